import { movesCells } from '../../../workbench/src/univer/moves-cells';

const size = { rowCount: 100, columnCount: 20 };
const rows = (startRow: number, endRow: number) => ({ range: { startRow, endRow } });

describe('movesCells', () => {
  it.each(['insert-row', 'remove-rows', 'move-rows', 'insert-col', 'remove-col', 'move-columns'])(
    'is true of %s in the middle of a sheet',
    (name) => {
      const params = { range: { startRow: 3, endRow: 3, startColumn: 3, endColumn: 3 } };
      expect(movesCells({ id: `sheet.mutation.${name}`, params }, size)).toBe(true);
    },
  );

  it('is true of cells that were cut and pasted', () => {
    expect(movesCells({ id: 'sheet.mutation.move-range', params: {} }, size)).toBe(true);
  });

  it('is false of rows and columns added at the end', () => {
    const params = rows(98, 99);
    expect(movesCells({ id: 'sheet.mutation.insert-row', params }, size)).toBe(false);
    const columns = { range: { startColumn: 18, endColumn: 19 } };
    expect(movesCells({ id: 'sheet.mutation.insert-col', params: columns }, size)).toBe(false);
  });

  it('is false of contents, looks and sorting', () => {
    for (const name of ['set-range-values', 'set-worksheet-col-width', 'reorder-range']) {
      expect(movesCells({ id: `sheet.mutation.${name}`, params: rows(1, 2) }, size)).toBe(false);
    }
  });
});
