import { decideConsent, type ConsentItem, type ConsentReason } from '../../domain/consent';
import type { Problem } from '../../problems';
import { findTable, placeOf, textOf } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import { dayOf } from '../row-card/card-scene';
import { nameOf } from './find-row';

/** What is to be given to whom, and whose consent it needs. */
export interface SharedRecord {
  readonly snapshot: Snapshot;
  readonly firm: TableRow<'companies'>;
  readonly receiver: TableRow<'agencies'>;
  readonly items: readonly ConsentItem[];
  /** ISO date of the day on which it is given. */
  readonly day: string;
}

/** The cell that each reason is about. */
const columns: Readonly<Record<ConsentReason, keyof TableRow<'companies'>['cells']>> = {
  'consent-none': 'consent_scope',
  'consent-scope-unknown': 'consent_scope',
  'consent-receiver-not-named': 'consent_agencies',
  'consent-date-missing': 'consent_date',
  'consent-date-unreadable': 'consent_date',
  'consent-not-yet': 'consent_date',
  'consent-expired': 'consent_expiry',
  'consent-withdrawn': 'consent_withdrawn',
  'consent-items-missing': 'consent_items',
};

/**
 * What a firm's consent lacks for a receiver, each with the cell to mend; nothing when it covers it.
 *
 * Without any consent the other reasons go without saying, and only that one is told.
 */
export function consentProblems(record: SharedRecord): readonly Problem[] {
  const { firm, receiver, items, day } = record;
  const receiverId = textOf(receiver.cells.id);
  const decision = decideConsent(firm.cells, { receiverId, items, day });
  if (decision.kind === 'valid') return [];
  const { reasons, missingItems } = decision;
  const told = reasons.includes('consent-none') ? (['consent-none'] as const) : reasons;
  return told.map((reason) =>
    problemOf(record, reason, reason === 'consent-items-missing' ? missingItems : items),
  );
}

function problemOf(
  { snapshot, firm, receiver }: SharedRecord,
  reason: ConsentReason,
  items: readonly ConsentItem[],
): Problem {
  const table = findTable(snapshot, 'companies');
  const column = columns[reason];
  const cell = firm.cells[column];
  return {
    code: 'handoff-consent',
    severity: 'error',
    place: table === undefined ? { table: 'companies' } : placeOf(table, firm, column),
    values: {
      reason,
      value: dayOf(cell) ?? textOf(cell),
      agency: nameOf(receiver),
      agencyId: textOf(receiver.cells.id),
      items: items.join('、'),
    },
  };
}
