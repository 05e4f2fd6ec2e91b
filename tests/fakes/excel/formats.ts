/** How cells look: single cells, whole rows and columns, and the lines that neighbours share. */
import type { Area } from './area';
import { limits } from './area';
import type { CellFormat, Grid, Line, Sheet } from './book';
import { at, entriesIn, put, removeIn } from './cells';
import { NotEmulatedError } from './excel-error';

/** The look of a cell where nobody said anything. */
export const defaultFormat = {
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  fontColor: '#000000',
  fillColor: '#FFFFFF',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  numberFormat: 'General',
  locked: true,
} as const satisfies Required<CellFormat>;

/** More single cells than this in one call would only test patience. */
const mostSingleCells = 2_000_000;

/** What was said about the look of a cell: of its own, or by its row, its column or the sheet. */
export function formatAt(sheet: Sheet, row: number, column: number): CellFormat {
  return (
    at(sheet.formats, row, column) ??
    sheet.rowFormats.get(row) ??
    sheet.columnFormats.get(column) ??
    sheet.sheetFormat
  );
}

/** A change of looks; a property that is `undefined` goes back to its default. */
export type FormatChange = {
  readonly [Property in keyof CellFormat]: CellFormat[Property] | undefined;
};

/** Changes the look of a block. */
export function changeFormat(sheet: Sheet, area: Area, change: FormatChange): void {
  const merge = merger(change);
  const isWholeColumns = area.rowCount === limits.rows;
  const isWholeRows = area.columnCount === limits.columns;
  if (isWholeColumns && isWholeRows) changeSheetFormat(sheet, merge);
  else if (isWholeColumns) changeColumns(sheet, area, merge);
  else if (isWholeRows) changeRows(sheet, area, merge);
  else changeCells(sheet, area, merge);
}

type Merge = (old: CellFormat) => CellFormat;

/** Merges a change into formats; equal ones that were one object stay one object. */
function merger(change: FormatChange): Merge {
  const known = new Map<CellFormat, CellFormat>();
  return (old) => {
    const merged = known.get(old) ?? withChange(old, change);
    known.set(old, merged);
    return merged;
  };
}

function withChange(old: CellFormat, change: FormatChange): CellFormat {
  const entries = Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function changeSheetFormat(sheet: Sheet, merge: Merge): void {
  sheet.sheetFormat = merge(sheet.sheetFormat);
  changeAll(sheet.columnFormats, merge);
  changeAll(sheet.rowFormats, merge);
  for (const columns of sheet.formats.values()) changeAll(columns, merge);
}

function changeAll(formats: Map<number, CellFormat>, merge: Merge): void {
  for (const [index, format] of formats) formats.set(index, merge(format));
}

function changeColumns(sheet: Sheet, area: Area, merge: Merge): void {
  // Where a formatted row crosses the columns, single cells show both.
  for (const row of sheet.rowFormats.keys()) pinCells(sheet, { ...area, row, rowCount: 1 });
  for (const { row, column, value } of entriesIn(sheet.formats, area)) {
    put(sheet.formats, { row, column }, merge(value));
  }
  for (let column = area.column; column < area.column + area.columnCount; column += 1) {
    sheet.columnFormats.set(column, merge(sheet.columnFormats.get(column) ?? sheet.sheetFormat));
  }
}

function changeRows(sheet: Sheet, area: Area, merge: Merge): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    if (!sheet.rowFormats.has(row)) {
      for (const column of sheet.columnFormats.keys()) {
        pinCells(sheet, { row, column, rowCount: 1, columnCount: 1 });
      }
    }
    sheet.rowFormats.set(row, merge(sheet.rowFormats.get(row) ?? sheet.sheetFormat));
  }
  for (const { row, column, value } of entriesIn(sheet.formats, area)) {
    put(sheet.formats, { row, column }, merge(value));
  }
}

function changeCells(sheet: Sheet, area: Area, merge: Merge): void {
  forEachCell(area, (row, column) => {
    put(sheet.formats, { row, column }, merge(formatAt(sheet, row, column)));
  });
}

/** Gives cells an entry of their own that says what they look like anyway. */
function pinCells(sheet: Sheet, area: Area): void {
  forEachCell(area, (row, column) => {
    put(sheet.formats, { row, column }, formatAt(sheet, row, column));
  });
}

/** Visits the cells of a block, row by row. */
export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  if (area.rowCount * area.columnCount > mostSingleCells) {
    throw new NotEmulatedError('so many single cells in one call');
  }
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      visit(row, column);
    }
  }
}

/** All the different formats inside a block. */
function formatsIn(sheet: Sheet, area: Area): ReadonlySet<CellFormat> {
  const own = entriesIn(sheet.formats, area);
  const found = new Set(own.map(({ value }) => value));
  if (own.length === area.rowCount * area.columnCount) return found;
  if (area.rowCount < limits.rows && area.columnCount < limits.columns) {
    forEachCell(area, (row, column) => found.add(formatAt(sheet, row, column)));
    return found;
  }
  return new Set([
    ...found,
    ...valuesBetween(sheet.rowFormats, area.row, area.rowCount),
    ...columnFormatsIn(sheet, area),
  ]);
}

