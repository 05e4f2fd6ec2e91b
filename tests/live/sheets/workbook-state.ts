/** The spreadsheet that the kit works in: empty before, and again between the parts. */
import type { Google, Sheet, Spreadsheet } from './google';

/** The one sheet that stays all the time, with the results so far. It is always the last. */
export const baseSheet = 'つなぎ検証';

/** The kit's own sheet, if it has been here before. */
export function knownBase({ spreadsheet }: Google): Sheet | null {
  return spreadsheet.getSheetByName(baseSheet);
}

/** Tells whether nobody has put anything into the spreadsheet. */
export function isNewSpreadsheet({ spreadsheet, app }: Google): boolean {
  const { SHEET, RANGE } = app.ProtectionType;
  const things = [
    ...spreadsheet.getNamedRanges(),
    ...[SHEET, RANGE].flatMap((type) => spreadsheet.getProtections(type)),
    ...spreadsheet.getDeveloperMetadata(),
  ];
  return things.length === 0 && spreadsheet.getSheets().every(isBlank);
}

/** Cells without contents may still have a look, a note or a rule that somebody wants to keep. */
function isBlank(sheet: Sheet): boolean {
  if (sheet.getLastRow() > 0 || sheet.getLastColumn() > 0) return false;
  if (sheet.getFilter() !== null) return false;
  const lists = [
    sheet.getCharts(),
    sheet.getPivotTables(),
    sheet.getBandings(),
    sheet.getConditionalFormatRules(),
    sheet.getDeveloperMetadata(),
  ];
  const cells = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const isPlain =
    cells.getNotes().every((row) => row.every((note) => note === '')) &&
    cells.getDataValidations().every((row) => row.every((rule) => rule === null)) &&
    cells.getBackgrounds().every((row) => row.every((color) => color === '#ffffff'));
  return isPlain && lists.every((list) => list.length === 0);
}

/** Makes the first sheet the kit's own, and the only one. Everything there is blank. */
export function takeOver({ spreadsheet, app }: Google): Sheet {
  const [first, ...others] = spreadsheet.getSheets();
  if (first === undefined) throw new Error('A spreadsheet has a sheet');
  first.showSheet();
  for (const sheet of others) spreadsheet.deleteSheet(sheet);
  first.setName(baseSheet);
  app.flush();
  return first;
}

/** The sheets beside the kit's own. */
export function otherSheets(spreadsheet: Spreadsheet): readonly Sheet[] {
  return spreadsheet.getSheets().filter((sheet) => sheet.getName() !== baseSheet);
}

/** Takes everything away but the kit's own sheet. */
export function clearSpreadsheet({ spreadsheet, app }: Google): void {
  // A probe may have left it hidden; another sheet could not be deleted then.
  spreadsheet.getSheetByName(baseSheet)?.showSheet();
  // First the names: those of a deleted sheet would stay behind without cells.
  for (const name of spreadsheet.getNamedRanges()) name.remove();
  for (const protection of spreadsheet.getProtections(app.ProtectionType.SHEET)) {
    protection.remove();
  }
  for (const sheet of otherSheets(spreadsheet)) spreadsheet.deleteSheet(sheet);
  for (const entry of spreadsheet.getDeveloperMetadata()) entry.remove();
  app.flush();
}
