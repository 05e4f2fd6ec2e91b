import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { Book, SheetState } from '../state/book';
import { refuseProtectedSheet } from '../state/protections';

const LONGEST_NAME = 100;

/** Throws when a sheet cannot have this name. Names that differ only in case are the same to formulas. */
export function requireSheetName(book: Book, name: string, own?: SheetState): void {
  if (name.trim() === '') throw new ServiceError('The name of a sheet must not be empty.');
  if (name.length > LONGEST_NAME) {
    throw new ServiceError(`The name of a sheet has at most ${String(LONGEST_NAME)} characters.`);
  }
  const isTaken = book.sheets.some(
    (sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) {
    throw new ServiceError(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
  }
}

/** Gives a sheet another name. */
export function renameSheet(session: Session, sheet: SheetState, name: string): void {
  refuseProtectedSheet(session, sheet);
  requireSheetName(session.book, name, sheet);
  sheet.name = name;
}
