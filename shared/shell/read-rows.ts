import { readDelimited } from '../adapters/delimited/read-delimited';
import { isWorkbookFile } from '../adapters/xlsx/is-workbook-file';
import {
  rowsOfView,
  type ImportRowsInput,
  type Problem,
  type TableKey,
  type WorkbookView,
} from '../core/index';

/** What a chosen file gave. */
export type RowsOfFile =
  | { readonly kind: 'read'; readonly rows: Pick<ImportRowsInput, 'header' | 'rows' | 'firstRow'> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** A workbook that was read, or why there is none. */
export type WorkbookOfFile =
  | { readonly kind: 'read'; readonly model: WorkbookView }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

/** Reads an .xlsx file; hosts do it in a worker, in a part that loads later, or right here. */
export type WorkbookReader = (bytes: Uint8Array<ArrayBuffer>) => Promise<WorkbookOfFile>;

/** Reads the rows that a chosen file holds for a table: .xlsx by its content, anything else as text. */
export async function readRowsOfFile(
  file: File,
  table: TableKey,
  readWorkbook: WorkbookReader,
): Promise<RowsOfFile> {
  const bytes = await bytesOf(file);
  if (bytes === null) return unreadable(file);
  if (!isWorkbookFile(bytes)) return textRows(bytes);
  const reading = await readWorkbook(bytes);
  return workbookRows(reading, table);
}

/** `null` where the browser no longer gives the file: it was saved anew, moved or locked since. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function unreadable({ name }: File): RowsOfFile {
  const values = { file: name };
  return { kind: 'refused', problems: [{ code: 'file-not-readable', severity: 'error', values }] };
}

function workbookRows(reading: WorkbookOfFile, table: TableKey): RowsOfFile {
  if (reading.kind === 'refused') return reading;
  const rows = reading.kind === 'read' ? rowsOfView(reading.model, table) : null;
  if (rows !== null) return { kind: 'read', rows };
  return { kind: 'refused', problems: [{ code: 'import-empty', severity: 'error' }] };
}

function textRows(bytes: Uint8Array): RowsOfFile {
  const result = readDelimited(bytes);
  if (result.kind === 'refused') return result;
  const [header = [], ...rows] = result.rows;
  return { kind: 'read', rows: { header, rows } };
}
