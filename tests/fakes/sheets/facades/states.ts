/// <reference types="google-apps-script" />
/** What stands behind the objects that scripts hold, and short ways to give such objects. */
import type { Area } from '../../../../shared/core/model/workbook-model';
import type { ServiceState } from '../service/define-service';
import { give } from '../service/define-service';
import { stateOf } from '../service/served';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { Place, SheetState } from '../state/book';

export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Behind a Sheet. */
export interface SheetHandle extends ServiceState {
  readonly sheet: SheetState;
}

/** Behind a Range. */
export interface RangeHandle extends ServiceState {
  readonly sheet: SheetState;
  readonly area: Area;
}

export function giveSheet(session: Session, sheet: SheetState): GoogleSheet {
  return give('Sheet', { session, sheet } as SheetHandle) as GoogleSheet;
}

export function giveRange(session: Session, { sheet, area }: Place): GoogleRange {
  return give('Range', { session, sheet, area } as RangeHandle) as GoogleRange;
}

/** The place of a Range that came as an argument. */
export function placeOf(range: unknown): Place {
  const { sheet, area } = stateOf<RangeHandle>(range);
  return { sheet, area };
}

/** The sheet of a Sheet that came as an argument. */
export function sheetOf(sheet: unknown): SheetState {
  return stateOf<SheetHandle>(sheet).sheet;
}

/** Throws when the sheet has been deleted. */
export function requireSheet({ session, sheet }: SheetHandle): void {
  if (!session.book.sheets.includes(sheet)) {
    throw new ServiceError(`Sheet ${String(sheet.id)} not found`);
  }
}

/** Throws when the sheet has gone or no longer reaches to the end of the range. */
export function requireRange(handle: RangeHandle): void {
  requireSheet(handle);
  requireInside(handle.sheet, handle.area);
}

/** Throws when an area is not on the sheet. */
export function requireInside(sheet: SheetState, area: Area): void {
  const { row, column, rowCount, columnCount } = area;
  const fits =
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= sheet.rowCount &&
    column + columnCount <= sheet.columnCount;
  if (!fits) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/** The area of counts from 1, as scripts give them. */
export function areaFrom(counts: readonly (number | undefined)[]): Area {
  const [row = 1, column = 1, rowCount = 1, columnCount = 1] = counts;
  if (rowCount < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (columnCount < 1) {
    throw new ServiceError('The number of columns in the range must be at least 1.');
  }
  if (row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (column < 1) throw new ServiceError('The starting column of the range is too small.');
  return { row: row - 1, column: column - 1, rowCount, columnCount };
}
