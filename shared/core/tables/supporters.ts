import { defineTable } from './define-table';
import { nameColumn } from './name-columns';

/** The people who support firms; KPI ④ counts these rows. */
export const supporters = defineTable({
  key: 'supporters',
  title: { ja: '担い手', en: 'Supporters' },
  help: {
    ja: '企業の支援にあたる担い手と、その育成の段階をまとめた名簿です。',
    en: 'The people who support firms, and how far each has come as a supporter.',
  },
  idPrefix: 'SP',
  spareRows: 150,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '担い手ID', en: 'Supporter ID' },
      help: {
        ja: 'この担い手を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this supporter everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'SP-8M3XQ0RZ5D',
    },
    {
      key: 'name',
      type: { kind: 'text' },
      required: true,
      title: { ja: '氏名', en: 'Name' },
      help: {
        ja: '担い手の氏名を入力します。',
        en: "The supporter's full name.",
      },
      width: 18,
      example: '佐藤 花子',
    },
    {
      key: 'agency_id',
      type: { kind: 'reference', table: 'agencies' },
      required: true,
      title: { ja: '所属機関', en: 'Agency' },
      help: {
        ja: '所属する機関のIDを選びます。',
        en: 'The id of the agency the supporter works for.',
      },
      width: 19,
      example: 'AG-4T7NWK2Q9C',
    },
    nameColumn({
      key: 'agency_name',
      from: 'agency_id',
      name: 'agencies.name',
      title: { ja: '所属機関名', en: 'Agency name' },
    }),
    {
      key: 'role',
      type: { kind: 'choice', choices: 'supporter-role' },
      required: true,
      title: { ja: '役割', en: 'Role' },
      help: {
        ja: '担い手候補、担い手、担い手サポーター（後進を育てる人）のどれかを選びます。',
        en: 'Candidate supporter, supporter, or trainer of supporters.',
      },
      width: 18,
      example: '担い手',
    },
    {
      key: 'aida',
      type: { kind: 'choice', choices: 'aida' },
      title: { ja: '関心段階（AIDA）', en: 'Stage of mind (AIDA)' },
      help: {
        ja: '人材支援への気持ちがどの段階にあるかを選びます。次の働きかけを考える目安です。',
        en: "How far the person's interest in talent support has grown; it helps to choose the next nudge.",
      },
      width: 18,
      example: 'Desire',
    },
    {
      key: 'email',
      type: { kind: 'email' },
      title: { ja: 'メール', en: 'Email' },
      help: {
        ja: '仕事で使うメールアドレスです。',
        en: 'Email address at work.',
      },
      width: 26,
      example: 'hanako.sato@example.jp',
    },
    {
      key: 'phone',
      type: { kind: 'text' },
      title: { ja: '電話番号', en: 'Phone' },
      help: {
        ja: '仕事で使う電話番号です。',
        en: 'Phone number at work.',
      },
      width: 16,
      example: '03-0000-0001',
    },
    {
      key: 'started',
      type: { kind: 'date' },
      title: { ja: '活動開始日', en: 'Active since' },
      help: {
        ja: '担い手（または候補）として活動を始めた日です。',
        en: 'The day the person began as a supporter or candidate.',
      },
      width: 12,
      example: '2023-05-10',
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '得意な業種や資格など、案件を任せるときの参考を書きます。',
        en: 'What helps when assigning cases, such as fields of strength or qualifications.',
      },
      width: 30,
      example: '食品製造業に詳しい',
    },
    {
      key: 'k4_counted',
      type: {
        kind: 'computed',
        formula: 'IF({id}="",0,IF(ISNUMBER(MATCH(ROW(),{trainings.k4_supporter},0)),1,0))',
        result: 'number',
        onBlankRow: 0,
      },
      title: { ja: '④で数える', en: 'Counted in ④' },
      help: {
        ja: '自動計算です。集計期間に実施済のOJTがある担い手は1、ない担い手は0です。',
        en: 'Calculated. 1 for a supporter with OJT held in the period, otherwise 0.',
      },
      width: 11,
      example: 1,
    },
  ],
});
