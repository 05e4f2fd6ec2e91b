import type { ContractCase } from './contract-case';
import { plan, sheet, workbook } from './contract-case';

const twoSheets = workbook([sheet('案件', { rows: [['ID']] }), sheet('設定')]);

export const sheetCases: readonly ContractCase[] = [
  {
    name: 'adds a missing sheet after the others',
    given: twoSheets,
    plan: plan({ kind: 'ensureSheet', sheet: 'KPI', tabColor: '#1F6F5C', showGridlines: false }),
    expected: workbook([
      ...twoSheets.sheets,
      sheet('KPI', { tabColor: '#1f6f5c', showGridlines: false }),
    ]),
  },
  {
    name: 'leaves the contents of a sheet that is already there',
    given: twoSheets,
    plan: plan({ kind: 'ensureSheet', sheet: '案件', tabColor: '#aa0000' }),
    expected: workbook([sheet('案件', { rows: [['ID']], tabColor: '#aa0000' }), sheet('設定')]),
  },
  {
    name: 'puts sheets in the places the plan asks for',
    given: workbook([sheet('a'), sheet('b'), sheet('c')]),
    plan: plan(
      { kind: 'ensureSheet', sheet: 'c', position: 0 },
      { kind: 'ensureSheet', sheet: 'new', position: 2 },
    ),
    expected: workbook([sheet('c'), sheet('a'), sheet('new'), sheet('b')]),
  },
  {
    name: 'hides sheets and shows them again',
    given: workbook([sheet('a'), sheet('b', { visibility: 'hidden' }), sheet('c')]),
    plan: plan(
      { kind: 'ensureSheet', sheet: 'a', visibility: 'very-hidden' },
      { kind: 'ensureSheet', sheet: 'b', visibility: 'visible' },
    ),
    expected: workbook([sheet('a', { visibility: 'very-hidden' }), sheet('b'), sheet('c')]),
  },
];
