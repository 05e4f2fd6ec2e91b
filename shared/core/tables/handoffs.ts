import { usualResponseDays } from '../domain/handoff-states';
import { isDayFormula } from './day-formulas';
import { defineTable } from './define-table';
import { companyOfCase, nameColumn } from './name-columns';

/** Cases passed between agencies, with the answer of the receiver. */
export const handoffs = defineTable({
  key: 'handoffs',
  title: { ja: '取り繋ぎ', en: 'Hand-offs' },
  help: {
    ja: '機関から機関への案件の取り繋ぎ（トスアップ）と、その返事の記録です。',
    en: 'Cases passed from one agency to another, and how the receiver answered.',
  },
  idPrefix: 'HO',
  spareRows: 150,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '取り繋ぎID', en: 'Hand-off ID' },
      help: {
        ja: 'この取り繋ぎを一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this hand-off everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'HO-9QX4DNP3RB',
    },
    {
      key: 'case_id',
      type: { kind: 'reference', table: 'cases' },
      required: true,
      title: { ja: '案件ID', en: 'Case ID' },
      help: {
        ja: '取り繋ぐ案件を選びます。',
        en: 'The case being passed on.',
      },
      width: 19,
      example: 'CS-2VB6JH4N8T',
    },
    companyOfCase,
    {
      key: 'kind',
      type: { kind: 'choice', choices: 'handoff-kind' },
      required: true,
      title: { ja: '種類', en: 'Kind' },
      help: {
        ja: '送り手も関わり続けるなら照会、受諾で主担当が移るなら移管を選びます。',
        en: '照会 if the sender stays involved, 移管 if the lead moves on acceptance.',
      },
      width: 10,
      example: '照会',
    },
    {
      key: 'step',
      type: { kind: 'choice', choices: 'step' },
      required: true,
      title: { ja: '引き継ぐSTEP', en: 'STEP to take over' },
      help: {
        ja: '相手にどのSTEPから担ってほしいかを選びます。',
        en: 'The STEP from which the receiver is asked to act.',
      },
      width: 14,
      example: 'STEP2',
    },
    {
      key: 'from_agency_id',
      type: { kind: 'reference', table: 'agencies' },
      required: true,
      title: { ja: '送り手の機関', en: 'From agency' },
      help: {
        ja: '取り繋ぐ側の機関です。',
        en: 'The agency that passes the case on.',
      },
      width: 19,
      example: 'AG-4T7NWK2Q9C',
    },
    nameColumn({
      key: 'from_agency_name',
      from: 'from_agency_id',
      name: 'agencies.name',
      title: { ja: '送り手の機関名', en: 'From agency name' },
    }),
    {
      key: 'from_supporter_id',
      type: { kind: 'reference', table: 'supporters' },
      title: { ja: '送り手の担い手', en: 'From supporter' },
      help: {
        ja: '取り繋ぐ側の担当者です。',
        en: 'The supporter who passes the case on.',
      },
      width: 19,
      example: 'SP-8M3XQ0RZ5D',
    },
    {
      key: 'to_agency_id',
      type: { kind: 'reference', table: 'agencies' },
      required: true,
      title: { ja: '受け手の機関', en: 'To agency' },
      help: {
        ja: '引き受けてほしい機関です。送り手とは別の機関を選びます。',
        en: 'The agency asked to take it; another one than the sender.',
      },
      width: 19,
      example: 'AG-6B1XHZ8D3M',
    },
    nameColumn({
      key: 'to_agency_name',
      from: 'to_agency_id',
      name: 'agencies.name',
      title: { ja: '受け手の機関名', en: 'To agency name' },
    }),
    {
      key: 'to_supporter_id',
      type: { kind: 'reference', table: 'supporters' },
      title: { ja: '受け手の担い手', en: 'To supporter' },
      help: {
        ja: '引き受ける側の担当者です。決まっていなければ空欄にします。',
        en: 'The supporter who is to take it. Blank while nobody is named.',
      },
      width: 19,
      example: null,
    },
    {
      key: 'sent',
      type: { kind: 'date' },
      required: true,
      title: { ja: '依頼日', en: 'Sent on' },
      help: {
        ja: '取り繋ぎを依頼した日です。',
        en: 'The day the request was sent.',
      },
      width: 12,
      example: '2023-08-21',
    },
    {
      key: 'due',
      type: { kind: 'date' },
      title: { ja: '回答期限', en: 'Answer due' },
      help: {
        ja: '返事がほしい日です。空欄なら決められた営業日数から計算します。',
        en: 'The day an answer is due. If blank, it is worked out from the agreed number of business days.',
      },
      width: 12,
      example: '2023-08-28',
    },
    {
      key: 'state',
      type: { kind: 'choice', choices: 'handoff-state' },
      required: true,
      title: { ja: '状態', en: 'State' },
      help: {
        ja: '依頼から始め、受諾・差戻し・取下げ・完了へと更新します。',
        en: 'Begins as 依頼 (requested) and moves on to accepted, returned, withdrawn or completed.',
      },
      width: 10,
      example: '受諾',
    },
    {
      key: 'answered',
      type: { kind: 'date' },
      title: { ja: '回答日', en: 'Answered on' },
      help: {
        ja: '受け手が返事をした日です。',
        en: 'The day the receiver answered.',
      },
      width: 12,
      example: '2023-08-24',
    },
    {
      key: 'reason',
      type: { kind: 'text' },
      title: { ja: '差戻しの理由', en: 'Reason for return' },
      help: {
        ja: '差し戻すときは、理由を必ず書きます。',
        en: 'Always say why when a case is returned.',
      },
      width: 28,
      example: null,
    },
    {
      key: 'summary',
      type: { kind: 'text', long: true },
      title: { ja: '引継ぎの要点', en: 'Summary' },
      help: {
        ja: '相手が同じことを企業に聞き直さずに済むよう、分かったことと頼みたいことを書きます。',
        en: 'What is known and what is asked for, so that the firm need not be asked the same again.',
      },
      width: 40,
      example: '工程改善の責任者を副業で探したい',
    },
    {
      key: 'completed',
      type: { kind: 'date' },
      title: { ja: '完了日', en: 'Completed on' },
      help: {
        ja: '頼まれた支援が終わった日です。',
        en: 'The day the requested support was done.',
      },
      width: 12,
      example: null,
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: 'やり取りの中で残しておきたいことを書きます。',
        en: 'Anything worth keeping from the exchange.',
      },
      width: 28,
      example: '初回は三者で面談',
    },
    {
      key: 'due_usual',
      type: {
        kind: 'computed',
        formula: `IF(${isDayFormula('{sent}')},WORKDAY(INT({sent}),${String(usualResponseDays)},list_holidays),"")`,
        result: 'date',
      },
      title: { ja: '通常の回答期限', en: 'Usual answer day' },
      help: {
        ja: '自動計算です。依頼日から5営業日（土日と祝日を除く）後の日です。回答期限が空欄なら、この日を過ぎると目立つ色になります。',
        en: 'Calculated. Five business days after the request, public holidays left out. It stands out once it has passed, if no other due day is given.',
      },
      width: 14,
      example: '2023-08-28',
    },
  ],
});
