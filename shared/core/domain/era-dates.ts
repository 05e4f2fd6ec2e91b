import { toIsoDate, weekdayOf } from './dates';
import { eras } from './eras';

/** Weekday in brackets, or with 曜: a bare 日 at the end belongs to the date. */
const weekdaySuffix = /\s*(?:\(([日月火水木金土])(?:曜日?)?\)|([日月火水木金土])曜日?)$/;
/** A time of day as exports add it. A time zone behind it would shift the day, so it is not taken. */
const timeSuffix = /(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const weekdays = '日月火水木金土';

const eraText = '(令和|平成|昭和|大正|明治|[令平昭大明RHSTM])';
const eraYear = '(元|\\d{1,2})';

const shapes: readonly RegExp[] = [
  /^()(\d{4})\s*([-/.])\s*(\d{1,2})\s*\3\s*(\d{1,2})$/,
  /^()(\d{4})\s*(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/,
  /^()(\d{4})()(\d{2})(\d{2})$/,
  new RegExp(`^${eraText}\\s*${eraYear}\\s*([-/.])\\s*(\\d{1,2})\\s*\\3\\s*(\\d{1,2})$`),
  new RegExp(`^${eraText}\\s*${eraYear}\\s*(年)\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日$`),
];

/**
 * Understands a date as people in Japan write it, and gives ISO text, or `null`.
 *
 * Takes era and Gregorian years, full-width digits, 元年, a weekday behind the date and a time of
 * day, which is dropped. Nothing is guessed: a date without a year, with a two-digit year but no
 * era, outside its era, with a weekday that does not fit, or before 1900 (which no spreadsheet can
 * hold) is no date.
 *
 * @example
 * parseDate('令和５年４月１日（土）') // '2023-04-01'
 * parseDate('H31.5.1') // null: Heisei ended the day before
 * parseDate('05/06/07') // null
 */
export function parseDate(text: string): string | null {
  const tidy = unifyHyphens(text.normalize('NFKC').trim());
  const suffix = weekdaySuffix.exec(tidy);
  const iso = parseDay(
    suffix === null ? tidy.replace(timeSuffix, '') : tidy.slice(0, suffix.index),
  );
  if (iso === null || suffix === null) return iso;
  return weekdays.charAt(weekdayOf(iso)) === (suffix[1] ?? suffix[2]) ? iso : null;
}

/**
 * Writes a day with its era, or `null` for what is no ISO date.
 *
 * @example
 * formatEraDate('2019-05-01') // '令和元年5月1日'
 */
export function formatEraDate(iso: string): string | null {
  const [year, month, day] = iso.split('-').map(Number);
  const era = eras.find(({ from, to }) => from <= iso && iso <= to);
  if (era === undefined || year === undefined || parseDay(iso) === null) return null;
  const eraYears = year - era.firstYear + 1;
  return `${era.name}${eraYears === 1 ? '元' : eraYears}年${month ?? ''}月${day ?? ''}日`;
}

/** Hyphens and strokes that input methods and PDFs give where a plain hyphen is meant. */
function unifyHyphens(text: string): string {
  return text.replace(/[‐‑‒–—−]/g, '-').replace(/(\d)ー(?=\d)/g, '$1-');
}

function parseDay(text: string): string | null {
  for (const shape of shapes) {
    const match = shape.exec(text.toUpperCase());
    if (match === null) continue;
    const [, era = '', year = '', , month, day] = match;
    const date = { month: Number(month), day: Number(day) };
    if (era === '') return toIsoDate({ ...date, year: Number(year) });
    return eraDate(era, year === '元' ? 1 : Number(year), date);
  }
  return null;
}

function eraDate(
  text: string,
  eraYears: number,
  date: { readonly month: number; readonly day: number },
): string | null {
  const era = eras.find(({ name, letter, kanji }) => [name, letter, kanji].includes(text));
  if (era === undefined || eraYears < 1) return null;
  const iso = toIsoDate({ ...date, year: era.firstYear + eraYears - 1 });
  return iso !== null && era.from <= iso && iso <= era.to ? iso : null;
}
