/** One entry as the zip's central directory describes it. Sizes are claims, not facts. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly isEncrypted: boolean;
}

export type ZipDirectory =
  | { readonly kind: 'directory'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'not-zip' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'zip64' };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const ZIP64_COUNT = 0xffff;
const ZIP64_SIZE = 0xffffffff;

/** Lists what a zip holds from its last bytes alone; nothing is unpacked. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return { kind: looksLikeZip(bytes) ? 'damaged' : 'not-zip' };
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === ZIP64_COUNT || start === ZIP64_SIZE) return { kind: 'zip64' };
  return readEntries(view, { count, start, end });
}

function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

function readEntries(
  view: DataView,
  { count, start, end }: { readonly count: number; readonly start: number; readonly end: number },
): ZipDirectory {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      return { kind: 'damaged' };
    }
    const entry = readEntry(view, at);
    if (entry.size === ZIP64_SIZE || entry.compressedSize === ZIP64_SIZE) return { kind: 'zip64' };
    entries.push(entry);
    at += entryLength(view, at);
  }
  return { kind: 'directory', entries };
}

function entryLength(view: DataView, at: number): number {
  const name = view.getUint16(at + 28, true);
  const extra = view.getUint16(at + 30, true);
  return ENTRY_LENGTH + name + extra + view.getUint16(at + 32, true);
}

function readEntry(view: DataView, at: number): ZipEntry {
  const nameLength = Math.min(view.getUint16(at + 28, true), view.byteLength - at - ENTRY_LENGTH);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  return {
    path: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
}
