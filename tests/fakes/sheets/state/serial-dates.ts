/** Serial numbers of days, as spreadsheets keep dates, and points in time, as scripts see them. */

const DAY = 24 * 60 * 60 * 1000;
/** 1899-12-30, day 0. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day and time by the calendar, months counted from 0. */
export function serialOf(parts: readonly number[]): number {
  const [year = 1900, month = 0, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const at = new Date(0);
  at.setUTCFullYear(year, month, day);
  at.setUTCHours(hour, minute, second, 0);
  return (at.getTime() - EPOCH) / DAY;
}

/** The point in time of a serial number in a time zone. */
export function timeOfSerial(serial: number, timeZone: string): number {
  const local = EPOCH + Math.round(serial * DAY);
  // The offset at the wall clock's time is found in two steps: across a change of clocks one is not enough.
  const first = local - offsetAt(local, timeZone);
  return local - offsetAt(first, timeZone);
}

/** The serial number that a clock in a time zone shows at a point in time. */
export function serialOfTime(time: number, timeZone: string): number {
  return (time + offsetAt(time, timeZone) - EPOCH) / DAY;
}

/** The parts of a time as a clock in a time zone shows it: year, month (from 1), day, hour, minute, second. */
export function clockParts(time: number, timeZone: string): readonly number[] {
  const parts = formatterOf(timeZone).formatToParts(new Date(time));
  const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value ?? 0);
  const year =
    parts.find(({ type }) => type === 'era')?.value === 'BC' ? 1 - part('year') : part('year');
  return [year, part('month'), part('day'), part('hour') % 24, part('minute'), part('second')];
}

/** Milliseconds that a time zone is ahead of UTC at a point in time. */
export function offsetAt(time: number, timeZone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = clockParts(
    time,
    timeZone,
  );
  const shown = new Date(0);
  shown.setUTCFullYear(year, month - 1, day);
  shown.setUTCHours(hour, minute, second, 0);
  return shown.getTime() - Math.floor(time / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hour12: false,
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
