import type { Scalar } from '../../model/workbook-model';
import type { ProblemCode } from '../../problems';
import type { TableKey } from '../../tables/tables';

/** Rows of a file that are to come into one table. */
export interface ImportRowsInput {
  readonly table: TableKey;
  /** Column keys or titles in either language, or other texts that `map` explains. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /** Column key or title by the header of the file, for files with titles of their own. */
  readonly map?: Readonly<Record<string, string>>;
  /** Number of the first of `rows` in the file, counted from 1 with the header. 2 unless told. */
  readonly firstRow?: number;
}

/** What was wrong with one cell of the file, in words too. */
export interface ImportRemark {
  /** Row of the file, counted from 1 with the header; 0 where the remark is about the whole file. */
  readonly row: number;
  /** Column key, or the file's own header if no column is meant; empty for a whole row. */
  readonly column: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** How many rows came in, and what was said about the others. */
export interface ImportRowsOutput {
  readonly table: TableKey;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Reasons why rows stayed out; a row with several bad cells has several. */
  readonly rejected: readonly ImportRemark[];
  /** What was noticed about rows that came in, and about columns of the file. */
  readonly warnings: readonly ImportRemark[];
}
