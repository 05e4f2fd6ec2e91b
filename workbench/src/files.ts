import type { TableKey } from '../../shared/core/index';
import { readRowsOfFile } from '../../shared/shell/read-rows';
import type { FileRows } from '../../shared/ui/pane-props';
import { readInWorker, type ReadingMeans } from './read-in-worker';

/** Reads the rows that a chosen file holds for a table, a workbook away from the page. */
export function readRows(file: File, table: TableKey, means: ReadingMeans): Promise<FileRows> {
  return readRowsOfFile(file, table, (bytes) => readInWorker(bytes, means));
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
