import type { ExcelApi } from '../excel-api';
import { errorCode } from '../host-errors';
import { areaProperties } from '../sheet-range';

/** What an Excel might say that does not. */
const refusals: ReadonlySet<string> = new Set([
  ...['ItemNotFound', 'InvalidArgument', 'InvalidObjectPath', 'InvalidOperation'],
  ...['InvalidReference', 'GeneralException', 'UnsupportedOperation'],
]);

/**
 * Whether Excel takes questions about sheets that are not there, in one request of its own.
 *
 * It should: what comes of a null object is a null object. But no page says so of methods, and all
 * readings stand on it, so it is tried once.
 */
export async function takesMissingSheets(api: ExcelApi): Promise<boolean> {
  try {
    return await api.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('tsunagi:missing');
      const next = missing.getNextOrNullObject();
      next.getUsedRangeOrNullObject(true).load(areaProperties);
      next.getRange().conditionalFormats.load('items/id');
      await context.sync();
      return next.isNullObject;
    });
  } catch (error) {
    // A line that broke says nothing about it.
    return !refusals.has(errorCode(error) ?? '');
  }
}
