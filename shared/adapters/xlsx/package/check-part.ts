import { limits } from './limits';
import { tooLarge } from './preflight';
import { fileProblem, PackageFault } from './refusal';

const LESS_THAN = 0x3c;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

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

/** Refuses shared strings whose tree would not fit into memory. */
export function checkStringCount(bytes: Uint8Array): void {
  let tags = 0;
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) {
    tags += 1;
    if (tags > limits.stringTags) throw new PackageFault(tooLarge('texts', limits.stringTags / 4));
  }
}
