/**
 * How things that Google Sheets has no place for are held in developer metadata.
 *
 * The adapter writes them and `toModel` reads them, each by its own code: this page is all that the
 * two share. Every entry has visibility `DOCUMENT` and a JSON text as its value. Entries of tables,
 * charts, pivots and unlocked cells belong to their sheet, those of names to the spreadsheet.
 *
 * - A table is a named range of its name over its area, header included; row banding over exactly
 *   that area when `bandedRows`; a basic filter over exactly that area when `filterButtons`. A sheet
 *   has room for one basic filter: where another of our tables has it, the wish in the entry counts.
 *   A named range is a table exactly when its sheet has an entry of that name.
 * - A chart is known by its id in Sheets. An entry without `chartId` means the chart whose anchor
 *   cell and title are those of the entry: the id is known only after a flush.
 * - A pivot is known by its anchor cell. `sourceTable` is believed only if the pivot's source covers
 *   that table: same first cell, same columns, at least its rows.
 * - A name for a constant is held by its entry alone; formulas cannot use it.
 * - Cells unlocked on a sheet without protection are held by an entry; on a protected sheet they are
 *   its unprotected ranges, and the entry does not count.
 *
 * And how things are written that Sheets has a place for, where there is more than one way:
 *
 * - A sheet is protected by `Sheet.protect` with `setWarningOnly(true)` or with editors taken off.
 *   What protection allows cannot be held: it comes back as allowing nothing.
 * - Lines between cells are shared. Inside a styled block the line between two cells is the medium
 *   one of the two that the style asks for, else the bottom (right) one of the cell before.
 * - A link stands over the whole text of its cell. A place in the workbook is
 *   `#gid=<id of the sheet>&range=<A1>`; cells without a text of their own cannot be linked.
 * - A list from cells or a name is `requireValueInRange`; a check box `requireCheckbox()`; days are
 *   `requireDateBetween`; numbers `requireNumberBetween`; whole numbers `wholeNumberFormula`. Alerts
 *   other than `stop` allow invalid input.
 * - A formula rule of a conditional format is `whenFormulaSatisfied`; a colour scale has its first
 *   stop as minimum, its last as maximum and the middle one of more than two between, all `NUMBER`.
 * - A chart has its categories as first range and each series' values as a further one, no headers
 *   (`setNumHeaders(0)`), the options `title`, `series.<i>.labelInLegend`, `series.<i>.color`,
 *   `width`, `height`, and for the value axis (`hAxis` of a bar chart, else `vAxis`)
 *   `viewWindow.min`, `viewWindow.max` and `gridlines.count`. Its anchor is the first cell; `width`
 *   and `height` are the pixels of the cells that it covers.
 * - A pivot's captions are display names, a filter field is a filter with any criteria.
 */
export const metadataKeys = {
  table: 'tsunagi.table',
  chart: 'tsunagi.chart',
  pivot: 'tsunagi.pivot',
  name: 'tsunagi.name',
  unlocked: 'tsunagi.unlocked',
} as const;

/** The value of a `tsunagi.table` entry of a sheet. The area is that of the named range. */
export interface HeldTable {
  readonly name: string;
  readonly style: string;
  readonly filterButtons: boolean;
}

/** The value of a `tsunagi.chart` entry of a sheet. Rows and columns count from 0. */
export interface HeldChart {
  readonly id: string;
  readonly chartId?: number;
  readonly row: number;
  readonly column: number;
  readonly title: string;
  /** The builder has no alternative text. */
  readonly altText: string;
}

/** The value of a `tsunagi.pivot` entry of a sheet. Rows and columns count from 0. */
export interface HeldPivot {
  readonly name: string;
  readonly sourceTable: string;
  readonly row: number;
  readonly column: number;
}

/** The value of a `tsunagi.name` entry of the spreadsheet. */
export interface HeldName {
  readonly name: string;
  readonly refersTo: string;
}

/** The value of a `tsunagi.unlocked` entry of a sheet: addresses such as `C4:C6`. One entry a sheet. */
export type HeldUnlocked = readonly string[];

/**
 * The sizes in pixels that Sheets holds for the model's characters and points, and back.
 *
 * A character of the default font is 7 pixels wide and a cell has 5 more; a point is 4/3 pixels.
 */
export const pixels = {
  ofWidth: (characters: number): number => Math.round(characters * 7 + 5),
  toWidth: (width: number): number => Math.round(((width - 5) / 7) * 100) / 100,
  ofHeight: (points: number): number => Math.round((points * 4) / 3),
  toHeight: (height: number): number => Math.round(height * 0.75 * 100) / 100,
} as const;

/** The sizes that rows and columns have until somebody sets them. */
export const defaultPixels = { width: 100, height: 21 } as const;

/**
 * How a whole number is asked for, which Sheets has no criterion for: the formula, with `=`, for the
 * top left cell of the validated area (`cell`, such as `E2`).
 */
export function wholeNumberFormula(cell: string, limits: { from: number; to: number }): string {
  const { from, to } = limits;
  return `=AND(ISNUMBER(${cell}),${cell}=INT(${cell}),${cell}>=${String(from)},${cell}<=${String(to)})`;
}

/**
 * The one text that a validation can show in Sheets: the prompt's message, or without a prompt the
 * error's. Titles are lost.
 */
export function helpTextOf(parts: {
  readonly prompt?: { readonly message: string };
  readonly error?: { readonly message: string };
}): string {
  return parts.prompt?.message ?? parts.error?.message ?? '';
}
