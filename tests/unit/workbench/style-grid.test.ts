import { collectStyles, layStyles } from '../../../workbench/src/univer/style-grid';

const size = { rowCount: 6, columnCount: 4 };

describe('layStyles', () => {
  it('lets later areas win, property by property', () => {
    const grid = layStyles(
      [
        {
          area: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
          style: { bold: true, fontSize: 9 },
        },
        { area: { row: 1, column: 1, rowCount: 1, columnCount: 2 }, style: { fontSize: 12 } },
      ],
      size,
    );
    const at = (row: number, column: number) => grid.styles[grid.ids[row * 4 + column] ?? 0];
    expect([at(0, 0), at(1, 1), at(1, 2), at(5, 3)]).toEqual([
      { bold: true, fontSize: 9 },
      { bold: true, fontSize: 12 },
      { fontSize: 12 },
      {},
    ]);
  });

  it('cuts areas off at the end of the grid', () => {
    const whole = { row: 0, column: 1, rowCount: 1_048_576, columnCount: 1 };
    const grid = layStyles([{ area: whole, style: { bold: true } }], size);
    expect(grid.ids.length).toBe(24);
    expect(grid.ids[21]).toBe(1);
  });
});

describe('collectStyles', () => {
  it('gives back few areas that look the same', () => {
    const areas = [
      { area: { row: 0, column: 0, rowCount: 1, columnCount: 4 }, style: { bold: true } },
      { area: { row: 1, column: 0, rowCount: 5, columnCount: 2 }, style: { italic: true } },
      { area: { row: 1, column: 2, rowCount: 5, columnCount: 2 }, style: { fontSize: 9 } },
    ];
    const grid = layStyles(areas, size);
    const collected = collectStyles(grid);
    expect(collected).toHaveLength(3);
    const again = layStyles(collected, size);
    const looks = ({ ids, styles }: typeof grid) => [...ids].map((id) => styles[id]);
    expect(looks(again)).toEqual(looks(grid));
  });

  it('gives nothing for a grid without styles', () => {
    expect(collectStyles(layStyles([], size))).toEqual([]);
  });
});
