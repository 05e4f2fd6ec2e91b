import type { PlanStep } from '../../../shared/core/index';
import type { OpenSheet } from './open-workbook';

/** Reads how large the cells under the plan's charts are: Sheets wants the size of a chart in pixels. */
export function measureCharts(sheet: OpenSheet, steps: readonly PlanStep[]): void {
  for (const step of steps) {
    if (step.kind !== 'ensureChart' || step.sheet !== sheet.name) continue;
    const { row, column, rowCount, columnCount } = step.chart.anchor;
    measure(sheet.widths, { from: column, count: columnCount, limit: sheet.columnCount }, (place) =>
      sheet.sheet.getColumnWidth(place),
    );
    measure(sheet.heights, { from: row, count: rowCount, limit: sheet.rowCount }, (place) =>
      sheet.sheet.getRowHeight(place),
    );
  }
}

interface Span {
  readonly from: number;
  readonly count: number;
  /** What lies beyond the grid will be added, at the size of a new sheet. */
  readonly limit: number;
}

function measure(
  sizes: Map<number, number>,
  { from, count, limit }: Span,
  read: (place: number) => number,
): void {
  for (let index = from; index < Math.min(from + count, limit); index += 1) {
    if (!sizes.has(index)) sizes.set(index, read(index + 1));
  }
}
