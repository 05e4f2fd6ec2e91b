import type { IgnoredRow } from '../../domain/kpi-computation';
import type { Problem } from '../../problems';
import { findTable, placeOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableDefinition, type TableKey } from '../../tables/tables';

/** Says about each row that the KPIs left out where the cell is, and what it holds. */
export function ignoredWarnings(
  snapshot: Snapshot,
  ignored: readonly IgnoredRow[],
): readonly Problem[] {
  const indexes = new Map<TableKey, ReadonlyMap<number, GeneralRow>>();
  return ignored.map((found): Problem => {
    const { table: key, row, column, code } = found;
    const table = findTable(snapshot, key);
    if (table === undefined) {
      return { code, severity: 'warning', place: { table: key, row, column } };
    }
    const rows = indexes.get(key) ?? indexRows(table);
    indexes.set(key, rows);
    const value = rows.get(row - 1)?.cells[column];
    const referred = referredTable(key, column);
    const values = {
      ...(value === null || value === undefined ? {} : { value: String(value) }),
      ...(referred === null ? {} : { table: referred }),
    };
    const place = placeOf(table, { row: row - 1 }, column);
    return { code, severity: 'warning', place, ...(hasAny(values) ? { values } : {}) };
  });
}

function indexRows({ rows }: GeneralTable): ReadonlyMap<number, GeneralRow> {
  return new Map(rows.map((row) => [row.row, row]));
}

function referredTable(key: TableKey, column: string): string | null {
  const type = tableDefinition(key).columns.find((candidate) => candidate.key === column)?.type;
  return type?.kind === 'reference' ? type.table : null;
}

function hasAny(values: object): boolean {
  return Object.keys(values).length > 0;
}
