import { emptyPlan, type PlanStep, type WorkbookPlan } from '../../plan/plan';
import { appendRows, changeRows } from '../add-rows/append-rows';
import { newRowIds } from '../add-rows/new-row-ids';
import type { TableRecord } from '../new-network/table-cells';
import type { CaseDraft, DraftActivity } from './case-draft';
import type { CaseScene } from './case-scene';

/** The plan that writes drafts of different cases with their activities, in their order. */
export function planDrafts(scene: CaseScene, drafts: readonly CaseDraft[]): WorkbookPlan {
  const activities = drafts.flatMap(({ row, activities: told }) =>
    told.map((activity) => ({ ...activity, caseId: row.cells['id'] ?? null })),
  );
  const steps = [...changeRows(scene.cases, drafts), ...planActivities(scene, activities)];
  return steps.length === 0 ? emptyPlan : { steps };
}

/** An activity with the id of its case. */
export interface CaseActivity extends DraftActivity {
  readonly caseId: TableRecord[string];
}

/** The steps that add activities. Once per plan: a second call would write the same rows. */
export function planActivities(
  { snapshot, activities: table, context }: CaseScene,
  activities: readonly CaseActivity[],
): readonly PlanStep[] {
  const ids = newRowIds(table, { seed: context.seed, count: activities.length });
  const records = activities.map(
    ({ caseId, date, step, kind, supporter, note }, index): TableRecord => ({
      id: ids[index] ?? null,
      case_id: caseId ?? null,
      date,
      step,
      kind,
      supporter_id: supporter,
      note,
    }),
  );
  return appendRows(snapshot, table, records);
}
