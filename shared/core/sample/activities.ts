import { isoDay, workday } from './calendar';
import type { CasePlan } from './case-plans';
import { pick, scatter } from './choose';
import { activityNotes, nextActions, returnNotes } from './phrases';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';
import type { Supporter } from './supporters';

const kindsByStep = [
  ['訪問', '電話', '訪問', 'メール'],
  ['面談', '訪問', '同行', '面談'],
  ['面談', 'オンライン', '会議', '同行'],
  ['オンライン', '面談', 'メール', '電話', 'その他'],
];

type DatedRow = Omit<SampleRow<'activities'>, 'id'> & { readonly order: number };

/** Who met the firm: the finder until a specialist takes over; now and then a colleague stands in. */
function actorOf(plan: CasePlan, turn: number): Supporter {
  const handedOver = plan.visits.slice(0, turn + 1).some(({ step }) => step >= 2);
  const isStandIn = plan.index % 14 === 5 && plan.visits[turn]?.step === 2;
  if (isStandIn && plan.isAccompanied) return plan.standIn;
  return handedOver ? plan.lead : plan.finder;
}

/** Which visits were noted down: the first contact is not always, nor is the day of every match. */
function notedTurns({ visits, matched, index }: CasePlan): readonly number[] {
  const turns = visits.map((_, turn) => turn);
  const first = index % 5 < 3 && visits.length > 2 ? 1 : 0;
  const last = matched !== null && index % 2 === 0 ? turns.length - 1 : turns.length;
  return turns.slice(first, last);
}

function activitiesOf(plan: CasePlan): readonly DatedRow[] {
  return notedTurns(plan).map((turn) => {
    const { step, day } = pick(plan.visits, turn);
    const seed = plan.index * 7 + turn;
    const isReturn = step < (plan.visits[turn - 1]?.step ?? 0);
    const hasNext = seed % 3 !== 0;
    return {
      ...sampleRow('activities', {}),
      order: day,
      case_id: plan.id,
      date: isoDay(day),
      step: `STEP${String(step)}`,
      kind: pick(pick(kindsByStep, step), scatter(seed, 18, 60)),
      supporter_id: actorOf(plan, turn).id,
      note: isReturn
        ? pick(returnNotes, step)
        : pick(pick(activityNotes, step), scatter(seed, 19, 60)),
      next_action: hasNext ? pick(pick(nextActions, step), seed) : null,
      next_due: hasNext ? isoDay(workday(day + 14)) : null,
      attendees: step === 1 ? '経営者、現場責任者' : '経営者',
    };
  });
}

/** What was done on every case, oldest first; moves back to an earlier STEP are among it. */
export function activityRows(plans: readonly CasePlan[]): readonly SampleRow<'activities'>[] {
  return plans
    .flatMap(activitiesOf)
    .sort((a, b) => a.order - b.order)
    .map(({ order: _order, ...row }, index) => ({ ...row, id: sampleId('activities', index) }));
}
