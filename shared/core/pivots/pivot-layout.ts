import type { Area, Scalar, StyledArea } from '../model/workbook-model';
import type { PivotAxisField } from './pivot-items';

/**
 * What a pivot's table holds: its header and its body, computed.
 *
 * A blank cell is `null`; the empty text is a text, as a formula gives it.
 */
export interface PivotSource {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
}

/** Where the parts of a pivot stand, in rows and columns. */
export interface PivotShape {
  /** All cells of the pivot, filters included. */
  readonly area: Area;
  /** The cells without the filters and the blank row below them. */
  readonly tableArea: Area;
  /** Rows of the table above its figures. */
  readonly headerRows: number;
  /** Columns of the table beside its figures. */
  readonly labelColumns: number;
}

/** A pivot worked out for the present contents of its table. */
export interface PivotLayout extends PivotShape {
  readonly rowFields: readonly PivotAxisField[];
  readonly columnFields: readonly PivotAxisField[];
  readonly filterFields: readonly PivotAxisField[];
  /** The groups from top to bottom, without the total. */
  readonly rowGroups: readonly (readonly number[])[];
  /** The groups from left to right, without values and totals. */
  readonly columnGroups: readonly (readonly number[])[];
  /** What the cells of `area` show. */
  readonly cells: readonly (readonly Scalar[])[];
  /** The number formats of the figures. */
  readonly styles: readonly StyledArea[];
}
