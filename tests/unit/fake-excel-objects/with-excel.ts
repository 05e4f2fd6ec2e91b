import type { Area } from '../../fakes/excel/area';
import { parseArea } from '../../fakes/excel/area';
import type { Book, Sheet } from '../../fakes/excel/book';
import { newBook } from '../../fakes/excel/book';
import { openExcel } from '../../fakes/excel/client';

/** What an add-in does in one `Excel.run`, on the first sheet. */
export type Deed<Result> = (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
) => Promise<Result> | Result;

/** A workbook with one empty sheet, and the client to reach it. */
export interface TestExcel {
  readonly book: Book;
  readonly sheet: Sheet;
  /** Does something on the first sheet and sends it. */
  readonly run: <Result>(deed: Deed<Result>) => Promise<Result>;
  /** The code with which Excel refuses it; `done` if it does not. */
  readonly refusal: (deed: Deed<unknown>) => Promise<string>;
}

/** Opens an Excel with all members that the client knows. */
export function anExcel(api = '1.15'): TestExcel {
  const book = newBook();
  const excel = openExcel({ api, book });
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('A new book has a sheet.');
  const run = <Result>(deed: Deed<Result>): Promise<Result> =>
    excel.Excel.run(async (context) => {
      const result = await deed(context.workbook.worksheets.getFirst(), context);
      await context.sync();
      return result;
    });
  const refusal = async (deed: Deed<unknown>): Promise<string> => {
    try {
      await run(deed);
      return 'done';
    } catch (error) {
      if (error instanceof excel.OfficeExtension.Error) return error.code;
      throw error;
    }
  };
  return { book, sheet, run, refusal };
}

/** The area of an address. */
export function area(address: string): Area {
  const found = parseArea(address);
  if (found === undefined) throw new Error(`Not an address: ${address}`);
  return found;
}
