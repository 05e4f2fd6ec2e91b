/** Reading and changing what cells hold. */
import type { Area } from './area';
import type { Cell, CellValue, Grid, Sheet } from './book';

/** What stands at a place of a grid. */
export function at<Value>(grid: Grid<Value>, row: number, column: number): Value | undefined {
  return grid.get(row)?.get(column);
}

/** Puts a value into a grid, or takes it out with `undefined`. */
export function put<Value>(
  grid: Grid<Value>,
  { row, column }: { readonly row: number; readonly column: number },
  value: Value | undefined,
): void {
  const columns = grid.get(row);
  if (value === undefined) {
    columns?.delete(column);
    if (columns?.size === 0) grid.delete(row);
  } else if (columns === undefined) grid.set(row, new Map([[column, value]]));
  else columns.set(column, value);
}

/** One entry of a grid. */
export interface Entry<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

/** The entries of a grid inside a block; the cost follows the smaller of block and grid. */
export function entriesIn<Value>(grid: Grid<Value>, area: Area): Entry<Value>[] {
  return linesIn(grid, area.row, area.rowCount).flatMap(([row, columns]) =>
    linesIn(columns, area.column, area.columnCount).map(([column, value]) => ({
      row,
      column,
      value,
    })),
  );
}

function linesIn<Value>(
  lines: ReadonlyMap<number, Value>,
  first: number,
  count: number,
): (readonly [number, Value])[] {
  if (count > lines.size) {
    return [...lines].filter(([index]) => index >= first && index < first + count);
  }
  const found: (readonly [number, Value])[] = [];
  for (let index = first; index < first + count; index += 1) {
    const value = lines.get(index);
    if (value !== undefined) found.push([index, value]);
  }
  return found;
}

/** Empties a grid inside a block. */
export function removeIn<Value>(grid: Grid<Value>, area: Area): void {
  for (const entry of entriesIn(grid, area)) put(grid, entry, undefined);
}

/** The smallest block that holds all entries of the grids, or `undefined` if there are none. */
export function usedArea(...grids: readonly Grid<unknown>[]): Area | undefined {
  const rows: number[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (const grid of grids) {
    for (const [row, columns] of grid) {
      rows.push(row);
      for (const column of columns.keys()) {
        first = Math.min(first, column);
        last = Math.max(last, column);
      }
    }
  }
  if (rows.length === 0) return undefined;
  const [top, bottom] = rows.reduce(
    ([least, most], row) => [Math.min(least, row), Math.max(most, row)],
    [Infinity, -Infinity],
  );
  return { row: top, column: first, rowCount: bottom - top + 1, columnCount: last - first + 1 };
}

/** A cell's value as `Range.values` gives it: errors are texts, a blank cell is an empty text. */
export function wireValue(value: CellValue | undefined): string | number | boolean {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

/** What `Range.formulas` gives: the formula where there is one, else the value. */
export function wireFormula(cell: Cell | undefined): string | number | boolean {
  return cell?.formula ?? wireValue(cell?.value);
}

/** What `Range.valueTypes` gives. */
export function valueType(cell: Cell | undefined): string {
  if (cell === undefined) return 'Empty';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return typeof cell.value === 'object' ? 'Error' : 'String';
}

/** The cell of a sheet. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return at(sheet.cells, row, column);
}
