import type { Area, CellPosition } from './workbook-model';

/** The size of a sheet in Excel, the largest that any host offers. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384 } as const;

/** Tells whether two areas are the same block. */
export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rowCount === other.rowCount &&
    one.columnCount === other.columnCount
  );
}

/** Tells whether two areas of one sheet share a cell. */
export function areasOverlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

/** Tells whether `outer` holds every cell of `inner`. */
export function areaContains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rowCount >= inner.row + inner.rowCount &&
    outer.column + outer.columnCount >= inner.column + inner.columnCount
  );
}

/** Tells whether an area holds a cell. */
export function areaHolds(area: Area, { row, column }: CellPosition): boolean {
  return (
    area.row <= row &&
    row < area.row + area.rowCount &&
    area.column <= column &&
    column < area.column + area.columnCount
  );
}

/**
 * What is left of an area when a hole is cut into it: up to four blocks that do not overlap.
 *
 * The blocks above and below the hole keep the full width. An untouched area comes back as it is.
 *
 * @example
 * subtractArea({ row: 0, column: 0, rowCount: 3, columnCount: 3 }, cellArea({ row: 1, column: 1 }))
 * // A1:C1, A2, C2 and A3:C3
 */
export function subtractArea(area: Area, hole: Area): readonly Area[] {
  if (!areasOverlap(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rowCount, hole.row + hole.rowCount);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columnCount, hole.column + hole.columnCount);
  const middle = { row: top, rowCount: bottom - top };
  const pieces: readonly Area[] = [
    { ...area, rowCount: top - area.row },
    { ...middle, column: area.column, columnCount: left - area.column },
    { ...middle, column: right, columnCount: area.column + area.columnCount - right },
    { ...area, row: bottom, rowCount: area.row + area.rowCount - bottom },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}

/** Tells whether an area is a block of whole cells that fits on a sheet. */
export function isOnSheet({ row, column, rowCount, columnCount }: Area): boolean {
  return (
    [row, column, rowCount, columnCount].every((part) => Number.isInteger(part)) &&
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= sheetLimits.rows &&
    column + columnCount <= sheetLimits.columns
  );
}

/** The area that a single cell makes up. */
export function cellArea({ row, column }: CellPosition): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}
