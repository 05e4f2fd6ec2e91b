import type { Problem } from '../../problems';
import { rowsOf, textOf, type GeneralRow } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import type { TableKey } from '../../tables/tables';
import { idKey } from '../case-work/case-scene';

/** The row of a table that an id means, the upper of two; `undefined` for a blank or unknown id. */
export function findRow<Key extends TableKey>(
  snapshot: Snapshot,
  table: Key,
  id: string,
): TableRow<Key> | undefined {
  const wanted = idKey(id);
  if (wanted === '') return undefined;
  const rows = rowsOf(snapshot, table);
  const general: readonly GeneralRow[] = rows;
  return rows[general.findIndex(({ cells }) => idKey(textOf(cells['id'])) === wanted)];
}

/** What people call an agency; its id while it has no name. */
export function nameOf({ cells }: TableRow<'agencies'> | TableRow<'supporters'>): string {
  return textOf(cells.name) || textOf(cells.id);
}

/** The problem of an id that is in no row of the table it refers to. */
export function unknownReference(
  column: string,
  { table, value }: { readonly table: TableKey; readonly value: string },
): Problem {
  const place = { table: 'handoffs', column };
  return value.trim() === ''
    ? { code: 'required-missing', severity: 'error', place }
    : { code: 'reference-unknown', severity: 'error', place, values: { table, value } };
}
