import type { WorkbookModel } from '../../../shared/core/model/workbook-model';
import type { ServiceGlobals } from './globals';
import { createGlobals } from './globals';
import { fillFromModel } from './model/from-model';
import { toModel } from './model/to-model';
import { giveSpreadsheet } from './facades/spreadsheet';
import type { SessionOptions } from './service/session';
import { Session } from './service/session';
import type { Book } from './state/book';
import { createBook } from './state/create-book';
import type { Environment } from './state/environment';
import { createEnvironment } from './state/environment';

/** One spreadsheet with one user's run on it. */
export interface SheetsStandIn {
  readonly book: Book;
  readonly session: Session;
  readonly environment: Environment;
  readonly globals: ServiceGlobals;
  /** The spreadsheet, without a counted call. */
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** All of it as a model, read from the state and not by calls. */
  readonly toModel: () => WorkbookModel;
  /** A run of another user, or of the same one a second time, on the same spreadsheet. */
  readonly join: (options?: OpenOptions) => SheetsStandIn;
}

export type OpenOptions = Omit<Partial<SessionOptions>, 'book' | 'environment'>;

/**
 * Opens a stand-in for Google Sheets: a new spreadsheet, or one that holds a model.
 *
 * Filling it makes no calls. A model without sheets gives a new spreadsheet, because Google has none
 * without.
 */
export function openStandIn(model?: WorkbookModel, options: OpenOptions = {}): SheetsStandIn {
  const book = createBook();
  if (model !== undefined && model.sheets.length > 0) fillFromModel(book, model);
  return openSession(book, createEnvironment(), options);
}

function openSession(book: Book, environment: Environment, options: OpenOptions): SheetsStandIn {
  const session = new Session({ ...options, book, environment });
  const globals = createGlobals(session);
  return {
    book,
    session,
    environment,
    globals,
    spreadsheet: giveSpreadsheet(session),
    toModel: () => toModel(book),
    join: (joined = {}) => openSession(book, environment, joined),
  };
}
