import { isBlank, matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import type { GeneralRow } from '../../snapshot/find';

/** Cases that the list of shared cases has room for. */
export const listedCases = 30;

/** Two agencies, by their ids. */
export interface AgencyPair {
  readonly ours: Scalar;
  readonly theirs: Scalar;
}

/** The hand-offs of cases between two agencies, in either direction, the lowest row first. */
export function handoffsBetween(
  handoffs: readonly GeneralRow[],
  pair: AgencyPair,
): readonly GeneralRow[] {
  const [ours, theirs] = [matchKey(pair.ours), matchKey(pair.theirs)];
  return handoffs
    .filter(({ cells }) => {
      const from = matchKey(cells['from_agency_id'] ?? null);
      const to = matchKey(cells['to_agency_id'] ?? null);
      const isBetween = (from === ours && to === theirs) || (from === theirs && to === ours);
      return isBetween && !isBlank(cells['case_id'] ?? null);
    })
    .reverse();
}

/** The newest of these hand-offs for each case, as far as the list has room. */
export function newestByCase(handoffs: readonly GeneralRow[]): readonly GeneralRow[] {
  const byCase = new Map<string | null, GeneralRow>();
  for (const row of handoffs) {
    const id = matchKey(row.cells['case_id'] ?? null);
    if (!byCase.has(id)) byCase.set(id, row);
  }
  return [...byCase.values()].slice(0, listedCases);
}
