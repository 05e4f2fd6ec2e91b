/** Where charts stand: Excel counts in points, the book in cells. */
import type { Area } from '../../area';
import { limits } from '../../area';
import type { Sheet } from '../../book';
import { standardSize } from '../range-format';

/** A rectangle on a sheet, in points. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle of a block of cells. */
export function rectangleOf(sheet: Sheet, area: Area): Rectangle {
  const { columns, rows } = axesOf(sheet);
  const [left, top] = [columns.startOf(area.column), rows.startOf(area.row)];
  return {
    left,
    top,
    width: columns.startOf(area.column + area.columnCount) - left,
    height: rows.startOf(area.row + area.rowCount) - top,
  };
}

/** The cells that a rectangle covers, in whole or in part. */
export function cellsUnder(sheet: Sheet, { left, top, width, height }: Rectangle): Area {
  const { columns, rows } = axesOf(sheet);
  const [column, row] = [columns.indexAt(left), rows.indexAt(top)];
  return {
    row,
    column,
    rowCount: rows.lastBefore(top + height) - row + 1,
    columnCount: columns.lastBefore(left + width) - column + 1,
  };
}

interface Axis {
  readonly startOf: (index: number) => number;
  readonly indexAt: (points: number) => number;
  readonly lastBefore: (points: number) => number;
}

function axesOf(sheet: Sheet): { readonly columns: Axis; readonly rows: Axis } {
  return {
    columns: axis(sheet.columnWidths, standardSize.width, limits.columns),
    rows: axis(sheet.rowHeights, standardSize.height, limits.rows),
  };
}

function axis(sizes: ReadonlyMap<number, number>, size: number, count: number): Axis {
  const startOf = (index: number) =>
    [...sizes].reduce(
      (points, [line, own]) => (line < index ? points + own - size : points),
      index * size,
    );
  const indexAt = (points: number) => {
    let index = 0;
    while (index < count - 1 && startOf(index + 1) <= points) index += 1;
    return index;
  };
  // An edge on the line between two cells does not cover the second.
  return { startOf, indexAt, lastBefore: (points) => indexAt(points - 0.01) };
}
