import type { TableModel } from '../../../shared/core/model/workbook-model';
import type { ContractCase } from './contract-case';
import { area, plan, sheet, workbook } from './contract-case';

const rows = [
  ['ID', '名称'],
  ['A-1', '一'],
  ['A-2', '二'],
  ['A-3', '三'],
];

const agencies: TableModel = {
  name: 'agencies',
  area: area('A1:B3'),
  style: 'TableStyleLight9',
  bandedRows: true,
  filterButtons: true,
};

export const tableAndNameCases: readonly ContractCase[] = [
  {
    name: 'makes a native table',
    given: workbook([sheet('機関', { rows })]),
    plan: plan({ kind: 'ensureTable', sheet: '機関', table: agencies }),
    expected: workbook([sheet('機関', { rows, tables: [agencies] })]),
  },
  {
    name: 'resizes a table of the same name instead of adding one',
    given: workbook([sheet('機関', { rows, tables: [agencies] })]),
    plan: plan({
      kind: 'ensureTable',
      sheet: '機関',
      table: { ...agencies, area: area('A1:B4'), bandedRows: false, filterButtons: false },
    }),
    expected: workbook([
      sheet('機関', {
        rows,
        tables: [{ ...agencies, area: area('A1:B4'), bandedRows: false, filterButtons: false }],
      }),
    ]),
  },
  {
    name: 'keeps the other tables of a sheet',
    given: workbook([
      sheet('機関', { rows: rows.map((row) => [...row, null, ...row]), tables: [agencies] }),
    ]),
    plan: plan({
      kind: 'ensureTable',
      sheet: '機関',
      table: { ...agencies, name: 'partners', area: area('D1:E4') },
    }),
    expected: workbook([
      sheet('機関', {
        rows: rows.map((row) => [...row, null, ...row]),
        tables: [agencies, { ...agencies, name: 'partners', area: area('D1:E4') }],
      }),
    ]),
  },
  {
    name: 'defines names for cells and constants, once for all ways to write them',
    given: workbook([sheet('KPI')], [{ name: 'KPI_1', refersTo: "'KPI'!$A$1" }]),
    plan: plan(
      { kind: 'ensureName', name: 'kpi_1', refersTo: "'KPI'!$C$4" },
      { kind: 'ensureName', name: '期間', refersTo: "'KPI'!$A$1:$B$2" },
      { kind: 'ensureName', name: 'template_version', refersTo: '"1.0"' },
    ),
    expected: workbook(
      [sheet('KPI')],
      [
        { name: 'kpi_1', refersTo: "'KPI'!$C$4" },
        { name: 'template_version', refersTo: '"1.0"' },
        { name: '期間', refersTo: "'KPI'!$A$1:$B$2" },
      ],
    ),
  },
];
