/**
 * Everything a plan can write, as plain data.
 *
 * The model is the common language of all hosts: the oracle applies plans to it, the .xlsx adapter
 * writes and reads it, the workbench shows it. It holds no class, no Date and no function, so it
 * survives JSON. Rows and columns count from 0; dates are spreadsheet serial numbers (1900 system).
 */

/** What a cell can hold when it holds no formula. A blank cell is `null`. */
export type Scalar = string | number | boolean | null;

/** A live formula, in English function names, without the leading `=`. `value` is its last known result. */
export interface FormulaCell {
  readonly formula: string;
  readonly value?: Scalar;
}

/** A constant error such as `#N/A`, as found in a file. */
export interface ErrorCell {
  readonly error: string;
}

/** Anything that a cell can hold. */
export type CellContent = Scalar | FormulaCell | ErrorCell;

/** A block of cells on one sheet. Counts are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One cell of a sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** One line of a border. Colours are `#rrggbb` throughout the model. */
export interface BorderLine {
  readonly style: 'thin' | 'medium';
  readonly color: string;
}

/** The lines around each cell. A side left out is not touched. */
export interface CellBorder {
  readonly top?: BorderLine;
  readonly right?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
}

/** How a cell looks. A property left out is not touched. Cells start locked. */
export interface CellStyle {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrapText?: boolean;
  readonly indent?: number;
  /** An Excel number format code, e.g. `yyyy/mm/dd`. */
  readonly numberFormat?: string;
  readonly border?: CellBorder;
  /** `true` lets people type into the cell while the sheet is protected. */
  readonly unlocked?: boolean;
}

/** A style over an area. Later entries win, property by property. */
export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** A native table: header row included in `area`. Names are unique in the workbook, letters, digits and `_`. */
export interface TableModel {
  readonly name: string;
  readonly area: Area;
  /** An Excel table style name such as `TableStyleLight9`. */
  readonly style: string;
  readonly bandedRows: boolean;
  readonly filterButtons: boolean;
}

/** What a validation allows. `list-range` points at cells by absolute reference or defined name, without `=`. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'list-range'; readonly source: string }
  | { readonly kind: 'date'; readonly from: number; readonly to: number }
  | { readonly kind: 'integer'; readonly from: number; readonly to: number }
  | { readonly kind: 'decimal'; readonly from: number; readonly to: number }
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'custom'; readonly formula: string };

/** `stop` refuses other input, `warning` and `information` let people go on. */
export interface ValidationModel {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly alert: 'stop' | 'warning' | 'information';
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: { readonly title: string; readonly message: string };
}

/** Formulas are written as for the top left cell of the area, without `=`. */
export type ConditionalFormatRule =
  | { readonly kind: 'formula'; readonly formula: string; readonly style: ConditionalStyle }
  | {
      readonly kind: 'data-bar';
      readonly color: string;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'color-scale'; readonly stops: readonly ColorStop[] };

/** The colour at one value of a colour scale; between two stops colours blend. */
export interface ColorStop {
  readonly at: number;
  readonly color: string;
}

/** What a conditional format changes in the look of a cell. */
export interface ConditionalStyle {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** A conditional format over an area. Earlier ones on the sheet win. */
export interface ConditionalFormatModel {
  readonly area: Area;
  readonly rule: ConditionalFormatRule;
}

/** A note on a cell. */
export interface NoteModel {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** `target` is a place in this workbook (`'Sheet'!A1`) or an address beginning with https: or mailto:. */
export interface HyperlinkModel {
  readonly row: number;
  readonly column: number;
  readonly target: string;
  readonly tooltip?: string;
}

/** A reference to a block on a sheet, for charts and pivots. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** One row of values in a chart. */
export interface ChartSeries {
  readonly name: string;
  readonly values: SheetArea;
  readonly color?: string;
}

/** A native chart. `id` is stable, so that a second run replaces the chart instead of adding one. */
export interface ChartModel {
  readonly id: string;
  readonly type: 'column' | 'bar' | 'line' | 'pie';
  readonly title: string;
  readonly categories: SheetArea;
  readonly series: readonly ChartSeries[];
  /** The cells that the chart covers. */
  readonly anchor: Area;
  readonly altText: string;
  readonly valueAxis?: {
    readonly min?: number;
    readonly max?: number;
    /** Distance between grid lines. */
    readonly majorUnit?: number;
  };
}

/** A column of the source table as a pivot uses it. `column` is the title in the table's header. */
export interface PivotField {
  readonly column: string;
  readonly summarizeBy?: 'sum' | 'count' | 'average';
  readonly caption?: string;
  /** An Excel number format code for the figures of a value. */
  readonly numberFormat?: string;
}

/** A native pivot over a native table. `anchor` is its top left cell, filters included. */
export interface PivotModel {
  readonly name: string;
  readonly sourceTable: string;
  readonly anchor: CellPosition;
  readonly rows: readonly PivotField[];
  readonly columns: readonly PivotField[];
  readonly values: readonly PivotField[];
  readonly filters: readonly PivotField[];
  /** What totals are called. */
  readonly totalCaption?: string;
}

/** Protection without a password: it guards against slips, not against people. */
export interface ProtectionModel {
  readonly allowFilter: boolean;
  readonly allowFormatColumns: boolean;
}

/** How a sheet prints. */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4' | 'A3';
  /** Pages across; 0 leaves the width alone. */
  readonly fitToWidth: number;
  /** Pages down; 0 means as many as needed. */
  readonly fitToHeight: number;
  readonly printArea?: Area;
  /** Number of rows at the top repeated on each page. */
  readonly titleRows?: number;
  readonly header?: string;
  readonly footer?: string;
}

/** One sheet with all that a plan can write to it. */
export interface SheetModel {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly tabColor: string | null;
  /** Rows from the top; a row may be shorter than its neighbours, missing cells are blank. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly styles: readonly StyledArea[];
  /** Width by column, in characters of the default font. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Height by row, in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly merges: readonly Area[];
  readonly tables: readonly TableModel[];
  readonly validations: readonly ValidationModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  readonly notes: readonly NoteModel[];
  readonly hyperlinks: readonly HyperlinkModel[];
  readonly charts: readonly ChartModel[];
  readonly pivots: readonly PivotModel[];
  readonly protection: ProtectionModel | null;
  readonly page: PageSetup | null;
}

/** A workbook-level name. `refersTo` is a reference or constant without `=`, e.g. `'KPI'!$C$4`. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
}

/** A whole workbook. Sheets stand in the order of their tabs. */
export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedName[];
}

/** A workbook without sheets, the start of every new one. */
export const emptyWorkbook: WorkbookModel = { sheets: [], names: [] };

/** A visible sheet with nothing on it. */
export function emptySheet(name: string): SheetModel {
  return {
    name,
    visibility: 'visible',
    tabColor: null,
    rows: [],
    styles: [],
    columnWidths: {},
    rowHeights: {},
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    notes: [],
    hyperlinks: [],
    charts: [],
    pivots: [],
    protection: null,
    page: null,
  };
}

/** Tells a formula from the other contents of a cell. */
export function isFormula(content: CellContent | undefined): content is FormulaCell {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** The plain value of a cell: of a formula its last known result, of an error and a missing cell `null`. */
export function scalarOf(content: CellContent | undefined): Scalar {
  if (content === undefined || content === null) return null;
  if (typeof content !== 'object') return content;
  return 'formula' in content ? (content.value ?? null) : null;
}
