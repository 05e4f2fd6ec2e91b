import type { Writing } from '../writing/writing';
import { rangeOf } from '../sheet-range';
import type { StepOf } from './step-of';

/** Sets widths, a run of equal columns at once. */
export function setColumnWidths({ sheet }: Writing, step: StepOf<'setColumnWidths'>): void {
  for (const { start, count, size } of equalRuns(step.widths)) {
    const area = { row: 0, column: start, rowCount: 1, columnCount: count };
    rangeOf(sheet(step.sheet), area).format.columnWidth = pointsOf(size);
  }
}

/** Sets heights, a run of equal rows at once. */
export function setRowHeights({ sheet }: Writing, step: StepOf<'setRowHeights'>): void {
  for (const { start, count, size } of equalRuns(step.heights)) {
    const area = { row: start, column: 0, rowCount: count, columnCount: 1 };
    rangeOf(sheet(step.sheet), area).format.rowHeight = size;
  }
}

/** A character is 7 pixels wide and a column has 5 around it; a pixel is three quarters of a point. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

interface Run {
  readonly start: number;
  readonly count: number;
  readonly size: number;
}

function equalRuns(sizes: Readonly<Record<number, number>>): readonly Run[] {
  const runs: Run[] = [];
  const entries = Object.entries(sizes).map(([place, size]) => [Number(place), size] as const);
  for (const [place, size] of entries.sort(([one], [other]) => one - other)) {
    const last = runs[runs.length - 1];
    const continues = last?.size === size && last.start + last.count === place;
    if (continues) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ start: place, count: 1, size });
  }
  return runs;
}
