import { strToU8 } from 'fflate';

/**
 * Puts texts into bytes from front to back. What stands between them is copied as it is, without
 * becoming text, and only once.
 */
export class ByteSplice {
  private readonly pieces: Uint8Array[] = [];
  /** Texts that follow each other, which become bytes together. */
  private texts: string[] = [];
  private copied = 0;

  constructor(private readonly source: Uint8Array) {}

  /** Puts a text in place of these bytes, which stand behind all those replaced so far. */
  replace({ start, end }: { readonly start: number; readonly end: number }, text: string): void {
    if (start === end && text === '') return;
    if (start > this.copied) this.copyTo(start);
    this.texts.push(text);
    this.copied = end;
  }

  /** Tells whether any text was put in or bytes were taken away. */
  isChanged(): boolean {
    return this.texts.length > 0;
  }

  /** All bytes with the texts in place, in pieces: each copy of a large sheet takes its time. */
  result(): readonly Uint8Array[] {
    this.copyTo(this.source.length);
    return this.pieces;
  }

  private copyTo(place: number): void {
    this.pieces.push(strToU8(this.texts.join('')), this.source.subarray(this.copied, place));
    this.copied = place;
    this.texts = [];
  }
}

/** The bytes one after the other; a single piece as it is. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
