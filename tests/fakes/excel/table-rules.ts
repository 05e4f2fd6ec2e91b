/** What Excel demands of tables: names, headers, and the cells they stand on. */
import type { Area } from './area';
import { intersect } from './area';
import type { Book, Sheet, Table } from './book';
import { cellAt, put, wireValue } from './cells';
import { ExcelError } from './excel-error';
import { textOf } from './number-text';
import { formatAt } from './formats';

/** Refuses a name that no table and no defined name can have. */
export function requireName(book: Book, name: string, self?: object): string {
  const looksLikeCell = /^[a-z]{1,3}\d{1,7}$/i.test(name) || /^(r\d*c\d*|[rc]\d*)$/i.test(name);
  const isWellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!isWellFormed || looksLikeCell) throw new ExcelError('InvalidArgument');
  const taken = [...book.sheets.flatMap(({ tables }) => tables), ...book.names];
  const isTaken = taken.some(
    (other) => other !== self && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new ExcelError('ItemAlreadyExists');
  return name;
}

/** Refuses a block where another table, a pivot or a merged cell stands in the way. */
export function requireFreeArea(sheet: Sheet, area: Area, self?: Table): void {
  const others = sheet.tables.filter((table) => table !== self).map((table) => table.area);
  if ([...others, ...sheet.merges].some((other) => intersect(other, area) !== undefined)) {
    throw new ExcelError('MergedRangeConflict');
  }
}

/** Keeps the titles valid of all tables whose titles lie inside a block. */
export function keepHeadersInside(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (intersect(area, { ...table.area, rowCount: 1 }) !== undefined) {
      keepHeadersValid(sheet, table);
    }
  }
}

/** Makes the titles of a table texts that differ, as Excel does whenever they change. */
export function keepHeadersValid(sheet: Sheet, { area }: Table): void {
  const taken = new Set<string>();
  for (let index = 0; index < area.columnCount; index += 1) {
    const cell = { row: area.row, column: area.column + index };
    const old = cellAt(sheet, cell.row, cell.column);
    const format = formatAt(sheet, cell.row, cell.column).numberFormat ?? 'General';
    const text = textOf(old, format);
    const title = freeTitle(text === '' ? `列${index + 1}` : text, taken);
    taken.add(title.toLowerCase());
    if (wireValue(old?.value) === title && old?.formula === undefined) continue;
    put(sheet.cells, cell, { value: title });
  }
}

function freeTitle(wanted: string, taken: ReadonlySet<string>): string {
  let title = wanted;
  for (let number = 2; taken.has(title.toLowerCase()); number += 1) title = `${wanted}${number}`;
  return title;
}

/** Refuses a table style that Excel does not come with. */
export function requireTableStyle(style: string): string {
  const parts = /^TableStyle(Light|Medium|Dark)([1-9]|1\d|2[0-8])$/.exec(style);
  const most = { Light: 21, Medium: 28, Dark: 11 }[parts?.[1] ?? ''] ?? 0;
  if (style !== '' && Number(parts?.[2] ?? most + 1) > most) {
    throw new ExcelError('InvalidArgument');
  }
  return style;
}
