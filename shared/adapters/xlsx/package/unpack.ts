import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { limits } from './limits';
import { tooLarge } from './preflight';
import { fileProblem, PackageFault } from './refusal';
import type { ZipEntry } from './zip-directory';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
// Packed bytes given to the inflater at once: no more than 32 MB can come out before the next check.
const CHUNK = 32 * 1024;

/**
 * Unpacks one entry, checking its size and checksum against the directory.
 *
 * Throws `PackageFault` when the entry is broken or larger than it claims; what a lying
 * entry can cost is bounded by its claimed size.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const content = entry.method === STORED ? packed : inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(entry);
  return content;
}

/** Refuses parts that are larger than a part of their kind ever is. */
export function checkPartSize({ path, size }: ZipEntry): void {
  const isLarge = /(sharedStrings|worksheets\/[^/]*)\.xml$/i.test(path);
  const limit = isLarge ? limits.largePart : limits.smallPart;
  if (size > limit) throw new PackageFault(tooLarge('part', limit / (1024 * 1024)));
}

function damaged({ path }: ZipEntry): PackageFault {
  return new PackageFault(fileProblem('file-damaged', { reason: 'checksum', part: path }));
}

/** The bytes of an entry as they lie in the file, compressed or not. Throws `PackageFault` when they are not there. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { headerOffset: at, compressedSize } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    throw damaged(entry);
  }
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + compressedSize > bytes.length) throw damaged(entry);
  return bytes.subarray(start, start + compressedSize);
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw damaged(entry);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch {
    // The inflater's own errors say only that the stream is broken.
    throw damaged(entry);
  }
  return content.subarray(0, length);
}
