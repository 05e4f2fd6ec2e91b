import type * as state from './book';
import type { Book, Sheet } from './book';
import { ExcelError } from './excel-error';

/** A block of cells; named here too, beside all that is done with it. */
export type Area = state.Area;

/** A block on a sheet of the book. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** How big every sheet of Excel is. */
export const limits = { rows: 1_048_576, columns: 16_384 } as const;

/** The block that covers a whole sheet. */
export const wholeSheet: Area = {
  row: 0,
  column: 0,
  rowCount: limits.rows,
  columnCount: limits.columns,
};

const reference = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/**
 * The block that an A1 address without a sheet names, or `undefined` for any other text.
 *
 * Whole columns (`A:C`) and rows (`1:3`) are addresses too.
 */
export function parseArea(address: string): Area | undefined {
  const parts = reference.exec(address.trim());
  if (parts === null) return undefined;
  const [, firstColumn, firstRow, secondColumn, secondRow] = parts;
  if (!address.includes(':')) {
    const isCell = firstColumn !== undefined && firstRow !== undefined;
    return isCell ? areaOfCorners([firstColumn, firstRow], [firstColumn, firstRow]) : undefined;
  }
  return areaOfCorners([firstColumn, firstRow], [secondColumn, secondRow]);
}

type Corner = readonly [column: string | undefined, row: string | undefined];

/** `undefined` for corners that do not fit together, such as `A:3` and `:`. */
function areaOfCorners(first: Corner, second: Corner): Area | undefined {
  const columns = span(columnOf(first[0]), columnOf(second[0]));
  const rows = span(rowOf(first[1]), rowOf(second[1]));
  if (columns === undefined || rows === undefined) return undefined;
  return columns === 'all' && rows === 'all' ? undefined : inSheet(fromSpans(rows, columns));
}

type Ends = readonly [first: number, last: number];

/** Both ends missing mean all; one missing end is no address. */
function span(first: number | undefined, last: number | undefined): Ends | 'all' | undefined {
  if (first === undefined && last === undefined) return 'all';
  if (first === undefined || last === undefined) return undefined;
  return [Math.min(first, last), Math.max(first, last)];
}

function fromSpans(rows: Ends | 'all', columns: Ends | 'all'): Area {
  const [firstRow, lastRow] = rows === 'all' ? [0, limits.rows - 1] : rows;
  const [firstColumn, lastColumn] = columns === 'all' ? [0, limits.columns - 1] : columns;
  return {
    row: firstRow,
    column: firstColumn,
    rowCount: lastRow - firstRow + 1,
    columnCount: lastColumn - firstColumn + 1,
  };
}

function inSheet(area: Area): Area | undefined {
  return isInSheet(area) ? area : undefined;
}

/** Tells whether a block lies within a sheet and holds a cell. */
export function isInSheet({ row, column, rowCount, columnCount }: Area): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= limits.rows &&
    column + columnCount <= limits.columns
  );
}

function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function rowOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits) - 1;
}

/** The letters of a column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** The A1 address of a block, as Excel writes it: `A1`, `A1:B2`, `A:B`, `1:2`. */
export function areaAddress(area: Area): string {
  const last = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  if (area.rowCount === limits.rows && area.columnCount < limits.columns) {
    return `${columnLetters(area.column)}:${columnLetters(last.column)}`;
  }
  if (area.columnCount === limits.columns) return `${area.row + 1}:${last.row + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${columnLetters(last.column)}${last.row + 1}`;
}

/** A sheet name as it stands before the `!` of an address, in quotes where it needs them. */
export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined;
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The address of a place with its sheet. */
export function placeAddress({ sheet, area }: Place): string {
  return `${quoteSheet(sheet.name)}!${areaAddress(area)}`;
}

/**
 * The place that an address names: `A1:B2` on the sheet given, or `'Sheet one'!$A$1` anywhere.
 *
 * Gives `undefined` for text that is no address, and for a sheet that is not there.
 */
export function parsePlace(book: Book, text: string, sheet?: Sheet): Place | undefined {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text.trim());
  if (parts === null) return placeOn(sheet, text);
  const name = (parts[1] ?? parts[2] ?? '').replaceAll("''", "'").toLowerCase();
  return placeOn(
    book.sheets.find((candidate) => candidate.name.toLowerCase() === name),
    parts[3] ?? '',
  );
}

function placeOn(sheet: Sheet | undefined, address: string): Place | undefined {
  const area = parseArea(address);
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
}

/** The cells that two blocks share, or `undefined`. */
export function intersect(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowEnd = Math.min(one.row + one.rowCount, other.row + other.rowCount);
  const columnEnd = Math.min(one.column + one.columnCount, other.column + other.columnCount);
  if (row >= rowEnd || column >= columnEnd) return undefined;
  return { row, column, rowCount: rowEnd - row, columnCount: columnEnd - column };
}

/** What is left of a block without the cells of another: up to four blocks. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const shared = intersect(area, hole);
  if (shared === undefined) return [area];
  const end = { row: area.row + area.rowCount, column: area.column + area.columnCount };
  const sharedEnd = {
    row: shared.row + shared.rowCount,
    column: shared.column + shared.columnCount,
  };
  return [
    { ...area, rowCount: shared.row - area.row },
    { ...shared, column: area.column, columnCount: shared.column - area.column },
    { ...shared, column: sharedEnd.column, columnCount: end.column - sharedEnd.column },
    { ...area, row: sharedEnd.row, rowCount: end.row - sharedEnd.row },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/** The smallest block that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rowEnd = Math.max(one.row + one.rowCount, other.row + other.rowCount);
  const columnEnd = Math.max(one.column + one.columnCount, other.column + other.columnCount);
  return { row, column, rowCount: rowEnd - row, columnCount: columnEnd - column };
}

/** The block itself, or Excel's refusal if it does not lie within a sheet. */
export function requireInSheet(area: Area): Area {
  if (!isInSheet(area)) throw new ExcelError('InvalidArgument');
  return area;
}
