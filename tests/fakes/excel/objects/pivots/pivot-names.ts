import type { Book, Pivot } from '../../book';
import { ExcelError } from '../../excel-error';

const longestName = 255;

/** A name that no other pivot of the workbook has, ignoring case. */
export function checkPivotName(book: Book, name: string, pivot?: Pivot): string {
  if (name.trim() === '' || name.length > longestName) throw new ExcelError('InvalidArgument');
  const isTaken = book.sheets
    .flatMap(({ pivots }) => pivots)
    .some((other) => other !== pivot && other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new ExcelError('InvalidArgument');
  return name;
}
