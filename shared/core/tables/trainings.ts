import { defineTable } from './define-table';
import { supporterOfRow } from './name-columns';

/** Training received by supporters; KPI ④ and ⑤ count the OJT that was held. */
export const trainings = defineTable({
  key: 'trainings',
  title: { ja: '育成記録', en: 'Trainings' },
  help: {
    ja: '担い手が受けた研修（OFF-JT）と実地研修（OJT）の記録です。',
    en: 'Training that supporters received, away from the job (OFF-JT) and on it (OJT).',
  },
  idPrefix: 'TR',
  spareRows: 200,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '育成ID', en: 'Training ID' },
      help: {
        ja: 'この育成記録を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this training everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'TR-3KD7PQZ5HN',
    },
    {
      key: 'supporter_id',
      type: { kind: 'reference', table: 'supporters' },
      required: true,
      title: { ja: '担い手ID', en: 'Supporter ID' },
      help: {
        ja: '育成を受けた担い手を選びます。一緒に受けた人がいれば、1人1行で記録します。',
        en: 'The supporter who was trained. Write one row for each person.',
      },
      width: 19,
      example: 'SP-8M3XQ0RZ5D',
    },
    supporterOfRow,
    {
      key: 'date',
      type: { kind: 'date' },
      required: true,
      title: { ja: '実施日', en: 'Date' },
      help: {
        ja: '行った日、または予定の日です。',
        en: 'The day it took place or is planned for.',
      },
      width: 12,
      example: '2023-09-12',
    },
    {
      key: 'kind',
      type: { kind: 'choice', choices: 'training-kind' },
      required: true,
      title: { ja: '区分', en: 'Kind' },
      help: {
        ja: '座学などはOFF-JT、実際の支援の場での育成はOJTを選びます。KPI④と⑤はOJTを数えます。',
        en: 'OFF-JT away from the job, OJT in real support work. KPI ④ and ⑤ count OJT.',
      },
      width: 10,
      example: 'OJT',
    },
    {
      key: 'method',
      type: { kind: 'choice', choices: 'training-method' },
      required: true,
      title: { ja: '方法', en: 'Method' },
      help: {
        ja: '講義、同行支援などから選びます。',
        en: 'Lecture, accompanied support and so on.',
      },
      width: 18,
      example: '同行支援',
    },
    {
      key: 'status',
      type: { kind: 'choice', choices: 'training-status' },
      required: true,
      title: { ja: '状況', en: 'Status' },
      help: {
        ja: '予定、実施済、中止から選びます。KPIには実施済だけを数えます。',
        en: 'Planned, held or called off. Only trainings that were held count in the KPIs.',
      },
      width: 10,
      example: '実施済',
    },
    {
      key: 'company_id',
      type: { kind: 'reference', table: 'companies' },
      title: { ja: '対象企業', en: 'Company' },
      help: {
        ja: 'OJTの場となった企業を選びます。',
        en: 'The firm at which the OJT took place.',
      },
      width: 19,
      example: 'CO-7K3MQ2X9DA',
    },
    {
      key: 'preparation',
      type: { kind: 'text', long: true },
      title: { ja: '事前準備', en: 'Preparation' },
      help: {
        ja: '事実の確認、立てた仮説、聞く質問を書きます。',
        en: 'Facts gathered, hypotheses made, questions prepared.',
      },
      width: 32,
      example: '決算の推移を確認し質問を3つ用意',
    },
    {
      key: 'review',
      type: { kind: 'text', long: true },
      title: { ja: '振り返り', en: 'Review' },
      help: {
        ja: 'うまくいったこと、次に直すことを書きます。',
        en: 'What went well and what to do better next time.',
      },
      width: 32,
      example: '聞く時間をもっと取る',
    },
    {
      key: 'next_action',
      type: { kind: 'text' },
      title: { ja: '次の行動', en: 'Next action' },
      help: {
        ja: '育成を受けて、次に何をするかを書きます。',
        en: 'What is to be done next as a result.',
      },
      width: 28,
      example: '次回は質問役を担う',
    },
    {
      key: 'trainer_id',
      type: { kind: 'reference', table: 'supporters' },
      title: { ja: '指導した担い手', en: 'Trainer' },
      help: {
        ja: '指導した担い手サポーターなどを選びます。外部の講師なら備考に書きます。',
        en: 'The supporter who trained. Name outside trainers in the note.',
      },
      width: 19,
      example: 'SP-1C9RVG5KE3',
    },
    {
      key: 'step',
      type: { kind: 'choice', choices: 'step' },
      title: { ja: '対象STEP', en: 'STEP trained' },
      help: {
        ja: 'どのSTEPの力を伸ばすための育成かを選びます。',
        en: 'The STEP whose skills the training was for.',
      },
      width: 11,
      example: 'STEP1',
    },
    {
      key: 'grade_before',
      type: { kind: 'integer', from: 1, to: 4 },
      title: { ja: '事前の自己評価', en: 'Grade before' },
      help: {
        ja: '育成を受ける前の力を、1（低い）から4（高い）で自己評価します。',
        en: "Own grade of one's skill before the training, from 1 (low) to 4 (high).",
      },
      width: 15,
      example: 2,
    },
    {
      key: 'grade_after',
      type: { kind: 'integer', from: 1, to: 4 },
      title: { ja: '事後の自己評価', en: 'Grade after' },
      help: {
        ja: '育成を受けた後の力を、1（低い）から4（高い）で自己評価します。',
        en: "Own grade of one's skill after the training, from 1 (low) to 4 (high).",
      },
      width: 15,
      example: 3,
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '会場や外部の講師など、残しておきたいことを書きます。',
        en: 'Anything worth keeping, such as the venue or an outside trainer.',
      },
      width: 28,
      example: '初めての同行',
    },
    {
      key: 'k4_supporter',
      type: {
        kind: 'computed',
        formula:
          'IF(AND(TRIM({kind})="OJT",TRIM({status})="実施済",{supporter_id}<>"",ISNUMBER({date}),{date}>=period_from,{date}<period_to+1),IFERROR(MATCH({supporter_id},{supporters.id},0),""),"")',
        result: 'number',
      },
      title: { ja: '④の対象担い手行', en: 'Supporter row for ④' },
      help: {
        ja: '自動計算です。KPI④と⑤に数えるOJTのとき、担い手シートの行番号が表示されます。',
        en: 'Calculated. For OJT that counts in KPI ④ and ⑤, the row of the supporter on the supporters sheet.',
      },
      width: 16,
      example: 2,
    },
  ],
});
