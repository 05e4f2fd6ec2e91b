import type { Scalar } from '../../model/workbook-model';
import { textOf, type GeneralRow } from '../../snapshot/find';
import { tableDefinition } from '../../tables/tables';
import { isSameValue } from '../import-rows/same-value';
import type { RowTarget } from './row-target';

/**
 * The row that says exactly what a new one would, blank cells included, as a button pressed twice
 * makes them.
 */
export function findSameRow(
  { key, table }: RowTarget,
  values: ReadonlyMap<string, Scalar>,
): GeneralRow | undefined {
  const columns = tableDefinition(key).columns.filter(
    (column) =>
      column.type.kind !== 'id' &&
      column.type.kind !== 'computed' &&
      table.columns[column.key] !== undefined,
  );
  return table.rows.find(({ cells }) =>
    columns.every((column) => {
      const existing = cells[column.key] ?? null;
      const value = values.get(column.key) ?? null;
      return value === null ? textOf(existing) === '' : isSameValue(column.type, existing, value);
    }),
  );
}
