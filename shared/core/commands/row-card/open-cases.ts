import { equalsTrimmed } from '../../domain/formula-semantics';
import { rowsOf, type GeneralRow } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';

type CaseRow = TableRow<'cases'>;

/** Tells whether work on a case goes on or may go on: in progress or on hold. */
export function isOpenCase({ cells }: GeneralRow): boolean {
  return ['進行中', '保留'].some((status) => equalsTrimmed(cells['status'] ?? null, status));
}

/** The cases that fit, open ones first, each group in the order of the sheet. */
export function casesWhere(
  snapshot: Snapshot,
  fits: (row: CaseRow) => boolean,
): readonly CaseRow[] {
  const found = rowsOf(snapshot, 'cases').filter(fits);
  return [...found.filter(isOpenCase), ...found.filter((row) => !isOpenCase(row))];
}
