import { textOf } from '../../snapshot/find';
import { draftText, isChanged, openDraft } from '../case-work/case-draft';
import { openCaseScene } from '../case-work/case-scene';
import { decideAll } from '../case-work/decide-all';
import { decideDates } from '../case-work/decide-dates';
import { decideStep } from '../case-work/decide-step';
import { findOpenCase } from '../case-work/find-case';
import { planDrafts } from '../case-work/plan-drafts';
import type { Command } from '../command';
import type { MoveStepInput, MoveStepOutput } from './input';

/**
 * Moves a case to a STEP, forward or back, and writes the days that are given with it.
 *
 * Each move is told in an activity with from, to and why (see `readStepMove`): together they are the
 * path of the case. A case that is in the STEP already only gets the days. Closed cases, moves back
 * or past a STEP without a reason, and days out of order are refused.
 */
export const moveStep: Command<MoveStepInput, MoveStepOutput> = (snapshot, input, context) => {
  const opened = openCaseScene(snapshot, context);
  if (opened.kind === 'closed') return { kind: 'refused', problems: opened.problems };
  const { scene } = opened;
  const found = findOpenCase(scene, input.case);
  if (found.kind === 'refused') return found;
  const { draft, problems } = decideAll(openDraft(found.row), [
    (each) => decideStep(scene, each, input),
    (each) => decideDates(scene, each, input),
  ]);
  if (problems.length > 0) return { kind: 'refused', problems };
  const output = {
    case: textOf(found.row.cells['id']),
    from: textOf(found.row.cells['step']),
    to: draftText(draft, 'step'),
    isChanged: isChanged(draft, scene.cases),
  };
  return { kind: 'planned', plan: planDrafts(scene, [draft]), output, warnings: [] };
};
