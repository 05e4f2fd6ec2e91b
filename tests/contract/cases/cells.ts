import type { ContractCase } from './contract-case';
import { area, plan, sheet, workbook } from './contract-case';

const numbers = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

export const cellCases: readonly ContractCase[] = [
  {
    name: 'writes texts, numbers, truth values and errors',
    given: workbook([sheet('A')]),
    plan: plan({
      kind: 'writeRange',
      sheet: 'A',
      area: area('B2:C4'),
      contents: [
        ['株式会社つなぎ', 0.1],
        [true, -45017],
        [{ error: '#N/A' }, '  spaces & <signs>\nsecond line '],
      ],
    }),
    expected: workbook([
      sheet('A', {
        rows: [
          [],
          [null, '株式会社つなぎ', 0.1],
          [null, true, -45017],
          [null, { error: '#N/A' }, '  spaces & <signs>\nsecond line '],
        ],
      }),
    ]),
  },
  {
    name: 'keeps texts that look like numbers, dates or formulas as texts',
    given: workbook([sheet('A')]),
    plan: plan({
      kind: 'writeRange',
      sheet: 'A',
      area: area('A1:E1'),
      contents: [['0123', '2023/4/1', '=A1', 'TRUE', '1E5']],
    }),
    expected: workbook([sheet('A', { rows: [['0123', '2023/4/1', '=A1', 'TRUE', '1E5']] })]),
  },
  {
    name: 'writes formulas',
    given: workbook([sheet('A', { rows: [[1], [2]] })]),
    plan: plan({
      kind: 'writeRange',
      sheet: 'A',
      area: area('B1:B2'),
      contents: [[{ formula: 'SUM(A1:A2)' }], [{ formula: 'IF(A1>1,"大","小")&"&<"' }]],
    }),
    expected: workbook([
      sheet('A', {
        rows: [
          [1, { formula: 'SUM(A1:A2)' }],
          [2, { formula: 'IF(A1>1,"大","小")&"&<"' }],
        ],
      }),
    ]),
  },
  {
    name: 'overwrites only the block it names',
    given: workbook([sheet('A', { rows: numbers }), sheet('B', { rows: numbers })]),
    plan: plan({ kind: 'writeRange', sheet: 'A', area: area('B2'), contents: [['new']] }),
    expected: workbook([
      sheet('A', {
        rows: [
          [1, 2, 3],
          [4, 'new', 6],
          [7, 8, 9],
        ],
      }),
      sheet('B', { rows: numbers }),
    ]),
  },
  {
    name: 'clears cells with blanks and empty texts',
    given: workbook([sheet('A', { rows: numbers })]),
    plan: plan({
      kind: 'writeRange',
      sheet: 'A',
      area: area('B2:C3'),
      contents: [
        [null, ''],
        ['', null],
      ],
    }),
    expected: workbook([sheet('A', { rows: [[1, 2, 3], [4], [7]] })]),
  },
  {
    name: 'lets the later of two overlapping writes win',
    given: workbook([sheet('A')]),
    plan: plan(
      { kind: 'writeRange', sheet: 'A', area: area('A1:B1'), contents: [['first', 'first']] },
      { kind: 'writeRange', sheet: 'A', area: area('B1:C1'), contents: [['second', null]] },
    ),
    expected: workbook([sheet('A', { rows: [['first', 'second']] })]),
  },
];
