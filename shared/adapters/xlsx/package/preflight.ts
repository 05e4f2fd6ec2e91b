import type { Problem } from '../../../core/index';
import { limits } from './limits';
import { fileProblem } from './refusal';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** What a package holds, or why it must not be opened. */
export type PackageInspection =
  | { readonly kind: 'package'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'refused'; readonly problems: readonly [Problem] };

const MEGABYTE = 1024 * 1024;
const RATIO_FROM = MEGABYTE;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_STREAM = 'EncryptedPackage'.replace(/\B/g, '\0');
const STORED = 0;
const DEFLATED = 8;
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Judges a file by its table of contents alone, in a few milliseconds whatever its size.
 *
 * Refuses what is no .xlsx (`file-not-workbook`), is broken (`file-damaged`), has a password
 * (`file-encrypted`), would unpack to too much (`file-too-large`) or is built to do harm
 * (`file-unsafe`). `values.reason` tells the cases apart, `values.limit` is in MB or in pieces.
 */
export function inspectPackage(bytes: Uint8Array): PackageInspection {
  const problem = problemOfFile(bytes);
  if (problem !== undefined) return refused(problem);
  const directory = readZipDirectory(bytes);
  if (directory.kind === 'not-zip') {
    return refused(fileProblem('file-not-workbook', { reason: 'not-zip' }));
  }
  if (directory.kind === 'damaged') {
    return refused(fileProblem('file-damaged', { reason: 'truncated' }));
  }
  if (directory.kind === 'zip64') return refused(tooLarge('zip64', limits.file / MEGABYTE));
  const { entries } = directory;
  const found = problemOfEntries(entries) ?? problemOfKind(entries);
  return found === undefined ? { kind: 'package', entries } : refused(found);
}

/** A refusal because of size. `limit` is what the sentence names. */
export function tooLarge(reason: string, limit: number): Problem {
  return fileProblem('file-too-large', { reason, limit });
}

function refused(problem: Problem): PackageInspection {
  return { kind: 'refused', problems: [problem] };
}

function problemOfFile(bytes: Uint8Array): Problem | undefined {
  if (bytes.length === 0) return fileProblem('file-not-workbook', { reason: 'empty' });
  if (bytes.length > limits.file) return tooLarge('file', limits.file / MEGABYTE);
  // Excel wraps a workbook with a password in this container; the old .xls format uses it too.
  if (!COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return undefined;
  return isEncryptedContainer(bytes)
    ? fileProblem('file-encrypted', { reason: 'password' })
    : fileProblem('file-not-workbook', { reason: 'old-format' });
}

// The container's directory lists this stream by its name in UTF-16.
function isEncryptedContainer(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 16 * MEGABYTE));
  return text.includes(ENCRYPTED_STREAM);
}

function problemOfEntries(entries: readonly ZipEntry[]): Problem | undefined {
  if (entries.length > limits.entries) return tooLarge('parts', limits.entries);
  const paths = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const problem = problemOfEntry(entry) ?? problemOfPath(entry.path, paths);
    if (problem !== undefined) return problem;
    total += entry.size;
    if (total > limits.total) return tooLarge('unpacked', limits.total / MEGABYTE);
  }
  return undefined;
}

function problemOfEntry(entry: ZipEntry): Problem | undefined {
  if (entry.isEncrypted) return fileProblem('file-encrypted', { reason: 'zip' });
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return fileProblem('file-damaged', { reason: 'compression', part: entry.path });
  }
  if (entry.size > limits.largePart) return tooLarge('unpacked', limits.largePart / MEGABYTE);
  const ratio = entry.size / Math.max(entry.compressedSize, 1);
  return entry.size > RATIO_FROM && ratio > limits.ratio
    ? fileProblem('file-unsafe', { reason: 'compression-bomb', part: entry.path })
    : undefined;
}

function problemOfPath(path: string, seen: Set<string>): Problem | undefined {
  // Part names differ by more than case, says the format; two readers could pick different ones.
  const key = path.toLowerCase();
  if (seen.has(key)) return fileProblem('file-unsafe', { reason: 'duplicate-part', part: path });
  seen.add(key);
  const isOutside = path.startsWith('/') || path.includes('\\') || path.split('/').includes('..');
  return isOutside ? fileProblem('file-unsafe', { reason: 'part-name', part: path }) : undefined;
}

function problemOfKind(entries: readonly ZipEntry[]): Problem | undefined {
  const has = (path: string) => entries.some((entry) => entry.path === path);
  if (!has(CONTENT_TYPES)) return fileProblem('file-not-workbook', { reason: 'not-office' });
  return entries.some(({ path }) => /(^|\/)workbook\.xml$/i.test(path))
    ? undefined
    : fileProblem('file-not-workbook', { reason: 'no-workbook' });
}
