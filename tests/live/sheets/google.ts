import type { SheetsServices } from '../../../apps-script/src/adapter/sheets-types';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the kit works with; it never looks for globals. */
export interface Google {
  readonly spreadsheet: Spreadsheet;
  readonly services: SheetsServices;
  /** All of SpreadsheetApp: the kit asks for more than the add-on does. */
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly now: () => number;
}
