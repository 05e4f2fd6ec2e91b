/** What Excel demands of sheets, and what happens to references when they change. */
import type { Book, Cell, Sheet } from './book';
import { findSheet } from './book';
import { ExcelError } from './excel-error';
import { quoteSheet } from './area';

/** Refuses a name that no sheet can have, or that another sheet has. */
export function requireSheetName(book: Book, name: string, self?: Sheet): string {
  const isWellFormed =
    name.length >= 1 && name.length <= 31 && !/[\\/*?:[\]]/.test(name) && !/^'|'$/.test(name);
  if (!isWellFormed || name.toLowerCase() === 'history') throw new ExcelError('InvalidArgument');
  const other = findSheet(book, name);
  if (other !== undefined && other !== self) throw new ExcelError('ItemAlreadyExists');
  return name;
}

/** `Sheet2` or the first number that is free. */
export function freeSheetName(book: Book): string {
  let number = book.sheets.length + 1;
  while (findSheet(book, `Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

/** Refuses to take the last visible sheet away. */
export function requireAnotherVisible(book: Book, sheet: Sheet): void {
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0) throw new ExcelError('InvalidOperation');
}

/** Changes what formulas and names call a sheet; `undefined` makes them `#REF!`. */
export function renameInFormulas(book: Book, oldName: string, newName: string | undefined): void {
  const reference = new RegExp(`(?<![\\p{L}\\p{N}_.'])(?:${sheetPatterns(oldName)})!`, 'giu');
  const inPlace = newName === undefined ? '#REF!' : `${quoteSheet(newName)}!`;
  const rename = (formula: string) => formula.replace(reference, () => inPlace);
  for (const { cells } of book.sheets) {
    for (const columns of cells.values()) changeFormulas(columns, rename);
  }
  for (const name of book.names) name.formula = rename(name.formula);
}

function changeFormulas(cells: Map<number, Cell>, change: (formula: string) => string): void {
  for (const [column, cell] of cells) {
    if (cell.formula !== undefined) cells.set(column, { ...cell, formula: change(cell.formula) });
  }
}

function sheetPatterns(name: string): string {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `'${escaped(name.replaceAll("'", "''"))}'|${escaped(name)}`;
}
