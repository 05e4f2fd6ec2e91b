/**
 * The state of a spreadsheet as Google Sheets holds it, in its words: plain data that may be changed.
 *
 * Tests look at it and change it (a co-editor at work); what scripts hold are views of it. Rows and
 * columns count from 0 here, from 1 in what scripts see. Dates are serial numbers of days.
 */
import type { Area } from '../../../../shared/core/model/workbook-model';
import type { EnumerationValue } from '../service/enumeration';
import type { Grid } from './grid';

/** A constant error, or a formula's result that is one. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds, or what its formula gave last as far as the test's model said so. */
export type CellValue = string | number | boolean | CellError;

/** A cell that is not blank. */
export interface Cell {
  /** `null` is a formula whose result nobody knows. */
  readonly value: CellValue | null;
  /** With its `=`. */
  readonly formula?: string;
  /** Links of parts of the text; the end is not part of it. */
  readonly links?: readonly TextLink[];
}

/** A link over part of a cell's text. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** How a cell looks, apart from lines. Values are those of Sheets; what is left out is default. */
export interface Format {
  readonly numberFormat?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: 'bold';
  readonly fontStyle?: 'italic';
  readonly fontLine?: 'underline' | 'line-through';
  readonly fontColor?: string;
  readonly background?: string;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle';
  readonly wrapStrategy?: 'WRAP' | 'CLIP';
}

/** A line between two cells: neighbours share it. */
export interface Line {
  readonly style: string;
  readonly color: string;
}

/** A rule for what may be typed. Formulas are written for `origin`. */
export interface Validation {
  readonly criteria: EnumerationValue;
  readonly values: readonly ValidationValue[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** Dates are serial numbers; a list from cells is its place. */
export type ValidationValue =
  string | number | boolean | readonly string[] | { readonly serial: number } | Place | null;

/** A rule as a cell has it. All cells set at once share the rule. */
export interface CellValidation {
  readonly rule: Validation;
  readonly origin: { readonly row: number; readonly column: number };
}

/** An area on a sheet. */
export interface Place {
  readonly sheet: SheetState;
  readonly area: Area;
}

export interface NamedRangeState {
  name: string;
  place: Place;
}

export interface ProtectionState {
  readonly sheet: SheetState;
  /** `null` protects the whole sheet. */
  area: Area | null;
  unprotected: Area[];
  description: string;
  isWarningOnly: boolean;
  /** `null` is everybody who may edit the spreadsheet, as long as nobody was taken off the list. */
  editors: string[] | null;
  isDomainEdit: boolean;
}

/** Colours of the alternating rows or columns; `null` has none. */
export interface BandingState {
  readonly sheet: SheetState;
  area: Area;
  readonly axis: 'rows' | 'columns';
  readonly colors: Record<'header' | 'first' | 'second' | 'footer', string | null>;
}

export interface FilterState {
  readonly sheet: SheetState;
  area: Area;
  /** Columns of the sheet with a criterion. */
  readonly criteria: Map<number, object>;
}

/** A conditional format over one or more areas; the first of a sheet wins. */
export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly condition:
    | {
        readonly kind: 'boolean';
        readonly criteria: EnumerationValue;
        readonly values: readonly unknown[];
        readonly format: ConditionalFormat;
      }
    | { readonly kind: 'gradient'; readonly points: readonly (GradientPoint | null)[] };
}

/** What a boolean condition changes; `null` leaves it. */
export interface ConditionalFormat {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
}

/** One of the minimum, middle and maximum of a gradient. */
export interface GradientPoint {
  readonly color: string;
  readonly type: EnumerationValue | null;
  readonly value: string;
}

/** What a chart shows and how. */
export interface ChartSpec {
  readonly type: EnumerationValue;
  readonly ranges: readonly Place[];
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  readonly options: Readonly<Record<string, unknown>>;
  readonly headerCount: number;
  readonly mergeStrategy: EnumerationValue;
  readonly hiddenDimensions: EnumerationValue;
  readonly isTransposed: boolean;
}

export interface ChartState {
  readonly id: number;
  spec: ChartSpec;
}

export interface PivotGroupState {
  /** The column of the sheet, counted from 0. */
  sourceColumn: number;
  displayName: string | null;
  showsTotals: boolean;
  isAscending: boolean;
}

export interface PivotValueState {
  sourceColumn: number;
  displayName: string | null;
  summarize: EnumerationValue;
}

export interface PivotState {
  readonly anchor: { row: number; column: number };
  source: Place;
  rows: PivotGroupState[];
  columns: PivotGroupState[];
  values: PivotValueState[];
  filters: { sourceColumn: number; criteria: object }[];
  valuesOrientation: EnumerationValue | null;
}

/** Data of add-ons about a place. */
export interface MetadataState {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: EnumerationValue;
  location: MetadataLocation;
}

export type MetadataLocation =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheet: SheetState }
  | { readonly kind: 'row' | 'column'; readonly sheet: SheetState; readonly at: number };

export interface SheetState {
  readonly id: number;
  name: string;
  isHidden: boolean;
  tabColor: string | null;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  hasHiddenGridlines: boolean;
  readonly cells: Grid<Cell>;
  readonly formats: Grid<Format>;
  /** The line above a cell, also of the row after the last. */
  readonly linesAbove: Grid<Line>;
  /** The line before a cell, also of the column after the last. */
  readonly linesBefore: Grid<Line>;
  readonly validations: Grid<CellValidation>;
  readonly notes: Grid<string>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  merges: Area[];
  filter: FilterState | null;
  bandings: BandingState[];
  conditionalRules: ConditionalRule[];
  charts: ChartState[];
  pivots: PivotState[];
}

export interface Book {
  readonly id: string;
  name: string;
  locale: string;
  timeZone: string;
  readonly ownerEmail: string;
  readonly editorEmails: string[];
  sheets: SheetState[];
  activeSheet: SheetState;
  selection: Place | null;
  namedRanges: NamedRangeState[];
  protections: ProtectionState[];
  metadata: MetadataState[];
  /** The next id of a sheet, chart or metadata entry. */
  nextId: number;
}
