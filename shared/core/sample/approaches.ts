import type { ChoiceValue } from '../tables/choices';
import type { Agency } from './agencies';
import type { Day } from './calendar';
import { isoDay, workday } from './calendar';
import type { CasePlan } from './case-plans';
import { pick, scatter } from './choose';
import { approachNotes } from './phrases';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';
import { askedFirms, candidateCount } from './talent-firms';

/** One talent firm asked on behalf of a case. */
interface Approach {
  readonly plan: CasePlan;
  readonly firm: Agency;
  readonly turn: number;
  readonly sent: Day;
  /** Candidates that this firm put forward; the first firm asked has the larger half. */
  readonly candidates: number;
}

function approachesOf(plan: CasePlan, talentFirms: readonly Agency[]): readonly Approach[] {
  const { posted } = plan;
  if (posted === null) return [];
  const all = candidateCount(plan);
  return askedFirms(plan, talentFirms).map((firm, turn) => ({
    plan,
    firm,
    turn,
    sent: workday(posted + 2 + turn * 5),
    candidates: turn === 0 ? Math.ceil(all / 2) : Math.floor(all / 2),
  }));
}

/** Postings since this day may still wait for an answer. */
const lateDay: Day = 330;

function answerOf({ plan, turn, sent, candidates }: Approach): ChoiceValue<'approach-answer'> {
  if (candidates > 0) return '紹介あり';
  if (plan.closed === null && plan.matched === null && sent > lateDay) return '回答待ち';
  return turn === 1 && plan.index % 3 === 0 ? '打切り' : '辞退';
}

function answerCells(approach: Approach): Partial<SampleRow<'approaches'>> {
  const { plan, turn, sent, candidates } = approach;
  const answer = answerOf(approach);
  if (answer === '回答待ち') return { answer };
  return {
    answer,
    answered: isoDay(workday(sent + 7 + scatter(plan.index, 41 + turn, 10))),
    candidates,
    interviewed: Math.ceil(candidates / 2),
    note: plan.index % 4 === turn ? pick(approachNotes[answer], (plan.index - turn) / 4) : null,
  };
}

/** A firm is named in words while it takes no part in the network. */
function firmCells({ firm, sent }: Approach): Partial<SampleRow<'approaches'>> {
  const isMember = firm.joined <= sent && (firm.left ?? sent) >= sent;
  return isMember ? { agency_id: firm.id } : { firm_name: firm.name };
}

/** Every talent firm asked, oldest first. */
export function approachRows(
  plans: readonly CasePlan[],
  talentFirms: readonly Agency[],
  requirements: readonly SampleRow<'requirements'>[],
): readonly SampleRow<'approaches'>[] {
  const requirementOf = new Map(requirements.map((row) => [row.case_id, row.id]));
  return plans
    .flatMap((plan) => approachesOf(plan, talentFirms))
    .sort((a, b) => a.sent - b.sent)
    .map((approach, index) =>
      sampleRow('approaches', {
        id: sampleId('approaches', index),
        case_id: approach.plan.id,
        requirement_id: requirementOf.get(approach.plan.id) ?? null,
        ...firmCells(approach),
        sent: isoDay(approach.sent),
        ...answerCells(approach),
      }),
    );
}
