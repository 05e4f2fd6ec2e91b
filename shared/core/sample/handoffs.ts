import type { Agency } from './agencies';
import type { Day } from './calendar';
import { businessDaysLater, isoDay, workday } from './calendar';
import type { CasePlan } from './case-plans';
import { pick, scatter } from './choose';
import { returnReasons, searchSummaries, strategySummaries } from './phrases';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';
import type { Supporter } from './supporters';

type HandoffState = '依頼' | '受諾' | '差戻し' | '取下げ' | '完了';

/** A hand-off of a case before its row. */
export interface HandoffPlan {
  readonly plan: CasePlan;
  readonly kind: '照会' | '移管';
  readonly step: number;
  readonly to: Agency;
  readonly toSupporter: Supporter | null;
  readonly sent: Day;
  readonly state: HandoffState;
}

/** Whom a case can be handed to. */
interface Receivers {
  readonly talentFirms: readonly Agency[];
  readonly supporters: readonly Supporter[];
}

function firstDayOf(plan: CasePlan, step: number): Day | undefined {
  return plan.visits.find((visit) => visit.step === step)?.day;
}

/** The lead passes from the finder to a specialist before the first talk of STEP2. */
function transfers(plan: CasePlan, receivers: Receivers): readonly HandoffPlan[] {
  const [issuesDay, strategyDay] = [firstDayOf(plan, 1), firstDayOf(plan, 2)];
  if (plan.isAccompanied || issuesDay === undefined) return [];
  const { specialist } = plan;
  const asked = { plan, kind: '移管', step: 2, to: specialist.agency } as const;
  if (plan.step < 2 || strategyDay === undefined) {
    const state = plan.index % 5 === 0 ? '取下げ' : '依頼';
    return [{ ...asked, toSupporter: specialist, sent: workday(issuesDay + 4), state }];
  }
  const sent = workday(strategyDay - 9);
  const state = plan.closed === null && plan.matched === null ? '受諾' : '完了';
  const taken: HandoffPlan = { ...asked, toSupporter: specialist, sent, state };
  return sent - issuesDay < 7 ? [taken] : [...refusals(taken, issuesDay, receivers), taken];
}

/** Now and then another agency of the same kind was asked first and declined. */
function refusals(
  taken: HandoffPlan,
  sent: Day,
  { supporters }: Receivers,
): readonly HandoffPlan[] {
  if (taken.plan.index % 8 !== 3) return [];
  const other = supporters.find(
    ({ agency }) => agency.kind === taken.to.kind && agency.id !== taken.to.id,
  );
  if (other === undefined) return [];
  return [{ ...taken, to: other.agency, toSupporter: null, sent, state: '差戻し' }];
}

/** A finder who accompanies the firm asks others for help and stays involved. */
function referrals(plan: CasePlan, { talentFirms }: Receivers): readonly HandoffPlan[] {
  const { specialist, posted, index } = plan;
  const strategyDay = firstDayOf(plan, 2);
  if (!plan.isAccompanied || strategyDay === undefined) return [];
  if (index % 4 === 1) {
    const asked = { plan, kind: '照会', to: specialist.agency, toSupporter: specialist } as const;
    return [{ ...asked, step: 2, sent: workday(strategyDay - 4), state: '完了' }];
  }
  if (posted === null || index % 4 !== 2) return [];
  const sent = workday(posted + 3);
  const to = pick(
    talentFirms.filter(({ joined }) => joined <= sent),
    index,
  );
  const answers = ['完了', '受諾', '完了', '差戻し', '取下げ'] as const;
  const state = posted > 350 ? '依頼' : pick(answers, index / 2);
  return [{ plan, kind: '照会', step: 3, to, toSupporter: null, sent, state }];
}

/** All hand-offs, oldest first. */
export function makeHandoffPlans(
  plans: readonly CasePlan[],
  receivers: Receivers,
): readonly HandoffPlan[] {
  return plans
    .flatMap((plan) => [...transfers(plan, receivers), ...referrals(plan, receivers)])
    .sort((a, b) => a.sent - b.sent);
}

/** Most answers come in time; about one in nine is late. */
function answeredOf({ state, sent, plan }: HandoffPlan): Day | null {
  if (state === '依頼' || state === '取下げ') return null;
  if (state === '差戻し') return workday(sent + 6);
  return scatter(plan.index, 22, 9) === 0
    ? workday(sent + 11)
    : businessDaysLater(sent, 1 + (plan.index % 4));
}

/** The row of a hand-off. */
export function handoffRow(handoff: HandoffPlan, index: number): SampleRow<'handoffs'> {
  const { plan, state, sent } = handoff;
  const answered = answeredOf(handoff);
  const completed = state === '完了' && answered !== null ? workday(answered + 24) : null;
  return sampleRow('handoffs', {
    id: sampleId('handoffs', index),
    case_id: plan.id,
    kind: handoff.kind,
    step: `STEP${String(handoff.step)}`,
    from_agency_id: plan.finder.agency.id,
    from_supporter_id: plan.finder.id,
    to_agency_id: handoff.to.id,
    to_supporter_id: handoff.toSupporter?.id ?? null,
    sent: isoDay(sent),
    due: isoDay(businessDaysLater(sent, 5)),
    state,
    answered: isoDay(answered),
    reason: state === '差戻し' ? pick(returnReasons, index) : null,
    summary: pick(handoff.step === 3 ? searchSummaries : strategySummaries, index),
    completed: isoDay(completed),
  });
}
