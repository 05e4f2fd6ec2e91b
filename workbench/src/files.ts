import { readDelimited } from '../../shared/adapters/delimited/read-delimited';
import { rowsOfView, type TableKey } from '../../shared/core/index';
import type { FileRows } from '../../shared/ui/pane-props';
import { readInWorker, type ReadingMeans } from './read-in-worker';

/** Reads the rows that a chosen file holds for a table: .xlsx by its content, anything else as text. */
export async function readRows(
  file: File,
  table: TableKey,
  means: ReadingMeans,
): Promise<FileRows> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isPackage(bytes) ? await readWorkbookRows(bytes, table, means) : readTextRows(bytes);
}

// Every .xlsx file is a ZIP package, whatever it is called.
function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readWorkbookRows(
  bytes: Uint8Array<ArrayBuffer>,
  table: TableKey,
  means: ReadingMeans,
): Promise<FileRows> {
  const reading = await readInWorker(bytes, means);
  if (reading.kind === 'refused') return reading;
  const rows = reading.kind === 'read' ? rowsOfView(reading.model, table) : null;
  if (rows !== null) return { kind: 'read', rows };
  return { kind: 'refused', problems: [{ code: 'import-empty', severity: 'error' }] };
}

function readTextRows(bytes: Uint8Array): FileRows {
  const result = readDelimited(bytes);
  if (result.kind === 'refused') return result;
  const [header = [], ...rows] = result.rows;
  return { kind: 'read', rows: { header, rows } };
}

/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the file by then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** The name in `?open=name.xlsx` if it is a plain file name beside the page, else `null`. */
export function fileToOpen(search: string): string | null {
  const name = new URLSearchParams(search).get('open');
  return name !== null && /^[\p{L}\p{N}_ -][\p{L}\p{N}_. -]*\.xlsx$/u.test(name) ? name : null;
}

/** Loads a file that lies beside the page; `null` if there is none. */
export async function fetchBeside(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(`./${encodeURIComponent(name)}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
