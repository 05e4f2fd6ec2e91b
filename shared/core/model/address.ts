import type { Area, CellPosition } from './workbook-model';

/**
 * The letters of a column counted from 0.
 *
 * @example
 * columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A cell's address as people write it.
 *
 * @example
 * cellAddress({ row: 0, column: 2 }) // 'C1'
 */
export function cellAddress({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/**
 * An area's address; a single cell has no colon.
 *
 * @example
 * areaAddress({ row: 0, column: 0, rowCount: 2, columnCount: 3 }) // 'A1:C2'
 */
export function areaAddress(area: Area): string {
  const last = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  const first = cellAddress(area);
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${cellAddress(last)}`;
}

/**
 * An absolute reference with its sheet, fit for formulas and defined names.
 *
 * @example
 * absoluteReference('KPI', { row: 3, column: 2, rowCount: 1, columnCount: 1 }) // "'KPI'!$C$4"
 */
export function absoluteReference(sheet: string, area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${String(row + 1)}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return `${quoteSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** A sheet's name as formulas need it: always quoted, quotes doubled. */
export function quoteSheetName(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** The position that an address such as `C4` or `$C$4` names, or `null` if it names none. */
export function parseCellAddress(text: string): CellPosition | null {
  const match = ADDRESS.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** The area that `A1`, `A1:C2` or `$A$1:$C$2` names, or `null`. Whole columns and rows are not areas. */
export function parseAreaAddress(text: string): Area | null {
  const [from, to = from] = text.split(':');
  const first = parseCellAddress(from ?? '');
  const last = parseCellAddress(to ?? '');
  if (first === null || last === null) return null;
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    rowCount: Math.abs(last.row - first.row) + 1,
    columnCount: Math.abs(last.column - first.column) + 1,
  };
}

/** Splits `'Sheet name'!$A$1` into sheet and address; `null` when there is no sheet in it. */
export function splitReference(reference: string): { sheet: string; address: string } | null {
  const bang = reference.lastIndexOf('!');
  if (bang < 1) return null;
  const sheet = reference.slice(0, bang);
  const quoted = sheet.startsWith("'") && sheet.endsWith("'") && sheet.length > 1;
  return {
    sheet: quoted ? sheet.slice(1, -1).replace(/''/g, "'") : sheet,
    address: reference.slice(bang + 1),
  };
}
