import { handoffStateOf, isOpenHandoff } from '../../domain/handoff-rows';
import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { rowsOf } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import { isSameId } from '../row-card/card-scene';

/** What the rows tell about agencies, by `matchKey` of their ids. */
export interface History {
  readonly openCount: (agency: Scalar) => number;
  /** Agencies that the case waits for, and those that have returned it. */
  readonly isAsked: (agency: Scalar) => boolean;
  readonly hasReturned: (agency: Scalar) => boolean;
  /** Agencies that lead a case, or took one on, of a firm in the same prefecture. */
  readonly knowsArea: (agency: Scalar) => boolean;
}

/** Reads the rows once, whatever the number of agencies. */
export function readHistory(
  snapshot: Snapshot,
  caseRow: TableRow<'cases'>,
  firm: TableRow<'companies'> | undefined,
): History {
  const handoffs = rowsOf(snapshot, 'handoffs');
  const open = new Map<string | null, number>();
  for (const { cells } of handoffs) {
    const key = matchKey(cells.to_agency_id);
    if (isOpenHandoff(cells)) open.set(key, (open.get(key) ?? 0) + 1);
  }
  const ofCase = handoffs.filter(({ cells }) => isSameId(cells.case_id, caseRow.cells.id));
  const asked = keysOf(ofCase.filter(({ cells }) => isOpenHandoff(cells)));
  const returned = keysOf(ofCase.filter(({ cells }) => handoffStateOf(cells) === '差戻し'));
  const known = agenciesOfArea(snapshot, firm);
  return {
    openCount: (agency) => open.get(matchKey(agency)) ?? 0,
    isAsked: (agency) => asked.has(matchKey(agency)),
    hasReturned: (agency) => returned.has(matchKey(agency)),
    knowsArea: (agency) => known.has(matchKey(agency)),
  };
}

function keysOf(handoffs: readonly TableRow<'handoffs'>[]): ReadonlySet<string | null> {
  return new Set(handoffs.map(({ cells }) => matchKey(cells.to_agency_id)));
}

function agenciesOfArea(
  snapshot: Snapshot,
  firm: TableRow<'companies'> | undefined,
): ReadonlySet<string | null> {
  const prefecture = firm?.cells.prefecture ?? null;
  if (prefecture === null) return new Set();
  const firms = new Set(
    rowsOf(snapshot, 'companies')
      .filter(({ cells }) => cells.prefecture === prefecture)
      .map(({ cells }) => matchKey(cells.id)),
  );
  const cases = rowsOf(snapshot, 'cases').filter(({ cells }) =>
    firms.has(matchKey(cells.company_id)),
  );
  const ids = new Set(cases.map(({ cells }) => matchKey(cells.id)));
  const receivers = rowsOf(snapshot, 'handoffs').filter(({ cells }) => {
    const state = handoffStateOf(cells);
    return ids.has(matchKey(cells.case_id)) && (state === '受諾' || state === '完了');
  });
  return new Set([
    ...cases.map(({ cells }) => matchKey(cells.agency_id)),
    ...receivers.map(({ cells }) => matchKey(cells.to_agency_id)),
  ]);
}
