import type { ExcelApi } from '../excel-api';
import type { Sender } from '../batches';
import { areaProperties } from '../sheet-range';

/** A sheet with what a first request can say of it. */
export interface FoundSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** What the first request found, as objects to ask further. */
export interface FoundThings {
  readonly sheets: readonly FoundSheet[];
  readonly names: Excel.NamedItemCollection;
}

const sheetProperties = [
  ...['id', 'name', 'visibility', 'tabColor', 'showGridlines'],
  ...['protection/protected', 'protection/options'],
  ...['id', 'name', 'style', 'showBandedRows', 'showFilterButton', 'columns/items/name'].map(
    (property) => `tables/items/${property}`,
  ),
  ...['charts/items/name', 'pivotTables/items/name'],
].map((property) => `items/${property}`);

/**
 * Finds the sheets and what stands on them, in one request.
 *
 * Used ranges and conditional formats are methods of a sheet, so they can't be loaded with the list
 * of sheets. They are asked for along a chain from sheet to sheet, past whose end everything is
 * null. Only sheets past the expected number take a second request; so do all if none is expected.
 */
export async function findThings(
  context: Excel.RequestContext,
  sender: Sender,
  { api, expected }: { readonly api: ExcelApi; readonly expected: number },
): Promise<FoundThings> {
  const { worksheets, names } = context.workbook;
  worksheets.load(sheetProperties.join(','));
  if (api.atLeast('1.18')) worksheets.load('items/notes/items/content');
  names.load('items/name,items/formula');
  const chain = chainOf(worksheets, expected).map((sheet) => askMore(sheet));
  await sender.send(1);
  const known = worksheets.items.slice(0, chain.length);
  const rest = worksheets.items.slice(chain.length).map((sheet) => askMore(sheet));
  if (rest.length > 0) await sender.send(1);
  const sheets = [...known.flatMap((sheet, index) => withSheet(sheet, chain[index])), ...rest];
  return { sheets, names };
}

function chainOf(worksheets: Excel.WorksheetCollection, count: number): Excel.Worksheet[] {
  const chain = count === 0 ? [] : [worksheets.getFirst()];
  while (chain.length < count) {
    const last = chain[chain.length - 1];
    if (last !== undefined) chain.push(last.getNextOrNullObject());
  }
  return chain;
}

function askMore(sheet: Excel.Worksheet): FoundSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(areaProperties);
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id');
  return { sheet, used, formats };
}

/** The sheet of the list knows its properties, that of the chain only what was asked of it. */
function withSheet(sheet: Excel.Worksheet, asked: FoundSheet | undefined): readonly FoundSheet[] {
  return asked === undefined ? [] : [{ ...asked, sheet }];
}
