import type { ColumnDefinition } from './table-definition';

/** Keeps the literal keys of a group of columns, for tables whose columns fill more than one file. */
export function defineColumns<const Columns extends readonly ColumnDefinition[]>(
  columns: Columns,
): Columns {
  return columns;
}
