import type { Range, Sheet } from '../google';
import type { SheetScope } from './scope';

/** The cells of a scope, as far as the sheet has them. */
export function rangeOf(sheet: Sheet, scope: SheetScope): Range {
  const rowCount = Math.min(scope.rowCount, sheet.getMaxRows());
  const columnCount = Math.min(scope.columnCount, sheet.getMaxColumns());
  return sheet.getRange(1, 1, rowCount, columnCount);
}

/** A cell of a block with what was read of it. */
export interface BlockCell<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

/** The cells of a block, row by row. */
export function cellsOf<Value>(block: readonly (readonly Value[])[]): readonly BlockCell<Value>[] {
  return block.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
}

/** The one cell as an area. */
export function areaOf({ row, column }: Pick<BlockCell<unknown>, 'row' | 'column'>) {
  return { row, column, rowCount: 1, columnCount: 1 };
}
