/**
 * What Sheets makes of a text that is typed, which is also how `setValues` reads texts.
 *
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues documents the
 * formula; the rest is what typing does in a Japanese or English spreadsheet.
 */
import type { Cell } from './book';
import { serialOf } from './serial-dates';

/** A cell's new contents, `null` for none, and the number format that typing brings along. */
export interface Typed {
  readonly cell: Cell | null;
  readonly numberFormat?: string;
}

const PLAIN_TEXT = '@';
/** A sign begins a formula only before a name, a cell or a bracket. */
const SIGNED_FORMULA = /^[+-][A-Za-z($']/;
const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#ERROR!'];

/** Where and when a text is typed. */
export interface TypingPlace {
  readonly numberFormat: string | undefined;
  /** The present year, for days without one. */
  readonly year: number;
}

/** What typing a text into a cell does. */
export function typeText(text: string, place: TypingPlace): Typed {
  if (text === '') return { cell: null };
  if (place.numberFormat === PLAIN_TEXT) return { cell: { value: text } };
  if (text.startsWith("'")) return { cell: { value: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { cell: { value: null, formula: text } };
  if (SIGNED_FORMULA.test(text)) return { cell: { value: null, formula: `=${text}` } };
  return typePlain(text, place.year);
}

function typePlain(text: string, year: number): Typed {
  // Wide digits and signs are read like the others.
  const trimmed = text.normalize('NFKC').trim();
  if (/^(true|false)$/i.test(trimmed)) return { cell: { value: trimmed.toLowerCase() === 'true' } };
  const error = ERRORS.find((candidate) => candidate === trimmed.toUpperCase());
  if (error !== undefined) return { cell: { value: { error } } };
  return typeNumber(trimmed) ?? typeDate(trimmed, year) ?? { cell: { value: text } };
}

/** The named parts that a pattern found. */
type Groups = Readonly<Record<string, string | undefined>>;

const NUMBER =
  /^(?<open>\()?(?<sign>[+-]?)(?<currency>[¥$]?)(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?<power>e[+-]?\d+)?(?<percent>%?)\)?$/i;

/** Numbers with signs, thousands, exponents, a yen or dollar sign, a percent sign or brackets. */
function typeNumber(text: string): Typed | null {
  const parts = NUMBER.exec(text.replace(/\s+/g, ''))?.groups;
  if (parts === undefined) return null;
  const size = Number(`${parts['digits'] ?? ''}${parts['power'] ?? ''}`.replace(/,/g, ''));
  const isNegative = parts['sign'] === '-' || parts['open'] !== undefined;
  const value = (isNegative ? -size : size) / (parts['percent'] === '' ? 1 : 100);
  return { cell: { value }, ...formatOfNumber(parts) };
}

function formatOfNumber({ percent, currency, digits }: Groups): Pick<Typed, 'numberFormat'> {
  if (percent === '%') return { numberFormat: '0%' };
  if (currency === '$') return { numberFormat: '$#,##0' };
  if (currency === '¥') return { numberFormat: '[$¥-411]#,##0' };
  return digits?.includes(',') === true ? { numberFormat: '#,##0' } : {};
}

const DAYS = [
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?<rest>[ T].+)?$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?<rest> .+)?$/,
  /^(?<year>\d{4})[/-](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})[/-](?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
];
const NAMED_DAYS = [
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:, ?(?<year>\d{4}))?$/i,
  /^(?<day>\d{1,2})[ -](?<name>[a-z]{3,9})\.?(?:[ -](?<year>\d{4}))?$/i,
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: ?(?<half>[ap])m)?$/i;

/** Dates and times as written in Japan and America, and ISO dates. A day without its year is in `year`. */
function typeDate(text: string, year: number): Typed | null {
  const clock = CLOCK.exec(text)?.groups;
  if (clock !== undefined) return typeClock(clock);
  const parts = groupsOf([...DAYS, ...NAMED_DAYS], text);
  if (parts === null) return null;
  const day = serialOfDay({
    year: Number(parts['year'] ?? year),
    month: monthOf(parts),
    day: Number(parts['day'] ?? 1),
  });
  return day === null ? null : withTime(day, parts['rest']?.slice(1));
}

/** `null` for days that the calendar has not. */
function serialOfDay(on: Readonly<Record<'year' | 'month' | 'day', number>>): number | null {
  const last = new Date(Date.UTC(on.year, on.month, 0)).getUTCDate();
  const isReal = on.month >= 1 && on.month <= 12 && on.day >= 1 && on.day <= last;
  return isReal ? serialOf([on.year, on.month - 1, on.day]) : null;
}

function groupsOf(patterns: readonly RegExp[], text: string): Groups | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return null;
}

function monthOf({ month, name }: Groups): number {
  return name === undefined ? Number(month) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function withTime(day: number, rest: string | undefined): Typed | null {
  if (rest === undefined) return { cell: { value: day }, numberFormat: 'yyyy/mm/dd' };
  const time = typeClock(CLOCK.exec(rest)?.groups ?? {})?.cell?.value;
  if (typeof time !== 'number') return null;
  return { cell: { value: day + time }, numberFormat: 'yyyy/mm/dd h:mm:ss' };
}

function typeClock({ hour = '', minute = '', second = '0', half }: Groups): Typed | null {
  if (hour === '' || Number(minute) > 59 || Number(second) > 59) return null;
  const ownHour = half === undefined ? Number(hour) : hourOf(Number(hour), half);
  const seconds = ownHour * 3600 + Number(minute) * 60 + Number(second);
  return { cell: { value: seconds / 86_400 }, numberFormat: 'h:mm:ss' };
}

function hourOf(hour: number, half: string): number {
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Tells whether a number under this format is shown as a date or time, so that scripts get a Date. */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  const bare = numberFormat
    .replace(/"[^"]*"|\\.|\[\$[^\]]*\]|\[(?:black|white|red|green|blue|yellow|color\s*\d+)\]/gi, '')
    .toLowerCase();
  if (bare === 'general' || bare.includes('@')) return false;
  return /[ydhs]|m{1,5}|am\/pm|\[[hms]+\]/.test(bare);
}
