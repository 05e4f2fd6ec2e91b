import { addMonths } from './dates';

/** Months after the start (or the match) in which a placement is followed up. */
export const followUpMonths: readonly number[] = [1, 3, 6, 12];

/**
 * The day of the next planned follow-up as ISO text; `null` when all were made.
 *
 * Each one made settles a planned one, early or late.
 *
 * @example
 * nextFollowUp('2024-01-31', 1) // '2024-04-30'
 */
export function nextFollowUp(start: string, made: number): string | null {
  const months = followUpMonths[made];
  return months === undefined ? null : addMonths(start, months);
}

/** One planned follow-up: how many months after the start, and the day as ISO text. */
export interface PlannedFollowUp {
  readonly months: number;
  readonly due: string;
}

/**
 * All planned follow-ups of a placement, the first one first.
 *
 * @example
 * followUpPlan('2024-01-31')[1] // { months: 3, due: '2024-04-30' }
 */
export function followUpPlan(start: string): readonly PlannedFollowUp[] {
  return followUpMonths.map((months) => ({ months, due: addMonths(start, months) }));
}
