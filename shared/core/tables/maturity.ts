import { defineTable } from './define-table';
import { elementColumns, levelColumn } from './maturity-columns';

const levels =
  '{strategy_level},{marketing_level},{knowledge_level},{funding_level},{cocreation_level}';

/** The rounds of the maturity self-check; a new round is a new row, earlier ones stay. */
export const maturity = defineTable({
  key: 'maturity',
  title: { ja: '成熟度', en: 'Maturity' },
  help: {
    ja: 'ネットワークの成熟度を自己点検した記録です。1回の点検を1行とし、前の回は消さずに残します。',
    en: 'Self-checks of the network, one row per round. Earlier rounds are kept, never overwritten.',
  },
  idPrefix: 'MT',
  spareRows: 12,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '点検ID', en: 'Round ID' },
      help: {
        ja: 'この回の点検を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this round everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'MT-0WG4XCV8SJ',
    },
    {
      key: 'date',
      type: { kind: 'date' },
      required: true,
      title: { ja: '点検日', en: 'Date' },
      help: {
        ja: '自己点検をした日です。いちばん新しい日の行が、いまの成熟度として表示されます。',
        en: 'The day of the self-check. The row with the newest date is shown as the present maturity.',
      },
      width: 12,
      example: '2023-10-01',
    },
    {
      key: 'assessor',
      type: { kind: 'text' },
      title: { ja: '点検した人', en: 'Assessor' },
      help: {
        ja: '点検した人または会議の名前です。',
        en: 'Who made the check: a person or a meeting.',
      },
      width: 20,
      example: '運営会議',
    },
    ...elementColumns('strategy'),
    ...elementColumns('marketing'),
    ...elementColumns('knowledge'),
    ...elementColumns('funding'),
    ...elementColumns('cocreation'),
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '前回から変わった点や、次に取り組むことを書きます。',
        en: 'What has changed since the last round, and what to work on next.',
      },
      width: 30,
      example: '次は中長期の計画づくり',
    },
    levelColumn('strategy'),
    levelColumn('marketing'),
    levelColumn('knowledge'),
    levelColumn('funding'),
    levelColumn('cocreation'),
    {
      key: 'level_sum',
      type: { kind: 'computed', formula: `IF(LEN({date})=0,"",SUM(${levels}))`, result: 'number' },
      title: { ja: 'レベル合計', en: 'Sum of levels' },
      help: {
        ja: '自動計算です。5つの要素のレベルの合計です（0から15）。',
        en: 'Calculated. The levels of the five elements added up (0 to 15).',
      },
      width: 12,
      example: 5,
    },
    {
      key: 'level_overall',
      type: { kind: 'computed', formula: `IF(LEN({date})=0,"",MIN(${levels}))`, result: 'number' },
      title: { ja: '総合レベル', en: 'Overall level' },
      help: {
        ja: '自動計算です。5つの要素のうち、いちばん低いレベルです。',
        en: 'Calculated. The lowest level among the five elements.',
      },
      width: 12,
      example: 1,
    },
    {
      key: 'newest_key',
      type: {
        kind: 'computed',
        // A sheet has at most 1,048,576 rows, so the later row wins among rounds of one day.
        formula: 'IF(ISNUMBER({date}),IF({date}>1,INT({date})*1048576+ROW(),""),"")',
        result: 'number',
      },
      title: { ja: '最新回の目印', en: 'Newest round key' },
      help: {
        ja: '自動計算です。いちばん大きい値の行が、最新の回として表示されます。',
        en: 'Calculated. The row with the largest value is shown as the newest round.',
      },
      width: 16,
      example: 47_395_635_202,
    },
  ],
});
