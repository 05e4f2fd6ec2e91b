import { isoToSerial } from '../../domain/dates';
import type { CellContent, Scalar } from '../../model/workbook-model';
import type { ColumnDefinition } from '../../tables/table-definition';

/** One row of a table as data: dates as ISO text, flags as booleans, no computed columns. */
export type TableRecord = Readonly<Record<string, Scalar>>;

/**
 * What a cell holds for a value of this column.
 *
 * Dates are given as ISO text and become serial numbers. Everything else stays what it is, text
 * that begins with `=` included: contents are formulas only when they say so.
 */
export function cellOf(column: ColumnDefinition, value: Scalar | undefined): CellContent {
  if (value === undefined || value === null || value === '') return null;
  return column.type.kind === 'date' && typeof value === 'string' ? isoToSerial(value) : value;
}
