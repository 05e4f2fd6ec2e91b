import type { CellPosition } from '../../../../core/index';
import { contentOf, isSameContent } from './cell-content';
import type { RowWishes } from './row-wishes';
import type { SheetCells } from './sheet-cells';

/** The cells that hold something else once they are written; writing what stands there changes nothing. */
export function changedCells(
  cells: SheetCells,
  wishes: RowWishes,
  textAt: (number: number) => string | undefined,
): readonly CellPosition[] {
  const waiting = new Set(wishes.writtenRows());
  const changed: CellPosition[] = [];
  for (const place of cells.rows()) {
    const { row } = place;
    if (!waiting.delete(row)) continue;
    const old = new Map(cells.read(place).cells.map((cell) => [cell.column, cell]));
    wishes.contentsAt(row).forEach((content, column) => {
      if (content === undefined) return;
      const cell = old.get(column);
      const before = cell === undefined ? null : contentOf(cell, textAt);
      if (!isSameContent(before, content)) changed.push({ row, column });
    });
  }
  for (const row of waiting) {
    wishes.contentsAt(row).forEach((content, column) => {
      const isBlank = content === undefined || content === null || content === '';
      if (!isBlank) changed.push({ row, column });
    });
  }
  return changed;
}
