import type { Area } from '../../../../shared/core/model/workbook-model';
import type { Line, SheetState } from '../state/book';
import { forEachCell } from './cells';

/** What to do with the lines of a block: `true` draws, `false` takes away, `null` leaves. */
export interface Lines {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  /** Between columns. */
  readonly vertical: boolean | null;
  /** Between rows. */
  readonly horizontal: boolean | null;
  readonly line: Line;
}

/** Draws the lines around and inside a block. A line belongs to both cells that it parts. */
export function drawLines(sheet: SheetState, area: Area, lines: Lines): void {
  const { line } = lines;
  const across = { first: lines.top, inner: lines.horizontal, last: lines.bottom };
  forEachCell({ ...area, rowCount: area.rowCount + 1 }, (row, column) => {
    const wish = wishAt(row - area.row, area.rowCount, across);
    if (wish !== null) sheet.linesAbove.set(row, column, wish ? line : undefined);
  });
  const down = { first: lines.left, inner: lines.vertical, last: lines.right };
  forEachCell({ ...area, columnCount: area.columnCount + 1 }, (row, column) => {
    const wish = wishAt(column - area.column, area.columnCount, down);
    if (wish !== null) sheet.linesBefore.set(row, column, wish ? line : undefined);
  });
}

interface Wishes {
  readonly first: boolean | null;
  readonly inner: boolean | null;
  readonly last: boolean | null;
}

function wishAt(place: number, count: number, wishes: Wishes): boolean | null {
  if (place === 0) return wishes.first;
  return place === count ? wishes.last : wishes.inner;
}
