import type { Agency } from './agencies';
import type { CasePlan } from './case-plans';
import { priorityOf } from './cases';
import { challengeOf } from './challenges';
import { pick, scatter, times } from './choose';
import { firstViews, furtherIssues, type IssueText } from './issue-texts';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';

type IssueCells = Partial<SampleRow<'issues'>>;

/** Every second case from STEP1 on has its issues sorted out one by one. */
function hasIssues({ step, index }: CasePlan): boolean {
  return step >= 1 && index % 2 === 0;
}

/** The issue that the case is about; it is solved with talent. */
function mainIssue(plan: CasePlan): IssueCells {
  const challenge = challengeOf(plan.company.number, plan.turn);
  const views = pick(firstViews, scatter(plan.index, 43, 600));
  return {
    issue: challenge.issue,
    priority: priorityOf(plan),
    manager_view: views.manager,
    floor_view: views.floor,
    talent_issue: challenge.talentIssue,
    way: '人材で解決',
  };
}

/** An issue that came up beside it, some of them for another agency to solve. */
function furtherIssue(plan: CasePlan, text: IssueText, agencies: readonly Agency[]): IssueCells {
  const { manager, floor, talentIssue, way, elsewhere } = text;
  const cells: IssueCells = {
    issue: text.issue,
    priority: way === '様子を見る' ? '低' : '中',
    manager_view: manager,
    floor_view: floor,
    talent_issue: talentIssue,
    way,
  };
  if (elsewhere === undefined) return cells;
  const known = agencies.filter(({ kind, left }) => kind === elsewhere.kind && left === null);
  return {
    ...cells,
    other_agency_id: pick(known, plan.index).id,
    other_solution: elsewhere.solution,
  };
}

function issuesOf(plan: CasePlan, agencies: readonly Agency[]): readonly IssueCells[] {
  const first = scatter(plan.index, 44, furtherIssues.length);
  const others = times(scatter(plan.index, 45, 3), (turn) =>
    furtherIssue(plan, pick(furtherIssues, first + turn), agencies),
  );
  return [mainIssue(plan), ...others].map((cells) => ({ ...cells, case_id: plan.id }));
}

/** The issues of half of the cases, the one that the case is about first. */
export function issueRows(
  plans: readonly CasePlan[],
  agencies: readonly Agency[],
): readonly SampleRow<'issues'>[] {
  return plans
    .filter(hasIssues)
    .flatMap((plan) => issuesOf(plan, agencies))
    .map((cells, index) => sampleRow('issues', { id: sampleId('issues', index), ...cells }));
}
