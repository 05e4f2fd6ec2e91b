import type { Area } from '../../../../shared/core/model/workbook-model';
import type { SheetState } from '../state/book';

/** The smallest block around all cells that hold something; `null` on an empty sheet. */
export function usedArea({ cells }: SheetState): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells.entries()) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
