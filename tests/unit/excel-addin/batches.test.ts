import { groupPieces, type Piece } from '../../../excel-addin/src/adapter/batches';
import { cutRows } from '../../../excel-addin/src/adapter/reading/read-cells';
import { stepPieces } from '../../../excel-addin/src/adapter/writing/step-pieces';
import type { PlanStep } from '../../../shared/core/index';

const piece = (cells: number, bytes = 0): Piece => ({ cells, bytes, queue: () => undefined });

const sizes = (groups: readonly (readonly Piece[])[]) =>
  groups.map((group) => group.map(({ cells }) => cells));

describe('groupPieces', () => {
  it('fills a request up to the limit of cells, in order', () => {
    const groups = groupPieces([piece(20_000), piece(30_000), piece(1), piece(50_000)]);
    expect(sizes(groups)).toEqual([[20_000, 30_000], [1], [50_000]]);
  });

  it('fills a request up to the limit of bytes', () => {
    const groups = groupPieces([piece(1, 1_500_000), piece(2, 500_000), piece(3, 1)]);
    expect(sizes(groups)).toEqual([[1, 2], [3]]);
  });

  it('sends what is too big for any request alone', () => {
    expect(sizes(groupPieces([piece(1), piece(60_000), piece(2)]))).toEqual([[1], [60_000], [2]]);
  });

  it('makes no request of nothing', () => {
    expect(groupPieces([])).toEqual([]);
  });
});

describe('cutRows', () => {
  it('covers every row once, in blocks of at most that many cells', () => {
    const blocks = cutRows({ row: 5, column: 2, rowCount: 7, columnCount: 10 }, 30);
    expect(blocks.map(({ row, rowCount }) => [row, rowCount])).toEqual([
      [5, 3],
      [8, 3],
      [11, 1],
    ]);
  });

  it('never cuts a row', () => {
    const blocks = cutRows({ row: 0, column: 0, rowCount: 2, columnCount: 100 }, 30);
    expect(blocks.map(({ rowCount }) => rowCount)).toEqual([1, 1]);
  });
});

describe('stepPieces', () => {
  function writing(rowCount: number, text: string): PlanStep {
    return {
      kind: 'writeRange',
      sheet: 'A',
      area: { row: 0, column: 0, rowCount, columnCount: 10 },
      contents: Array.from({ length: rowCount }, (_, row) =>
        Array.from({ length: 10 }, () => `${text}${String(row)}`),
      ),
    };
  }

  it('cuts a block of more cells than a request carries, and loses none', () => {
    const step = writing(12_000, '');
    const pieces = stepPieces([step]);
    expect(pieces.every(({ cells }) => cells <= 50_000)).toBe(true);
    const rows = pieces.flatMap((part) =>
      part.step.kind === 'writeRange' ? part.step.contents : [],
    );
    expect(rows).toEqual(step.kind === 'writeRange' && step.contents);
  });

  it('cuts a block of long Japanese texts by its bytes', () => {
    const pieces = stepPieces([writing(1_000, '支援'.repeat(100))]);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every(({ bytes }) => bytes <= 2_000_000)).toBe(true);
  });

  it('leaves a small block whole', () => {
    const step = writing(10, 'x');
    expect(stepPieces([step]).map((part) => part.step)).toEqual([step]);
  });
});
