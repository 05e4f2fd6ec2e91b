/** A character of the default font is 7 pixels wide, and a cell has 5 pixels more. */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** 96 pixels are 72 points. */
export function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

/** What columns and rows of a new sheet measure. */
export const defaultPixels = { width: 100, height: 21 } as const;

/** The grid of a new sheet. */
export const newSheetSize = { rowCount: 1000, columnCount: 26 } as const;

/** What a spreadsheet and a cell can hold at most. */
export const sheetsLimits = { cells: 10_000_000, textLength: 50_000 } as const;
