import { handoffStateOf } from '../../domain/handoff-rows';
import { emptyPlan } from '../../plan/plan';
import { textOf } from '../../snapshot/find';
import type { Command } from '../command';
import { openAnswer, type AnswerScene } from './answer-scene';
import type { AnswerHandoffInput, AnswerHandoffOutput } from './input';
import { answerRefusals } from './refusals';
import { movesLead, planAnswer } from './plan-answer';

/**
 * Accepts, returns, withdraws or completes a hand-off; an accepted transfer moves the case's lead.
 *
 * A hand-off that is in the wanted state already stays as it is.
 */
export const answerHandoff: Command<AnswerHandoffInput, AnswerHandoffOutput> = (
  snapshot,
  input,
  context,
) => {
  const opened = openAnswer(snapshot, input, context);
  if (opened.kind === 'refused') return opened;
  const { scene } = opened;
  if (handoffStateOf(scene.row.cells) === scene.to) {
    return { kind: 'planned', plan: emptyPlan, output: outputOf(scene, false), warnings: [] };
  }
  const problems = answerRefusals(scene);
  if (problems.length > 0) return { kind: 'refused', problems };
  const plan = { steps: planAnswer(scene) };
  return { kind: 'planned', plan, output: outputOf(scene, true), warnings: [] };
};

function outputOf(scene: AnswerScene, isChanged: boolean): AnswerHandoffOutput {
  const { row, caseRow, to, date } = scene;
  return {
    handoff: textOf(row.cells.id),
    case: textOf(caseRow.cells.id),
    from: textOf(row.cells.state),
    ...{ to, date, isChanged },
    isLeadMoved: isChanged && movesLead(scene),
  };
}
