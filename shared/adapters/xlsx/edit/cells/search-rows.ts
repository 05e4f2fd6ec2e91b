import { strFromU8, strToU8 } from 'fflate';
import { RowPlaces, type RowPlace } from './row-places';

/**
 * Finds the rows in a sheet's cells by looking for their tags among the bytes: hardly anything in
 * the megabytes of a large sheet has to be read.
 *
 * Only where it can't be wrong: `null` when there are comments, CDATA or processing instructions,
 * which could hold anything, or a start tag of a row that does not end at its first ">".
 */
export function searchRows(cells: Uint8Array): readonly RowPlace[] | null {
  return new RowSearch(cells).find();
}

const [LESS_THAN, GREATER_THAN, SLASH, SPACE] = [0x3c, 0x3e, 0x2f, 0x20];
const [EXCLAMATION, QUESTION, QUOTE, APOSTROPHE] = [0x21, 0x3f, 0x22, 0x27];
const [LETTER_F, LETTER_O, LETTER_R, LETTER_W] = [0x66, 0x6f, 0x72, 0x77];
const [ZERO, NINE] = [0x30, 0x39];
const NUMBER = /\sr\s*=\s*["']([0-9]+)["']/;
/** How nearly all programs begin a row. */
const USUAL_START = strToU8(' r="');
/** The shortest tag that another can follow, without its end: `<v`. */
const SHORTEST = 2;

class RowSearch {
  private readonly rows: RowPlaces;
  /** The prefix of the sheet's tags with its colon, as bytes. */
  private readonly prefix: Uint8Array;

  constructor(private readonly cells: Uint8Array) {
    const start = strFromU8(cells.subarray(0, 30), true);
    this.prefix = strToU8(/^<([\w.-]+:)?/.exec(start)?.[1] ?? '');
    this.rows = new RowPlaces(cells.length);
  }

  find(): readonly RowPlace[] | null {
    const { cells } = this;
    const name = 1 + this.prefix.length;
    for (let at = 0; at < cells.length; at += 1) {
      if (cells[at] !== LESS_THAN) continue;
      const next = cells[at + 1];
      if (next === EXCLAMATION || next === QUESTION) return null;
      const letter = cells[at + name];
      if (letter === LETTER_R && !this.acceptRow(at, at + name)) return null;
      if (letter === LETTER_F && this.isTag(at, at + name + 1)) this.rows.addFormula();
      at += SHORTEST - 1;
    }
    return this.rows.places;
  }

  /** Notes a row where one begins; `false` when its tag can't be told from what stands in it. */
  private acceptRow(start: number, name: number): boolean {
    const { cells } = this;
    const nameEnd = name + 3;
    const isRow = cells[name + 1] === LETTER_O && cells[name + 2] === LETTER_W;
    if (!isRow || !this.isTag(start, nameEnd)) return true;
    const end = this.tagEnd(nameEnd);
    if (end === null) return false;
    this.rows.add(start, this.usualNumber(nameEnd) ?? this.number(nameEnd, end));
    return true;
  }

  /** Tells whether a name ends here, and has the prefix of the sheet's tags before it. */
  private isTag(start: number, nameEnd: number): boolean {
    const { cells, prefix } = this;
    const byte = cells[nameEnd] ?? 0;
    if (byte > SPACE && byte !== SLASH && byte !== GREATER_THAN) return false;
    return prefix.every((each, index) => cells[start + 1 + index] === each);
  }

  /** The first ">"; `null` when it stands in an attribute. */
  private tagEnd(from: number): number | null {
    const { cells } = this;
    let quotes = 0;
    let apostrophes = 0;
    let at = from;
    for (; at < cells.length && cells[at] !== GREATER_THAN; at += 1) {
      if (cells[at] === QUOTE) quotes += 1;
      else if (cells[at] === APOSTROPHE) apostrophes += 1;
    }
    return quotes % 2 === 0 && apostrophes % 2 === 0 ? at : null;
  }

  /** The number in ` r="12"` as nearly all programs write it: reading the tag as text takes longer than all the rest. */
  private usualNumber(from: number): number | undefined {
    const { cells } = this;
    if (!USUAL_START.every((byte, index) => cells[from + index] === byte)) return undefined;
    let number = 0;
    let at = from + USUAL_START.length;
    for (let byte = cells[at] ?? 0; byte >= ZERO && byte <= NINE; byte = cells[at] ?? 0) {
      number = number * 10 + byte - ZERO;
      at += 1;
    }
    return number > 0 && cells[at] === QUOTE ? number : undefined;
  }

  private number(from: number, end: number): number | undefined {
    const found = NUMBER.exec(strFromU8(this.cells.subarray(from, end), true))?.[1];
    return found === undefined ? undefined : Number(found);
  }
}
