import { findTable, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableDefinition, tableKeys } from '../../tables/tables';
import { checkScene, createNamedRowFinder } from '../check/check-scene';
import type { CommandContext } from '../command';
import type { CardScene, TableAndRow } from './card-scene';

/**
 * The scene of a check, made for one row: what a repair would write is known for that row alone.
 *
 * People move from row to row quickly, and to look for repairs in all of them takes too long.
 */
export function makeScene(
  snapshot: Snapshot,
  found: TableAndRow,
  context: CommandContext,
): CardScene {
  const scene = checkScene(withIdsOnly(snapshot, found), context);
  return { ...scene, snapshot, findRow: createNamedRowFinder(snapshot), today: context.today };
}

/** The snapshot with no more of the other rows than a repair of this row looks at: their ids. */
function withIdsOnly(snapshot: Snapshot, { table: selected, row }: TableAndRow): Snapshot {
  const tables: Record<string, GeneralTable> = {};
  const needed = new Set<string>([selected, ...referredTables(selected)]);
  for (const key of tableKeys) {
    const table = findTable(snapshot, key);
    if (table === undefined) continue;
    const narrow = (each: GeneralRow): readonly GeneralRow[] => {
      // Formulas pin the ids that they give.
      if (each === row || each.formulas !== undefined) return [each];
      return needed.has(key) ? [{ row: each.row, cells: { id: each.cells['id'] ?? null } }] : [];
    };
    tables[key] = { ...table, rows: table.rows.flatMap(narrow) };
  }
  return { ...snapshot, tables };
}

function referredTables(table: TableAndRow['table']): readonly string[] {
  return tableDefinition(table).columns.flatMap(({ type }) =>
    type.kind === 'reference' ? [type.table] : [],
  );
}
