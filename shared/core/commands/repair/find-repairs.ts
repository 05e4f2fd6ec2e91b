import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { findTable, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import type { ColumnDefinition } from '../../tables/table-definition';
import { tableDefinition, tableKeys, type TableKey } from '../../tables/tables';
import { repairedIdFinder, repairIds, type RepairedIds } from './repaired-ids';
import { isMatchedId, repairedValue, type KnownIds } from './repaired-value';

/** What cells of one table are to hold instead: by row of the sheet (from 0), then by column key. */
export type TableRepairs = ReadonlyMap<number, ReadonlyMap<string, Scalar>>;

/** The repairs of all tables; a table in order has no entry. */
export type Repairs = ReadonlyMap<TableKey, TableRepairs>;

/**
 * Finds every cell that has one obvious right value, by the definition of the tables alone.
 *
 * Ids are settled first and the cells that point to them after that, so that both still agree. Cells
 * with formulas, columns that people added and cells outside the tables are never among them.
 */
export function findRepairs(snapshot: Snapshot): Repairs {
  const tables = tableKeys.flatMap((key) => findTable(snapshot, key) ?? []);
  const pinned = pinnedIds(tables);
  const ids = new Map<string, RepairedIds>(
    tables.map((table) => [table.key, repairIds(table, pinned.get(table.key) ?? new Set())]),
  );
  const known: KnownIds = {
    finder: repairedIdFinder(ids),
    isMatched: (table, id) => isMatchedId(ids.get(table)?.matched, id),
  };
  const repairs = new Map<TableKey, TableRepairs>();
  for (const table of tables) {
    const found = repairsOf(table, ids.get(table.key)?.changes ?? new Map(), known);
    if (found.size > 0) repairs.set(table.key, found);
  }
  return repairs;
}

/** Ids that formulas in cells for references give: changed, the formula would point to nothing. */
function pinnedIds(tables: readonly GeneralTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pinned = new Map<string, Set<string>>();
  for (const table of tables) {
    for (const { key, type } of tableDefinition(table.key).columns) {
      if (type.kind !== 'reference') continue;
      const ids = pinned.get(type.table) ?? new Set();
      pinned.set(type.table, ids);
      const given = table.rows.filter((row) => hasFormula(row, key));
      given.forEach(({ cells }) => ids.add(keyOf(cells[key])));
    }
  }
  return pinned;
}

function keyOf(value: Scalar | undefined): string {
  return matchKey(value ?? null) ?? '';
}

function hasFormula({ formulas = [] }: GeneralRow, column: string): boolean {
  return formulas.includes(column);
}

function repairsOf(
  table: GeneralTable,
  idChanges: ReadonlyMap<number, Scalar>,
  known: KnownIds,
): TableRepairs {
  const columns = tableDefinition(table.key).columns.filter(
    ({ key, type }) => type.kind !== 'computed' && table.columns[key] !== undefined,
  );
  const repairs = new Map<number, ReadonlyMap<string, Scalar>>();
  for (const row of table.rows) {
    const changes = new Map<string, Scalar>();
    for (const column of columns) {
      const value = row.cells[column.key] ?? null;
      const repaired =
        column.key === 'id' && idChanges.has(row.row)
          ? (idChanges.get(row.row) ?? null)
          : repairedCell(row, column, known);
      if (repaired !== value) changes.set(column.key, repaired);
    }
    if (changes.size > 0) repairs.set(row.row, changes);
  }
  return repairs;
}

function repairedCell(row: GeneralRow, column: ColumnDefinition, known: KnownIds): Scalar {
  const value = row.cells[column.key] ?? null;
  if (value === null || hasFormula(row, column.key)) return value;
  return repairedValue(column, value, known);
}
