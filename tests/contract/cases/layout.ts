import type { PageSetup } from '../../../shared/core/model/workbook-model';
import type { ContractCase } from './contract-case';
import { area, plan, sheet, workbook } from './contract-case';

const page: PageSetup = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: 1,
  fitToHeight: 0,
  printArea: area('A1:D20'),
  titleRows: 2,
  header: '支援ネットワーク',
  footer: 'つなぎ & KPI',
};

export const layoutCases: readonly ContractCase[] = [
  {
    name: 'sets widths of the columns it names',
    given: workbook([sheet('A', { columnWidths: { 0: 12, 2: 30 } })]),
    plan: plan({ kind: 'setColumnWidths', sheet: 'A', widths: { 0: 20, 1: 8.5 } }),
    expected: workbook([sheet('A', { columnWidths: { 0: 20, 1: 8.5, 2: 30 } })]),
  },
  {
    name: 'sets heights of the rows it names',
    given: workbook([sheet('A', { rowHeights: { 0: 18 } })]),
    plan: plan({ kind: 'setRowHeights', sheet: 'A', heights: { 0: 24, 3: 40 } }),
    expected: workbook([sheet('A', { rowHeights: { 0: 24, 3: 40 } })]),
  },
  {
    name: 'freezes rows and columns',
    given: workbook([sheet('A'), sheet('B')]),
    plan: plan(
      { kind: 'setFrozenPanes', sheet: 'A', rows: 3, columns: 1 },
      { kind: 'setFrozenPanes', sheet: 'B', rows: 1, columns: 0 },
    ),
    expected: workbook([
      sheet('A', { frozen: { rows: 3, columns: 1 } }),
      sheet('B', { frozen: { rows: 1, columns: 0 } }),
    ]),
  },
  {
    name: 'thaws a frozen sheet',
    given: workbook([sheet('A', { frozen: { rows: 3, columns: 1 } })]),
    plan: plan({ kind: 'setFrozenPanes', sheet: 'A', rows: 0, columns: 0 }),
    expected: workbook([sheet('A')]),
  },
  {
    name: 'sets how a sheet prints',
    given: workbook([sheet('A', { rows: [['x']] })]),
    plan: plan({ kind: 'setPageSetup', sheet: 'A', page }),
    expected: workbook([sheet('A', { rows: [['x']], page })]),
  },
  {
    name: 'replaces an earlier page setup whole',
    given: workbook([sheet('A', { page })]),
    plan: plan({
      kind: 'setPageSetup',
      sheet: 'A',
      page: { orientation: 'portrait', paper: 'A3', fitToWidth: 1, fitToHeight: 1 },
    }),
    expected: workbook([
      sheet('A', {
        page: { orientation: 'portrait', paper: 'A3', fitToWidth: 1, fitToHeight: 1 },
      }),
    ]),
  },
  {
    name: 'prints at the own size of the sheet again when no pages are named',
    given: workbook([sheet('A', { page })]),
    plan: plan({
      kind: 'setPageSetup',
      sheet: 'A',
      page: { orientation: 'landscape', paper: 'A4', fitToWidth: 0, fitToHeight: 0 },
    }),
    expected: workbook([
      sheet('A', {
        page: { orientation: 'landscape', paper: 'A4', fitToWidth: 0, fitToHeight: 0 },
      }),
    ]),
  },
  {
    name: 'protects a sheet without a password',
    given: workbook([sheet('A')]),
    plan: plan({
      kind: 'setProtection',
      sheet: 'A',
      protection: { allowFilter: true, allowFormatColumns: true },
    }),
    expected: workbook([
      sheet('A', { protection: { allowFilter: true, allowFormatColumns: true } }),
    ]),
  },
  {
    name: 'lifts protection',
    given: workbook([
      sheet('A', { protection: { allowFilter: false, allowFormatColumns: false } }),
    ]),
    plan: plan({ kind: 'setProtection', sheet: 'A', protection: null }),
    expected: workbook([sheet('A')]),
  },
];
