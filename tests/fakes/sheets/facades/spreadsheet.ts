/** Spreadsheet. */
import type { Handlers, ServiceState } from '../service/define-service';
import { defineService, give } from '../service/define-service';
import { NotInStandIn, ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { Book, SheetState } from '../state/book';
import { createSheet, findSheet, nextId } from '../state/create-book';
import { refuseProtectedSheet } from '../state/protections';
import { placeOfReference } from '../state/references';
import { offsetAt } from '../state/serial-dates';
import { addMetadata, metadataAt, newFinder } from './metadata';
import { findNamed, namedRangesOf, setNamedRange } from './named-ranges';
import { protectionsOf, userOf } from './protection';
import { renameSheet, requireSheetName } from './sheet-names';
import type { GoogleSpreadsheet } from './states';
import { giveRange, giveSheet, placeOf, requireInside, sheetOf } from './states';

type SpreadsheetHandle = ServiceState;

const about: Handlers<SpreadsheetHandle, GoogleSpreadsheet> = {
  getId: ({ session }) => session.book.id,
  getName: ({ session }) => session.book.name,
  rename: ({ session }, name: string) => {
    session.book.name = name;
  },
  getUrl: ({ session }) => `https://docs.google.com/spreadsheets/d/${session.book.id}/edit`,
  getSpreadsheetLocale: ({ session }) => session.book.locale,
  setSpreadsheetLocale: ({ session }, locale: string) => {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new ServiceError('Invalid locale');
    session.book.locale = locale;
  },
  getSpreadsheetTimeZone: ({ session }) => session.book.timeZone,
  setSpreadsheetTimeZone: ({ session }, timeZone: string) => {
    requireTimeZone(timeZone);
    session.book.timeZone = timeZone;
  },
  getOwner: ({ session }) => userOf(session, session.book.ownerEmail),
  getEditors: ({ session }) =>
    [session.book.ownerEmail, ...session.book.editorEmails].map((email) => userOf(session, email)),
  toast: ({ session }, text: string, title = '') => {
    session.environment.shown.messages.push({ kind: 'toast', title, text });
  },
};

function requireTimeZone(timeZone: string): void {
  try {
    offsetAt(0, timeZone);
  } catch {
    throw new ServiceError(`Invalid time zone: ${timeZone}`);
  }
}

const sheets: Handlers<SpreadsheetHandle, GoogleSpreadsheet> = {
  getSheets: ({ session }) => session.book.sheets.map((sheet) => giveSheet(session, sheet)),
  getNumSheets: ({ session }) => session.book.sheets.length,
  getSheetByName: ({ session }, name: string) => orNull(session, findSheet(session.book, name)),
  getSheetById: ({ session }, id: number) =>
    orNull(
      session,
      session.book.sheets.find((sheet) => sheet.id === id),
    ),
  getActiveSheet: ({ session }) => giveSheet(session, session.book.activeSheet),
  setActiveSheet: ({ session }, sheet: object) => {
    session.book.activeSheet = sheetOf(sheet);
    return sheet;
  },
  insertSheet: ({ session }, ...given: unknown[]) =>
    giveSheet(session, insertSheet(session, given)),
  deleteSheet: ({ session }, sheet: object) => deleteSheet(session, sheetOf(sheet)),
  deleteActiveSheet: ({ session }) => {
    deleteSheet(session, session.book.activeSheet);
    return giveSheet(session, session.book.activeSheet);
  },
  renameActiveSheet: ({ session }, name: string) =>
    renameSheet(session, session.book.activeSheet, name),
  moveActiveSheet: ({ session: { book } }, position: number) => {
    if (position < 1 || position > book.sheets.length) {
      throw new ServiceError('The position of the sheet is out of bounds.');
    }
    const others = book.sheets.filter((sheet) => sheet !== book.activeSheet);
    book.sheets = [
      ...others.slice(0, position - 1),
      book.activeSheet,
      ...others.slice(position - 1),
    ];
  },
};

function orNull(session: Session, sheet: SheetState | undefined) {
  return sheet === undefined ? null : giveSheet(session, sheet);
}

/** With a name, a position counted from 0, both or neither; the new sheet becomes the active one. */
function insertSheet({ book }: Session, given: readonly unknown[]): SheetState {
  if (given.some((part) => typeof part === 'object')) {
    throw new NotInStandIn('Spreadsheet.insertSheet with a template');
  }
  const name = given.find((part) => typeof part === 'string') ?? freeName(book);
  // Without a position Google puts a new sheet after the active one.
  const usual = book.sheets.indexOf(book.activeSheet) + 1;
  const position = given.find((part) => typeof part === 'number') ?? usual;
  requireSheetName(book, name);
  if (position < 0 || position > book.sheets.length) {
    throw new ServiceError('The position of the sheet is out of bounds.');
  }
  const sheet = createSheet(nextId(book), name);
  book.sheets = [...book.sheets.slice(0, position), sheet, ...book.sheets.slice(position)];
  book.activeSheet = sheet;
  return sheet;
}

function freeName(book: Book): string {
  let number = book.sheets.length + 1;
  while (findSheet(book, `シート${String(number)}`) !== undefined) number += 1;
  return `シート${String(number)}`;
}

function deleteSheet(session: Session, sheet: SheetState): void {
  const { book } = session;
  refuseProtectedSheet(session, sheet);
  const others = book.sheets.filter((other) => other !== sheet);
  const [next] = others.filter(({ isHidden }) => !isHidden);
  if (next === undefined) throw new ServiceError("You can't remove all the sheets in a document.");
  book.sheets = others;
  if (book.activeSheet === sheet) book.activeSheet = next;
  book.namedRanges = book.namedRanges.filter(({ place }) => place.sheet !== sheet);
  book.protections = book.protections.filter((protection) => protection.sheet !== sheet);
  book.metadata = book.metadata.filter(
    ({ location }) => location.kind === 'spreadsheet' || location.sheet !== sheet,
  );
}

const ranges: Handlers<SpreadsheetHandle, GoogleSpreadsheet> = {
  getRange: ({ session }, notation: string) => {
    const named = findNamed(session.book, notation)?.place;
    const place = named ?? placeOfReference(session.book, notation, session.book.activeSheet);
    if (place === null) throw new ServiceError('Range not found');
    requireInside(place.sheet, place.area);
    return giveRange(session, place);
  },
  getRangeByName: ({ session }, name: string) => {
    const named = findNamed(session.book, name);
    return named === undefined ? null : giveRange(session, named.place);
  },
  getNamedRanges: ({ session }) => namedRangesOf(session),
  setNamedRange: ({ session }, name: string, range: object) =>
    setNamedRange(session, name, placeOf(range)),
  removeNamedRange: ({ session: { book } }, name: string) => {
    const named = findNamed(book, name);
    if (named === undefined) throw new ServiceError('The named range no longer exists.');
    book.namedRanges = book.namedRanges.filter((other) => other !== named);
  },
  getActiveRange: ({ session }) => activeRange(session),
  getActiveCell: ({ session }) => activeRange(session),
  getCurrentCell: ({ session }) => activeRange(session),
  setActiveRange: ({ session }, range: object) => {
    session.book.selection = placeOf(range);
    session.book.activeSheet = session.book.selection.sheet;
    return range;
  },
  getProtections: ({ session }, type: object) => protectionsOf(session, type),
  addDeveloperMetadata: ({ session }, ...given: unknown[]) =>
    addMetadata(session, { kind: 'spreadsheet' }, given),
  getDeveloperMetadata: ({ session }) => metadataAt(session, { kind: 'spreadsheet' }),
  createDeveloperMetadataFinder: ({ session }) => newFinder(session, { kind: 'spreadsheet' }),
};

function activeRange(session: Session) {
  const { selection, activeSheet } = session.book;
  const first = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const isHere = selection?.sheet === activeSheet;
  return giveRange(session, isHere ? selection : { sheet: activeSheet, area: first });
}

defineService<SpreadsheetHandle, GoogleSpreadsheet>('Spreadsheet', {
  ...about,
  ...sheets,
  ...ranges,
});

/** The spreadsheet of a session as scripts see it. */
export function giveSpreadsheet(session: Session): GoogleSpreadsheet {
  return give('Spreadsheet', { session }) as GoogleSpreadsheet;
}
