import type { Area, DefinedName, TableModel } from '../../../../shared/core/index';

/** A conditional format as it was found; `area` is `null` where it covers several blocks. */
export interface SurveyedFormat {
  readonly id: string;
  readonly area: Area | null;
}

/** A native table with the titles of its columns. */
export interface SurveyedTable extends TableModel {
  readonly titles: readonly string[];
}

/** What stands on one sheet beside its cells. */
export interface SurveyedSheet {
  /** Stays the same when people rename the sheet. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** `#rrggbb` or empty, as Excel says it. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** The block that holds everything typed, or `null` for a blank sheet. */
  readonly used: Area | null;
  readonly tables: readonly SurveyedTable[];
  readonly charts: readonly string[];
  readonly pivots: readonly string[];
  readonly conditionalFormats: readonly SurveyedFormat[];
  /** Empty where this Excel can't be asked for notes. */
  readonly notes: readonly NotePlace[];
  /** What people may still do, or `null` while the sheet is open. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** Where a note stands. */
export interface NotePlace {
  readonly row: number;
  readonly column: number;
}

/** What a workbook holds beside its cells: all that must be known before a plan is written. */
export interface Survey {
  /** In the order of their tabs. */
  readonly sheets: readonly SurveyedSheet[];
  readonly names: readonly DefinedName[];
}
