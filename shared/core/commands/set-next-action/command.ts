import { textOf } from '../../snapshot/find';
import { dayIn, draftText, isChanged, openDraft } from '../case-work/case-draft';
import { openCaseScene } from '../case-work/case-scene';
import { decideNext } from '../case-work/decide-next';
import { findOpenCase } from '../case-work/find-case';
import { planDrafts } from '../case-work/plan-drafts';
import type { Command } from '../command';
import type { SetNextActionInput, SetNextActionOutput } from './input';

/**
 * Says what is to be done next on a case, by when and by which agency.
 *
 * A blank action clears all three. Closed cases are refused: nothing is next there.
 */
export const setNextAction: Command<SetNextActionInput, SetNextActionOutput> = (
  snapshot,
  input,
  context,
) => {
  const opened = openCaseScene(snapshot, context);
  if (opened.kind === 'closed') return { kind: 'refused', problems: opened.problems };
  const { scene } = opened;
  const found = findOpenCase(scene, input.case);
  if (found.kind === 'refused') return found;
  const { draft, problems } = decideNext(scene, openDraft(found.row), input);
  if (problems.length > 0) return { kind: 'refused', problems };
  const output = {
    case: textOf(found.row.cells['id']),
    next_action: draftText(draft, 'next_action'),
    next_due: dayIn(draft.cells['next_due']),
    next_agency_id: draftText(draft, 'next_agency_id'),
    isChanged: isChanged(draft, scene.cases),
  };
  return { kind: 'planned', plan: planDrafts(scene, [draft]), output, warnings: [] };
};
