import { handoffStateOf } from '../../domain/handoff-rows';
import { equalsTrimmed } from '../../domain/formula-semantics';
import { readStepMove } from '../../domain/step-moves';
import { textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { dayOf } from '../row-card/card-scene';
import { certainEvent, possibleEvent, rowsOfCase } from './find-events';
import type { EventSource, FoundEvent, TimelineScene } from './find-events';
import { findHandoffEntries, restOfEntry } from './handoff-entries';
import type { HandoffDay, HandoffEntries } from './handoff-entries';

/** Everything that the rows tell about a case, in the order of the sheets. */
export function caseEvents(scene: TimelineScene): readonly FoundEvent[] {
  const entries = findHandoffEntries(scene);
  const worked = rowsOfCase(scene, 'activities')
    .filter((row) => !entries.has(row))
    .map((row) => activityEvent(scene, row));
  return [
    ...ownEvents(scene),
    ...worked,
    ...stepEvent(scene, worked),
    ...rowsOfCase(scene, 'handoffs').flatMap((row) => handoffEvents(scene, row, entries)),
    ...rowsOfCase(scene, 'followups').map((row) => {
      const tells = ['progress', 'contribution', 'new_issue', 'next_action', 'supporter_id'];
      return certainEvent(scene, 'follow-up', { table: 'followups', row, column: 'date', tells });
    }),
  ];
}

const closing = ['status', 'outcome', 'outcome_reason', 'close_reason'];

/** What the case tells about each of its days. */
const ownDays = {
  found: ['source', 'agency_id', 'supporter_id'],
  posted: ['talent_type', 'engagement'],
  matched: ['candidates'],
  started: [],
  closed: closing,
} as const;

function ownEvents(scene: TimelineScene): readonly FoundEvent[] {
  const kinds = ['found', 'posted', 'matched', 'started', 'closed'] as const;
  return kinds.flatMap((column) => {
    const source: EventSource = { table: 'cases', row: scene.row, column, tells: ownDays[column] };
    return possibleEvent(scene, column, source);
  });
}

function activityEvent(scene: TimelineScene, row: TableRow<'activities'>): FoundEvent {
  const source = { table: 'activities', row, column: 'date' } as const;
  const move = readStepMove(textOf(row.cells.note));
  if (move === null) {
    const tells = ['step', 'kind', 'note', 'next_action', 'supporter_id'];
    return certainEvent(scene, 'activity', { ...source, tells });
  }
  const { from, to } = move;
  const tells = ['note', 'supporter_id'];
  return certainEvent(scene, 'step-move', { ...source, tells, move: { from, to } });
}

/** Who works without the program writes the last move in the case alone. */
function stepEvent(scene: TimelineScene, told: readonly FoundEvent[]): readonly FoundEvent[] {
  const { row } = scene;
  const to = textOf(row.cells.step);
  const day = dayOf(row.cells.step_date);
  // A case begins in its first STEP by being found.
  const isFinding = day !== null && day === dayOf(row.cells.found);
  const isTold = told.some(
    (found) => 'event' in found && found.event.date === day && found.event.move?.to === to,
  );
  if (to === '' || isFinding || isTold) return [];
  const source = { table: 'cases', row, column: 'step_date', tells: ['step_reason'] } as const;
  return possibleEvent(scene, 'step-move', { ...source, move: { from: '', to } });
}

/**
 * The events of a hand-off, each with what its entry among the activities adds. The day of a
 * withdrawal stands in its entry alone.
 */
function handoffEvents(
  scene: TimelineScene,
  row: TableRow<'handoffs'>,
  entries: HandoffEntries,
): readonly FoundEvent[] {
  const { cells } = row;
  const sourceOf = (column: HandoffDay, tells: readonly string[]) => {
    const added = restOfEntry(entries.of(row, column), row);
    return { table: 'handoffs', row, column, tells, added } as const;
  };
  const sending = ['kind', 'step', 'from_agency_id', 'to_agency_id', 'due', 'summary'];
  const answering = ['to_agency_id', 'to_supporter_id', 'state', 'reason'];
  const sent = certainEvent(scene, 'handoff-sent', sourceOf('sent', sending));
  const answered = sourceOf('answered', answering);
  const completed = sourceOf('completed', ['to_agency_id']);
  const state = handoffStateOf(cells);
  return [
    sent,
    ...(state === null || state === '依頼' || state === '取下げ'
      ? possibleEvent(scene, 'handoff-answered', answered)
      : [certainEvent(scene, 'handoff-answered', answered)]),
    ...(equalsTrimmed(cells.state, '完了')
      ? possibleEvent(scene, 'handoff-completed', completed)
      : []),
  ];
}
