import type { Agency } from './agencies';
import { isoDay, workday } from './calendar';
import type { CasePlan } from './case-plans';
import { challengeOf, textsOf } from './challenges';
import { pick, scatter } from './choose';
import type { Challenge } from './industry-texts';
import {
  cancelReasons,
  earlyHypotheses,
  nextActions,
  otherSolutions,
  sources,
  stepReasons,
  stopCauses,
  stopReasons,
} from './phrases';
import type { SampleRow } from './sample-row';
import { sampleRow } from './sample-row';
import { askedFirms, candidateCount } from './talent-firms';

type CaseCells = Partial<SampleRow<'cases'>>;

const talentTypes = [
  '転職型',
  '副業型',
  '転職型',
  '兼業型',
  '副業型',
  '出向型',
  '転職型',
  'プロボノ型',
];
/** Percent of the cases from STEP2 that were also offered something other than outside talent. */
const breadthShare = 66;

/** How talent is to be used, once STEP2 is reached. */
export function talentTypeOf(plan: CasePlan): string | null {
  return plan.step < 2 || directionOf(plan) === '中核人材育成'
    ? null
    : pick(talentTypes, plan.index);
}

function directionOf(plan: CasePlan): string | null {
  if (plan.step < 2) return null;
  if (plan.posted === null && plan.index % 2 === 1) return '中核人材育成';
  return plan.index % 10 === 7 ? '業務人材採用・育成' : '中核人材採用';
}

/** A case whose requirement is kept in the requirements table: core talent, since the year began. */
export function needsRequirement(plan: CasePlan): boolean {
  const isRecent = (plan.posted ?? 1) >= 0;
  return directionOf(plan) === '中核人材採用' && isRecent;
}

/** How urgent the issue of a case is. */
export function priorityOf({ index }: CasePlan): string {
  return pick(['高', '高', '中', '高', '中', '低'], index);
}

function insightCells(plan: CasePlan, challenge: Challenge): CaseCells {
  if (plan.step < 1) return {};
  return {
    management_issues: challenge.issue,
    talent_issues: challenge.talentIssue,
    priority: priorityOf(plan),
    vision: pick(textsOf(plan.company.industry).visions, plan.index),
    hypothesis_before: pick(earlyHypotheses, scatter(plan.index, 10, 60)),
    hypothesis_after: `${challenge.talentIssue}ことが背景にある`,
  };
}

function engagementOf(plan: CasePlan, talentType: string | null): string | null {
  if (talentType === null) return null;
  const isProject = ['出向型', 'プロボノ型'].includes(talentType);
  return isProject || (talentType !== '転職型' && plan.index % 3 === 0)
    ? 'プロジェクト型'
    : '継続型';
}

function strategyCells(plan: CasePlan, challenge: Challenge): CaseCells {
  if (plan.step < 2) return { title: '経営課題の整理' };
  const talentType = talentTypeOf(plan);
  const isBroad = scatter(plan.index, 11, 100) < breadthShare;
  return {
    title: `${challenge.post}の${talentType === null ? '育成' : `確保（${talentType}）`}`,
    direction: directionOf(plan),
    other_solutions: isBroad ? pick(otherSolutions, scatter(plan.index, 12, 500)) : null,
    talent_type: talentType,
    engagement: engagementOf(plan, talentType),
  };
}

function executionCells(plan: CasePlan, talentFirms: readonly Agency[]): CaseCells {
  const { posted } = plan;
  if (posted === null) return {};
  return {
    posted: isoDay(posted),
    talent_firms: askedFirms(plan, talentFirms)
      .map(({ name }) => name)
      .join(';'),
    candidates: candidateCount(plan),
    matched: isoDay(plan.matched),
    started: isoDay(plan.started),
    closed: isoDay(plan.closed),
  };
}

function closeReason({ status, index }: CasePlan): string | null {
  if (status === '中止') return pick(stopReasons, index);
  if (status === '取消') return pick(cancelReasons, index);
  return status === '完了' ? '就業後の定着を確認し、支援を終了' : null;
}

function outcomeCells({ status, index }: CasePlan): CaseCells {
  if (status === '中止') return { outcome: '不成立', outcome_reason: pick(stopCauses, index) };
  return status === '完了' ? { outcome: '定着' } : {};
}

function progressCells(plan: CasePlan): CaseCells {
  const { visits, step, index } = plan;
  const last = visits[visits.length - 1];
  const entered = visits.filter(
    ({ step: to }, turn) => to === step && visits[turn - 1]?.step !== step,
  );
  const wentBack = visits.some((visit, turn) => visit.step < (visits[turn - 1]?.step ?? 0));
  const cells = {
    closed: isoDay(plan.closed),
    step_date: isoDay(entered[entered.length - 1]?.day ?? null),
    step_reason:
      wentBack && step === 1 ? '前提が変わり課題から整理し直し' : pick(stepReasons, step),
    ...outcomeCells(plan),
    close_reason: closeReason(plan),
  };
  if (plan.closed !== null || last === undefined) return cells;
  const due = Math.max(last.day, ...plan.followups) + 12 + scatter(index, 14, 20);
  return {
    ...cells,
    next_action:
      plan.matched === null ? pick(pick(nextActions, step), index) : '就業後の様子を訪問で確認',
    next_due: isoDay(workday(due)),
    next_agency_id: plan.lead.agency.id,
  };
}

/** The row of a case; columns fill up with the STEP it has reached. */
export function caseRow(plan: CasePlan, talentFirms: readonly Agency[]): SampleRow<'cases'> {
  const challenge = challengeOf(plan.company.number, plan.turn);
  return sampleRow('cases', {
    id: plan.id,
    company_id: plan.company.id,
    found: isoDay(plan.found),
    source: pick(sources, scatter(plan.index, 15, 500)),
    agency_id: plan.lead.agency.id,
    supporter_id: plan.lead.id,
    accompanist: plan.accompanist?.id ?? null,
    step: `STEP${String(plan.step)}`,
    status: plan.status,
    ...insightCells(plan, challenge),
    ...strategyCells(plan, challenge),
    ...executionCells(plan, talentFirms),
    ...progressCells(plan),
  });
}
