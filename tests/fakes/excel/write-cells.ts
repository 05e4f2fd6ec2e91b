/** Writing to cells by `values`, `formulas` and `numberFormat`, with all that Excel checks first. */
import type { Area, Place } from './area';
import { areaAddress, intersect, limits } from './area';
import type { Book, Cell, Sheet } from './book';
import { findSheet } from './book';
import { cellAt, put } from './cells';
import { ExcelError } from './excel-error';
import { changeFormat, formatAt, isUnlocked } from './formats';
import type { HostContext } from './host-object';
import { refuseInPivot } from './objects/pivots/pivot-area';
import { keepHeadersInside } from './table-rules';
import { interpret } from './typed-input';

/** Refuses cells that are locked on a protected sheet. */
export function refuseLockedCells({ sheet, area }: Place): void {
  if (sheet.protection !== null && !isUnlocked(sheet, area)) throw new ExcelError('AccessDenied');
}

/** Refuses cells that a pivot shows. Pivots are laid out anew only where they may be met. */
export function refuseCellsOfPivots(book: Book, place: Place): void {
  const { row, column, rowCount, columnCount } = place.area;
  const mayBeMet = place.sheet.pivots.some(
    ({ anchor }) => anchor.row < row + rowCount && anchor.column < column + columnCount,
  );
  if (mayBeMet) refuseInPivot(book, place);
}

/** What is written. */
export interface Writing {
  /** A block of exactly the place's shape, or one value for all its cells. `null` leaves a cell. */
  readonly values: unknown;
  /** A person at the keyboard, not an add-in. */
  readonly isByUser?: boolean;
}

/** Writes values or formulas; texts are taken as if typed. */
export function writeValues(host: HostContext, place: Place, { values, isByUser }: Writing): void {
  const { sheet, area } = place;
  const block = asBlock(area, values);
  if (isByUser !== true) {
    refuseLockedCells(place);
    refuseCellsOfPivots(host.book, place);
  }
  const hidden = cellsHiddenByMerges(sheet, area);
  for (let row = 0; row < area.rowCount; row += 1) {
    for (let column = 0; column < area.columnCount; column += 1) {
      const value = block(row, column);
      const cell = { row: area.row + row, column: area.column + column };
      if (value !== null && !hidden(cell)) writeCell(host, sheet, { ...cell, value });
    }
  }
  keepHeadersInside(sheet, area);
  raiseChanged(host, place);
}

function writeCell(
  host: HostContext,
  sheet: Sheet,
  {
    row,
    column,
    value,
  }: { readonly row: number; readonly column: number; readonly value: unknown },
): void {
  const format = formatAt(sheet, row, column).numberFormat ?? 'General';
  const typed = interpret(value, format);
  if (typed.numberFormat !== undefined && format === 'General') {
    changeFormat(
      sheet,
      { row, column, rowCount: 1, columnCount: 1 },
      { numberFormat: typed.numberFormat },
    );
  }
  put(sheet.cells, { row, column }, withLastResult(host, typed.cell, cellAt(sheet, row, column)));
}

/** A formula that stands there already keeps its result; references to missing sheets are refused. */
function withLastResult(
  host: HostContext,
  cell: Cell | undefined,
  old: Cell | undefined,
): Cell | undefined {
  if (cell?.formula === undefined) return cell;
  refuseMissingSheets(host, cell.formula);
  return old?.formula === cell.formula ? { ...cell, value: old.value } : cell;
}

/** Excel would ask for the file of a sheet that it does not know; an add-in gets a refusal. */
export function refuseMissingSheets({ book }: HostContext, formula: string): void {
  if (!formula.includes('!')) return;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const match of bare.matchAll(/'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu)) {
    const name = (match[1] ?? match[2] ?? '').replaceAll("''", "'");
    if (findSheet(book, name) === undefined) throw new ExcelError('InvalidArgument');
  }
}

/** Gives number formats to the cells of a block. */
export function writeNumberFormats({ sheet, area }: Place, values: unknown): void {
  const block = asBlock(area, values);
  if (sheet.protection !== null && !sheet.protection.options.allowFormatCells) {
    throw new ExcelError('AccessDenied');
  }
  if (!Array.isArray(values)) {
    changeFormat(sheet, area, { numberFormat: numberFormat(values) });
    return;
  }
  for (let row = 0; row < area.rowCount; row += 1) {
    writeRowOfFormats(sheet, { ...area, row: area.row + row, rowCount: 1 }, (column) =>
      block(row, column),
    );
  }
}

function writeRowOfFormats(sheet: Sheet, area: Area, at: (column: number) => unknown): void {
  let start = 0;
  for (let column = 1; column <= area.columnCount; column += 1) {
    if (column < area.columnCount && at(column) === at(start)) continue;
    const value = at(start);
    const run = { ...area, column: area.column + start, columnCount: column - start };
    if (value !== null) changeFormat(sheet, run, { numberFormat: numberFormat(value) });
    start = column;
  }
}

function numberFormat(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  // Quotes that do not end, and brackets that do not, are no format.
  const rest = value
    .replace(/\\./g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '');
  if (/["[\]]/.test(rest)) throw new ExcelError('InvalidArgument');
  return value === '' ? 'General' : value;
}

type Block = (row: number, column: number) => unknown;

function asBlock(area: Area, values: unknown): Block {
  if (area.rowCount === limits.rows || area.columnCount === limits.columns) {
    throw new ExcelError('InvalidArgument');
  }
  if (!Array.isArray(values)) return () => values;
  requireShape(area, values);
  const rows = values as readonly (readonly unknown[])[];
  return (row, column) => rows[row]?.[column];
}

function requireShape({ rowCount, columnCount }: Area, values: readonly unknown[]): void {
  const fits =
    values.length === rowCount &&
    values.every((row) => Array.isArray(row) && row.length === columnCount);
  if (!fits) {
    throw new ExcelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

/** Excel drops what is written to cells under a merged one. */
function cellsHiddenByMerges(
  sheet: Sheet,
  area: Area,
): (cell: { readonly row: number; readonly column: number }) => boolean {
  const merges = sheet.merges.filter((merge) => intersect(merge, area) !== undefined);
  if (merges.length === 0) return () => false;
  return ({ row, column }) =>
    merges.some(
      (merge) =>
        (row !== merge.row || column !== merge.column) &&
        intersect(merge, { row, column, rowCount: 1, columnCount: 1 }) !== undefined,
    );
}

/** Tells listeners that cells changed. */
export function raiseChanged(
  host: HostContext,
  { sheet, area }: Place,
  changeType = 'RangeEdited',
): void {
  host.raise({
    event: 'DataChangedEvent',
    sheet,
    message: {
      address: areaAddress(area),
      changeType,
      source: 'Local',
      worksheetId: sheet.id,
      shiftDirection: 'None',
    },
  });
}
