import { defineTable } from './define-table';
import { companyOfCase } from './name-columns';

/** Looks at how things go after a match; KPI ③ takes note of them. */
export const followups = defineTable({
  key: 'followups',
  title: { ja: 'フォロー', en: 'Follow-ups' },
  help: {
    ja: '成約したあとの様子を定期的に確かめた記録です。KPI③にも使います。',
    en: 'How things go after the match, checked now and then. KPI ③ uses these rows.',
  },
  idPrefix: 'FU',
  spareRows: 200,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: 'フォローID', en: 'Follow-up ID' },
      help: {
        ja: 'このフォローを一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this follow-up everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'FU-6RJ2MBW9TX',
    },
    {
      key: 'case_id',
      type: { kind: 'reference', table: 'cases' },
      required: true,
      title: { ja: '案件ID', en: 'Case ID' },
      help: {
        ja: 'どの案件のフォローかを選びます。',
        en: 'The case being followed up.',
      },
      width: 19,
      example: 'CS-2VB6JH4N8T',
    },
    companyOfCase,
    {
      key: 'date',
      type: { kind: 'date' },
      required: true,
      title: { ja: 'フォロー日', en: 'Date' },
      help: {
        ja: '様子を確かめた日です。',
        en: 'The day of the follow-up.',
      },
      width: 12,
      example: '2024-01-15',
    },
    {
      key: 'progress',
      type: { kind: 'choice', choices: 'progress' },
      title: { ja: '進み具合', en: 'Progress' },
      help: {
        ja: '期待した成果に向けて順調か、遅れているか、問題があるかを選びます。',
        en: 'Whether things are on track, late or in trouble.',
      },
      width: 12,
      example: '順調',
    },
    {
      key: 'contribution',
      type: { kind: 'text', long: true },
      title: { ja: '人材の貢献', en: 'Contribution' },
      help: {
        ja: '採用した人材が何に役立っているかを書きます。',
        en: 'What the person has contributed so far.',
      },
      width: 32,
      example: '不良の原因分析を主導',
    },
    {
      key: 'new_issue',
      type: { kind: 'text', long: true },
      title: { ja: '新しい課題', en: 'New issue' },
      help: {
        ja: '次の支援につながる新しい課題があれば書きます。',
        en: 'A new issue that could lead to further support.',
      },
      width: 32,
      example: '若手の育成体制',
    },
    {
      key: 'supporter_id',
      type: { kind: 'reference', table: 'supporters' },
      title: { ja: '担当した担い手', en: 'Supporter' },
      help: {
        ja: 'フォローした担い手を選びます。',
        en: 'The supporter who followed up.',
      },
      width: 19,
      example: 'SP-8M3XQ0RZ5D',
    },
    {
      key: 'next_action',
      type: { kind: 'text' },
      title: { ja: '次の行動', en: 'Next action' },
      help: {
        ja: '遅れや問題があるときは、どう手を打つかを書きます。',
        en: 'What is to be done, above all if things are late or in trouble.',
      },
      width: 28,
      example: '3か月後に再訪問',
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: 'そのほか残しておきたいことを書きます。',
        en: 'Anything else worth keeping.',
      },
      width: 28,
      example: '経営者の満足度は高い',
    },
    {
      key: 'k3_case',
      type: {
        kind: 'computed',
        formula:
          'IF(AND({case_id}<>"",ISNUMBER({date}),{date}>=period_from,{date}<period_to+1),{case_id},"")',
        result: 'text',
      },
      title: { ja: '③の対象案件', en: 'Case for ③' },
      help: {
        ja: '自動計算です。フォロー日が集計期間に入るとき、その案件IDが表示されます。',
        en: 'Calculated. Shows the case id where the follow-up lies within the period.',
      },
      width: 16,
      example: 'CS-2VB6JH4N8T',
    },
  ],
});
