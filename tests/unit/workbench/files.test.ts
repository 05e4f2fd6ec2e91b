import { fileToOpen } from '../../../workbench/src/files';
import { locate } from '../../../shared/shell/locate';
import { readSnapshot } from '../../../shared/core/index';

describe('fileToOpen', () => {
  it.each([
    ['?open=sample-network.xlsx', 'sample-network.xlsx'],
    ['?open=%E8%A6%8B%E6%9C%AC_1.xlsx', '見本_1.xlsx'],
  ])('opens the plain file name of %s', (search, name) => {
    expect(fileToOpen(search)).toBe(name);
  });

  it.each([
    '',
    '?open=',
    '?open=../secret.xlsx',
    '?open=%2e%2e%2fsecret.xlsx',
    '?open=https://example.com/a.xlsx',
    '?open=//example.com/a.xlsx',
    '?open=a/b.xlsx',
    '?open=a%5Cb.xlsx',
    '?open=.xlsx',
    '?open=a.xlsm',
  ])('opens nothing for %s', (search) => {
    expect(fileToOpen(search)).toBeNull();
  });
});

describe('locate', () => {
  const snapshot = readSnapshot({ sheets: [], names: [] });

  it('finds the cell that a place names', () => {
    expect(locate({ sheet: '案件', cell: 'C4' }, snapshot)).toEqual({
      sheet: '案件',
      area: { row: 3, column: 2, rowCount: 1, columnCount: 1 },
    });
  });

  it('goes to the first column of a row when no column is known', () => {
    expect(locate({ sheet: '案件', row: 7 }, snapshot)?.area).toMatchObject({ row: 6, column: 0 });
  });

  it('finds nothing for a table that is not there', () => {
    expect(locate({ table: 'cases', row: 2 }, snapshot)).toBeNull();
  });
});
