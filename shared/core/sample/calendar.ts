import { addBusinessDays, isBusinessDay } from '../domain/business-days';
import { addDays, daysBetween } from '../domain/dates';

/** Days since 2023-04-01, which is day 0; the fiscal year ends with day 365. */
export type Day = number;

const firstDay = '2023-04-01';

/** Gives the ISO text of a day, `null` for no day. */
export function isoDay(day: Day): string;
export function isoDay(day: Day | null): string | null;
export function isoDay(day: Day | null): string | null {
  return day === null ? null : addDays(firstDay, day);
}

/** The same day, or the last business day before it. Keeps the order of days. */
export function workday(day: Day): Day {
  return isBusinessDay(isoDay(day)) ? day : workday(day - 1);
}

/** The business day so many business days later. */
export function businessDaysLater(day: Day, count: number): Day {
  return daysBetween(firstDay, addBusinessDays(isoDay(day), count));
}

/** Place `position` of `count` places spread evenly from the first day to the last. */
export function spreadDay(range: readonly [Day, Day], position: number, count: number): Day {
  const [from, to] = range;
  return from + Math.round(((to - from) * position) / Math.max(1, count - 1));
}
