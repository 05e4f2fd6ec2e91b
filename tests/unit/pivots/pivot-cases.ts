import type { PivotModel, PivotSource } from '../../../shared/core/index';

const titles = ['機関', 'STEP', '担当', '地域', '件数', '金額', '備考', '区分'];

/** Cases with blanks, negative numbers, texts that a formula left empty, and names that need escaping. */
export const caseSource: PivotSource = {
  titles,
  rows: [
    ['A銀行', 'STEP1', '佐藤', '北部', 3, 1200.5, 'x', '新規'],
    ['B商工会', 'STEP1', '鈴木', '南部', 5, 800, null, ''],
    ['A銀行', 'STEP2', '佐藤', '南部', 2, null, '対応中', '新規'],
    ['C<&>"支援"', 'STEP0', null, '北部', 4, 10.25, null, ''],
    ['A銀行', 'STEP1', '田中', '北部', 1, 99.75, 'y', '継続'],
    [null, 'STEP3', '鈴木', null, 7, 5, null, '継続'],
    ['B商工会', null, '佐藤', '南部', null, 60, 'z', '継続'],
    ['B商工会', 'STEP2', '田中', '北部', 6, null, null, '新規'],
    ['A銀行', 'STEP0', null, '南部', 8, 40, 'x', ''],
    ['よろず支援拠点', 'STEP3', '高橋', '北部', 9, -20.5, null, ''],
  ],
};

const base = {
  name: 'pivot',
  sourceTable: 'cases',
  anchor: { row: 2, column: 1 },
  rows: [],
  columns: [],
  values: [{ column: '件数' }],
  filters: [],
} satisfies PivotModel;

const average = { column: '金額', summarizeBy: 'average' } as const;
const count = { column: '備考', summarizeBy: 'count' } as const;
const several = [{ column: '件数', caption: '件数' }, average, count] as const;

/** One pivot of each shape. The name is short enough for a sheet. */
export const pivotCases: readonly PivotModel[] = [
  { ...base, name: '行1・値1', rows: [{ column: '機関' }] },
  { ...base, name: '行1・値3', rows: [{ column: '機関' }], values: several },
  { ...base, name: '行2・値1', rows: [{ column: '機関' }, { column: '担当' }] },
  {
    ...base,
    name: '行1・列1・値1',
    rows: [{ column: '機関', caption: '参画機関' }],
    columns: [{ column: 'STEP' }],
    values: [{ column: '件数', caption: '案件数', numberFormat: '#,##0"件"' }],
    totalCaption: '全体',
  },
  {
    ...base,
    name: '行1・列1・値3',
    rows: [{ column: '機関' }],
    columns: [{ column: 'STEP' }],
    values: several,
  },
  {
    ...base,
    name: '行3・列2・値2・絞込2',
    rows: [{ column: '機関' }, { column: '担当' }, { column: '件数' }],
    columns: [{ column: '地域' }, { column: 'STEP' }],
    values: [average, { column: '件数', summarizeBy: 'count' }],
    filters: [{ column: '備考' }, { column: '金額' }],
  },
  {
    ...base,
    name: '行2・列1・平均・絞込1',
    rows: [{ column: '地域' }, { column: '機関' }],
    columns: [{ column: '担当' }],
    values: [average],
    filters: [{ column: 'STEP', caption: '段階' }],
  },
  {
    ...base,
    name: '列2・値3',
    columns: [{ column: '地域' }, { column: 'STEP' }],
    values: several,
  },
  {
    ...base,
    name: '空文字',
    rows: [{ column: '区分' }],
    values: [{ column: '区分', summarizeBy: 'count' }, { column: '件数' }],
    filters: [{ column: '地域' }],
  },
];

/** Columns and one value only: Excel names the value on the left, LibreOffice does not. */
export const columnsOnly: PivotModel = {
  ...base,
  name: '列1・値1',
  columns: [{ column: 'STEP' }],
};
