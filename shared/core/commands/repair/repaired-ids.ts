import { matchKey } from '../../domain/formula-semantics';
import { isWellFormedId } from '../../domain/ids';
import type { Scalar } from '../../model/workbook-model';
import { textOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import { foldId } from '../../snapshot/ids';
import { tableDefinition, type TableKey } from '../../tables/tables';
import type { FoundReference, ReferenceFinder } from '../import-rows/find-references';
import { parseCell } from '../import-rows/parse-cell';

/** The ids of a table as they stand once they are repaired. */
export interface RepairedIds {
  /** The repaired id by row of the sheet; rows whose id stays have no entry. */
  readonly changes: ReadonlyMap<number, Scalar>;
  /** `matchKey` of every id: what formulas find. */
  readonly matched: ReadonlySet<string>;
  /** By folded id; `null` where several ids fold to the same. */
  readonly byFold: ReadonlyMap<string, Scalar>;
}

/**
 * Brings the ids of a table into plain text, where that leaves every row its own id.
 *
 * Two ids that differ only in width, case, spaces or type both stay: which of them others mean can't
 * be told. So does an id that a formula gives, or that is in `pinned`: formulas refer to it.
 */
export function repairIds(table: GeneralTable, pinned: ReadonlySet<string>): RepairedIds {
  const holders = countFolded(table.rows);
  const changes = new Map<number, Scalar>();
  const matched = new Set<string>();
  const byFold = new Map<string, Scalar>();
  for (const row of table.rows) {
    const given = row.cells['id'] ?? null;
    if (textOf(given) === '') continue;
    const fold = foldOf(given);
    const isFree = holders.get(fold) === 1 && !pinned.has(keyOf(given));
    const id = isFree ? plainId(table.key, row, given) : given;
    if (id !== given) changes.set(row.row, id);
    matched.add(keyOf(id));
    const isNew = !byFold.has(fold) || byFold.get(fold) === id;
    byFold.set(fold, isNew ? id : null);
  }
  return { changes, matched, byFold };
}

/**
 * Makes a finder that knows rows by their repaired ids alone.
 *
 * Names do not count here: the name of a row is no slip of its id. An id that formulas find as it
 * stands is left as it is.
 */
export function repairedIdFinder(ids: ReadonlyMap<string, RepairedIds>): ReferenceFinder {
  return (table, text): FoundReference => {
    const known = ids.get(table);
    if (known === undefined) return { kind: 'unknown' };
    if (known.matched.has(keyOf(text))) return { kind: 'found', id: text };
    const id = known.byFold.get(foldOf(text));
    if (id === undefined) return { kind: 'unknown' };
    return id === null ? { kind: 'ambiguous' } : { kind: 'found', id };
  };
}

function countFolded(rows: readonly GeneralRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const fold = foldOf(cells['id'] ?? null);
    counts.set(fold, (counts.get(fold) ?? 0) + 1);
  }
  return counts;
}

function keyOf(id: Scalar): string {
  return matchKey(id) ?? '';
}

/** MATCH knows no case, so neither do two ids that are to stay apart; no id has a space in it. */
function foldOf(id: Scalar): string {
  return withoutSpaces(textOf(id)).toLowerCase();
}

function withoutSpaces(text: string): string {
  return foldId(text).replace(/\s+/g, '');
}

const noReferences: ReferenceFinder = () => ({ kind: 'unknown' });

function plainId(table: TableKey, { formulas = [] }: GeneralRow, given: Scalar): Scalar {
  // A number that is not whole and exact no longer shows what was typed.
  const isReadable = typeof given === 'string' || Number.isSafeInteger(given);
  if (!isReadable || formulas.includes('id')) return given;
  // Other people's ids may mean their spaces; in one of ours they came by wrapping or retyping.
  const joined = withoutSpaces(textOf(given));
  const isOurs = isWellFormedId(joined, tableDefinition(table).idPrefix);
  const parsed = parseCell({ kind: 'id' }, isOurs ? joined : given, noReferences);
  return parsed.kind === 'value' ? parsed.value : given;
}