function columnFormatsIn(sheet: Sheet, area: Area): readonly CellFormat[] {
  const own = valuesBetween(sheet.columnFormats, area.column, area.columnCount);
  return own.length < area.columnCount ? [...own, sheet.sheetFormat] : own;
}

/** What a sparse list of rows or columns holds in a stretch of them. */
export function valuesBetween<Value>(
  known: ReadonlyMap<number, Value>,
  first: number,
  count: number,
): readonly Value[] {
  return [...known]
    .filter(([index]) => index >= first && index < first + count)
    .map(([, value]) => value);
}

/** One property over a block: its value, or `null` where cells differ. */
export function commonFormat(
  sheet: Sheet,
  area: Area,
  property: keyof CellFormat,
): string | number | boolean | null {
  const values = new Set(
    [...formatsIn(sheet, area)].map((format) => format[property] ?? defaultFormat[property]),
  );
  const [value = null] = values;
  return values.size === 1 ? value : null;
}

/** Takes all formats and lines from a block. */
export function clearFormats(sheet: Sheet, area: Area): void {
  if (area.rowCount === limits.rows || area.columnCount === limits.columns) {
    const change = Object.fromEntries(Object.keys(defaultFormat).map((name) => [name, undefined]));
    changeFormat(sheet, area, change);
  } else if (sheet.rowFormats.size + sheet.columnFormats.size === 0 && isEmpty(sheet.sheetFormat)) {
    removeIn(sheet.formats, area);
  } else forEachCell(area, (row, column) => put(sheet.formats, { row, column }, {}));
  removeIn(sheet.horizontalLines, { ...area, rowCount: area.rowCount + 1 });
  removeIn(sheet.verticalLines, { ...area, columnCount: area.columnCount + 1 });
}

function isEmpty(format: CellFormat): boolean {
  return Object.keys(format).length === 0;
}

/** The sides of a block as `Borders.getItem` names them, diagonals apart. */
export const borderSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** One of the sides. */
export type BorderSide = (typeof borderSides)[number];

/** Where the lines of a side of a block lie: in which grid, over which places. */
interface Place {
  readonly grid: Grid<Line>;
  /** `undefined` if the block is too small to have lines inside. */
  readonly area: Area | undefined;
}

function linesOf(sheet: Sheet, area: Area, side: BorderSide): Place {
  const { row, column, rowCount, columnCount } = area;
  const horizontal = (part: Partial<Area>): Place => ({
    grid: sheet.horizontalLines,
    area: orNone({ ...area, rowCount: 1, ...part }),
  });
  const vertical = (part: Partial<Area>): Place => ({
    grid: sheet.verticalLines,
    area: orNone({ ...area, columnCount: 1, ...part }),
  });
  switch (side) {
    case 'EdgeTop':
      return horizontal({ row });
    case 'EdgeBottom':
      return horizontal({ row: row + rowCount });
    case 'InsideHorizontal':
      return horizontal({ row: row + 1, rowCount: rowCount - 1 });
    case 'EdgeLeft':
      return vertical({ column });
    case 'EdgeRight':
      return vertical({ column: column + columnCount });
    case 'InsideVertical':
      return vertical({ column: column + 1, columnCount: columnCount - 1 });
  }
}

function orNone(area: Area): Area | undefined {
  return area.rowCount > 0 && area.columnCount > 0 ? area : undefined;
}

/** Changes every line of a side; `undefined` takes a line away. */
export function changeLines(
  sheet: Sheet,
  { area, side }: { readonly area: Area; readonly side: BorderSide },
  change: (line: Line | undefined) => Line | undefined,
): void {
  const place = linesOf(sheet, area, side);
  if (place.area === undefined) return;
  forEachCell(place.area, (row, column) => {
    put(place.grid, { row, column }, change(at(place.grid, row, column)));
  });
}

/** The different lines of a side; `undefined` among them says that some are missing. */
export function linesIn(sheet: Sheet, area: Area, side: BorderSide): ReadonlySet<Line | undefined> {
  const place = linesOf(sheet, area, side);
  if (place.area === undefined) return new Set([undefined]);
  const lines = entriesIn(place.grid, place.area);
  const found = new Set<Line | undefined>(lines.map(({ value }) => value));
  if (lines.length < place.area.rowCount * place.area.columnCount) found.add(undefined);
  return found;
}

/** Excel keeps whole pixels of 0.75 points. */
export function toPixels(points: number): number {
  return Math.round(points / 0.75) * 0.75;
}

/** Tells whether every cell of a block may be changed while its sheet is protected. */
export function isUnlocked(sheet: Sheet, area: Area): boolean {
  return [...formatsIn(sheet, area)].every(({ locked }) => locked === false);
}
