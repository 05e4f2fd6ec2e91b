import { addBusinessDays } from '../../domain/business-days';
import { isoToSerial } from '../../domain/dates';
import { handoffKindOf } from '../../domain/handoff-rows';
import { responseDays, type HandoffKind } from '../../domain/handoff-states';
import type { PlanStep } from '../../plan/plan';
import type { LocalizedText } from '../../tables/table-definition';
import { handoffTexts } from '../../text/handoffs';
import { changeRows } from '../add-rows/append-rows';
import { planActivities } from '../case-work/plan-drafts';
import type { TableRecord } from '../new-network/table-cells';
import { isSameId } from '../row-card/card-scene';
import { isOpenCase } from '../row-card/open-cases';
import { nameOf } from '../send-handoff/find-row';
import { earlierAction, entryOf } from '../send-handoff/plan-hand-over';
import type { AnswerScene } from './answer-scene';

/** Writes the answer to the hand-off, tells it in the activities and says who acts on the case next. */
export function planAnswer(scene: AnswerScene): readonly PlanStep[] {
  const { work, handoffs, row, caseRow } = scene;
  return [
    ...changeRows(handoffs, [{ row, values: answerOf(scene) }]),
    ...planActivities(work, [activityOf(scene)]),
    ...changeRows(work.cases, [{ row: caseRow, values: { ...leadOf(scene), ...nextOf(scene) } }]),
  ];
}

/** Tells whether the lead of the case passes to the receiver: a transfer that is accepted. */
export function movesLead({ row, to }: Pick<AnswerScene, 'row' | 'to'>): boolean {
  return to === '受諾' && kindOf({ row }) === '移管';
}

function kindOf({ row }: Pick<AnswerScene, 'row'>): HandoffKind {
  return handoffKindOf(row.cells) ?? '照会';
}

/** Only the receiver answers; a withdrawal leaves the day of the answer blank. */
function answerOf({ to, date, reason, supporter }: AnswerScene): TableRecord {
  const day = isoToSerial(date);
  const who = supporter === undefined ? {} : { to_supporter_id: supporter.cells.id };
  switch (to) {
    case '受諾':
      return { state: to, answered: day, ...who };
    case '差戻し':
      return { state: to, answered: day, reason, ...who };
    case '完了':
      return { state: to, completed: day, ...who };
    case '取下げ':
    case '依頼':
      return { state: to };
  }
}

function activityOf(scene: AnswerScene) {
  const { work, row, caseRow, receiver, supporter, to, reason, date } = scene;
  const { language } = work.snapshot.identity;
  const sentence = to === '依頼' ? null : handoffTexts.answeredNote[to];
  const told = sentence?.(kindOf(scene), nameOf(receiver))[language] ?? '';
  const why = reason === '' ? '' : handoffTexts.reasonNote(reason)[language];
  const before = Object.keys(nextOf(scene)).length === 0 ? '' : earlierAction(work, caseRow);
  const answers = to === '取下げ' ? undefined : supporter?.cells.id;
  const sends = row.cells.from_supporter_id ?? caseRow.cells.supporter_id;
  return { ...entryOf(caseRow, [told, why, before]), date, supporter: answers ?? sends };
}

/** The accompanist stays, so that the firm keeps a face that it knows. */
function leadOf(scene: AnswerScene): TableRecord {
  const { receiver, supporter } = scene;
  if (!movesLead(scene) || supporter === undefined) return {};
  return { agency_id: receiver.cells.id, supporter_id: supporter.cells.id };
}

/**
 * Who acts next. A case that by now waits for somebody else has a plan of its own, which stays,
 * unless the lead moves.
 */
function nextOf(scene: AnswerScene): TableRecord {
  const { row, caseRow, receiver, to } = scene;
  const waits = isSameId(caseRow.cells.next_agency_id, receiver.cells.id);
  if (!isOpenCase(caseRow) || !(waits || movesLead(scene))) return {};
  switch (to) {
    case '受諾':
      return next(scene, handoffTexts.firstContact[kindOf(scene)], receiver.cells.id);
    case '差戻し':
      return next(scene, handoffTexts.afterReturn, row.cells.from_agency_id);
    case '取下げ':
      return next(scene, handoffTexts.afterWithdrawal, row.cells.from_agency_id);
    case '完了': {
      const isLead = isSameId(caseRow.cells.agency_id, receiver.cells.id);
      return isLead ? {} : next(scene, handoffTexts.afterCompletion, caseRow.cells.agency_id);
    }
    case '依頼':
      return {};
  }
}

/** The one who has the case in hand has as long for the next step as one had for the answer. */
function next(scene: AnswerScene, action: LocalizedText, agency: TableRecord[string]): TableRecord {
  return {
    next_action: action[scene.work.snapshot.identity.language],
    next_due: isoToSerial(addBusinessDays(scene.date, responseDays[kindOf(scene)])),
    next_agency_id: agency ?? null,
  };
}
