import type { TableKey, WorkbookModel } from '../../../shared/core/index';
import type { RowsOfFile } from '../../../shared/shell/read-rows';

// The readers and writers of files are far bigger than the pane, and most days nobody needs them:
// each is loaded when it is first used.

/** Reads the rows that a chosen file holds for a table. */
export async function readRows(file: File, table: TableKey): Promise<RowsOfFile> {
  const { readRowsOfFile } = await import('../../../shared/shell/read-rows');
  return await readRowsOfFile(file, table, async (bytes) => {
    const { readWorkbook } = await import('../../../shared/adapters/xlsx/read-workbook');
    return await readWorkbook(bytes);
  });
}

/** Writes a workbook as an .xlsx file. */
export async function makeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../../shared/adapters/xlsx/write-workbook');
  return await writeWorkbook(model);
}
