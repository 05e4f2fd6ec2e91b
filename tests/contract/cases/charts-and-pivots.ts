import type { ChartModel, PivotModel } from '../../../shared/core/model/workbook-model';
import type { ContractCase } from './contract-case';
import { area, plan, sheet, workbook } from './contract-case';

const rows = [
  ['機関', 'STEP', '件数'],
  ['A銀行', 'STEP1', 3],
  ['B商工会', 'STEP1', 5],
  ['A銀行', 'STEP2', 2],
];

const data = sheet('集計', {
  rows,
  tables: [
    {
      name: 'totals',
      area: area('A1:C4'),
      style: 'TableStyleLight9',
      bandedRows: true,
      filterButtons: true,
    },
  ],
});

/** The same table with cells before and above it. */
const dataInside = sheet('集計', {
  rows: [[], [], ...rows.map((row) => [null, null, ...row])],
  tables: data.tables.map((table) => ({ ...table, area: area('C3:E6') })),
});

const chart: ChartModel = {
  id: 'cases-by-agency',
  type: 'column',
  title: '機関別の案件数',
  categories: { sheet: '集計', ...area('A2:A4') },
  series: [{ name: '件数', values: { sheet: '集計', ...area('C2:C4') }, color: '#1f6f5c' }],
  anchor: area('B2:H16'),
  altText: '機関ごとの案件数を示す縦棒グラフ',
  valueAxis: { min: 0, max: 10, majorUnit: 5 },
};

const pivot: PivotModel = {
  name: 'pivot_totals',
  sourceTable: 'totals',
  anchor: { row: 2, column: 0 },
  rows: [{ column: '機関' }],
  columns: [{ column: 'STEP' }],
  values: [{ column: '件数', summarizeBy: 'sum', caption: '件数の合計' }],
  filters: [],
};

export const chartAndPivotCases: readonly ContractCase[] = [
  {
    name: 'adds a chart of each type',
    given: workbook([data, sheet('図')]),
    plan: plan(
      ...(['column', 'bar', 'line', 'pie'] as const).map(
        (type) =>
          ({
            kind: 'ensureChart',
            sheet: '図',
            chart: { ...withoutAxis(chart), id: type, type },
          }) as const,
      ),
    ),
    expected: workbook([
      data,
      sheet('図', {
        charts: (['bar', 'column', 'line', 'pie'] as const).map((type) => ({
          ...withoutAxis(chart),
          id: type,
          type,
        })),
      }),
    ]),
  },
  {
    name: 'replaces a chart of the same id instead of adding one',
    given: workbook([data, sheet('図', { charts: [chart] })]),
    plan: plan({
      kind: 'ensureChart',
      sheet: '図',
      chart: { ...chart, title: '改訂', anchor: area('A1:F10') },
    }),
    expected: workbook([
      data,
      sheet('図', { charts: [{ ...chart, title: '改訂', anchor: area('A1:F10') }] }),
    ]),
  },
  {
    name: 'makes a native pivot over a table',
    given: workbook([data, sheet('ピボット')]),
    plan: plan({ kind: 'ensurePivot', sheet: 'ピボット', pivot }),
    expected: workbook([data, sheet('ピボット', { pivots: [pivot] })]),
  },
  {
    name: 'makes a pivot over a table that does not begin in the first cell',
    given: workbook([dataInside, sheet('ピボット')]),
    plan: plan({ kind: 'ensurePivot', sheet: 'ピボット', pivot }),
    expected: workbook([dataInside, sheet('ピボット', { pivots: [pivot] })]),
  },
  {
    name: 'replaces a pivot of the same name instead of adding one',
    given: workbook([data, sheet('ピボット', { pivots: [pivot] })]),
    plan: plan({
      kind: 'ensurePivot',
      sheet: 'ピボット',
      pivot: { ...pivot, rows: [{ column: 'STEP' }], columns: [] },
    }),
    expected: workbook([
      data,
      sheet('ピボット', { pivots: [{ ...pivot, rows: [{ column: 'STEP' }], columns: [] }] }),
    ]),
  },
];

function withoutAxis(source: ChartModel): ChartModel {
  const { id, type, title, categories, series, anchor, altText } = source;
  return { id, type, title, categories, series, anchor, altText };
}
