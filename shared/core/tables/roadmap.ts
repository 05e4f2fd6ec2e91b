import { defineTable } from './define-table';
import { nameColumn } from './name-columns';

/** The tasks that build the network, by phase and element of maturity. */
export const roadmap = defineTable({
  key: 'roadmap',
  title: { ja: 'ロードマップ', en: 'Roadmap' },
  help: {
    ja: 'ネットワークを育てるための取組を、段階と要素ごとに並べた予定表です。',
    en: 'What is to be done to build the network, by phase and element.',
  },
  idPrefix: 'RM',
  spareRows: 100,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '取組ID', en: 'Task ID' },
      help: {
        ja: 'この取組を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this task everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'RM-7YN9BTE2QF',
    },
    {
      key: 'phase',
      type: { kind: 'choice', choices: 'phase' },
      required: true,
      title: { ja: '段階', en: 'Phase' },
      help: {
        ja: '現状把握（Ⅰ）から稼働・持続化（Ⅳ）までの、どの段階の取組かを選びます。',
        en: 'The phase it belongs to, from Ⅰ (seeing where we stand) to Ⅳ (running and lasting).',
      },
      width: 10,
      example: 'Ⅱ',
    },
    {
      key: 'element',
      type: { kind: 'choice', choices: 'element' },
      required: true,
      title: { ja: '要素', en: 'Element' },
      help: {
        ja: '成熟度の5つの要素のうち、どれを伸ばす取組かを選びます。',
        en: 'Which of the five elements of maturity it develops.',
      },
      width: 20,
      example: '戦略',
    },
    {
      key: 'task',
      type: { kind: 'text', long: true },
      required: true,
      title: { ja: '取組', en: 'Task' },
      help: {
        ja: '何をするかを、終わったかどうか判断できる形で書きます。',
        en: 'What is to be done, put so that one can tell when it is done.',
      },
      width: 44,
      example: '3年間の活動計画をまとめる',
    },
    {
      key: 'owner_agency_id',
      type: { kind: 'reference', table: 'agencies' },
      title: { ja: '担当機関', en: 'Owner agency' },
      help: {
        ja: '責任を持って進める機関を選びます。',
        en: 'The agency in charge.',
      },
      width: 19,
      example: 'AG-4T7NWK2Q9C',
    },
    nameColumn({
      key: 'owner_agency_name',
      from: 'owner_agency_id',
      name: 'agencies.name',
      title: { ja: '担当機関名', en: 'Owner agency name' },
    }),
    {
      key: 'due',
      type: { kind: 'date' },
      title: { ja: '期限', en: 'Due' },
      help: {
        ja: 'いつまでに終えるかです。',
        en: 'The day by which it should be done.',
      },
      width: 12,
      example: '2024-03-31',
    },
    {
      key: 'status',
      type: { kind: 'choice', choices: 'task-status' },
      title: { ja: '状況', en: 'Status' },
      help: {
        ja: '未着手、進行中、完了から選びます。',
        en: 'Not started, in progress or done.',
      },
      width: 10,
      example: '進行中',
    },
    {
      key: 'done',
      type: { kind: 'date' },
      title: { ja: '完了日', en: 'Done on' },
      help: {
        ja: '取組が終わった日です。',
        en: 'The day it was done.',
      },
      width: 12,
      example: null,
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '進め方や残った課題などを書きます。',
        en: 'How it goes and what is left.',
      },
      width: 30,
      example: '素案を関係機関に照会中',
    },
  ],
});
