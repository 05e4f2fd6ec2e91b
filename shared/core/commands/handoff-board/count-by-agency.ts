import { businessDaysBetween } from '../../domain/business-days';
import { matchKey } from '../../domain/formula-semantics';
import { handoffDueOf, handoffStateOf, isOpenHandoff } from '../../domain/handoff-rows';
import { isHandoffOverdue } from '../../domain/handoff-states';
import { ratioOf } from '../../domain/kpi-side-figures';
import type { Scalar } from '../../model/workbook-model';
import type { TableRow } from '../../snapshot/snapshot';
import { dayOf } from '../row-card/card-scene';
import { partyOf, type BoardScene } from './board-scene';
import type { AgencyBoard } from './input';

/** Counts what each agency sent and received; in the order in which agencies first occur. */
export function countByAgency(scene: BoardScene): readonly AgencyBoard[] {
  const sent = groupBy(scene.handoffs, ({ cells }) => cells.from_agency_id);
  const received = groupBy(scene.handoffs, ({ cells }) => cells.to_agency_id);
  const keys = new Set([...sent.keys(), ...received.keys()]);
  return [...keys].map((key) => {
    const [out, into] = [sent.get(key), received.get(key)];
    const id = out?.id ?? into?.id ?? null;
    return boardOf(scene, id, { sent: out?.rows ?? [], received: into?.rows ?? [] });
  });
}

interface Group {
  /** The id as it was first written. */
  readonly id: Scalar;
  readonly rows: TableRow<'handoffs'>[];
}

function groupBy(
  rows: readonly TableRow<'handoffs'>[],
  idOf: (row: TableRow<'handoffs'>) => Scalar,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const id = idOf(row);
    const key = matchKey(id);
    if (key === null) continue;
    const group = groups.get(key) ?? { id, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return groups;
}

interface SentAndReceived {
  readonly sent: readonly TableRow<'handoffs'>[];
  readonly received: readonly TableRow<'handoffs'>[];
}

function boardOf(scene: BoardScene, id: Scalar, { sent, received }: SentAndReceived): AgencyBoard {
  const { agency, name } = partyOf(scene, id);
  const days = received.flatMap(answerDays);
  const total = days.reduce((sum, each) => sum + each, 0);
  return {
    ...{ agency, name, sent: sent.length, received: received.length },
    open: received.filter(({ cells }) => isOpenHandoff(cells)).length,
    overdue: received.filter((row) => overdueSince(row, scene.today) !== null).length,
    answerDays: ratioOf(total, days.length),
  };
}

/** An answer dated before its request is a slip and tells nothing. */
function answerDays({ cells }: TableRow<'handoffs'>): readonly number[] {
  const [sent, answered] = [dayOf(cells.sent), dayOf(cells.answered)];
  if (sent === null || answered === null || answered < sent) return [];
  return [businessDaysBetween(sent, answered)];
}

/** The day by which a request should have been answered, if it was not; else `null`. */
export function overdueSince({ cells }: TableRow<'handoffs'>, today: string): string | null {
  const state = handoffStateOf(cells);
  // Most hand-offs are answered: their due day need not be worked out.
  const due = state === '依頼' ? handoffDueOf(cells) : null;
  if (state === null || due === null) return null;
  return isHandoffOverdue({ state, due }, today) ? due : null;
}
