import type { ChoiceValue } from '../tables/choices';
import { addBusinessDays, type IsHoliday } from './dates';

/** 依頼, 受諾, 差戻し, 取下げ or 完了. */
export type HandoffState = ChoiceValue<'handoff-state'>;

/** 照会 (the sender stays involved) or 移管 (the lead moves on acceptance). */
export type HandoffKind = ChoiceValue<'handoff-kind'>;

/** What sheets show beside a hand-off without a due day; they know no other number. */
export const usualResponseDays = 5;

/**
 * Business days within which the receiver answers.
 *
 * A week of work: long enough for a talk inside the receiving agency, short enough that the firm
 * does not wait in vain. The networks' rule is the same for both kinds; they stand apart, because
 * the one who takes the lead over may need another number.
 */
export const responseDays: Readonly<Record<HandoffKind, number>> = {
  照会: usualResponseDays,
  移管: usualResponseDays,
};

const nextStates: Readonly<Record<HandoffState, readonly HandoffState[]>> = {
  依頼: ['受諾', '差戻し', '取下げ'],
  受諾: ['完了'],
  差戻し: [],
  取下げ: [],
  完了: [],
};

/** The states that a hand-off can move to from one state; none from a final one. */
export function nextHandoffStates(state: HandoffState): readonly HandoffState[] {
  return nextStates[state];
}

/** A move of a hand-off from one state to another, with the reason given. */
export interface HandoffMove {
  readonly from: HandoffState;
  readonly to: HandoffState;
  readonly reason: string;
}

/** Why a hand-off can't move: the way is not open, or a return lacks its reason. */
export type HandoffMoveProblem = 'handoff-move-impossible' | 'handoff-reason-missing';

/**
 * What is wrong with a move, all of it; nothing when it may be made.
 *
 * @example
 * handoffMoveProblems({ from: '依頼', to: '差戻し', reason: '' }) // ['handoff-reason-missing']
 */
export function handoffMoveProblems({
  from,
  to,
  reason,
}: HandoffMove): readonly HandoffMoveProblem[] {
  const problems: HandoffMoveProblem[] = [];
  if (!nextStates[from].includes(to)) problems.push('handoff-move-impossible');
  if (to === '差戻し' && reason.trim() === '') problems.push('handoff-reason-missing');
  return problems;
}

/**
 * The day by which the receiver answers, counted in business days from the day after sending.
 *
 * @example
 * handoffDue('2024-04-26', { isHoliday }) // '2024-05-08': a holiday on Monday, then Golden Week
 */
export function handoffDue(
  sent: string,
  {
    isHoliday,
    days = usualResponseDays,
  }: { readonly isHoliday: IsHoliday; readonly days?: number },
): string {
  return addBusinessDays(sent, days, isHoliday);
}

/** Tells whether an answer is late: still 依頼 after the due day. Dates are ISO text. */
export function isHandoffOverdue(
  { state, due }: { readonly state: HandoffState; readonly due: string },
  today: string,
): boolean {
  return state === '依頼' && today > due;
}
