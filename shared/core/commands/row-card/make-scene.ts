import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { findTable, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableDefinition, tableKeys } from '../../tables/tables';
import { checkScene } from '../check/check-scene';
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
  return { ...scene, snapshot, findRow: rowFinder(snapshot), today: context.today };
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

/** Finds rows by id as formulas do: of two rows with one id the upper. Indexes what is asked for. */
function rowFinder(snapshot: Snapshot): CardScene['findRow'] {
  const indexes = new Map<string, ReadonlyMap<string, GeneralRow>>();
  return (name, id: Scalar) => {
    const key = tableKeys.find((candidate) => candidate === name);
    const wanted = matchKey(id);
    if (key === undefined || wanted === null) return undefined;
    const index = indexes.get(key) ?? indexRows(findTable(snapshot, key)?.rows ?? []);
    indexes.set(key, index);
    return index.get(wanted);
  };
}

function indexRows(rows: readonly GeneralRow[]): ReadonlyMap<string, GeneralRow> {
  const index = new Map<string, GeneralRow>();
  for (const row of rows) {
    const key = matchKey(row.cells['id'] ?? null);
    if (key !== null && !index.has(key)) index.set(key, row);
  }
  return index;
}
