import { findTable, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableDefinition, tableKeys } from '../../tables/tables';
import type { Repairs, TableRepairs } from './find-repairs';

/** The snapshot as it would be read once the repairs have been written. */
export function withRepairs(snapshot: Snapshot, repairs: Repairs): Snapshot {
  const tables: Record<string, GeneralTable> = {};
  for (const key of tableKeys) {
    const table = findTable(snapshot, key);
    if (table !== undefined) tables[key] = repairTable(table, repairs.get(key));
  }
  return { ...snapshot, tables };
}

function repairTable(table: GeneralTable, repairs: TableRepairs | undefined): GeneralTable {
  if (repairs === undefined) return table;
  const rows = table.rows.flatMap((row) => {
    const changes = repairs.get(row.row);
    if (changes === undefined) return [row];
    const repaired = { ...row, cells: { ...row.cells, ...Object.fromEntries(changes) } };
    return isTyped(table, repaired) ? [repaired] : [];
  });
  return { ...table, rows };
}

/** A row with nothing but unticked boxes is a prepared row, not one that somebody typed. */
function isTyped({ key: table }: GeneralTable, { cells, formulas = [] }: GeneralRow): boolean {
  return tableDefinition(table).columns.some(({ key, type }) => {
    const value = cells[key] ?? null;
    const isUnticked = type.kind === 'flag' && value === false;
    return value !== null && !isUnticked && !formulas.includes(key);
  });
}
