import { rowsOfView } from '../../../shared/core/commands/import-rows/rows-of-view';
import { aSheet, aWorkbook } from '../snapshot/a-workbook';

test('takes the sheet and the row whose titles fit best', () => {
  const view = aWorkbook([
    aSheet('表紙', [['名前だけ']]),
    aSheet('一覧', [
      ['支援先'],
      [],
      ['企業名', null, '業種'],
      ['港商店', 1, { formula: 'A1', value: 'E' }],
    ]),
  ]);
  expect(rowsOfView(view, 'companies')).toEqual({
    header: ['企業名', '', '業種'],
    rows: [['港商店', 1, 'E']],
    firstRow: 4,
  });
});

test('takes the first sheet with anything on it when no title fits', () => {
  const view = aWorkbook([aSheet('空', []), aSheet('一覧', [['お客様'], ['港商店']])]);
  expect(rowsOfView(view, 'companies')).toEqual({
    header: ['お客様'],
    rows: [['港商店']],
    firstRow: 2,
  });
});

test('gives nothing for a blank workbook', () => {
  expect(rowsOfView(aWorkbook([aSheet('空', [])]), 'companies')).toBeNull();
});
