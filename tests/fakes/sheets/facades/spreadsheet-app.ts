/** The service SpreadsheetApp, and Charts, which only gives its enumerations here. */
import type { ServiceState } from '../service/define-service';
import { defineService, give } from '../service/define-service';
import { newFilterCriteria } from './banding-and-filter';
import { newConditionalFormatRule } from './conditional-formats';
import { newRichTextValue } from './rich-text';
import { giveSpreadsheet } from './spreadsheet';
import { giveRange, giveSheet, placeOf, sheetOf } from './states';
import { newDataValidation } from './validation';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export const spreadsheetApp = defineService<ServiceState, GoogleApp>('SpreadsheetApp', {
  getActive: ({ session }) => giveSpreadsheet(session),
  getActiveSpreadsheet: ({ session }) => giveSpreadsheet(session),
  getActiveSheet: ({ session }) => giveSheet(session, session.book.activeSheet),
  setActiveSheet: ({ session }, sheet: object) => {
    session.book.activeSheet = sheetOf(sheet);
    return sheet;
  },
  getActiveRange: ({ session }) =>
    session.book.selection === null ? null : giveRange(session, session.book.selection),
  setActiveRange: ({ session }, range: object) => {
    session.book.selection = placeOf(range);
    session.book.activeSheet = session.book.selection.sheet;
    return range;
  },
  getUi: ({ session }) => give('Ui', { session }),
  flush: ({ session }) => session.flush(),
  newConditionalFormatRule: ({ session }) => newConditionalFormatRule(session),
  newDataValidation: ({ session }) => newDataValidation(session),
  newFilterCriteria: ({ session }) => newFilterCriteria(session),
  newRichTextValue: ({ session }) => newRichTextValue(session),
});

export const charts = defineService<ServiceState, typeof Charts>('Charts', {});
