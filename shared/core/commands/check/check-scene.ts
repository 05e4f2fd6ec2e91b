import { addMonths } from '../../domain/dates';
import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { findTable, type GeneralRow } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import type { Language } from '../../tables/table-definition';
import { tableKeys } from '../../tables/tables';
import type { CommandContext } from '../command';
import { findRepairs, type Repairs } from '../repair/find-repairs';

/** What every rule of a check may look at, prepared once. */
export interface CheckScene {
  readonly snapshot: Snapshot;
  readonly language: Language;
  /** ISO dates between which a date is plausible, both inclusive. */
  readonly plausible: { readonly from: string; readonly to: string };
  readonly hasTable: (table: string) => boolean;
  /** The row that formulas find for an id: of two rows with one id the upper. */
  readonly findRow: (table: string, id: Scalar) => GeneralRow | undefined;
  /** What can be put right without a person. */
  readonly repairs: Repairs;
}

const earliestDate = '1950-01-01';
const monthsAhead = 20 * 12;

/** Indexes all tables, so that the rules can look rows up without searching. */
export function checkScene(
  snapshot: Snapshot,
  { today, language }: Pick<CommandContext, 'today' | 'language'>,
): CheckScene {
  const indexes = new Map<string, ReadonlyMap<string, GeneralRow>>();
  for (const key of tableKeys) {
    const table = findTable(snapshot, key);
    if (table !== undefined) indexes.set(key, indexRows(table.rows));
  }
  return {
    snapshot,
    language,
    plausible: { from: earliestDate, to: addMonths(today, monthsAhead) },
    hasTable: (table) => indexes.has(table),
    findRow: (table, id) => indexes.get(table)?.get(matchKey(id) ?? ''),
    repairs: findRepairs(snapshot),
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
