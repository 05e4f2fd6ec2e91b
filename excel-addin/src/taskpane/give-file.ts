import type { MadeFile } from '../../../shared/ports/host-bridge';

/** How a file reaches the user. */
export interface FileWays {
  /** `Excel.createWorkbook`. */
  readonly openAsWorkbook: (base64: string) => Promise<void>;
  readonly download: (bytes: Uint8Array, name: string) => void;
}

/** Opens a made file as a new workbook; where this Excel can't (or may not), it is downloaded. */
export async function giveFile({ bytes, name }: MadeFile, ways: FileWays): Promise<void> {
  try {
    await ways.openAsWorkbook(toBase64(bytes));
  } catch {
    ways.download(bytes, name);
  }
}

/** Bytes per call: a function takes only so many arguments. */
const chunkSize = 0x8000;

/** Bytes as base64 text, as Excel takes files. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunkSize) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + chunkSize)));
  }
  return btoa(parts.join(''));
}
