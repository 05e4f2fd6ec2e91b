import { matchKey } from '../domain/formula-semantics';
import type { Scalar } from '../model/workbook-model';
import type { TableKey } from '../tables/tables';
import { rowsOf, type GeneralRow } from './find';
import type { Snapshot, TableRow } from './snapshot';

/** Finds a row by its id as formulas do: of two rows with one id the upper. */
export type RowFinder = <Key extends TableKey>(table: Key, id: Scalar) => TableRow<Key> | undefined;

/** A finder over all rows that never searches: a table is indexed when it is first asked for. */
export function createRowFinder(snapshot: Snapshot): RowFinder {
  const indexes = new Map<TableKey, ReadonlyMap<string, number>>();
  return (table, id) => {
    const rows = rowsOf(snapshot, table);
    const index = indexes.get(table) ?? positionsOf(rows);
    indexes.set(table, index);
    return rows[index.get(matchKey(id) ?? '') ?? -1];
  };
}

function positionsOf(rows: readonly GeneralRow[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  rows.forEach(({ cells }, position) => {
    const key = matchKey(cells['id'] ?? null);
    if (key !== null && !positions.has(key)) positions.set(key, position);
  });
  return positions;
}
