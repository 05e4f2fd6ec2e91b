import {
  areaAddress,
  columnLetters,
  parseAreaAddress,
  splitReference,
} from '../../../../shared/core/model/address';
import type { Area } from '../../../../shared/core/model/workbook-model';
import type { Book, Place, SheetState } from './book';
import { findSheet } from './create-book';

/**
 * The place that an A1 notation names: a cell, a block, whole columns or rows, with or without a sheet.
 *
 * Without a sheet it is on `sheet`. Gives `null` if the text names none.
 */
export function placeOfReference(book: Book, text: string, sheet: SheetState): Place | null {
  const parts = splitReference(text);
  const target = parts === null ? sheet : findSheet(book, parts.sheet);
  const area = target === undefined ? null : areaOf(parts?.address ?? text, target);
  return target === undefined || area === null ? null : { sheet: target, area };
}

function areaOf(address: string, sheet: SheetState): Area | null {
  const bare = address.replace(/\$/g, '');
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows !== null) {
    const [first, last] = [Number(rows[1]), Number(rows[2])];
    const row = Math.min(first, last) - 1;
    const rowCount = Math.abs(last - first) + 1;
    return { row, column: 0, rowCount, columnCount: sheet.columnCount };
  }
  const columns = /^([A-Za-z]{1,3})(\d*):([A-Za-z]{1,3})$/.exec(bare);
  if (columns === null) return parseAreaAddress(address);
  const from = columns[2] === '' ? '1' : columns[2]!;
  return parseAreaAddress(`${columns[1]!}${from}:${columns[3]!}${String(sheet.rowCount)}`);
}

/** A1 notation as `getA1Notation` gives it: whole columns and rows without the other part. */
export function notationOf(area: Area): string {
  return areaAddress(area);
}

/** How Sheets calls a cell in its messages. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}
