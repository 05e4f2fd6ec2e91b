import {
  applyToModel,
  emptySheet,
  planDifference,
  type PlanStep,
  type SheetModel,
  type WorkbookModel,
} from '../../../shared/core/index';

const cell = { row: 1, column: 1, rowCount: 1, columnCount: 1 };
const table = {
  name: 'cases',
  area: { row: 0, column: 0, rowCount: 3, columnCount: 2 },
  style: 'TableStyleLight9',
  bandedRows: true,
  filterButtons: true,
};
const chart = {
  id: 'c1',
  type: 'bar',
  title: '件数',
  categories: { sheet: '案件', ...cell },
  series: [],
  anchor: cell,
  altText: '',
} as const;
const pivot = {
  name: 'p1',
  sourceTable: 'cases',
  anchor: { row: 9, column: 0 },
  rows: [{ column: 'ID' }],
  columns: [],
  values: [{ column: 'ID', summarizeBy: 'count' as const }],
  filters: [],
};
const format = (row: number, formula: string) => ({
  area: { ...cell, row },
  rule: { kind: 'formula' as const, formula, style: { bold: true } },
});

const full: SheetModel = {
  ...emptySheet('案件'),
  tabColor: '#ff0000',
  rows: [
    ['ID', '状況'],
    ['C-1', '完了', { formula: 'A2', value: 'C-1' }],
    ['C-2', '進行中'],
  ],
  styles: [{ area: cell, style: { fillColor: '#ffff00', bold: true } }],
  columnWidths: { 0: 20 },
  rowHeights: { 0: 30 },
  merges: [{ row: 8, column: 0, rowCount: 1, columnCount: 2 }],
  tables: [table],
  validations: [{ area: cell, rule: { kind: 'list', values: ['完了'] }, alert: 'stop' }],
  conditionalFormats: [format(1, 'A1=1'), format(2, 'A1=2')],
  charts: [chart],
  pivots: [pivot],
  page: { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 },
};

const workbook = (sheet: Partial<SheetModel> = {}): WorkbookModel => ({
  sheets: [{ ...full, ...sheet }, emptySheet('控え')],
  names: [{ name: 'period', refersTo: "'案件'!$A$1" }],
});

function steps(before: WorkbookModel, after: WorkbookModel): readonly PlanStep[] {
  const difference = planDifference(before, after);
  if (difference.kind === 'not-possible') throw new Error(difference.reason);
  return difference.plan.steps;
}

describe('planDifference', () => {
  it.each<[string, Partial<SheetModel>]>([
    ['tab-color-removed', { tabColor: null }],
    ['merges-changed', { merges: [] }],
    ['size-reset', { columnWidths: {} }],
    ['size-reset', { rowHeights: {} }],
    ['style-removed', { styles: [{ area: cell, style: { bold: true } }] }],
    ['validation-removed', { validations: [] }],
    ['table-removed', { tables: [] }],
    ['chart-removed', { charts: [] }],
    ['pivot-removed', { pivots: [] }],
    ['page-setup-removed', { page: null }],
    [
      'conditional-formats-mixed',
      { conditionalFormats: [format(2, 'A1=2'), format(1, 'A1=1'), format(2, 'A1=3')] },
    ],
  ])('says %s, which no step can bring', (reason, sheet) => {
    expect(planDifference(workbook(), workbook(sheet))).toEqual({ kind: 'not-possible', reason });
  });

  it('takes a sheet of another name for another sheet', () => {
    const renamed = workbook({ name: '案件一覧' });
    expect(planDifference(workbook(), renamed)).toEqual({
      kind: 'not-possible',
      reason: 'sheet-removed',
    });
  });

  it('cannot take a name away', () => {
    expect(planDifference(workbook(), { ...workbook(), names: [] })).toEqual({
      kind: 'not-possible',
      reason: 'name-removed',
    });
  });

  it('takes a format that every cell can have back by setting it', () => {
    const after = workbook({ styles: [{ area: cell, style: { fillColor: '#ffff00' } }] });
    expect(steps(workbook(), after)).toEqual([
      { kind: 'setStyle', sheet: '案件', area: cell, style: { bold: false } },
    ]);
  });

  it('writes only the cells that differ, neighbours in one block', () => {
    const after = workbook({
      rows: [
        ['ID', '状況'],
        ['C-1', '取消', { formula: 'A2', value: '別の結果' }],
        ['C-2', '取消'],
      ],
    });
    expect(steps(workbook(), after)).toEqual([
      {
        kind: 'writeRange',
        sheet: '案件',
        area: { row: 1, column: 1, rowCount: 2, columnCount: 1 },
        contents: [['取消'], ['取消']],
      },
    ]);
  });

  it('names a table again when one of its titles changes, since the file keeps titles twice', () => {
    const after = workbook({ rows: [['ID', '状態'], ...full.rows.slice(1)] });
    expect(steps(workbook(), after).map(({ kind }) => kind)).toEqual(['writeRange', 'ensureTable']);
  });

  it('leaves the conditional formats in front alone when one behind them changes', () => {
    const after = workbook({ conditionalFormats: [format(1, 'A1=1'), format(2, 'A1=9')] });
    expect(steps(workbook(), after)).toEqual([
      {
        kind: 'setConditionalFormats',
        sheet: '案件',
        area: { ...cell, row: 2 },
        rules: [format(2, 'A1=9').rule],
      },
    ]);
  });

  it('takes the conditional formats of an area away', () => {
    const after = workbook({ conditionalFormats: [format(2, 'A1=2')] });
    expect(steps(workbook(), after)).toEqual([
      { kind: 'setConditionalFormats', sheet: '案件', area: cell, rules: [] },
    ]);
  });

  it('brings new sheets to their place', () => {
    const after = { ...workbook(), sheets: [emptySheet('新'), ...workbook().sheets] };
    const plan = { steps: steps(workbook(), after) };
    expect(applyToModel(workbook(), plan).sheets.map(({ name }) => name)).toEqual([
      '新',
      '案件',
      '控え',
    ]);
    expect(plan.steps.every(({ kind }) => kind === 'ensureSheet')).toBe(true);
  });
});
