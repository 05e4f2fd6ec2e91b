import { readDelimited } from '../adapters/delimited/read-delimited';
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
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isPackage(bytes)) return textRows(bytes);
  const reading = await readWorkbook(bytes);
  return workbookRows(reading, table);
}

// Every .xlsx file is a ZIP package, whatever it is called.
function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
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
