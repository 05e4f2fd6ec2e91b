/** Tells whether a day, given as ISO text, is a public holiday. */
export type IsHoliday = (iso: string) => boolean;

const millisecondsPerDay = 86_400_000;
const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Serial of 9999-12-31, the last day that a spreadsheet knows. */
export const lastSerial = 2_958_465;
/** Serial numbers count a 29 February 1900 that never was; days after it are one ahead. */
const phantomLeapDay = 60;
const epoch = Date.UTC(1899, 11, 31);

/**
 * Joins year, month and day to ISO text; `null` when there is no such day or a spreadsheet cannot
 * hold it (before 1900, after 9999).
 *
 * @example
 * toIsoDate({ year: 2023, month: 2, day: 29 }) // null
 */
export function toIsoDate(date: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string | null {
  const { year, month, day } = date;
  if (!(year >= 1900 && year <= 9999)) return null;
  const built = new Date(Date.UTC(year, month - 1, day));
  const isSame =
    built.getUTCFullYear() === year &&
    built.getUTCMonth() === month - 1 &&
    built.getUTCDate() === day;
  return isSame ? isoOf(built.getTime()) : null;
}

/**
 * Tells whether a text is an ISO date of a day that exists, from 1900-01-01 to 9999-12-31.
 *
 * @example
 * isIsoDate('2024-02-30') // false
 */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = isoShape.exec(text) ?? [];
  return toIsoDate({ year: Number(year), month: Number(month), day: Number(day) }) !== null;
}

/**
 * The serial number of a day in the 1900 system that all spreadsheets share.
 *
 * @throws Error for a text that is no ISO date: parse what people typed with `parseDate` first.
 * @example
 * isoToSerial('2023-04-01') // 45017
 */
export function isoToSerial(iso: string): number {
  const days = (timeOf(iso) - epoch) / millisecondsPerDay;
  return days < phantomLeapDay ? days : days + 1;
}

/**
 * The day of a serial number as ISO text, without its time of day.
 *
 * `null` for numbers that are no day: below 1, from 2958466 on, and 60, the day that never was.
 *
 * @example
 * serialToIso(45017.75) // '2023-04-01'
 */
export function serialToIso(serial: number): string | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= lastSerial) || days === phantomLeapDay) return null;
  return isoOf(epoch + (days < phantomLeapDay ? days : days - 1) * millisecondsPerDay);
}

/**
 * The day so many days later, or earlier for a negative number.
 *
 * @example
 * addDays('2024-02-28', 2) // '2024-03-01'
 */
export function addDays(iso: string, days: number): string {
  return isoOf(timeOf(iso) + days * millisecondsPerDay);
}

/**
 * The same day of the month so many months later; the last day where the month is shorter.
 *
 * @example
 * addMonths('2024-01-31', 1) // '2024-02-29'
 */
export function addMonths(iso: string, months: number): string {
  const date = new Date(timeOf(iso));
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)));
}

/**
 * How many days the second day lies after the first.
 *
 * @example
 * daysBetween('2023-04-01', '2023-04-11') // 10
 */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / millisecondsPerDay;
}

/**
 * The day of the week: 0 for Sunday to 6 for Saturday.
 *
 * @example
 * weekdayOf('2023-04-01') // 6
 */
export function weekdayOf(iso: string): number {
  return new Date(timeOf(iso)).getUTCDay();
}

/** Tells whether agencies work on a day: no Saturday, no Sunday, no public holiday. */
export function isBusinessDay(iso: string, isHoliday: IsHoliday): boolean {
  const weekday = weekdayOf(iso);
  return weekday !== 0 && weekday !== 6 && !isHoliday(iso);
}

/**
 * The business day so many business days after a day. The day itself is never counted.
 *
 * `days` is at least 1. `isHoliday` must leave some business days, as every calendar does.
 *
 * @example
 * addBusinessDays('2023-04-28', 1, (day) => day >= '2023-05-03' && day <= '2023-05-05') // '2023-05-01'
 */
export function addBusinessDays(iso: string, days: number, isHoliday: IsHoliday): string {
  let day = iso;
  for (let remaining = days; remaining > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, isHoliday)) remaining -= 1;
  }
  return day;
}

function timeOf(iso: string): number {
  if (!isIsoDate(iso)) throw new Error(`Not an ISO date: ${iso}`);
  return Date.parse(`${iso}T00:00:00Z`);
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
