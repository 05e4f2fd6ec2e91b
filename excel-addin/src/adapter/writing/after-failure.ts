import type { ExcelApi } from '../excel-api';
import { meaningOf } from '../host-errors';
import { protectSheets } from './apply-plan';
import { holdsOnly, type Leftover, type WrittenCells } from './leftover';
import type { Survey } from '../reading/survey';

/**
 * Brings a workbook back to where the same command can start again.
 *
 * Excel takes nothing back when a request fails half way. Sheets that were opened are protected
 * again. Sheets that the failed writing has added are removed, because commands that make sheets
 * refuse to run where those are; but only while nothing else stands in them.
 */
export function cleanUp(api: ExcelApi, { open, added }: Leftover): Promise<void> {
  return api.run(async (context) => {
    const { worksheets } = context.workbook;
    const opened = [...open.keys()].map((id) => askProtection(worksheets.getItemOrNullObject(id)));
    const looks = [...added].map(([name, written]) =>
      askCells(worksheets.getItemOrNullObject(name), written),
    );
    await context.sync();
    for (const look of looks) if (isOnlyOurs(look)) look.sheet.delete();
    const left = opened.flatMap((sheet) => {
      const options = isOpen(sheet) ? open.get(sheet.id) : undefined;
      return options === undefined ? [] : [[sheet.id, options] as const];
    });
    protectSheets((id) => worksheets.getItem(id), new Map(left));
    await context.sync();
  });
}

interface AddedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly written: WrittenCells;
}

function askCells(sheet: Excel.Worksheet, written: WrittenCells): AddedSheet {
  sheet.load('id');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,formulas');
  return { sheet, used, written };
}

function isOnlyOurs({ sheet, used, written }: AddedSheet): boolean {
  if (sheet.isNullObject) return false;
  if (used.isNullObject) return true;
  const { rowIndex: row, columnIndex: column, formulas } = used;
  return holdsOnly({ row, column, formulas }, written);
}

function askProtection(sheet: Excel.Worksheet): Excel.Worksheet {
  return sheet.load('id,protection/protected');
}

function isOpen(sheet: Excel.Worksheet): boolean {
  return !sheet.isNullObject && !sheet.protection.protected;
}

/** A writing that failed. */
export interface FailedWriting {
  readonly survey: Survey;
  readonly left: Leftover;
  readonly cause: unknown;
}

/** The sheet that is gone, or the first that refused to be opened, if that was the trouble. */
export async function findTrouble(
  api: ExcelApi,
  { survey, left, cause }: FailedWriting,
): Promise<string | undefined> {
  const meaning = meaningOf(cause);
  if (meaning !== 'host-item-gone' && meaning !== 'host-sheet-protected') return undefined;
  return await api.run(async (context) => {
    const { worksheets } = context.workbook;
    const looks = survey.sheets.map(({ id, name }) => {
      return { id, name, sheet: askProtection(worksheets.getItemOrNullObject(id)) };
    });
    await context.sync();
    const isTrouble =
      meaning === 'host-item-gone'
        ? ({ sheet }: (typeof looks)[number]) => sheet.isNullObject
        : // They were asked to open in order, and the first refusal ended it.
          ({ id, sheet }: (typeof looks)[number]) =>
            left.open.has(id) && !sheet.isNullObject && sheet.protection.protected;
    return looks.find(isTrouble)?.name;
  });
}
