import {
  emptySheet,
  type Area,
  type SheetModel,
  type WorkbookModel,
} from '../../../shared/core/index';

function area(row: number, column: number, ...[rowCount = 1, columnCount = 1]: number[]): Area {
  return { row, column, rowCount, columnCount };
}

/** A sheet with the given parts. */
export function aSheet(parts: Partial<SheetModel>): SheetModel {
  return { ...emptySheet('表'), ...parts };
}

const cases = aSheet({
  name: '案件',
  tabColor: '#0f6cbd',
  frozen: { rows: 1, columns: 1 },
  rows: [
    ['ID', '日付', '状態', '選択', '金額', '済'],
    ['C-1', 45017, '進行中', '甲', 1200, true],
    ['C-2', 45020, '完了', '乙', null, false],
    ['C-3', '令和', '保留', null, { error: '#N/A' }],
  ],
  styles: [
    {
      area: area(0, 0, 1, 6),
      style: { bold: true, fillColor: '#1f4e79', fontColor: '#ffffff', wrapText: true },
    },
    { area: area(1, 1, 50), style: { numberFormat: 'yyyy/mm/dd', horizontalAlignment: 'center' } },
    {
      area: area(1, 0, 50, 6),
      style: {
        unlocked: true,
        fontName: 'Meiryo',
        fontSize: 10,
        indent: 1,
        border: { bottom: { style: 'thin', color: '#d0d0d0' } },
      },
    },
  ],
  columnWidths: { 0: 14, 1: 12.5, 4: 0 },
  rowHeights: { 0: 30 },
  tables: [
    {
      name: 'Tsunagi_cases',
      area: area(0, 0, 4, 6),
      style: 'TableStyleLight9',
      bandedRows: false,
      filterButtons: true,
    },
  ],
  validations: [
    {
      area: area(1, 2, 50),
      rule: { kind: 'list', values: ['進行中', '保留', '完了'] },
      alert: 'stop',
      error: { title: '状態', message: '一覧から選びます' },
      prompt: { title: '状態', message: '選びます' },
    },
    { area: area(1, 3, 50), rule: { kind: 'list-range', source: 'choices' }, alert: 'warning' },
    { area: area(1, 1, 50), rule: { kind: 'date', from: 36526, to: 73050 }, alert: 'information' },
    { area: area(1, 4, 50), rule: { kind: 'integer', from: 0, to: 9999 }, alert: 'stop' },
    { area: area(1, 5, 50), rule: { kind: 'list', values: ['TRUE', 'FALSE'] }, alert: 'stop' },
    { area: area(60, 0), rule: { kind: 'custom', formula: 'LEN(A61)<9' }, alert: 'stop' },
    { area: area(61, 0), rule: { kind: 'decimal', from: 0.5, to: 1 }, alert: 'stop' },
    { area: area(62, 0), rule: { kind: 'checkbox' }, alert: 'stop' },
  ],
  conditionalFormats: [
    {
      area: area(1, 0, 50, 6),
      rule: {
        kind: 'formula',
        formula: '$C2="完了"',
        style: { fillColor: '#e2efda', fontColor: '#107c41', bold: true },
      },
    },
    { area: area(1, 4, 50), rule: { kind: 'data-bar', color: '#0f6cbd', min: 0, max: 2000 } },
  ],
  notes: [{ row: 0, column: 1, text: '日付を入れます。\n例 2023/4/1' }],
});

const kpi = aSheet({
  name: 'KPI',
  showGridlines: false,
  rows: [
    ['見出し'],
    ['件数', { formula: `COUNTIF('案件'!$C:$C,"完了")`, value: 1 }],
    ['案件へ'],
    ['外へ'],
  ],
  merges: [area(0, 0, 1, 4)],
  styles: [{ area: area(0, 0, 1, 4), style: { fontSize: 18, italic: true, underline: true } }],
  hyperlinks: [
    { row: 1, column: 1, target: "'案件'!C2" },
    { row: 2, column: 0, target: "'案件'!B2" },
    { row: 3, column: 0, target: 'https://example.com/', tooltip: '外部' },
  ],
  conditionalFormats: [
    {
      area: area(1, 1),
      rule: {
        kind: 'color-scale',
        stops: [
          { at: 0, color: '#ffffff' },
          { at: 5, color: '#ff0000' },
        ],
      },
    },
  ],
  protection: { allowFilter: true, allowFormatColumns: true },
  page: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, fitToHeight: 0, titleRows: 1 },
  charts: [
    {
      id: 'chart-1',
      type: 'column',
      title: '件数',
      categories: { sheet: '案件', ...area(1, 0, 3) },
      series: [{ name: '金額', values: { sheet: '案件', ...area(1, 4, 3) } }],
      anchor: area(5, 3, 10, 5),
      altText: '件数のグラフ',
    },
  ],
});

const lists = aSheet({
  name: '選択肢',
  visibility: 'very-hidden',
  rows: [['甲'], ['乙'], ['丙']],
});

/** A workbook with something of every kind that a model can hold, but pivots. */
export const everything: WorkbookModel = {
  sheets: [cases, kpi, lists],
  names: [
    { name: 'choices', refersTo: "'選択肢'!$A$1:$A$3" },
    { name: 'version', refersTo: '"1.0"' },
  ],
};
