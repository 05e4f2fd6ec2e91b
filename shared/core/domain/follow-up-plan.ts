import { addMonths } from './dates';

/** Months after the start (or the match) in which a placement is followed up. */
const followUpMonths = [1, 3, 6, 12];

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
