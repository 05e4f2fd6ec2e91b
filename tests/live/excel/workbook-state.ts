/** The workbook that the kit works in: empty before, and again between the cases. */
import type { ExcelApi } from '../../../excel-addin/src/adapter/excel-api';

/** The one sheet that stays all the time: Excel wants at least one. It is always the last. */
export const baseSheet = 'つなぎ検証';

/** Tells whether nobody has written anything into the workbook. No content is read for that. */
export function isNewWorkbook(api: ExcelApi): Promise<boolean> {
  return api.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load(
      [
        ...['name', 'tables/items/id', 'charts/items/id', 'pivotTables/items/id'],
        'protection/protected',
      ]
        .map((name) => `items/${name}`)
        .join(','),
    );
    names.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(false));
    for (const range of used) range.load('cellCount');
    await context.sync();
    const isBlank = worksheets.items.every(isBlankSheet) && names.items.length === 0;
    return isBlank && used.every((range) => range.isNullObject);
  });
}

function isBlankSheet({ tables, charts, pivotTables, protection }: Excel.Worksheet): boolean {
  const things = tables.items.length + charts.items.length + pivotTables.items.length;
  return things === 0 && !protection.protected;
}

/** Makes the first sheet the kit's own, and the only one. */
export function takeOver(api: ExcelApi): Promise<void> {
  return api.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    for (const [index, sheet] of worksheets.items.entries()) {
      if (index === 0) sheet.name = baseSheet;
      else sheet.delete();
    }
    await context.sync();
  });
}

/** Takes everything away but the kit's own sheet. */
export function clearWorkbook(api: ExcelApi): Promise<void> {
  return api.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name,items/visibility,items/protection/protected');
    names.load('items/name');
    await context.sync();
    for (const name of names.items) name.delete();
    // A probe may have left it hidden; another sheet could not be deleted then.
    worksheets.getItem(baseSheet).visibility = 'Visible';
    for (const sheet of worksheets.items.filter(({ name }) => name !== baseSheet)) {
      if (sheet.protection.protected) sheet.protection.unprotect();
      // A sheet that is very hidden can't be deleted.
      if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
  });
}
