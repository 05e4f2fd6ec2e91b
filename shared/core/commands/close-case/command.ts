import { textOf, type GeneralRow } from '../../snapshot/find';
import { dayIn, draftText, isChanged, openDraft, type CaseDraft } from '../case-work/case-draft';
import { openCaseScene, type CaseScene } from '../case-work/case-scene';
import { decideClosing } from '../case-work/decide-closing';
import { closedProblems, findCase } from '../case-work/find-case';
import { planDrafts } from '../case-work/plan-drafts';
import type { Command, CommandResult } from '../command';
import type { CloseCaseInput, CloseCaseOutput } from './input';

/**
 * Closes a case with its outcome, and tells it in an activity.
 *
 * Refused where the dates or follow-ups do not show the outcome. A case that is closed with the same
 * outcome stays as it is; another outcome needs it to be reopened first.
 */
export const closeCase: Command<CloseCaseInput, CloseCaseOutput> = (snapshot, input, context) => {
  const opened = openCaseScene(snapshot, context);
  if (opened.kind === 'closed') return { kind: 'refused', problems: opened.problems };
  const { scene } = opened;
  const found = findCase(scene, input.case);
  if (found.kind === 'refused') return found;
  const { row } = found;
  const closed = closedProblems(scene, row, row.cells);
  if (closed.length > 0) {
    return isSameOutcome(scene, row, input)
      ? planned(scene, openDraft(row))
      : { kind: 'refused', problems: closed };
  }
  const { draft, problems } = decideClosing(scene, openDraft(row), input);
  return problems.length > 0 ? { kind: 'refused', problems } : planned(scene, draft);
};

/** A sheet without the column can't tell outcomes apart: closed is closed there. */
function isSameOutcome({ cases }: CaseScene, { cells }: GeneralRow, input: CloseCaseInput) {
  return (
    cases.columns['outcome'] === undefined || textOf(cells['outcome']) === input.outcome.trim()
  );
}

function planned(scene: CaseScene, draft: CaseDraft): CommandResult<CloseCaseOutput> {
  const output = {
    case: draftText(draft, 'id'),
    status: draftText(draft, 'status'),
    outcome: draftText(draft, 'outcome'),
    closed: dayIn(draft.cells['closed']),
    isChanged: isChanged(draft, scene.cases),
  };
  return { kind: 'planned', plan: planDrafts(scene, [draft]), output, warnings: [] };
}
