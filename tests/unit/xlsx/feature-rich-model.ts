import { emptySheet, type SheetModel, type WorkbookModel } from '../../../shared/core/index';

const area = (...place: readonly [number, number, number, number]) => {
  const [row, column, rowCount, columnCount] = place;
  return { row, column, rowCount, columnCount };
};

const cases: SheetModel = {
  ...emptySheet('案件 一覧'),
  tabColor: '#1f5fae',
  rows: [
    ['案件一覧', null, null, null, null, null],
    [],
    ['ID', '企業名', '日付', '金額', '倍額', '完了'],
    ['C-1', '=株式会社', 45000, 1200.5, { formula: 'D4*2', value: 2401 }, true],
    ['C-2', '🍣すし𠮷野', 45001.25, -3, { formula: 'D5*2', value: -6 }, false],
    ['C-3', '-10 度', null, 0, { formula: 'D6*2', value: 0 }, null],
    [null, ' 前後の空白 ', 'a\nb\tc', '_x0041_', '#N/A', { error: '#DIV/0!' }],
    [
      { formula: 'IFS(D4>0,"正",TRUE,"負")', value: '正' },
      { formula: "SUM('案件 一覧'!D4:D6)", value: 1197.5 },
      { formula: 'TEXTJOIN("/",TRUE,A4:A6)', value: 'C-1/C-2/C-3' },
      '+81',
      '@home',
      '＝全角',
    ],
  ],
  styles: [
    {
      area: area(0, 0, 1, 6),
      style: { bold: true, fontSize: 16, fontColor: '#ffffff', fillColor: '#1f5fae' },
    },
    {
      area: area(2, 0, 1, 6),
      style: { bold: true, wrapText: true, horizontalAlignment: 'center' },
    },
    { area: area(3, 2, 3, 1), style: { numberFormat: 'yyyy/mm/dd', unlocked: true } },
    { area: area(3, 3, 3, 2), style: { numberFormat: '#,##0.0', italic: true, underline: true } },
    {
      area: area(3, 0, 3, 6),
      style: {
        verticalAlignment: 'middle',
        border: {
          bottom: { style: 'thin', color: '#999999' },
          top: { style: 'medium', color: '#000000' },
        },
      },
    },
    {
      area: area(4, 1, 1, 1),
      style: { fontName: 'Meiryo', indent: 2, horizontalAlignment: 'left' },
    },
  ],
  columnWidths: { 0: 10, 1: 30.5, 2: 14, 5: 8 },
  rowHeights: { 0: 30, 2: 36 },
  frozen: { rows: 3, columns: 1 },
  showGridlines: false,
  merges: [area(0, 0, 1, 6)],
  tables: [
    {
      name: 'tbl_cases',
      area: area(2, 0, 4, 6),
      style: 'TableStyleLight9',
      bandedRows: true,
      filterButtons: true,
    },
  ],
  validations: [
    {
      area: area(3, 0, 3, 1),
      rule: { kind: 'custom', formula: 'COUNTIF($A$4:$A$6,A4)=1' },
      alert: 'warning',
      error: { title: '重複', message: '同じIDがあります' },
    },
    {
      area: area(3, 1, 3, 1),
      rule: { kind: 'list-range', source: "'設定''値'!$A$1:$A$3" },
      alert: 'stop',
      prompt: { title: '企業', message: '一覧から選びます。\n新しい企業は「企業」シートへ。' },
      error: { title: '企業', message: '一覧にありません' },
    },
    { area: area(3, 2, 3, 1), rule: { kind: 'date', from: 36526, to: 73050 }, alert: 'stop' },
    {
      area: area(3, 3, 3, 1),
      rule: { kind: 'decimal', from: -5.5, to: 2000 },
      alert: 'information',
    },
    { area: area(3, 5, 3, 1), rule: { kind: 'checkbox' }, alert: 'stop' },
  ],
  conditionalFormats: [
    {
      area: area(3, 0, 3, 6),
      rule: {
        kind: 'formula',
        formula: '$D4<0',
        style: { fillColor: '#fde9e7', fontColor: '#a61c14', bold: true },
      },
    },
    { area: area(3, 3, 3, 1), rule: { kind: 'data-bar', color: '#5b9bd5', min: 0, max: 2000 } },
    {
      area: area(3, 4, 3, 1),
      rule: {
        kind: 'color-scale',
        stops: [
          { at: 0, color: '#ffffff' },
          { at: 1000, color: '#ffe699' },
          { at: 3000, color: '#63be7b' },
        ],
      },
    },
  ],
  notes: [{ row: 2, column: 1, text: '企業の正式名称\n<略称は不可>' }],
  hyperlinks: [
    { row: 0, column: 0, target: "'設定''値'!A1", tooltip: '設定へ' },
    { row: 3, column: 0, target: 'https://example.jp/?a=1&b=2' },
    { row: 4, column: 0, target: 'mailto:a@example.jp' },
  ],
  charts: [
    {
      id: 'amounts',
      type: 'column',
      title: '金額 & 倍額',
      categories: { sheet: '案件 一覧', ...area(3, 0, 3, 1) },
      series: [
        { name: '金額', values: { sheet: '案件 一覧', ...area(3, 3, 3, 1) }, color: '#1f5fae' },
        { name: '倍額', values: { sheet: '案件 一覧', ...area(3, 4, 3, 1) } },
      ],
      anchor: area(9, 0, 12, 5),
      altText: '案件ごとの金額を棒の高さで示す',
      valueAxis: { min: -10, max: 3000, majorUnit: 500 },
    },
    ...(['bar', 'line', 'pie'] as const).map((type, index) => ({
      id: type,
      type,
      title: type === 'pie' ? '' : `${type}の図`,
      categories: { sheet: '案件 一覧', ...area(3, 0, 3, 1) },
      series: [
        { name: '金額', values: { sheet: '案件 一覧', ...area(3, 3, 3, 1) }, color: '#c55a11' },
      ],
      anchor: area(23, index * 3, 10, 3),
      altText: `${type} chart`,
    })),
  ],
  protection: { allowFilter: true, allowFormatColumns: false },
  page: {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: area(0, 0, 8, 6),
    titleRows: 3,
    header: '&L案件一覧',
    footer: '&P / &N',
  },
};

const settings: SheetModel = {
  ...emptySheet("設定'値"),
  visibility: 'hidden',
  rows: [['甲'], ['乙'], ['丙'], [{ formula: "'案件 一覧'!D4", value: 1200.5 }]],
  validations: [
    { area: area(4, 0, 1, 1), rule: { kind: 'list', values: ['はい', 'いいえ'] }, alert: 'stop' },
    { area: area(5, 0, 1, 1), rule: { kind: 'integer', from: 0, to: 10 }, alert: 'stop' },
  ],
  page: { orientation: 'portrait', paper: 'A3', fitToWidth: 0, fitToHeight: 0 },
};

/** A model that uses everything a file can hold, with hard cases in each. */
export const featureRichModel: WorkbookModel = {
  sheets: [
    { ...emptySheet('__proto__'), visibility: 'very-hidden', rows: [['__proto__', 'constructor']] },
    cases,
    settings,
  ],
  names: [
    { name: 'kpi_1', refersTo: "'案件 一覧'!$D$4" },
    { name: 'template_version', refersTo: '"1.0"' },
  ],
};
