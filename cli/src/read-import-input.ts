import {
  findTableKey,
  rowsOfView,
  type ImportRowsInput,
  type Problem,
  type TableKey,
} from '../../shared/core/index';
import { readDelimited } from '../../shared/adapters/delimited/read-delimited';
import { isWorkbookFile } from '../../shared/adapters/xlsx/is-workbook-file';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { readBytes } from './files';
import { named } from './open-workbook';

export interface ImportFiles {
  readonly file: string;
  /** Key or title of the table. */
  readonly table: string;
  /** A JSON file with the table's column by the file's title. */
  readonly map: string | undefined;
}

export type ImportReading =
  | { readonly kind: 'read'; readonly input: ImportRowsInput }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

type RowsReading =
  | { readonly kind: 'read'; readonly rows: Pick<ImportRowsInput, 'header' | 'rows' | 'firstRow'> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Reads what is to be imported: the rows of a text file or workbook, and perhaps a map. */
export async function readImportInput(files: ImportFiles): Promise<ImportReading> {
  const table = findTableKey(files.table);
  if (table === null) return refused('table-unknown', { value: files.table });
  const map = files.map === undefined ? null : await readMap(files.map);
  if (map?.kind === 'refused') return map;
  const reading = await readRows(files.file, table);
  if (reading.kind === 'refused') return reading;
  const explained = map === null ? {} : { map: map.map };
  return { kind: 'read', input: { table, ...reading.rows, ...explained } };
}

function refused(
  code: Problem['code'],
  values: NonNullable<Problem['values']>,
): { readonly kind: 'refused'; readonly problems: readonly Problem[] } {
  return { kind: 'refused', problems: [{ code, severity: 'error', values }] };
}

async function readRows(path: string, table: TableKey): Promise<RowsReading> {
  const file = await readBytes(path);
  if (file.kind === 'refused') return file;
  if (isWorkbookFile(file.bytes)) return readWorkbookRows(file.bytes, path, table);
  const reading = readDelimited(file.bytes);
  if (reading.kind === 'refused') return { ...reading, problems: named(reading.problems, path) };
  const [header = [], ...rows] = reading.rows;
  return { kind: 'read', rows: { header, rows } };
}

async function readWorkbookRows(
  bytes: Uint8Array,
  path: string,
  table: TableKey,
): Promise<RowsReading> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'refused') {
    return { kind: 'refused', problems: named(reading.problems, path) };
  }
  const rows = rowsOfView(reading.model, table);
  return rows === null ? refused('import-empty', { file: path }) : { kind: 'read', rows };
}

type MapReading =
  | { readonly kind: 'read'; readonly map: Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

async function readMap(path: string): Promise<MapReading> {
  const file = await readBytes(path);
  if (file.kind === 'refused') return file;
  const map = parseMap(new TextDecoder().decode(file.bytes));
  if (map !== null) return { kind: 'read', map };
  return refused('input-invalid', { value: path, expected: '{"企業": "name", "Address": "city"}' });
}

function parseMap(text: string): Readonly<Record<string, string>> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Not JSON: the caller says what was expected.
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const entries = Object.entries(parsed);
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === entries.length ? Object.fromEntries(texts) : null;
}
