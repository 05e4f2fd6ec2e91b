import { decideConsent, type ConsentItem } from '../../domain/consent';
import { findTable, textOf } from '../../snapshot/find';
import { createRowFinder } from '../../snapshot/row-finder';
import type { Snapshot } from '../../snapshot/snapshot';
import { handoffsBetween, newestByCase } from '../forms/shared-handoffs';
import type { HeldBack } from './input';

/** What is to be given of a case, and to whom. */
export interface Giving {
  /** Ids of the cases. */
  readonly cases: readonly string[];
  readonly items: readonly ConsentItem[];
  readonly receiverId: string;
  /** ISO date of the day on which it would be given. */
  readonly day: string;
}

/** What the consents of the firms do not cover, item by item. */
export function heldBack(
  snapshot: Snapshot,
  { cases, items, receiverId, day }: Giving,
): readonly HeldBack[] {
  const findRow = createRowFinder(snapshot);
  return cases.flatMap((id) => {
    const firm = findRow('companies', findRow('cases', id)?.cells.company_id ?? null);
    return items.flatMap((item): readonly HeldBack[] => {
      if (firm === undefined) return [{ case: id, item, reasons: ['consent-none'] }];
      const decision = decideConsent(firm.cells, { receiverId, items: [item], day });
      return decision.kind === 'valid' ? [] : [{ case: id, item, reasons: decision.reasons }];
    });
  });
}

/** The cases that the list of two agencies shows. */
export function sharedCases(snapshot: Snapshot, ours: string, theirs: string): readonly string[] {
  const handoffs = findTable(snapshot, 'handoffs')?.rows ?? [];
  return newestByCase(handoffsBetween(handoffs, { ours, theirs })).map(({ cells }) =>
    textOf(cells['case_id']),
  );
}
