import type { Book, SheetState } from './book';
import { Grid } from './grid';

/** The size of every new sheet. */
export const newSheetSize = { rows: 1000, columns: 26 } as const;

/** A spreadsheet with one empty sheet, as a new one of a user in Japan. */
export function createBook(): Book {
  const sheet = createSheet(0, 'シート1');
  return {
    id: '1stand-in',
    name: '無題のスプレッドシート',
    locale: 'ja_JP',
    timeZone: 'Asia/Tokyo',
    ownerEmail: 'owner@example.com',
    editorEmails: ['editor@example.com'],
    sheets: [sheet],
    activeSheet: sheet,
    selection: null,
    namedRanges: [],
    protections: [],
    metadata: [],
    nextId: 100,
  };
}

/** An empty sheet that belongs to no spreadsheet yet. */
export function createSheet(id: number, name: string): SheetState {
  return {
    id,
    name,
    isHidden: false,
    tabColor: null,
    rowCount: newSheetSize.rows,
    columnCount: newSheetSize.columns,
    frozenRows: 0,
    frozenColumns: 0,
    hasHiddenGridlines: false,
    cells: new Grid(),
    formats: new Grid(),
    linesAbove: new Grid(),
    linesBefore: new Grid(),
    validations: new Grid(),
    notes: new Grid(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    filter: null,
    bandings: [],
    conditionalRules: [],
    charts: [],
    pivots: [],
  };
}

/** The sheet of that name; Sheets tells names apart by case too when it looks one up. */
export function findSheet(book: Book, name: string): SheetState | undefined {
  return book.sheets.find((sheet) => sheet.name === name);
}

/** A number that nothing in the book has yet. */
export function nextId(book: Book): number {
  book.nextId += 1;
  return book.nextId;
}
