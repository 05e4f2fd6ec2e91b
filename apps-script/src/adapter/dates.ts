import type { SheetsServices } from './sheets-types';

/** Translates between Google's Date objects and serial numbers, in the spreadsheet's time zone. */
export interface Dates {
  readonly serialOf: (date: GoogleAppsScript.Base.Date) => number;
  readonly dateOf: (serial: number) => Date;
}

const DAY = 86_400_000;
/** Short enough that a zone which moves its clock away and back within it is not known. */
const SPAN = 28 * DAY;
/** The serial number of 1 January 1970. */
const EPOCH = 25_569;

/**
 * The dates of one spreadsheet.
 *
 * How far the zone is from UTC is asked of the service once for four weeks, not once for each cell:
 * a sheet with 50,000 dates would otherwise need as many calls.
 */
export function createDates(utilities: SheetsServices['utilities'], timeZone: string): Dates {
  const known = new Map<number, number>();

  return {
    serialOf: (date) => {
      const time = date.getTime();
      return (time + offsetAt(time)) / DAY + EPOCH;
    },
    dateOf: (serial) => {
      const wall = Math.round((serial - EPOCH) * DAY);
      // The offset that counts is the one at the wanted time, which the first answer comes close to.
      return new Date(wall - offsetAt(wall - offsetAt(wall)));
    },
  };

  function offsetAt(time: number): number {
    const start = Math.floor(time / SPAN) * SPAN;
    const offset = exactOffsetAt(start);
    return offset === exactOffsetAt(start + SPAN) ? offset : exactOffsetAt(time);
  }

  function exactOffsetAt(time: number): number {
    const second = Math.floor(time / 1000) * 1000;
    const offset = known.get(second) ?? askOffset(second);
    known.set(second, offset);
    return offset;
  }

  function askOffset(time: number): number {
    const wall = utilities.formatDate(new Date(time), timeZone, "yyyy-MM-dd'T'HH:mm:ss");
    return Date.parse(`${wall}Z`) - time;
  }
}

/** Tells a Date from the other things that a cell can hold; cells of another context count too. */
export function isDate(value: unknown): value is GoogleAppsScript.Base.Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
