import { foldName } from '../../domain/fold-text';
import type { Scalar } from '../../model/workbook-model';
import type { Snapshot } from '../../snapshot/snapshot';
import { findTable, textOf } from '../../snapshot/find';
import { foldId } from '../../snapshot/ids';
import { tableKeys } from '../../tables/tables';

/** The row that a text means in another table. */
export type FoundReference =
  | { readonly kind: 'found'; readonly id: Scalar }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous' };

/** Finds the row of a table by its id or by its name. */
export type ReferenceFinder = (table: string, text: string) => FoundReference;

interface TableIndex {
  readonly idByFoldedId: ReadonlyMap<string, Scalar>;
  /** `null` for names that several rows share. */
  readonly idByName: ReadonlyMap<string, Scalar>;
}

/**
 * Makes a finder over the rows of a workbook. Tables are indexed when they are first asked for.
 *
 * An id wins over a name. A name counts only while exactly one row has it, compared after folding
 * width, spaces and forms such as 株式会社 and ㈱.
 */
export function createReferenceFinder(snapshot: Snapshot): ReferenceFinder {
  const indexes = new Map<string, TableIndex>();
  return (table, text) => {
    const index = indexes.get(table) ?? indexTable(snapshot, table);
    indexes.set(table, index);
    const id = index.idByFoldedId.get(foldId(text));
    if (id !== undefined) return { kind: 'found', id };
    const named = index.idByName.get(foldName(text));
    if (named === undefined) return { kind: 'unknown' };
    return named === null ? { kind: 'ambiguous' } : { kind: 'found', id: named };
  };
}

function indexTable(snapshot: Snapshot, table: string): TableIndex {
  const idByFoldedId = new Map<string, Scalar>();
  const idByName = new Map<string, Scalar>();
  const key = tableKeys.find((candidate) => candidate === table);
  const rows = key === undefined ? [] : (findTable(snapshot, key)?.rows ?? []);
  for (const { cells } of rows) {
    // The id as it stands: formulas find neither a trimmed one nor a text for a number.
    const id = cells['id'] ?? null;
    if (textOf(id) === '') continue;
    idByFoldedId.set(foldId(textOf(id)), id);
    const name = foldName(textOf(cells['name']));
    if (name !== '') idByName.set(name, idByName.has(name) ? null : id);
  }
  return { idByFoldedId, idByName };
}
