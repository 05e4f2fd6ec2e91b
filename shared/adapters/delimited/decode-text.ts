/** The encodings that office software in Japan writes text files in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Reads bytes as text: by byte order mark, else as UTF-8, else as Shift_JIS with the characters of
 * Windows (①, ㈱, 髙).
 *
 * Every attempt is strict: bytes that fit no encoding give `null` rather than replacement
 * characters, because a name with a hole in it would be imported without anyone noticing.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const mark = marks.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark !== undefined) return decodeAs(bytes, mark.encoding);
  if (bytes.includes(0)) return null;
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'shift_jis');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // A strict decoder has no other way than throwing to say that the bytes are not in its encoding.
    return null;
  }
}
