import { isoDay } from './calendar';
import type { CasePlan } from './case-plans';
import { pick, scatter } from './choose';
import { contributions, newIssues } from './phrases';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';

const progresses = ['順調', '順調', '遅れ', '順調', '順調', '順調', '問題あり', '順調'];
const remedies: Readonly<Record<string, string>> = {
  遅れ: '役割の分担を三者で話し合う',
  問題あり: '経営者と人材会社を交えて条件を見直す',
};

/** The follow-ups after a match, oldest first. */
export function followupRows(plans: readonly CasePlan[]): readonly SampleRow<'followups'>[] {
  return plans
    .flatMap((plan) => plan.followups.map((day, turn) => ({ plan, day, turn })))
    .sort((a, b) => a.day - b.day)
    .map(({ plan, day, turn }, index) => {
      const progress = turn > 0 ? '順調' : pick(progresses, plan.index);
      return sampleRow('followups', {
        id: sampleId('followups', index),
        case_id: plan.id,
        date: isoDay(day),
        progress,
        contribution: pick(contributions, scatter(index, 20, 700)),
        new_issue: index % 3 === 0 ? pick(newIssues, index / 3) : null,
        supporter_id: plan.lead.id,
        next_action: remedies[progress] ?? '3か月後に再訪問',
      });
    });
}
