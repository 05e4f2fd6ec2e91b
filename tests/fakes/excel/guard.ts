/** What protection of a sheet or of the workbook's structure refuses. */
import type { Book, ProtectionOptions, Sheet } from './book';
import { ExcelError } from './excel-error';

type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** Refuses on a protected sheet, unless its options allow just this. */
export function refuseWhenProtected(sheet: Sheet, permission?: Permission): void {
  if (sheet.protection === null) return;
  if (permission !== undefined && sheet.protection.options[permission]) return;
  throw new ExcelError('AccessDenied');
}

/** Refuses while the workbook's structure is protected. */
export function refuseWhenStructureProtected(book: Book): void {
  if (book.structureProtection !== null) throw new ExcelError('AccessDenied');
}
