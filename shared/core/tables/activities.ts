import { defineTable } from './define-table';
import { companyOfCase, supporterOfRow } from './name-columns';

/** The work done on cases, one row for each visit, call or meeting. */
export const activities = defineTable({
  key: 'activities',
  title: { ja: '活動記録', en: 'Activities' },
  help: {
    ja: '訪問や面談など、案件ごとの日々の活動を1件1行で記録します。',
    en: 'Visits, talks and other work on a case, one row each.',
  },
  idPrefix: 'AC',
  spareRows: 500,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '活動ID', en: 'Activity ID' },
      help: {
        ja: 'この活動を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this activity everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'AC-1HF8SYK6VG',
    },
    {
      key: 'case_id',
      type: { kind: 'reference', table: 'cases' },
      required: true,
      title: { ja: '案件ID', en: 'Case ID' },
      help: {
        ja: 'どの案件の活動かを選びます。',
        en: 'The case this activity belongs to.',
      },
      width: 19,
      example: 'CS-2VB6JH4N8T',
    },
    companyOfCase,
    {
      key: 'date',
      type: { kind: 'date' },
      required: true,
      title: { ja: '活動日', en: 'Date' },
      help: {
        ja: '活動した日です。',
        en: 'The day it took place.',
      },
      width: 12,
      example: '2023-07-05',
    },
    {
      key: 'step',
      type: { kind: 'choice', choices: 'step' },
      required: true,
      title: { ja: 'STEP', en: 'STEP' },
      help: {
        ja: 'どのSTEPのための活動かを選びます。伴走率はこの列から計算します。',
        en: 'The STEP the activity served. The accompaniment rate is worked out from it.',
      },
      width: 10,
      example: 'STEP1',
    },
    {
      key: 'kind',
      type: { kind: 'choice', choices: 'activity-kind' },
      required: true,
      title: { ja: '活動の種類', en: 'Kind' },
      help: {
        ja: '訪問、面談、電話などから選びます。',
        en: 'Visit, interview, phone call and so on.',
      },
      width: 12,
      example: '訪問',
    },
    {
      key: 'supporter_id',
      type: { kind: 'reference', table: 'supporters' },
      required: true,
      title: { ja: '担当した担い手', en: 'Supporter' },
      help: {
        ja: '活動した担い手を選びます。',
        en: 'The supporter who did it.',
      },
      width: 19,
      example: 'SP-8M3XQ0RZ5D',
    },
    supporterOfRow,
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '活動の内容', en: 'What happened' },
      help: {
        ja: '聞いたこと、分かったこと、相手の反応を書きます。',
        en: 'What was heard and learned, and how the firm took it.',
      },
      width: 44,
      example: '社長に今後の展望を聞いた',
    },
    {
      key: 'next_action',
      type: { kind: 'text' },
      title: { ja: '次の行動', en: 'Next action' },
      help: {
        ja: 'この活動を受けて、次に何をするかを書きます。',
        en: 'What is to be done next as a result.',
      },
      width: 28,
      example: '現場責任者に話を聞く',
    },
    {
      key: 'next_due',
      type: { kind: 'date' },
      title: { ja: '次の期限', en: 'Next due' },
      help: {
        ja: '次の行動をいつまでにするかです。',
        en: 'The day by which the next action is to be done.',
      },
      width: 12,
      example: '2023-07-20',
    },
    {
      key: 'attendees',
      type: { kind: 'text' },
      title: { ja: '同席者', en: 'Also present' },
      help: {
        ja: '同席した企業側の人やほかの機関の人を書きます。',
        en: 'Who else took part, from the firm or other agencies.',
      },
      width: 22,
      example: '専務 鈴木',
    },
  ],
});
