// A digit of Yu Gothic, the default of a Japanese Excel, is 8 pixels wide; each cell has 5 more for
// its edges.
const pixelsOfCharacter = 8;
const pixelsOfEdges = 5;
const pixelsOfPoint = 96 / 72;

/** Pixels of a column so many characters wide. */
export function columnPixels(characters: number): number {
  return Math.round(characters * pixelsOfCharacter) + pixelsOfEdges;
}

/** Characters that fit a column of so many pixels, to two decimals. */
export function columnCharacters(pixels: number): number {
  return Math.round(((pixels - pixelsOfEdges) / pixelsOfCharacter) * 100) / 100;
}

/** Pixels of a row so many points high. */
export function rowPixels(points: number): number {
  return Math.round(points * pixelsOfPoint);
}

/** Points of a row of so many pixels. */
export function rowPoints(pixels: number): number {
  return Math.round((pixels / pixelsOfPoint) * 100) / 100;
}

/** The size of a cell where the workbook says nothing. */
export const defaultSize = { columnPixels: 72, rowPixels: 25 } as const;
