import { findTable, indexById, placeOf, rowsOf, textOf } from '../../../shared/core/snapshot/find';
import { readSnapshot } from '../../../shared/core/snapshot/read-snapshot';
import { findColumnKey, findTableKey } from '../../../shared/core/snapshot/titles';
import { aTableSheet, aWorkbook } from './a-workbook';

const snapshot = readSnapshot(
  aWorkbook([
    aTableSheet('F', 'Tsunagi_followups', [
      ['memo', 'id', 'date', 'case_id'],
      [null, 'FU-1', 1, 'CS-1'],
      [null, 'FU-1', 2, 'CS-1'],
      [null, null, 3, 'CS-1'],
    ]),
  ]),
);

test('gives no rows for a table that the workbook lacks', () => {
  expect(rowsOf(snapshot, 'cases')).toEqual([]);
  expect(findTable(snapshot, 'cases')).toBeUndefined();
});

test('indexes by id: the upper of two rows, none without id', () => {
  const index = indexById(rowsOf(snapshot, 'followups'));
  expect([...index].map(([id, { row }]) => [id, row])).toEqual([['FU-1', 1]]);
});

test('names a cell as people do, and only the row when the column is missing', () => {
  const table = findTable(snapshot, 'followups');
  if (table === undefined) throw new Error('The table is there');
  expect(placeOf(table, { row: 3 }, 'date')).toEqual({
    sheet: 'F',
    cell: 'C4',
    table: 'followups',
    row: 4,
    column: 'date',
  });
  expect(placeOf(table, { row: 3 }, 'progress')).not.toHaveProperty('cell');
});

test('gives text for any value', () => {
  expect([null, undefined, ' a ', 5, true].map(textOf)).toEqual(['', '', 'a', '5', 'true']);
});

test('knows tables and columns by key and by title in either language', () => {
  expect(['cases', '案件', ' CASES ', 'Ｃａｓｅｓ', 'なし'].map(findTableKey)).toEqual([
    'cases',
    'cases',
    'cases',
    'cases',
    null,
  ]);
  expect(findColumnKey('cases', '求人化日')).toBe('posted');
  expect(findColumnKey('cases', 'posted')).toBe('posted');
  expect(findColumnKey('cases', 'hasOwnProperty')).toBeNull();
});
