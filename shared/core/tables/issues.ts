import { defineTable } from './define-table';
import { companyOfCase, nameColumn } from './name-columns';

/** The management issues of a firm one by one, as STEP1 sorts them out: seen from above and from below. */
export const issues = defineTable({
  key: 'issues',
  title: { ja: '課題整理', en: 'Issues' },
  help: {
    ja: 'STEP1で見えてきた経営課題を1件1行で整理します。経営者と現場の見方を並べ、背景にある人材の課題と、どう解決するかを決めます。',
    en: 'The management issues that STEP1 brings to light, one per row: how manager and shop floor see each, the talent issue behind it, and the way to solve it.',
  },
  idPrefix: 'IS',
  spareRows: 200,
  since: '1.2',
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '課題ID', en: 'Issue ID' },
      help: {
        ja: 'この課題を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this issue everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'IS-7B2KX9Q4MD',
    },
    {
      key: 'case_id',
      type: { kind: 'reference', table: 'cases' },
      required: true,
      title: { ja: '案件ID', en: 'Case ID' },
      help: {
        ja: 'どの案件で見えた課題かを選びます。',
        en: 'The case in which the issue came to light.',
      },
      width: 19,
      example: 'CS-2VB6JH4N8T',
    },
    companyOfCase,
    {
      key: 'issue',
      type: { kind: 'text', long: true },
      required: true,
      title: { ja: '経営課題', en: 'Management issue' },
      help: {
        ja: '経営上の課題を1行に1つ書きます。いくつもあるときは行を分けます。',
        en: 'One management issue per row. Write further ones on rows of their own.',
      },
      width: 34,
      example: '不良率が高く利益を圧迫している',
    },
    {
      key: 'priority',
      type: { kind: 'choice', choices: 'priority' },
      title: { ja: '優先度', en: 'Priority' },
      help: {
        ja: '経営者と話し合って決めた順位です。先に取り組むものを「高」にします。',
        en: 'As agreed with the manager. 高 is what to work on first.',
      },
      width: 10,
      example: '高',
    },
    {
      key: 'manager_view',
      type: { kind: 'text', long: true },
      title: { ja: '経営者の見方', en: "Manager's view" },
      help: {
        ja: '経営者がこの課題をどう捉えているかを、経営者の言葉で書きます。',
        en: "How the manager sees the issue, in the manager's own words.",
      },
      width: 32,
      example: '職人の腕にばらつきがある',
    },
    {
      key: 'floor_view',
      type: { kind: 'text', long: true },
      title: { ja: '現場の見方', en: "Shop floor's view" },
      help: {
        ja: '現場で働く人の捉え方を書きます。経営者との違いが本当の課題の手がかりになります。',
        en: 'How the people at work see it. Where they differ from the manager, the real issue is near.',
      },
      width: 32,
      example: '検査の基準が人によって違う',
    },
    {
      key: 'talent_issue',
      type: { kind: 'text', long: true },
      title: { ja: '背景の人材課題', en: 'Talent issue behind it' },
      help: {
        ja: 'この課題の背景にある、人や役割に関する課題を書きます。',
        en: 'The lack of people, skills or roles behind the issue.',
      },
      width: 32,
      example: '品質を束ねる責任者がいない',
    },
    {
      key: 'way',
      type: { kind: 'choice', choices: 'issue-way' },
      title: { ja: '解決の方法', en: 'Way to solve it' },
      help: {
        ja: '人材で解決するか、ほかの方法で解決するか、様子を見るかを選びます。',
        en: 'Solve it with talent, solve it in another way, or wait and see.',
      },
      width: 18,
      example: '人材で解決',
    },
    {
      key: 'other_agency_id',
      type: { kind: 'reference', table: 'agencies' },
      title: { ja: '紹介する機関', en: 'Agency instead' },
      help: {
        ja: 'ほかの方法で解決するとき、つなぐ先の機関を選びます。',
        en: 'The agency to turn to where the issue is solved in another way.',
      },
      width: 19,
      example: null,
    },
    nameColumn({
      key: 'other_agency_name',
      from: 'other_agency_id',
      name: 'agencies.name',
      title: { ja: '紹介する機関名', en: 'Agency instead: name' },
    }),
    {
      key: 'other_solution',
      type: { kind: 'text' },
      title: { ja: '人材以外の解決策', en: 'Other solution' },
      help: {
        ja: '補助金、専門家派遣、設備投資など、人材のほかに使う解決策を書きます。',
        en: 'What helps other than talent: a subsidy, an expert, an investment.',
      },
      width: 30,
      example: null,
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '裏付けとなる数字や、次に確かめたいことを書きます。',
        en: 'Figures that bear it out, and what to find out next.',
      },
      width: 28,
      example: '不良率は前年の1.4倍',
    },
  ],
});
