import { defineTable } from './define-table';
import { companyOfCase } from './name-columns';

/** What each case asks of the talent wanted; sheets for talent firms are made from it. */
export const requirements = defineTable({
  key: 'requirements',
  title: { ja: '人材要件', en: 'Requirements' },
  help: {
    ja: '案件ごとに、求める人材の要件をまとめます。人材会社に渡す情報の元になります。',
    en: 'The talent each case asks for. What talent firms receive is made from it.',
  },
  idPrefix: 'RQ',
  spareRows: 150,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '要件ID', en: 'Requirement ID' },
      help: {
        ja: 'この要件を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this requirement everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'RQ-5ZC1TWE7KM',
    },
    {
      key: 'case_id',
      type: { kind: 'reference', table: 'cases' },
      required: true,
      title: { ja: '案件ID', en: 'Case ID' },
      help: {
        ja: 'どの案件の要件かを選びます。',
        en: 'The case this requirement belongs to.',
      },
      width: 19,
      example: 'CS-2VB6JH4N8T',
    },
    companyOfCase,
    {
      key: 'profile',
      type: { kind: 'text', long: true },
      title: { ja: '求める人物像', en: 'Wanted person' },
      help: {
        ja: 'どんな経験や持ち味のある人を求めるかを書きます。',
        en: 'The experience and character the firm is looking for.',
      },
      width: 32,
      example: '生産現場の改善を率いた経験のある人',
    },
    {
      key: 'expectation',
      type: { kind: 'text', long: true },
      title: { ja: '期待する成果', en: 'Expected results' },
      help: {
        ja: 'その人に、いつまでに何を実現してほしいかを書きます。',
        en: 'What the person should bring about, and by when.',
      },
      width: 32,
      example: '一年で不良率を半分にする',
    },
    {
      key: 'role',
      type: { kind: 'text' },
      title: { ja: '任せる役割', en: 'Role' },
      help: {
        ja: '組織の中での立場や役職を書きます。',
        en: 'Position in the organisation.',
      },
      width: 20,
      example: '製造部長候補',
    },
    {
      key: 'duties',
      type: { kind: 'text', long: true },
      title: { ja: '業務内容', en: 'Duties' },
      help: {
        ja: '実際に担当してもらう仕事を書きます。',
        en: 'The work the person will actually do.',
      },
      width: 32,
      example: '工程改善、若手の指導',
    },
    {
      key: 'must',
      type: { kind: 'text', long: true },
      title: { ja: '必須条件', en: 'Must have' },
      help: {
        ja: 'これがなければ採用できないという条件だけに絞って書きます。',
        en: 'Only the conditions without which the firm would not take the person.',
      },
      width: 30,
      example: '製造業での管理職経験',
    },
    {
      key: 'want',
      type: { kind: 'text', long: true },
      title: { ja: '歓迎条件', en: 'Nice to have' },
      help: {
        ja: 'あれば望ましい条件を書きます。',
        en: 'Conditions that would be welcome.',
      },
      width: 30,
      example: '品質管理の資格',
    },
    {
      key: 'conditions',
      type: { kind: 'text', long: true },
      title: { ja: '求人条件', en: 'Conditions offered' },
      help: {
        ja: '勤務地、働き方、報酬など、企業が示す条件を書きます。',
        en: 'What the firm offers: place and way of working, pay and the like.',
      },
      width: 30,
      example: '松本市、週1日、月額15万円',
    },
    {
      key: 'headcount',
      type: { kind: 'integer', from: 1, to: 1000 },
      title: { ja: '募集人数', en: 'Openings' },
      help: {
        ja: '募集する人数です。',
        en: 'How many people are wanted.',
      },
      width: 10,
      example: 1,
    },
    {
      key: 'start_by',
      type: { kind: 'date' },
      title: { ja: '希望開始日', en: 'Wanted from' },
      help: {
        ja: '働き始めてほしい日です。',
        en: 'The day by which the person should start.',
      },
      width: 12,
      example: '2023-11-01',
    },
    {
      key: 'confirmed',
      type: { kind: 'date' },
      title: { ja: '企業の確認日', en: 'Confirmed on' },
      help: {
        ja: '要件の内容を企業が確認した日です。人材会社へ渡す前に確認を取ります。',
        en: 'The day the firm confirmed the requirement. Get it before passing it to talent firms.',
      },
      width: 13,
      example: '2023-08-20',
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: 'そのほか伝えておきたいことを書きます。',
        en: 'Anything else worth passing on.',
      },
      width: 28,
      example: '経営者と同席の面談を希望',
    },
  ],
});
