/** How .xlsx files begin, which are ZIP packages, and locked or old ones, which are compound files. */
const marks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/**
 * Whether a file is meant to be a workbook, by its first bytes and not by its name.
 *
 * `readWorkbook` then reads it, or says why that is not possible.
 */
export function isWorkbookFile(bytes: Uint8Array): boolean {
  return marks.some((mark) => mark.every((byte, place) => bytes[place] === byte));
}
