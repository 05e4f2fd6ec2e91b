import { foldText } from '../../domain/fold-text';
import type { Scalar } from '../../model/workbook-model';
import { rowsOf, textOf } from '../../snapshot/find';
import { dayIn, draftText, openDraft, type CaseDraft } from '../case-work/case-draft';
import { idKey, type CaseScene } from '../case-work/case-scene';
import { decideNext, type NextWish } from '../case-work/decide-next';
import type { RowDraft } from './row-rules';

/**
 * The case with the next action that an activity leads to; `null` where it leads to none.
 *
 * A visit that is entered late says nothing about what is next by now: a later activity with a next
 * action of its own counts.
 */
export function decideCaseNext(scene: CaseScene, saved: RowDraft): CaseDraft | null {
  const { key, draft, changes } = saved;
  if (key !== 'activities' || !(changes.has('next_action') || changes.has('next_due'))) return null;
  const row = scene.findRow('cases', textOf(draft.cells['case_id']));
  if (row === undefined || hasLaterPlan(scene, saved)) return null;
  const before = openDraft(row);
  const { draft: after, problems } = decideNext(scene, before, wishOf(saved, before));
  return problems.length === 0 ? after : null;
}

function hasLaterPlan({ snapshot }: CaseScene, { row, draft }: RowDraft): boolean {
  const { case_id, date } = draft.cells;
  const [key, day] = [idKey(textOf(case_id)), dayIn(date)];
  return rowsOf(snapshot, 'activities').some(
    (other) =>
      other.row !== row?.row &&
      idKey(textOf(other.cells.case_id)) === key &&
      isLater(other.cells.date, day) &&
      textOf(other.cells.next_action) !== '',
  );
}

function isLater(date: Scalar, day: string | null): boolean {
  const other = dayIn(date);
  return other !== null && day !== null && other > day;
}

/** Another action does not take over the day by which the last one was due. */
function wishOf({ draft }: RowDraft, before: CaseDraft): NextWish {
  const action = textOf(draft.cells['next_action']);
  const due = dayIn(draft.cells['next_due']);
  const dated = due === null ? {} : { next_due: due };
  if (action === '') return dated;
  const isSameAction = foldText(action) === foldText(draftText(before, 'next_action'));
  return { next_action: action, ...(isSameAction ? {} : { next_due: '' }), ...dated };
}
