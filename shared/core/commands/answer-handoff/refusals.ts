import { handoffKindOf, handoffStateOf } from '../../domain/handoff-rows';
import { handoffMoveProblems, nextHandoffStates } from '../../domain/handoff-states';
import type { Problem } from '../../problems';
import { placeOf, textOf } from '../../snapshot/find';
import { closedProblems } from '../case-work/find-case';
import { dayOf } from '../row-card/card-scene';
import { consentProblems } from '../send-handoff/consent-problems';
import { findRow, nameOf } from '../send-handoff/find-row';
import { notOfAgency } from '../send-handoff/refusals';
import type { AnswerScene } from './answer-scene';

/** Every reason why a hand-off can't be answered like this. */
export function answerRefusals(scene: AnswerScene): readonly Problem[] {
  const moves = moveProblems(scene);
  return [
    ...moves,
    ...notOfAgency('to_supporter_id', scene.supporter, scene.receiver),
    ...dateOrder(scene),
    // What can't be accepted anyway needs no consent.
    ...(scene.to === '受諾' && moves.length === 0 ? acceptanceProblems(scene) : []),
  ];
}

function moveProblems({ handoffs, row, to, reason }: AnswerScene): readonly Problem[] {
  const from = handoffStateOf(row.cells);
  if (from === null) {
    const value = textOf(row.cells.state);
    const place = placeOf(handoffs, row, 'state');
    return [
      {
        code: 'choice-unknown',
        severity: 'error',
        place,
        values: { value, choices: 'handoff-state' },
      },
    ];
  }
  return handoffMoveProblems({ from, to, reason }).map((code) => ({
    code,
    severity: 'error',
    place: placeOf(handoffs, row, code === 'handoff-reason-missing' ? 'reason' : 'state'),
    values:
      code === 'handoff-reason-missing'
        ? {}
        : { value: from, to, next: nextHandoffStates(from).join('、') },
  }));
}

/** Nobody answers before being asked, or completes before having accepted. */
function dateOrder({ handoffs, row, to, date }: AnswerScene): readonly Problem[] {
  const column = to === '完了' ? 'completed' : 'answered';
  const earlier = to === '完了' ? (['sent', 'answered'] as const) : (['sent'] as const);
  return earlier
    .flatMap((other): readonly Problem[] => {
      const otherValue = dayOf(row.cells[other]);
      if (otherValue === null || otherValue <= date) return [];
      const place = placeOf(handoffs, row, column);
      const values = { value: date, other, otherValue };
      return [{ code: 'date-order', severity: 'error', place, values }];
    })
    .slice(-1);
}

/** What was true when the case was offered may have changed: its status, the firm's consent. */
function acceptanceProblems(scene: AnswerScene): readonly Problem[] {
  const { work, handoffs, row, caseRow, receiver, supporter } = scene;
  const needsLead = handoffKindOf(row.cells) === '移管' && supporter === undefined;
  const place = placeOf(handoffs, row, 'to_supporter_id');
  const values = { agency: nameOf(receiver) };
  return [
    ...closedProblems(work, caseRow, caseRow.cells),
    ...(needsLead
      ? [{ code: 'handoff-lead-missing', severity: 'error', place, values } as const]
      : []),
    ...consentNow(scene),
  ];
}

/** What travelled along was agreed on when it was sent; what is asked here is whether it still holds. */
function consentNow({ work, caseRow, receiver, date }: AnswerScene): readonly Problem[] {
  const { snapshot } = work;
  const firm = findRow(snapshot, 'companies', textOf(caseRow.cells.company_id));
  if (firm === undefined) return [];
  return consentProblems({ snapshot, firm, receiver, items: ['基本'], day: date });
}
