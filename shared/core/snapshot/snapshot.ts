import type { CellContent, DefinedName, Scalar, TableModel } from '../model/workbook-model';
import type { Problem } from '../problems';
import type { ChangeLogKey } from '../tables/change-log';
import type { FormChoices } from '../tables/form-choices';
import type { ColumnKey, TableKey } from '../tables/tables';

/**
 * The little that a host has to read before a command can think: sheet names, cells, native tables
 * and names. A `WorkbookModel` is one; Excel and Sheets fill only the sheets that hold our tables.
 */
export interface WorkbookView {
  readonly sheets: readonly SheetView[];
  readonly names: readonly DefinedName[];
}

/** One sheet of a view. */
export interface SheetView {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly rows: readonly (readonly CellContent[])[];
  readonly tables: readonly TableModel[];
}

/** One row as typed: dates are serial numbers, nothing is corrected. Blank cells are `null`. */
export interface TableRow<Key extends TableKey = TableKey> {
  /** Position on the sheet, counted from 0. */
  readonly row: number;
  readonly cells: Readonly<Record<ColumnKey<Key>, Scalar>>;
  /** Columns to type in whose cell holds a formula; `cells` has its last result. None: left out. */
  readonly formulas?: readonly string[];
}

/** One located table with its rows. */
export interface TableSnapshot<Key extends TableKey = TableKey> {
  readonly key: Key;
  readonly sheet: string;
  /** Row of the titles, counted from 0. */
  readonly headerRow: number;
  /** Where each known column stands on the sheet; a missing column has no entry. */
  readonly columns: Readonly<Partial<Record<ColumnKey<Key>, number>>>;
  /** Columns that people added; they are theirs and never touched. */
  readonly extraColumns: readonly { readonly title: string; readonly column: number }[];
  /** The native table around it, if there is one. */
  readonly nativeTable: TableModel | null;
  /** Rows that hold at least one typed value; blank and formula-only rows are left out. */
  readonly rows: readonly TableRow<Key>[];
}

/** The located tables by key; a missing table has no entry. */
export type TableSnapshots = { readonly [Key in TableKey]?: TableSnapshot<Key> };

/** The named cells that say what workbook this is and which period it shows. Dates are ISO text. */
export interface WorkbookIdentity {
  readonly workbookId: string | null;
  readonly templateVersion: string | null;
  readonly definitionsVersion: string | null;
  readonly language: 'ja' | 'en';
  readonly networkName: string;
  readonly period: { readonly from: string; readonly to: string } | null;
  /** What the hub declared: a network type key such as `one-stop`, or `null`. */
  readonly declaredType: string | null;
}

/** Where the change log stands, and where its next entry goes. Rows and columns count from 0. */
export interface ChangeLogPlace {
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<ChangeLogKey, number>>>;
  readonly nextRow: number;
  readonly nativeTable: TableModel | null;
}

/** What commands read. Plain data, made by `readSnapshot` from any host's view. */
export interface Snapshot {
  readonly sheetNames: readonly string[];
  readonly identity: WorkbookIdentity;
  readonly tables: TableSnapshots;
  readonly names: readonly DefinedName[];
  /** Where commands tell what they changed; `null` in a workbook without a change log. */
  readonly changeLog: ChangeLogPlace | null;
  /** What the forms are set to show; empty in a workbook without forms. */
  readonly formChoices: FormChoices;
  /** What is wrong with the structure: missing tables, missing or doubled columns. */
  readonly problems: readonly Problem[];
}
