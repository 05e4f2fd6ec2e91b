import { ServiceError } from '../service/service-error';
import { clockParts, offsetAt } from '../state/serial-dates';

/** A run of one pattern letter, a text in apostrophes, or anything else. */
const TOKEN = /([A-Za-z])\1*|'((?:[^']|'')*)'|[^A-Za-z']+/g;

/** A date as `Utilities.formatDate` writes it, for the letters of Java's patterns without names. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const time = date.getTime();
  const parts = partsOf(time, timeZone);
  return pattern.replace(TOKEN, (token: string, letter?: string, quoted?: string) => {
    if (letter === undefined) {
      return quoted === undefined ? token : quoted.replace(/''/g, "'") || "'";
    }
    if ('ZX'.includes(letter)) return offsetText(letter, offsetAt(time, timeZone));
    const value = parts[letter];
    if (value === undefined) throw new ServiceError(`Illegal pattern character '${letter}'`);
    const text = String(value).padStart(token.length, '0');
    return token === 'yy' ? text.slice(-2) : text;
  });
}

function partsOf(time: number, timeZone: string): Readonly<Record<string, number>> {
  try {
    const [y = 0, M = 0, d = 0, H = 0, m = 0, s = 0] = clockParts(time, timeZone);
    return { y, M, d, H, h: H % 12 || 12, m, s, S: ((time % 1000) + 1000) % 1000 };
  } catch {
    throw new ServiceError(`Invalid time zone: ${timeZone}`);
  }
}

function offsetText(letter: string, offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  if (letter === 'X' && minutes === 0) return 'Z';
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  const minute = String(minutes % 60).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hour}${letter === 'X' ? ':' : ''}${minute}`;
}
