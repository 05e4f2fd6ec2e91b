/** The members of Range about what cells hold. */
import { NotInStandIn } from '../service/service-error';
import type { Handlers } from '../service/define-service';
import { refuseProtected } from '../state/protections';
import { displayedAt, forEachCell, mapCells, valueAt, writeFormulas, writeValues } from './cells';
import type { GoogleRange, RangeHandle } from './states';

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
}

export const rangeValues: Handlers<RangeHandle, GoogleRange> = {
  getValue: (range) => valueAt(range, range.area.row, range.area.column),
  getValues: (range) => {
    passRead(range);
    return mapCells(range.area, (row, column) => valueAt(range, row, column));
  },
  getDisplayValue: (range) => display(range, range.area.row, range.area.column),
  getDisplayValues: (range) => {
    passRead(range);
    return mapCells(range.area, (row, column) => display(range, row, column));
  },
  getFormula: ({ sheet, area }) => sheet.cells.get(area.row, area.column)?.formula ?? '',
  getFormulas: (range) => {
    passRead(range);
    return mapCells(range.area, (row, column) => range.sheet.cells.get(row, column)?.formula ?? '');
  },
  isBlank: ({ sheet, area }) => {
    let isBlank = true;
    forEachCell(area, (row, column) => {
      if (sheet.cells.get(row, column) !== undefined) isBlank = false;
    });
    return isBlank;
  },
  setValue: (range, value: unknown) =>
    writeValues(
      range,
      mapCells(range.area, () => value),
    ),
  setValues: (range, values: unknown[][]) => writeValues(range, values),
  setFormula: (range, formula: string) =>
    writeFormulas(
      range,
      mapCells(range.area, () => formula),
    ),
  setFormulas: (range, formulas: string[][]) => writeFormulas(range, formulas),
  clear: (range, options: ClearOptions = {}) => clear(range, options),
  clearContent: (range) => clear(range, { contentsOnly: true }),
  clearFormat: (range) => clear(range, { formatOnly: true }),
  clearNote: (range) => clear(range, { commentsOnly: true }),
  clearDataValidations: (range) => clear(range, { validationsOnly: true }),
};

/** Without options contents, looks and rules go; notes stay. */
export function clear({ session, sheet, area }: RangeHandle, options: ClearOptions): void {
  refuseProtected(session, sheet, area);
  const isAll = Object.values(options).every((only) => only !== true);
  forEachCell(area, (row, column) => {
    if (isAll || options.contentsOnly === true) sheet.cells.set(row, column, undefined);
    if (isAll || options.formatOnly === true) sheet.formats.set(row, column, undefined);
    if (options.commentsOnly === true) sheet.notes.set(row, column, undefined);
    if (isAll || options.validationsOnly === true) sheet.validations.set(row, column, undefined);
  });
}

function passRead({ session, area }: RangeHandle): void {
  session.passCells('read', area.rowCount * area.columnCount);
}

function display(range: RangeHandle, row: number, column: number): string {
  const text = displayedAt(range, row, column);
  if (text === null) throw new NotInStandIn('The text of a formatted number');
  return text;
}
