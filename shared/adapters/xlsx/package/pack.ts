import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { packedBytes } from './unpack';
import type { ZipEntry } from './zip-directory';

/** An entry of another zip, which goes over as it lies there. */
export interface KeptEntry {
  readonly kind: 'kept';
  readonly zip: Uint8Array;
  readonly entry: ZipEntry;
}

/** An entry with new contents. */
export interface NewEntry {
  readonly kind: 'new';
  readonly path: string;
  readonly content: Uint8Array;
}

interface PackedEntry {
  readonly path: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

// A tenth larger than the usual 6, in half of the time.
const COMPRESSION = 2;
const DEFLATED = 8;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** 1 January 1980, so that the same contents always give the same bytes. */
const DATE = 0x0021;

/**
 * Puts entries into a zip, in their order.
 *
 * Kept entries are copied without being unpacked: what nobody changed stays as it was, and costs
 * nothing. The same entries always give the same bytes.
 */
export function packZip(entries: readonly (KeptEntry | NewEntry)[]): Uint8Array {
  const packed = entries.map(packEntry);
  const bodies = packed.reduce((sum, each) => sum + LOCAL_LENGTH + lengthOf(each), 0);
  const directory = packed.reduce((sum, { path }) => sum + CENTRAL_LENGTH + path.length, 0);
  const zip = new Uint8Array(bodies + directory + END_LENGTH);
  const view = new DataView(zip.buffer);
  let at = 0;
  let central = bodies;
  for (const entry of packed) {
    writeCentral(view, central, { entry, offset: at });
    zip.set(entry.path, central + CENTRAL_LENGTH);
    central += CENTRAL_LENGTH + entry.path.length;
    writeLocal(view, at, entry);
    zip.set(entry.path, at + LOCAL_LENGTH);
    zip.set(entry.packed, at + LOCAL_LENGTH + entry.path.length);
    at += LOCAL_LENGTH + lengthOf(entry);
  }
  writeEnd(view, central, { count: packed.length, directory, offset: bodies });
  return zip;
}

function packEntry(source: KeptEntry | NewEntry): PackedEntry {
  if (source.kind === 'kept') {
    const { path, method, crc, size } = source.entry;
    const packed = packedBytes(source.zip, source.entry);
    return { path: new TextEncoder().encode(path), method, crc, size, packed };
  }
  const { path, content } = source;
  return {
    path: new TextEncoder().encode(path),
    method: DEFLATED,
    crc: crc32(content),
    size: content.length,
    packed: deflateSync(content, { level: COMPRESSION }),
  };
}

function lengthOf({ path, packed }: PackedEntry): number {
  return path.length + packed.length;
}

function writeLocal(view: DataView, at: number, entry: PackedEntry): void {
  view.setUint32(at, 0x04034b50, true);
  view.setUint16(at + 4, VERSION, true);
  writeCommon(view, at + 6, entry);
}

function writeCentral(
  view: DataView,
  at: number,
  { entry, offset }: { readonly entry: PackedEntry; readonly offset: number },
): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, VERSION, true);
  view.setUint16(at + 6, VERSION, true);
  writeCommon(view, at + 8, entry);
  view.setUint32(at + 42, offset, true);
}

/** From the flags to the lengths: the same in both headers. */
function writeCommon(view: DataView, at: number, entry: PackedEntry): void {
  view.setUint16(at, FLAGS, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint16(at + 6, DATE, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.path.length, true);
}

function writeEnd(
  view: DataView,
  at: number,
  end: { readonly count: number; readonly directory: number; readonly offset: number },
): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, end.count, true);
  view.setUint16(at + 10, end.count, true);
  view.setUint32(at + 12, end.directory, true);
  view.setUint32(at + 16, end.offset, true);
}
