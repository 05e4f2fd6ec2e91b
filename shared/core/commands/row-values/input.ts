import type { Scalar } from '../../model/workbook-model';
import type { TableKey } from '../../tables/tables';

/** Which rows of a table are wanted: one by its id, or those of a case. */
export type RowValuesInput =
  | { readonly table: TableKey; readonly id: string }
  | { readonly table: TableKey; readonly case: string };

/** The rows in the order of the sheet; none where nothing fits. */
export interface RowValuesOutput {
  readonly table: TableKey;
  readonly rows: readonly RowValues[];
}

/** A row with its filled cells, those that the sheet computes left out. */
export interface RowValues {
  readonly id: string;
  /** By column: days as ISO text, all else as it stands. */
  readonly values: Readonly<Record<string, Scalar>>;
}
