import { isoToSerial } from '../../domain/dates';
import type { WorkbookPlan } from '../../plan/plan';
import { textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { handoffTexts } from '../../text/handoffs';
import { appendRows, changeRows } from '../add-rows/append-rows';
import { newRowIds } from '../add-rows/new-row-ids';
import type { CaseScene } from '../case-work/case-scene';
import { planActivities, type CaseActivity } from '../case-work/plan-drafts';
import type { TableRecord } from '../new-network/table-cells';
import { nameOf } from './find-row';
import type { HandoffScene } from './handoff-scene';
import type { SendHandoffOutput } from './input';

/** Adds the hand-off and its entry in the activities, and points the case at who acts next. */
export function planHandOver(scene: HandoffScene): {
  readonly plan: WorkbookPlan;
  readonly output: SendHandoffOutput;
} {
  const { work, handoffs, caseRow, receiver, step, sent, due, items } = scene;
  const [handoff = ''] = newRowIds(handoffs, { seed: work.context.seed, count: 1 });
  const steps = [
    ...appendRows(work.snapshot, handoffs, [handoffRecord(scene, handoff)]),
    ...planActivities(work, [activityOf(scene)]),
    ...changeRows(work.cases, [{ row: caseRow, values: nextOf(scene) }]),
  ];
  const ids = { case: textOf(caseRow.cells.id), to_agency_id: textOf(receiver.cells.id) };
  return { plan: { steps }, output: { handoff, ...ids, step, sent, due, items } };
}

/** Ids are written as they stand in their rows: formulas find no others. */
function handoffRecord(scene: HandoffScene, id: string): TableRecord {
  return {
    id,
    case_id: scene.caseRow.cells.id,
    kind: scene.kind,
    step: scene.step,
    from_agency_id: scene.sender.cells.id,
    from_supporter_id: scene.fromSupporter?.cells.id ?? null,
    to_agency_id: scene.receiver.cells.id,
    to_supporter_id: scene.toSupporter?.cells.id ?? null,
    sent: isoToSerial(scene.sent),
    due: isoToSerial(scene.due),
    state: '依頼',
    summary: scene.summary,
  };
}

function activityOf(scene: HandoffScene): CaseActivity {
  const { work, caseRow, fromSupporter, receiver, kind, step, due, summary } = scene;
  const { language } = work.snapshot.identity;
  const sentence = handoffTexts.sentNote({ kind, agency: nameOf(receiver), step, due })[language];
  return {
    ...entryOf(caseRow, [sentence, summary ?? '', earlierAction(work, caseRow)]),
    date: scene.sent,
    supporter: fromSupporter?.cells.id ?? caseRow.cells.supporter_id,
  };
}

/**
 * What every entry about a hand-off holds. It belongs to the case's present STEP: the one that is
 * asked for has not begun, and an entry there would count as work in it.
 */
export function entryOf({ cells }: TableRow<'cases'>, notes: readonly string[]) {
  const note = notes.filter((part) => part !== '').join('\n');
  return { caseId: cells.id, step: textOf(cells.step), kind: 'その他', note };
}

/** What was to be done next, so that it is not lost where it is written over; else an empty text. */
export function earlierAction({ snapshot }: CaseScene, { cells }: TableRow<'cases'>): string {
  const action = textOf(cells.next_action);
  return action === '' ? '' : handoffTexts.earlierAction(action)[snapshot.identity.language];
}

function nextOf({ work, receiver, due }: HandoffScene): TableRecord {
  return {
    next_action: handoffTexts.awaitAnswer(nameOf(receiver))[work.snapshot.identity.language],
    next_due: isoToSerial(due),
    next_agency_id: receiver.cells.id,
  };
}
