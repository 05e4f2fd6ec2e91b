import { writeBlocks } from '../../../shared/core/model/write-blocks';

const at = (row: number, column: number, contents: readonly (readonly (string | null)[])[]) => ({
  area: { row, column, rowCount: contents.length, columnCount: contents[0]?.length ?? 0 },
  contents,
});

describe('writeBlocks', () => {
  it('fills the gap before a block with blanks', () => {
    expect(writeBlocks([], [at(2, 1, [['x']])])).toEqual([[], [], [null, 'x']]);
  });

  it('keeps rows it does not touch as the same objects', () => {
    const rows = [['a'], ['b'], ['c']];
    const written = writeBlocks(rows, [at(1, 0, [['x']])]);
    expect(written[0]).toBe(rows[0]);
    expect(written[2]).toBe(rows[2]);
    expect(rows[1]).toEqual(['b']);
  });

  it('trims blanks at the end of written rows and blank rows at the end', () => {
    expect(
      writeBlocks([['a', 'b'], ['c']], [at(0, 1, [[null], [null]]), at(1, 0, [['']])]),
    ).toEqual([['a']]);
  });

  it('stores an empty text as a blank', () => {
    expect(writeBlocks([['a', 'b', 'c']], [at(0, 1, [['']])])).toEqual([['a', null, 'c']]);
  });

  it('does not grow a sheet by writing blanks beyond its end', () => {
    expect(writeBlocks([['a']], [at(9, 9, [[null]])])).toEqual([['a']]);
  });

  it('lets a later block write over an earlier one', () => {
    expect(writeBlocks([], [at(0, 0, [['a', 'b']]), at(0, 1, [['c']])])).toEqual([['a', 'c']]);
  });
});
