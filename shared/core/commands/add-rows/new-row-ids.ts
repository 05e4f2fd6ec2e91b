import { newId } from '../../domain/ids';
import { textOf, type GeneralTable } from '../../snapshot/find';
import { foldId } from '../../snapshot/ids';
import { tableDefinition } from '../../tables/tables';

/** How many ids are wanted, and what they follow from. */
export interface WantedIds {
  /** The seed of the command's context. */
  readonly seed: string;
  readonly count: number;
}

/**
 * New ids for rows of a table, none of which it has: a host may give the same seed twice.
 *
 * Call it once per table and plan. Takes one pass over the rows.
 */
export function newRowIds(table: GeneralTable, { seed, count }: WantedIds): readonly string[] {
  if (count === 0) return [];
  const taken = new Set(table.rows.map(({ cells }) => foldId(textOf(cells['id']))));
  const { idPrefix } = tableDefinition(table.key);
  const ids: string[] = [];
  for (let index = 0; ids.length < count; index += 1) {
    const id = newId(idPrefix, seed, index);
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}
