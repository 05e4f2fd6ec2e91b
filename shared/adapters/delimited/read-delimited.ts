import Papa from 'papaparse';
import type { Problem } from '../../core/index';
import { decodeText, type TextEncoding } from './decode-text';

/** The rows of a text file, header included, or the reasons why it was not read. */
export type DelimitedResult =
  | {
      readonly kind: 'read';
      readonly rows: readonly (readonly string[])[];
      readonly encoding: TextEncoding;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Largest file that is read, in bytes. A list of 100,000 firms is about a third of it. */
export const maximumBytes = 50 * 1024 * 1024;

/** Most rows that are read, header included: as many as fit on a sheet. */
const maximumRows = 1_048_576;

/**
 * Reads a text file of rows separated by commas, tabs or semicolons.
 *
 * UTF-8, UTF-16 with a mark and Shift_JIS are told apart by their bytes. Quoted cells may hold line
 * breaks. Blank rows inside are kept, so that row numbers stay those of the file; those at the end
 * are dropped. A file with a quote that is never closed is refused: the rest of it would end up in
 * one cell.
 *
 * @example
 * readDelimited(new TextEncoder().encode('id,name\r\nA-1,"港, 東"\r\n'))
 * // { kind: 'read', rows: [['id', 'name'], ['A-1', '港, 東']], encoding: 'utf-8' }
 */
export function readDelimited(bytes: Uint8Array): DelimitedResult {
  if (bytes.length > maximumBytes) {
    return refused({ code: 'file-too-large', values: { limit: maximumBytes / 1024 / 1024 } });
  }
  const decoded = decodeText(bytes);
  if (decoded === null) return refused({ code: 'import-encoding' });
  // One line ending throughout: files glued together from several systems mix them.
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined) {
    return refused({ code: 'import-quotes', place: { row: (broken.row ?? 0) + 1 } });
  }
  const rows = withoutBlankEnd(parsed.data);
  if (rows.length === 0) return refused({ code: 'import-empty' });
  if (rows.length > maximumRows) {
    return refused({ code: 'import-too-many-rows', values: { limit: maximumRows } });
  }
  return { kind: 'read', rows, encoding: decoded.encoding };
}

function refused(problem: Omit<Problem, 'severity'>): DelimitedResult {
  return { kind: 'refused', problems: [{ severity: 'error', ...problem }] };
}

const delimiters = [',', '\t', ';'] as const;

/**
 * The separator is decided by the first row alone: titles hold no separators of their own, while
 * cells such as `基本;経営課題` do.
 */
function delimiterOf(text: string): string {
  const counts = delimiters.map((delimiter) => countOutsideQuotes(text, delimiter));
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function countOutsideQuotes(text: string, delimiter: string): number {
  let count = 0;
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n') break;
    else if (character === delimiter) count += 1;
  }
  return count;
}

function withoutBlankEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell.trim() === '') === true) end -= 1;
  return rows.slice(0, end);
}
