import { strFromU8 } from 'fflate';
import { parseXml, type XmlElement } from './xml-tree';

/** A sheet's part in three pieces. The cells can be many megabytes, the rest is small. */
export interface SplitSheet {
  readonly head: Uint8Array;
  /** From the start tag of the cells up to their end tag. */
  readonly cells: Uint8Array;
  /** From the end tag of the cells to the end; a sheet without cells has its empty tag here. */
  readonly tail: Uint8Array;
}

const LESS_THAN = 0x3c;
const CELLS_TAG = /^\/?(?:[\w.-]{1,12}:)?sheetData[\s/>]/;
const LONGEST_TAG = 28;

/** Splits a sheet's part at its cells without decoding them. */
export function splitSheet(content: Uint8Array): SplitSheet {
  const start = firstCellsTag(content);
  const end = Math.max(start, lastCellsTag(content));
  return {
    head: content.subarray(0, start),
    cells: content.subarray(start, end),
    tail: content.subarray(end),
  };
}

/** Everything on a sheet except its cells, as a tree. */
export function readSheetFrame({ head, tail }: SplitSheet): XmlElement {
  const after = strFromU8(tail).replace(/^<[^>]*>/, '');
  return parseXml(strFromU8(head) + after);
}

function firstCellsTag(content: Uint8Array): number {
  for (let at = content.indexOf(LESS_THAN); at !== -1; at = content.indexOf(LESS_THAN, at + 1)) {
    if (isCellsTag(content, at)) return at;
  }
  return content.length;
}

function lastCellsTag(content: Uint8Array): number {
  for (
    let at = content.lastIndexOf(LESS_THAN);
    at > 0;
    at = content.lastIndexOf(LESS_THAN, at - 1)
  ) {
    if (isCellsTag(content, at)) return at;
  }
  return 0;
}

function isCellsTag(content: Uint8Array, at: number): boolean {
  return CELLS_TAG.test(strFromU8(content.subarray(at + 1, at + 1 + LONGEST_TAG), true));
}
