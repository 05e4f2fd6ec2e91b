import { isoDay, workday } from './calendar';
import type { CasePlan } from './case-plans';
import { needsRequirement, talentTypeOf } from './cases';
import { challengeOf } from './challenges';
import { pick, scatter } from './choose';
import { conditionsByType, expectations, profiles, wants } from './phrases';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';

/** The requirement sheet of every case that recruits core talent. */
export function requirementRows(plans: readonly CasePlan[]): readonly SampleRow<'requirements'>[] {
  return plans.filter(needsRequirement).map((plan, index) => {
    const { company, posted } = plan;
    const challenge = challengeOf(company.number, plan.turn);
    const terms = conditionsByType[talentTypeOf(plan) ?? ''] ?? '';
    return sampleRow('requirements', {
      id: sampleId('requirements', index),
      case_id: plan.id,
      profile: pick(profiles, scatter(plan.index, 16, 400)),
      expectation: pick(expectations, plan.index),
      role: challenge.post,
      duties: challenge.duties,
      must: challenge.must,
      want: pick(wants, scatter(plan.index, 17, 500)),
      conditions: `${company.place.stem}${company.place.suffix}、${terms}`,
      headcount: plan.index % 13 === 0 ? 2 : 1,
      start_by: posted === null ? null : isoDay(workday(posted + 75)),
      confirmed: posted === null ? null : isoDay(workday(posted - 3)),
    });
  });
}
