/**
 * The font of cells that name none: what a Japanese Excel starts with.
 *
 * LibreOffice and other systems fall back to their own Japanese sans serif.
 */
export const defaultFont = { name: 'Yu Gothic', size: 11, charset: 128, family: 3 } as const;

/** Height in points of a row in the default font. */
export const defaultRowHeight = 18.75;

// The file counts a column's inner margins too: 5 pixels where a digit is 7 wide.
const COLUMN_MARGIN = 0.7109375;

/** Width as the file has it, for a column that shows this many digits. */
export function toFileWidth(characters: number): number {
  return characters + COLUMN_MARGIN;
}

/** How many digits a column of this file width shows, to two decimals. */
export function fromFileWidth(width: number): number {
  return Math.max(0, Math.round((width - COLUMN_MARGIN) * 100) / 100);
}
