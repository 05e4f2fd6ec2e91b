import { defineTable } from './define-table';
import { companyOfCase, nameColumn } from './name-columns';

/** Talent firms that were asked for candidates, one row for each firm and requirement. */
export const approaches = defineTable({
  key: 'approaches',
  title: { ja: '人材会社への打診', en: 'Approaches' },
  help: {
    ja: '人材要件を渡した人材会社と、その返事を1社1行で記録します。広く声をかけ、返事の遅れに早く気づくための表です。',
    en: 'The talent firms that received a requirement and how they answered, one firm per row, so that many are asked and late answers are seen.',
  },
  idPrefix: 'AP',
  spareRows: 200,
  since: '1.2',
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '打診ID', en: 'Approach ID' },
      help: {
        ja: 'この打診を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this approach everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'AP-3F6TQ8WZ1K',
    },
    {
      key: 'case_id',
      type: { kind: 'reference', table: 'cases' },
      required: true,
      title: { ja: '案件ID', en: 'Case ID' },
      help: {
        ja: 'どの案件の打診かを選びます。',
        en: 'The case for which talent is sought.',
      },
      width: 19,
      example: 'CS-2VB6JH4N8T',
    },
    companyOfCase,
    {
      key: 'requirement_id',
      type: { kind: 'reference', table: 'requirements' },
      title: { ja: '要件ID', en: 'Requirement ID' },
      help: {
        ja: '渡した人材要件を選びます。',
        en: 'The requirement that was passed on.',
      },
      width: 19,
      example: 'RQ-5ZC1TWE7KM',
    },
    {
      key: 'agency_id',
      type: { kind: 'reference', table: 'agencies' },
      title: { ja: '人材会社', en: 'Talent firm' },
      help: {
        ja: '打診した人材会社を参画機関から選びます。参画していない会社なら空欄にして、右に社名を書きます。',
        en: 'The talent firm, if it takes part in the network. Otherwise leave it blank and write its name on the right.',
      },
      width: 19,
      example: 'AG-6B1XHZ8D3M',
    },
    nameColumn({
      key: 'agency_name',
      from: 'agency_id',
      name: 'agencies.name',
      title: { ja: '人材会社名', en: 'Talent firm name' },
    }),
    {
      key: 'firm_name',
      type: { kind: 'text' },
      title: { ja: '参画していない会社', en: 'Firm outside the network' },
      help: {
        ja: 'ネットワークに参画していない人材会社の名前を書きます。',
        en: 'The name of a talent firm that takes no part in the network.',
      },
      width: 22,
      example: null,
    },
    {
      key: 'sent',
      type: { kind: 'date' },
      required: true,
      title: { ja: '打診日', en: 'Sent on' },
      help: {
        ja: '人材要件を渡した日です。',
        en: 'The day the requirement was passed on.',
      },
      width: 12,
      example: '2023-09-04',
    },
    {
      key: 'answer',
      type: { kind: 'choice', choices: 'approach-answer' },
      title: { ja: '返事', en: 'Answer' },
      help: {
        ja: '返事を待つ間は「回答待ち」です。14日を過ぎると目立つ色になります。',
        en: '回答待ち while waiting. It stands out after 14 days.',
      },
      width: 12,
      example: '紹介あり',
    },
    {
      key: 'answered',
      type: { kind: 'date' },
      title: { ja: '返事の日', en: 'Answered on' },
      help: {
        ja: '人材会社から返事があった日です。',
        en: 'The day the talent firm answered.',
      },
      width: 12,
      example: '2023-09-14',
    },
    {
      key: 'candidates',
      type: { kind: 'integer', from: 0, to: 1000 },
      title: { ja: '候補者数', en: 'Candidates' },
      help: {
        ja: 'この会社から紹介を受けた候補者の人数です。氏名は書きません。',
        en: 'How many candidates this firm put forward. Do not write their names.',
      },
      width: 11,
      example: 2,
    },
    {
      key: 'interviewed',
      type: { kind: 'integer', from: 0, to: 1000 },
      title: { ja: '面談した人数', en: 'Interviewed' },
      help: {
        ja: '紹介された候補者のうち、企業が面談した人数です。',
        en: 'How many of them the firm met.',
      },
      width: 12,
      example: 1,
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '人材会社の反応や、要件を見直すきっかけになった意見を書きます。',
        en: 'What the talent firm made of the requirement, above all what speaks for changing it.',
      },
      width: 32,
      example: '勤務日を減らせば候補が増える',
    },
  ],
});
