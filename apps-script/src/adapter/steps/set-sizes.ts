import { sheetNamed, type OpenWorkbook } from '../open-workbook';
import { pixelsOfCharacters, pixelsOfPoints } from '../sizes';
import type { StepOf } from './step-groups';

/** Widths in pixels; neighbours of the same width are one call. */
export function setColumnWidths(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'setColumnWidths'>[],
): void {
  for (const step of steps) {
    const { sheet, widths } = sheetNamed(workbook, step.sheet);
    for (const { start, count, size } of runsOf(step.widths, pixelsOfCharacters)) {
      sheet.setColumnWidths(start + 1, count, size);
      for (let column = start; column < start + count; column += 1) widths.set(column, size);
    }
  }
}

/** Heights in pixels. Sheets lets a row grow when its text needs more. */
export function setRowHeights(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'setRowHeights'>[],
): void {
  for (const step of steps) {
    const { sheet, heights } = sheetNamed(workbook, step.sheet);
    for (const { start, count, size } of runsOf(step.heights, pixelsOfPoints)) {
      sheet.setRowHeights(start + 1, count, size);
      for (let row = start; row < start + count; row += 1) heights.set(row, size);
    }
  }
}

interface SizeRun {
  readonly start: number;
  readonly count: number;
  readonly size: number;
}

function runsOf(
  sizes: Readonly<Record<number, number>>,
  toPixels: (size: number) => number,
): readonly SizeRun[] {
  const runs: SizeRun[] = [];
  const entries = Object.entries(sizes).map(([place, size]) => [Number(place), size] as const);
  for (const [place, size] of entries.sort(([one], [other]) => one - other)) {
    const last = runs[runs.length - 1];
    const pixels = toPixels(size);
    const joins = last?.size === pixels && last.start + last.count === place;
    if (joins) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ start: place, count: 1, size: pixels });
  }
  return runs;
}
