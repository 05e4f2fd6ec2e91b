import type { ExcelApi } from '../excel-api';
import type { Survey } from '../reading/survey';
import { inventoryOf, type Inventory } from './inventory';

/** What the handlers of steps write with. Nothing is sent before the whole request is queued. */
export interface Writing {
  readonly api: ExcelApi;
  readonly workbook: Excel.Workbook;
  readonly inventory: Inventory;
  readonly sheet: (name: string) => Excel.Worksheet;
}

/** The start of writing into a workbook that was surveyed. */
export function startWriting(api: ExcelApi, workbook: Excel.Workbook, survey: Survey): Writing {
  const sheets = new Map<string, Excel.Worksheet>();
  return {
    api,
    workbook,
    inventory: inventoryOf(survey),
    sheet: (name) => {
      const known = sheets.get(name) ?? workbook.worksheets.getItem(name);
      sheets.set(name, known);
      return known;
    },
  };
}
