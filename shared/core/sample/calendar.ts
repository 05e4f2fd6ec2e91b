import { addBusinessDays, addDays, daysBetween, isBusinessDay } from '../domain/dates';

/** Days since 2023-04-01, which is day 0; the fiscal year ends with day 365. */
export type Day = number;

const firstDay = '2023-04-01';

/** The public holidays that fall on working days between the first and the last day of the sample. */
const holidays = new Set([
  ...['2022-07-18', '2022-08-11', '2022-09-19', '2022-09-23', '2022-10-10', '2022-11-03'],
  ...['2022-11-23', '2023-01-02', '2023-01-09', '2023-02-23', '2023-03-21', '2023-05-03'],
  ...['2023-05-04', '2023-05-05', '2023-07-17', '2023-08-11', '2023-09-18', '2023-10-09'],
  ...['2023-11-03', '2023-11-23', '2024-01-01', '2024-01-08', '2024-02-12', '2024-02-23'],
  ...['2024-03-20', '2024-04-29', '2024-05-03', '2024-05-06'],
]);

function isHoliday(iso: string): boolean {
  return holidays.has(iso);
}

/** Gives the ISO text of a day, `null` for no day. */
export function isoDay(day: Day): string;
export function isoDay(day: Day | null): string | null;
export function isoDay(day: Day | null): string | null {
  return day === null ? null : addDays(firstDay, day);
}

/** The same day, or the last business day before it. Keeps the order of days. */
export function workday(day: Day): Day {
  return isBusinessDay(isoDay(day), isHoliday) ? day : workday(day - 1);
}

/** The business day so many business days later. */
export function businessDaysLater(day: Day, count: number): Day {
  return daysBetween(firstDay, addBusinessDays(isoDay(day), count, isHoliday));
}

/** Place `position` of `count` places spread evenly from the first day to the last. */
export function spreadDay(range: readonly [Day, Day], position: number, count: number): Day {
  const [from, to] = range;
  return from + Math.round(((to - from) * position) / Math.max(1, count - 1));
}
