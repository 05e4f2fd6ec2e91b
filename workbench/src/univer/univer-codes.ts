// Univer's numbers and words for what a snapshot holds. They are written out here, so that turning
// a model into a snapshot needs no part of Univer: tests and tools run it without the whole engine.

export const cellTypes = { text: 1, number: 2, boolean: 3 } as const;

export const horizontalAlignments = { left: 1, center: 2, right: 3 } as const;

export const verticalAlignments = { top: 1, middle: 2, bottom: 3 } as const;

export const wrapStrategies = { overflow: 1, clip: 2, wrap: 3 } as const;

export const borderStyles = { thin: 1, medium: 8, mediumDashed: 9, thick: 13 } as const;

export const alertStyles = { information: 0, stop: 1, warning: 2 } as const;

/** How a list shows in its cell: as a small arrow, like in Excel. */
export const arrowOfList = 1;

export const linkRange = 0;

/** An element of the page that floats over the grid. */
export const pageElement = 8;

/** The scope of a name that the whole workbook knows. */
export const wholeWorkbook = 'AllDefaultWorkbook';
