import { businessDaysBetween } from '../../domain/business-days';
import { decideConsent } from '../../domain/consent';
import { textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { reminderMails, type ReminderFacts } from '../../text/handoff-reminder';
import { dayOf } from '../row-card/card-scene';
import { partyOf, type BoardScene } from './board-scene';
import { overdueSince } from './count-by-agency';
import type { OverdueHandoff } from './input';

/** The requests that were not answered in time, the latest first, each with its reminder. */
export function listOverdue(scene: BoardScene, namesFirms: boolean): readonly OverdueHandoff[] {
  const found = scene.handoffs.flatMap((row) => {
    const due = overdueSince(row, scene.today);
    return due === null ? [] : [overdueOf(scene, row, { due, namesFirms })];
  });
  return found.sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}

interface Lateness {
  readonly due: string;
  readonly namesFirms: boolean;
}

function overdueOf(
  scene: BoardScene,
  row: TableRow<'handoffs'>,
  { due, namesFirms }: Lateness,
): OverdueHandoff {
  const { cells } = row;
  const [from, to] = [partyOf(scene, cells.from_agency_id), partyOf(scene, cells.to_agency_id)];
  const sent = dayOf(cells.sent);
  const [kind, step] = [textOf(cells.kind), textOf(cells.step)];
  const facts: ReminderFacts = {
    ...{ sender: from.name, receiver: to.name, kind, step, due, sent: sent ?? '' },
    signer: textOf(scene.find('supporters', cells.from_supporter_id)?.cells.name),
    caseId: textOf(cells.case_id),
    firm: namesFirms ? sharedFirmName(scene, row) : '',
  };
  return {
    handoff: textOf(cells.id),
    case: facts.caseId,
    ...{ kind, step, from, to, sent, due },
    daysLate: businessDaysBetween(due, scene.today),
    reminder: { ja: reminderMails.ja(facts), en: reminderMails.en(facts) },
  };
}

/** The name of the firm if its consent covers the receiver today; else a blank text. */
function sharedFirmName({ find, today }: BoardScene, { cells }: TableRow<'handoffs'>): string {
  const companyId = find('cases', cells.case_id)?.cells.company_id ?? null;
  const firm = find('companies', companyId)?.cells;
  if (firm === undefined) return '';
  const receiverId = textOf(cells.to_agency_id);
  const decision = decideConsent(firm, { receiverId, items: ['基本'], day: today });
  return decision.kind === 'valid' ? textOf(firm.name) : '';
}
