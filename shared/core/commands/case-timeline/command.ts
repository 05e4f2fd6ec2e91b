import { emptyPlan } from '../../plan/plan';
import { textOf } from '../../snapshot/find';
import { tableProblems } from '../case-work/case-scene';
import type { Command } from '../command';
import { boardScene } from '../handoff-board/board-scene';
import { findRow } from '../send-handoff/find-row';
import { caseEvents } from './case-events';
import type { TimelineScene } from './find-events';
import {
  timelineKinds,
  type CaseTimelineInput,
  type CaseTimelineOutput,
  type TimelineEvent,
} from './input';

/**
 * Tells the course of a case, open or closed: its days, STEP moves, activities, hand-offs and
 * follow-ups in their order.
 *
 * Changes nothing. Moves are read from the notes that `move-step` writes.
 */
export const caseTimeline: Command<CaseTimelineInput, CaseTimelineOutput> = (
  snapshot,
  input,
  { today },
) => {
  const problems = tableProblems(snapshot, ['cases']);
  if (problems.length > 0) return { kind: 'refused', problems };
  const row = findRow(snapshot, 'cases', input.case);
  if (row === undefined) {
    const place = { table: 'cases', column: 'id' };
    const values = { value: input.case };
    const problem = { code: 'case-unknown', severity: 'error', place, values } as const;
    return { kind: 'refused', problems: [problem] };
  }
  const { find } = boardScene(snapshot, today, undefined);
  const output = timelineOf({ snapshot, row, find });
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

function timelineOf(scene: TimelineScene): CaseTimelineOutput {
  const found = caseEvents(scene);
  const { id, company_id: company } = scene.row.cells;
  return {
    case: textOf(id),
    firm: textOf(scene.find('companies', company)?.cells.name),
    events: found.flatMap((each) => ('event' in each ? [each.event] : [])).sort(byDay),
    undated: found.flatMap((each) => ('undated' in each ? [each.undated] : [])),
  };
}

function byDay(one: TimelineEvent, other: TimelineEvent): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return timelineKinds.indexOf(one.kind) - timelineKinds.indexOf(other.kind);
}
