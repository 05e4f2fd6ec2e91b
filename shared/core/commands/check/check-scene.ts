import { addMonths } from '../../domain/dates';
import type { Scalar } from '../../model/workbook-model';
import type { GeneralRow } from '../../snapshot/find';
import { createRowFinder } from '../../snapshot/row-finder';
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

/** Prepares what the rules look at. */
export function checkScene(
  snapshot: Snapshot,
  { today, language }: Pick<CommandContext, 'today' | 'language'>,
): CheckScene {
  return {
    snapshot,
    language,
    plausible: { from: earliestDate, to: addMonths(today, monthsAhead) },
    hasTable: (table) =>
      tableKeys.some((key) => key === table && snapshot.tables[key] !== undefined),
    findRow: createNamedRowFinder(snapshot),
    repairs: findRepairs(snapshot),
  };
}

/** A finder for columns that name the table they refer to; a name that is no table's finds nothing. */
export function createNamedRowFinder(snapshot: Snapshot): CheckScene['findRow'] {
  const find = createRowFinder(snapshot);
  return (table, id) => {
    const key = tableKeys.find((each) => each === table);
    return key === undefined ? undefined : find(key, id);
  };
}
