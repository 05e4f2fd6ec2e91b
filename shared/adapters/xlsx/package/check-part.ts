import { limits } from './limits';
import { tooLarge } from './preflight';
import { fileProblem, PackageFault } from './refusal';

const LESS_THAN = 0x3c;
const SLASH = 0x2f;
const COLON = 0x3a;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const LETTER_C = 0x63;
const LONGEST_PREFIX = 12;

/**
 * Refuses a part that declares a document type: only those can name entities or other files.
 *
 * Looks no further than the root element. Parts in UTF-16 are refused too, as they would hide one.
 */
export function checkProlog(path: string, bytes: Uint8Array): void {
  const unsafe = () =>
    new PackageFault(fileProblem('file-unsafe', { reason: 'document-type', part: path }));
  if (bytes[0] === 0xfe || bytes[0] === 0xff || bytes[0] === 0 || bytes[1] === 0) throw unsafe();
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at)) {
    const next = bytes[at + 1];
    if (next === EXCLAMATION && bytes[at + 2] === 0x2d) at = skipComment(bytes, at);
    else if (next === EXCLAMATION) throw unsafe();
    else if (next !== QUESTION) return;
    else at += 2;
  }
}

function skipComment(bytes: Uint8Array, from: number): number {
  for (let at = from + 4; at < bytes.length - 2; at += 1) {
    if (bytes[at] === 0x2d && bytes[at + 1] === 0x2d && bytes[at + 2] === 0x3e) return at + 3;
  }
  return bytes.length;
}

/** Refuses a sheet with more cells than can be held, before any of them is read. Gives their number. */
export function checkSheetCells(bytes: Uint8Array, before: number): number {
  let cells = before;
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) {
    if (isCellTag(bytes, at + 1)) cells += 1;
    if (cells > limits.cells) throw new PackageFault(tooLarge('cells', limits.cells));
  }
  return cells;
}

// The tag may carry a namespace prefix: `<c r=…` or `<x:c r=…`.
function isCellTag(bytes: Uint8Array, start: number): boolean {
  let name = start;
  for (let at = start; at < start + LONGEST_PREFIX && !endsName(bytes[at]); at += 1) {
    if (bytes[at] === COLON) name = at + 1;
  }
  return bytes[name] === LETTER_C && endsName(bytes[name + 1]);
}

// An end tag counts as none: its first byte is the slash.
function endsName(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20 || byte === 0x3e || byte === SLASH;
}

/** Refuses shared strings whose tree would not fit into memory. */
export function checkStringCount(bytes: Uint8Array): void {
  let tags = 0;
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) {
    tags += 1;
    if (tags > limits.stringTags) throw new PackageFault(tooLarge('texts', limits.stringTags / 4));
  }
}
