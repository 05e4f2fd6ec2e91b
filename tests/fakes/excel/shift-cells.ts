/** Moving cells when others are inserted or deleted, for the simple cases. */
import type { Area } from './area';
import { intersect, limits } from './area';
import type { Cell, Grid, Sheet } from './book';
import { entriesIn, put, removeIn } from './cells';
import { ExcelError, NotEmulatedError } from './excel-error';

/**
 * Inserts (`Down`, `Right`) or deletes (`Up`, `Left`) the cells of a block and moves what lies past it.
 *
 * Values and formats of cells move. Formulas, tables, validations and the like do not, so where any
 * of them lie in the way this host gives up rather than pretend.
 */
export function shiftCells(sheet: Sheet, area: Area, direction: string): void {
  const isDown = direction === 'Down' || direction === 'Up';
  if (!isDown && direction !== 'Right' && direction !== 'Left') {
    throw new ExcelError('InvalidArgument');
  }
  const moved = isDown
    ? { ...area, rowCount: limits.rows - area.row }
    : { ...area, columnCount: limits.columns - area.column };
  refuseWhatCannotMove(sheet, moved);
  const sign = direction === 'Down' || direction === 'Right' ? 1 : -1;
  const by = isDown
    ? { row: sign * area.rowCount, column: 0 }
    : { row: 0, column: sign * area.columnCount };
  for (const grid of [sheet.cells, sheet.formats]) {
    move(grid, { area, moved, by });
  }
}

interface Move {
  readonly area: Area;
  readonly moved: Area;
  readonly by: { readonly row: number; readonly column: number };
}

function move(grid: Grid<unknown>, { area, moved, by }: Move): void {
  const isDeletion = by.row + by.column < 0;
  if (isDeletion) removeIn(grid, area);
  const entries = entriesIn(grid, moved);
  removeIn(grid, moved);
  for (const { row, column, value } of entries) {
    put(grid, { row: row + by.row, column: column + by.column }, value);
  }
}

function refuseWhatCannotMove(sheet: Sheet, moved: Area): void {
  const areas = [
    ...sheet.tables.map(({ area }) => area),
    ...sheet.merges,
    ...sheet.validations.flatMap((validation) => validation.areas),
    ...sheet.conditionalFormats.flatMap((format) => format.areas),
  ];
  const hasFormula = entriesIn<Cell>(sheet.cells, moved).some(({ value }) => value.formula);
  if (hasFormula || areas.some((area) => intersect(area, moved) !== undefined)) {
    throw new NotEmulatedError('moving formulas, tables, merged cells, validations and formats');
  }
}
