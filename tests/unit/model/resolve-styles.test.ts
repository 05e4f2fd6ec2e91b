import { parseAreaAddress } from '../../../shared/core/model/address';
import { resolveStyles, styleAt } from '../../../shared/core/model/resolve-styles';
import type { CellStyle, StyledArea } from '../../../shared/core/model/workbook-model';

const entry = (address: string, style: CellStyle): StyledArea => ({
  area: parseAreaAddress(address) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  style,
});

describe('styleAt', () => {
  it('merges all entries over the cell, later ones winning, borders side by side', () => {
    const thin = { style: 'thin', color: '#000000' } as const;
    const styles = [
      entry('A1:C3', { bold: true, fillColor: '#111111', border: { top: thin } }),
      entry('B2', { fillColor: '#222222', border: { left: thin } }),
      entry('D4', { italic: true }),
    ];
    expect(styleAt({ styles }, { row: 1, column: 1 })).toEqual({
      bold: true,
      fillColor: '#222222',
      border: { top: thin, left: thin },
    });
  });

  it('gives an empty style where nothing was styled', () => {
    expect(styleAt({ styles: [entry('A1', { bold: true })] }, { row: 5, column: 5 })).toEqual({});
  });
});

describe('resolveStyles', () => {
  it('joins what looks alike, however it was styled', () => {
    const styles = [
      entry('A1:A2', { bold: true }),
      entry('B1:B2', { bold: true, italic: false }),
      entry('A3:B9', { bold: true }),
    ];
    expect(resolveStyles({ styles })).toEqual([
      { row: 0, rowCount: 9, runs: [{ column: 0, columnCount: 2, value: { bold: true } }] },
    ]);
  });

  it('leaves out cells that look as they would anyway', () => {
    const styles = [entry('A1:A3', { bold: true }), entry('A2', { bold: false })];
    expect(resolveStyles({ styles }).map(({ row }) => row)).toEqual([0, 2]);
  });

  it('shares one object among cells that look alike', () => {
    const styles = [entry('A1', { bold: true }), entry('C7', { bold: true })];
    const [first, second] = resolveStyles({ styles });
    expect(first?.runs[0]?.value).toBe(second?.runs[0]?.value);
  });

  it('costs nothing for tall areas and little for a style on every row', () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => ({
      area: { row, column: row % 7, rowCount: 1, columnCount: 3 },
      style: { fillColor: row % 2 === 0 ? '#eeeeee' : '#dddddd' },
    }));
    const whole = entry('A1:T100000', { fontName: 'Yu Gothic' });
    expect(resolveStyles({ styles: [whole] })).toHaveLength(1);
    expect(resolveStyles({ styles: [whole, ...rows] })).toHaveLength(100_000);
  }, 10_000);
});
