import type { ContractCase } from './contract-case';
import { plan, sheet, workbook } from './contract-case';

export const noteAndLinkCases: readonly ContractCase[] = [
  {
    name: 'sets, replaces and removes notes',
    given: workbook([
      sheet('A', {
        rows: [['x', 'y', 'z']],
        notes: [
          { row: 0, column: 0, text: 'old' },
          { row: 0, column: 1, text: 'goes' },
          { row: 0, column: 2, text: 'stays' },
        ],
      }),
    ]),
    plan: plan({
      kind: 'setNotes',
      sheet: 'A',
      notes: [
        { row: 0, column: 0, text: '新しい\n二行目 & <記号>' },
        { row: 0, column: 1, text: '' },
        { row: 4, column: 3, text: 'added' },
      ],
    }),
    expected: workbook([
      sheet('A', {
        rows: [['x', 'y', 'z']],
        notes: [
          { row: 0, column: 0, text: '新しい\n二行目 & <記号>' },
          { row: 0, column: 2, text: 'stays' },
          { row: 4, column: 3, text: 'added' },
        ],
      }),
    ]),
  },
  {
    name: 'links cells to places in the workbook, the web and mail',
    given: workbook([
      sheet('目次', {
        rows: [['一', '二', '三', '四']],
        hyperlinks: [
          { row: 0, column: 0, target: 'https://example.com/old' },
          { row: 0, column: 3, target: 'https://example.com/goes' },
        ],
      }),
      sheet('案件'),
    ]),
    plan: plan({
      kind: 'setHyperlinks',
      sheet: '目次',
      hyperlinks: [
        { row: 0, column: 0, target: "'案件'!A1", tooltip: '案件を開く' },
        { row: 0, column: 1, target: 'https://example.com/?a=1&b=2' },
        { row: 0, column: 2, target: 'mailto:hub@example.com' },
        { row: 0, column: 3, target: '' },
      ],
    }),
    expected: workbook([
      sheet('目次', {
        rows: [['一', '二', '三', '四']],
        hyperlinks: [
          { row: 0, column: 0, target: "'案件'!A1", tooltip: '案件を開く' },
          { row: 0, column: 1, target: 'https://example.com/?a=1&b=2' },
          { row: 0, column: 2, target: 'mailto:hub@example.com' },
        ],
      }),
      sheet('案件'),
    ]),
  },
];
