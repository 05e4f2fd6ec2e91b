import { defineColumns } from './define-columns';

/** What STEP1 to STEP3 bring to light: issues, the chosen strategy, posting and match. */
export const caseSupportColumns = defineColumns([
  {
    key: 'management_issues',
    type: { kind: 'text', long: true },
    title: { ja: '経営課題', en: 'Management issues' },
    help: {
      ja: '経営者と確かめた経営上の課題を書きます。',
      en: 'The management issues confirmed with the manager.',
    },
    width: 34,
    example: '不良率が高く利益を圧迫している',
  },
  {
    key: 'talent_issues',
    type: { kind: 'text', long: true },
    title: { ja: '人材課題', en: 'Talent issues' },
    help: {
      ja: '経営課題の背景にある、人に関する課題を書きます。',
      en: 'The talent issues behind the management issues.',
    },
    width: 34,
    example: '現場をまとめる人がいない',
  },
  {
    key: 'priority',
    type: { kind: 'choice', choices: 'priority' },
    title: { ja: '優先度', en: 'Priority' },
    help: {
      ja: '課題に取り組む優先度を選びます。',
      en: 'How urgent the issues are.',
    },
    width: 10,
    example: '高',
  },
  {
    key: 'direction',
    type: { kind: 'choice', choices: 'direction' },
    title: { ja: '人材戦略の方向性', en: 'Direction' },
    help: {
      ja: '採用か育成か、中核人材か業務人材か、選んだ方向を選びます。',
      en: 'The chosen way: recruiting or developing, core or operational talent.',
    },
    width: 22,
    example: '中核人材採用',
  },
  {
    key: 'other_solutions',
    type: { kind: 'text', long: true },
    title: { ja: '他の解決策', en: 'Other solutions' },
    help: {
      ja: '補助金や専門家派遣など、外部人材のほかに提案した解決策を書きます。総合度はこの列から計算します。',
      en: 'Solutions offered other than outside talent, such as subsidies or experts. Menu breadth is worked out from it.',
    },
    width: 30,
    example: '品質管理の専門家派遣',
  },
  {
    key: 'talent_type',
    type: { kind: 'choice', choices: 'talent-type' },
    title: { ja: '人材の活用方法', en: 'Talent type' },
    help: {
      ja: '転職、兼業、副業、出向、プロボノから選びます。',
      en: 'Change of employer, several employers, side job, on loan or pro bono.',
    },
    width: 16,
    example: '副業型',
  },
  {
    key: 'engagement',
    type: { kind: 'choice', choices: 'engagement' },
    title: { ja: '関わり方', en: 'Engagement' },
    help: {
      ja: '続けて働くなら継続型、期間や目的を区切るならプロジェクト型を選びます。',
      en: '継続型 for continuing work, プロジェクト型 for work limited in time or purpose.',
    },
    width: 16,
    example: '継続型',
  },
  {
    key: 'posted',
    type: { kind: 'date' },
    title: { ja: '求人化日', en: 'Posted on' },
    help: {
      ja: '人材要件がまとまり、求人として出した日です。KPI②を数えるときに使います。',
      en: 'The day the requirement was put out as an opening. KPI ② is counted from it.',
    },
    width: 12,
    example: '2023-09-01',
  },
  {
    key: 'talent_firms',
    type: { kind: 'text' },
    title: { ja: '打診した人材会社', en: 'Talent firms asked' },
    help: {
      ja: '要件を渡した人材会社の名前です。複数あるときは ; で区切ります。',
      en: 'Names of the talent firms that received the requirement, separated by ; if there are several.',
    },
    width: 24,
    example: 'あおば人材;みどりキャリア',
  },
  {
    key: 'candidates',
    type: { kind: 'integer', from: 0, to: 10_000 },
    title: { ja: '候補者数', en: 'Candidates' },
    help: {
      ja: '紹介を受けた候補者の人数です。氏名は書きません。',
      en: 'How many candidates were put forward. Do not write their names.',
    },
    width: 11,
    example: 3,
  },
  {
    key: 'matched',
    type: { kind: 'date' },
    title: { ja: '成約日', en: 'Matched on' },
    help: {
      ja: '企業と人材の契約が決まった日です。KPI③を数えるときに使います。',
      en: 'The day firm and person came to an agreement. KPI ③ is counted from it.',
    },
    width: 12,
    example: '2023-10-20',
  },
  {
    key: 'started',
    type: { kind: 'date' },
    title: { ja: '就業開始日', en: 'Started on' },
    help: {
      ja: 'その人が働き始めた日です。',
      en: 'The day the person started work.',
    },
    width: 12,
    example: '2023-11-01',
  },
  {
    key: 'closed',
    type: { kind: 'date' },
    title: { ja: '終了日', en: 'Closed on' },
    help: {
      ja: '案件の支援を終えた日です。',
      en: 'The day support on this case ended.',
    },
    width: 12,
    example: null,
  },
]);
