/** Reading and writing cells as scripts do, for one block. */
import { areasOverlap } from '../../../../shared/core/model/area';
import type { Area } from '../../../../shared/core/model/workbook-model';
import { isDate } from '../service/arguments';
import { ServiceError } from '../service/service-error';
import type { Cell, SheetState } from '../state/book';
import { refuseProtected } from '../state/protections';
import { clockParts, serialOfTime, timeOfSerial } from '../state/serial-dates';
import type { Typed, TypingPlace } from '../state/typed-values';
import { isDateFormat, typeText } from '../state/typed-values';
import type { RangeHandle } from './states';
import { refuseInvalid } from './validity';

const LONGEST_TEXT = 50_000;

/** Calls for every cell of a block, row by row. */
export function forEachCell(area: Area, call: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      call(row, column);
    }
  }
}

/** A list of rows with something for every cell of a block. */
export function mapCells<Value>(
  area: Area,
  make: (row: number, column: number) => Value,
): Value[][] {
  return Array.from({ length: area.rowCount }, (_row, down) =>
    Array.from({ length: area.columnCount }, (_column, right) =>
      make(area.row + down, area.column + right),
    ),
  );
}

/** Throws Google's sentence when a list of rows has not exactly the shape of the block. */
export function requireShape(area: Area, block: readonly (readonly unknown[])[]): void {
  refuseCount('rows', block.length, area.rowCount);
  for (const row of block) refuseCount('columns', row.length, area.columnCount);
}

function refuseCount(what: 'rows' | 'columns', given: number, wanted: number): void {
  if (given === wanted) return;
  throw new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${String(given)} but the range has ${String(wanted)}.`,
  );
}

/** What `getValue` gives for a cell. */
export function valueAt({ session, sheet }: RangeHandle, row: number, column: number): unknown {
  const value = sheet.cells.get(row, column)?.value ?? '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number') return value;
  const format = sheet.formats.get(row, column)?.numberFormat;
  return isDateFormat(format) ? new Date(timeOfSerial(value, session.book.timeZone)) : value;
}

/** Writes one value for each cell of a block, as `setValues` does. */
export function writeValues(handle: RangeHandle, block: readonly (readonly unknown[])[]): void {
  const { session, sheet, area } = handle;
  requireShape(area, block);
  const { timeZone } = session.book;
  const [year = 0] = clockParts(session.environment.clock.now, timeZone);
  writeCells(handle, (row, column) => {
    const value = block[row - area.row]?.[column - area.column];
    return typedOf(value, {
      numberFormat: sheet.formats.get(row, column)?.numberFormat,
      year,
      timeZone,
    });
  });
}

/** Writes formulas; an empty text clears a cell. A formula may lack its `=`. */
export function writeFormulas(handle: RangeHandle, block: readonly (readonly string[])[]): void {
  const { area } = handle;
  requireShape(area, block);
  writeCells(handle, (row, column) => {
    const text = block[row - area.row]?.[column - area.column] ?? '';
    if (text === '') return { cell: null };
    return { cell: { value: null, formula: text.startsWith('=') ? text : `=${text}` } };
  });
}

/** Puts something into every cell of a block, if the user may and the cells take it. */
export function writeCells(
  handle: RangeHandle,
  make: (row: number, column: number) => Typed,
): void {
  const { session, sheet, area } = handle;
  refuseProtected(session, sheet, area);
  session.passCells('write', area.rowCount * area.columnCount);
  // All is looked at first: a block is written whole or not at all.
  const typed = mapCells(area, (row, column) => {
    const result = make(row, column);
    refuseLong(result.cell);
    refuseInvalid(handle, { row, column, cell: result.cell });
    return result;
  });
  forEachCell(area, (row, column) => {
    if (isCovered(sheet, row, column)) return;
    putTyped(sheet, { row, column, typed: typed[row - area.row]![column - area.column]! });
  });
}

function putTyped(
  sheet: SheetState,
  put: { readonly row: number; readonly column: number; readonly typed: Typed },
): void {
  const { row, column, typed } = put;
  sheet.cells.set(row, column, typed.cell ?? undefined);
  const format = sheet.formats.get(row, column);
  if (typed.numberFormat === undefined || format?.numberFormat !== undefined) return;
  sheet.formats.set(row, column, { ...format, numberFormat: typed.numberFormat });
}

function typedOf(value: unknown, place: TypingPlace & { readonly timeZone: string }): Typed {
  if (value === null) return { cell: null };
  if (typeof value === 'string') return typeText(value, place);
  if (typeof value === 'boolean') return { cell: { value } };
  if (typeof value === 'number' && Number.isFinite(value)) return { cell: { value } };
  if (isDate(value)) {
    const serial = serialOfTime(value.getTime(), place.timeZone);
    const numberFormat = Number.isInteger(serial) ? 'yyyy/mm/dd' : 'yyyy/mm/dd h:mm:ss';
    return { cell: { value: serial }, numberFormat };
  }
  throw new ServiceError(`Cannot convert a value of type ${typeof value} to a cell's value.`);
}

function refuseLong(cell: Cell | null): void {
  const text = cell?.formula ?? cell?.value;
  if (typeof text !== 'string' || text.length <= LONGEST_TEXT) return;
  throw new ServiceError(
    `Your input contains more than the maximum of ${String(LONGEST_TEXT)} characters in a single cell.`,
  );
}

/** Tells whether a cell is hidden under a merged block: only the first cell of one holds something. */
export function isCovered(sheet: SheetState, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      (merge.row !== row || merge.column !== column) &&
      areasOverlap(merge, { row, column, rowCount: 1, columnCount: 1 }),
  );
}

/** The text that a cell shows, where that is plain to see. */
export function displayedAt(handle: RangeHandle, row: number, column: number): string | null {
  const format = handle.sheet.formats.get(row, column)?.numberFormat ?? '';
  const value = handle.sheet.cells.get(row, column)?.value ?? '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const isPlain = typeof value === 'string' || ['', 'General', '@'].includes(format);
  return isPlain ? String(value) : null;
}
