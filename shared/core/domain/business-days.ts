import {
  addBusinessDays as addDaysOff,
  daysBetween,
  isBusinessDay as isWorkday,
  isoToSerial,
} from './dates';
import { publicHolidays } from './public-holidays';

const holidays: readonly string[] = Object.entries(publicHolidays).flatMap(([year, days]) =>
  days.split(' ').map((day) => `${year}-${day}`),
);
const holidaySet: ReadonlySet<string> = new Set(holidays);
/** In their order; those that fall on a weekend take no business day away. */
const weekdayHolidays = holidays.filter((day) => isWorkday(day, () => false));

const years = Object.keys(publicHolidays).map(Number);

/** The first and the last year whose public holidays are known. */
export const holidayYears = { first: Math.min(...years), last: Math.max(...years) } as const;

/**
 * Tells whether a day, given as ISO text, is a public holiday of Japan.
 *
 * In years outside `holidayYears` no day is.
 *
 * @example
 * isPublicHoliday('2024-05-06') // true: Children's Day was a Sunday
 */
export function isPublicHoliday(iso: string): boolean {
  return holidaySet.has(iso);
}

/**
 * Tells whether the public holidays of all days from one to another are known.
 *
 * Where they are not, only weekends are left out, and people should be told.
 */
export function areHolidaysKnown(from: string, to: string = from): boolean {
  const [first, last] = from <= to ? [from, to] : [to, from];
  return yearOf(first) >= holidayYears.first && yearOf(last) <= holidayYears.last;
}

/** The public holidays that are known, as serial numbers in their order. */
export function publicHolidaySerials(): readonly number[] {
  return holidays.map(isoToSerial);
}

/** Tells whether agencies work on a day: no weekend, no public holiday that is known. */
export function isBusinessDay(iso: string): boolean {
  return isWorkday(iso, isPublicHoliday);
}

/**
 * The business day so many (at least 1) business days after a day. The day itself is not counted.
 *
 * @example
 * addBusinessDays('2024-04-26', 5) // '2024-05-08': over Golden Week
 */
export function addBusinessDays(iso: string, days: number): string {
  return addDaysOff(iso, days, isPublicHoliday);
}

/**
 * How many business days lie after the first day, up to and with the second.
 *
 * Negative when the second day is the earlier one. Costs the same however far apart the days are.
 *
 * @example
 * businessDaysBetween('2024-04-26', '2024-05-08') // 5
 */
export function businessDaysBetween(from: string, to: string): number {
  return businessDaysUntil(to) - businessDaysUntil(from);
}

/** A Monday, and the first day that a spreadsheet knows. */
const firstMonday = '1900-01-01';

/** Business days from the first Monday up to and with a day. */
function businessDaysUntil(iso: string): number {
  const days = daysBetween(firstMonday, iso) + 1;
  const weekdays = 5 * Math.floor(days / 7) + Math.min(days % 7, 5);
  return weekdays - holidaysUntil(iso);
}

/** How many of the holidays on weekdays are not after a day, by halving the list. */
function holidaysUntil(iso: string): number {
  let [from, end] = [0, weekdayHolidays.length];
  while (from < end) {
    const middle = Math.floor((from + end) / 2);
    if ((weekdayHolidays[middle] ?? '') <= iso) from = middle + 1;
    else end = middle;
  }
  return from;
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}
