import type { TableModel, WorkbookModel } from '../../../shared/core/model/workbook-model';
import type { ContractCase } from './contract-case';
import { area, plan, sheet, workbook } from './contract-case';

const cases: TableModel = {
  name: 'cases',
  area: area('A3:C5'),
  style: 'TableStyleLight9',
  bandedRows: true,
  filterButtons: true,
};

/** A workbook in use: rows, looks, a table, rules, notes, protection, names, and somebody's own sheet. */
const inUse: WorkbookModel = workbook(
  [
    sheet('案件', {
      tabColor: '#1f6f5c',
      rows: [['案件一覧'], [], ['ID', '状態', '期限'], ['C-1', '進行中', 45017], ['C-2', '完了']],
      styles: [
        { area: area('A1'), style: { bold: true, fontSize: 16 } },
        { area: area('A3:C3'), style: { bold: true, fillColor: '#e6f2ee' } },
        { area: area('C4:C5'), style: { numberFormat: 'yyyy/mm/dd', unlocked: true } },
      ],
      columnWidths: { 0: 16, 1: 12, 2: 12 },
      rowHeights: { 0: 28 },
      frozen: { rows: 3, columns: 1 },
      tables: [cases],
      validations: [
        {
          area: area('B4:B5'),
          rule: { kind: 'list', values: ['進行中', '完了'] },
          alert: 'stop',
        },
      ],
      notes: [{ row: 2, column: 0, text: '自動で付きます' }],
      protection: { allowFilter: true, allowFormatColumns: false },
    }),
    sheet('メモ', { rows: [['自由', { formula: 'LEN(A1)' }]], visibility: 'hidden' }),
  ],
  [{ name: 'workbook_id', refersTo: "'案件'!$A$1" }],
);

const [caseSheet, memoSheet] = inUse.sheets as [
  WorkbookModel['sheets'][number],
  WorkbookModel['sheets'][number],
];

export const combinedCases: readonly ContractCase[] = [
  {
    name: 'leaves everything alone with an empty plan',
    given: inUse,
    plan: plan(),
    expected: inUse,
  },
  {
    name: 'builds a whole sheet in one plan',
    given: workbook([sheet('メモ')]),
    plan: plan(
      { kind: 'ensureSheet', sheet: '案件', position: 0, tabColor: '#1f6f5c' },
      {
        kind: 'writeRange',
        sheet: '案件',
        area: area('A1:C5'),
        contents: caseSheet.rows.map((row) => [0, 1, 2].map((column) => row[column] ?? null)),
      },
      ...caseSheet.styles.map((entry) => ({ kind: 'setStyle', sheet: '案件', ...entry }) as const),
      { kind: 'setColumnWidths', sheet: '案件', widths: { 0: 16, 1: 12, 2: 12 } },
      { kind: 'setRowHeights', sheet: '案件', heights: { 0: 28 } },
      { kind: 'setFrozenPanes', sheet: '案件', rows: 3, columns: 1 },
      { kind: 'ensureTable', sheet: '案件', table: cases },
      ...caseSheet.validations.map(
        (validation) => ({ kind: 'setValidation', sheet: '案件', validation }) as const,
      ),
      { kind: 'setNotes', sheet: '案件', notes: caseSheet.notes },
      { kind: 'setProtection', sheet: '案件', protection: caseSheet.protection },
      { kind: 'ensureName', name: 'workbook_id', refersTo: "'案件'!$A$1" },
    ),
    expected: workbook([caseSheet, sheet('メモ')], inUse.names),
  },
  {
    name: 'adds a row to a table on a protected sheet and touches nothing else',
    given: inUse,
    plan: plan(
      { kind: 'setProtection', sheet: '案件', protection: null },
      {
        kind: 'writeRange',
        sheet: '案件',
        area: area('A6:C6'),
        contents: [['C-3', '進行中', 45107]],
      },
      { kind: 'ensureTable', sheet: '案件', table: { ...cases, area: area('A3:C6') } },
      {
        kind: 'setStyle',
        sheet: '案件',
        area: area('C4:C6'),
        style: { numberFormat: 'yyyy/mm/dd', unlocked: true },
      },
      { kind: 'setProtection', sheet: '案件', protection: caseSheet.protection },
    ),
    expected: workbook(
      [
        {
          ...caseSheet,
          rows: [...caseSheet.rows, ['C-3', '進行中', 45107]],
          tables: [{ ...cases, area: area('A3:C6') }],
          styles: [
            ...caseSheet.styles.slice(0, 2),
            { area: area('C4:C6'), style: { numberFormat: 'yyyy/mm/dd', unlocked: true } },
          ],
        },
        memoSheet,
      ],
      inUse.names,
    ),
  },
  {
    name: 'writes to several sheets in turn',
    given: workbook([sheet('a'), sheet('b')]),
    plan: plan(
      { kind: 'writeRange', sheet: 'a', area: area('A1'), contents: [[1]] },
      { kind: 'writeRange', sheet: 'b', area: area('A1'), contents: [[2]] },
      { kind: 'writeRange', sheet: 'a', area: area('A2'), contents: [[{ formula: "'b'!A1" }]] },
      { kind: 'writeRange', sheet: 'b', area: area('B1'), contents: [['x']] },
    ),
    expected: workbook([
      sheet('a', { rows: [[1], [{ formula: "'b'!A1" }]] }),
      sheet('b', { rows: [[2, 'x']] }),
    ]),
  },
];
