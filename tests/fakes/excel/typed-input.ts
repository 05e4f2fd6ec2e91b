/**
 * What Excel makes of a text that is written to a cell: the same as of one typed into it.
 *
 * The rules are those of a Japanese Excel, which takes more for dates than others do. Where it is
 * not known whether Excel would convert a text, it is converted here, so that code which protects
 * its texts is put to the test.
 */
import type { Cell } from './book';
import { ExcelError } from './excel-error';

/** What becomes of the cell; `numberFormat` is given to cells that had none. */
export interface Typed {
  /** `undefined` empties the cell. */
  readonly cell: Cell | undefined;
  readonly numberFormat?: string;
}

const errors = new Set([
  ...['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'],
  ...['#SPILL!', '#CALC!', '#FIELD!', '#GETTING_DATA'],
]);

/** Interprets a value that is written to a cell of that number format. */
export function interpret(value: unknown, numberFormat: string): Typed {
  if (typeof value === 'number') {
    return { cell: { value: numberFormat === '@' ? String(value) : value } };
  }
  if (typeof value === 'boolean') return { cell: { value } };
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  if (value === '') return { cell: undefined };
  if (value.length > 32_767) throw new ExcelError('InvalidArgument');
  if (value.startsWith("'")) return { cell: { value: value.slice(1), hasQuotePrefix: true } };
  if (numberFormat === '@') return { cell: { value } };
  return interpretText(value);
}

function interpretText(text: string): Typed {
  const formula = asFormula(text);
  if (formula !== undefined) return { cell: { value: 0, formula } };
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { cell: { value: upper === 'TRUE' } };
  if (errors.has(upper)) return { cell: { value: { error: upper } } };
  // Full-width digits and signs count like the others.
  const plain = text.normalize('NFKC').trim();
  return asNumber(plain) ?? asDate(plain) ?? asTime(plain) ?? { cell: { value: text } };
}

/** `+A1`, `-A1` and `@A1` start formulas as `=` does; a number does not. */
function asFormula(text: string): string | undefined {
  if (text.startsWith('=') && text.length > 1) return requireWellFormed(text);
  if (!/^[+\-@]./s.test(text) || asNumber(text.normalize('NFKC').trim()) !== undefined) {
    return undefined;
  }
  return requireWellFormed(`=${text}`);
}

/** Refuses what Excel's parser would refuse, as far as brackets, quotes and loose ends show it. */
function requireWellFormed(formula: string): string {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')+'!/g, 'Sheet!');
  const isBalanced = depthOf(bare) === 0 && (bare.match(/"/g) ?? []).length % 2 === 0;
  const endsLoose = /[+\-*/^&<>=,(]$/.test(bare.trim());
  if (!isBalanced || endsLoose || formula.length > 8192 || /^=[+\-]?[-\s]*$/.test(formula)) {
    throw new ExcelError('InvalidArgument');
  }
  return formula;
}

function depthOf(formula: string): number {
  let depth = 0;
  for (const character of formula) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return depth;
  }
  return depth;
}

/** Signs before or after that of money, thousands, percent. */
const numberPattern =
  /^[+-]?(?:[¥$€£][+-]?)?(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*%?$/i;

function asNumber(text: string): Typed | undefined {
  // A number in brackets is less than nothing.
  const inBrackets = /^\((.+)\)$/.exec(text)?.[1];
  const parts = numberPattern.exec(inBrackets ?? text);
  if (parts === null) return asFraction(text);
  const [, digits = '', exponent = ''] = parts;
  const size = Number(digits.replaceAll(',', '') + exponent) / (text.includes('%') ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  const isNegative = inBrackets !== undefined || /^[¥$€£]?-/.test(text);
  return { cell: { value: isNegative ? -size : size }, ...formatOf(text, digits) };
}

function formatOf(text: string, digits: string): { readonly numberFormat?: string } {
  const decimals = digits.includes('.') ? '.00' : '';
  if (text.includes('%')) return { numberFormat: `0${decimals}%` };
  if (/[¥$€£]/.test(text)) return { numberFormat: `"¥"#,##0${decimals}` };
  if (digits.includes(',')) return { numberFormat: `#,##0${decimals}` };
  if (/e/i.test(text)) return { numberFormat: '0.00E+00' };
  return {};
}

function asFraction(text: string): Typed | undefined {
  const parts = /^([+-]?\d+) (\d+)\/(\d+)$/.exec(text);
  if (parts === null || Number(parts[3]) === 0) return undefined;
  const whole = Number(parts[1]);
  const rest = Number(parts[2]) / Number(parts[3]);
  return { cell: { value: whole < 0 ? whole - rest : whole + rest }, numberFormat: '# ?/?' };
}

const eraStarts: Readonly<Record<string, number>> = {
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** A year for dates that name none; Excel takes the current one, but tests must not depend on it. */
const assumedYear = 2024;

function asDate(text: string): Typed | undefined {
  const [datePart = '', timePart] = text.split(/\s+(?=\d{1,2}:)/);
  const date = dateOf(datePart);
  if (date === undefined) return undefined;
  const time = timePart === undefined ? 0 : timeOf(timePart);
  if (time === undefined) return undefined;
  const numberFormat = timePart === undefined ? date.numberFormat : 'yyyy/m/d h:mm';
  return { cell: { value: date.serial + time }, numberFormat };
}

interface FoundDate {
  readonly serial: number;
  readonly numberFormat: string;
}

function dateOf(text: string): FoundDate | undefined {
  const year = /^(\d{4})(?:[/\-.]|年)(\d{1,2})(?:(?:[/\-.]|月)(\d{1,2})日?|月)?$/.exec(text);
  if (year !== null) {
    const numberFormat = year[3] === undefined ? 'mmm-yy' : 'yyyy/m/d';
    return found(Number(year[1]), [year[2], year[3]], numberFormat);
  }
  return eraDateOf(text) ?? shortDateOf(text) ?? englishDateOf(text);
}

function eraDateOf(text: string): FoundDate | undefined {
  const parts =
    /^([MTSHR]|明治|大正|昭和|平成|令和)(\d{1,2}|元)(?:[/\-.]|年)(\d{1,2})(?:[/\-.]|月)(\d{1,2})日?$/i.exec(
      text,
    );
  if (parts === null) return undefined;
  const [, era = '', yearOfEra = '', month, day] = parts;
  const start = eraStarts[era.toUpperCase()] ?? 0;
  return found(start + (yearOfEra === '元' ? 1 : Number(yearOfEra)), [month, day], 'ge.m.d');
}

/** `4/1`, `4月1日`, `24/4/1`, `12-34`: two numbers are a day, or the month of a year if that fails. */
function shortDateOf(text: string): FoundDate | undefined {
  const three = /^(\d{2})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (three !== null) {
    const year = Number(three[1]);
    return found(year < 30 ? 2000 + year : 1900 + year, [three[2], three[3]], 'yyyy/m/d');
  }
  const two = /^(\d{1,2})(?:[/-]|月)(\d{1,2})日?$/.exec(text);
  if (two === null) return undefined;
  const asDay = found(assumedYear, [two[1], two[2]], 'm"月"d"日"');
  if (asDay !== undefined || text.includes('月')) return asDay;
  const year = Number(two[2]);
  return found(year < 30 ? 2000 + year : 1900 + year, [two[1], undefined], 'mmm-yy');
}

function englishDateOf(text: string): FoundDate | undefined {
  const dayFirst = /^(\d{1,2})[- /]([a-z]{3})[a-z]*(?:[- /](\d{4}|\d{2}))?$/i.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*[- /](\d{1,2})(?:,? (\d{4}))?$/i.exec(text);
  const [day, name, year] =
    dayFirst !== null
      ? [dayFirst[1], dayFirst[2], dayFirst[3]]
      : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = months.indexOf((name ?? '').toUpperCase());
  if (month < 0) return undefined;
  const fullYear = year === undefined ? assumedYear : Number(year) + (year.length === 2 ? 2000 : 0);
  return found(fullYear, [String(month + 1), day], 'd-mmm');
}

function found(
  year: number,
  [month, day = '1']: readonly [string | undefined, string | undefined],
  numberFormat: string,
): FoundDate | undefined {
  const serial = serialOf(year, Number(month), Number(day));
  return serial === undefined ? undefined : { serial, numberFormat };
}

/** The serial number of a day that exists, from 1900 on. */
function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 9999) return undefined;
  const days = Math.round(date.getTime() / 86_400_000) + 25_569;
  // Excel believes in 29 February 1900.
  return days < 61 ? days - 1 : days;
}

function asTime(text: string): Typed | undefined {
  const time = timeOf(text);
  return time === undefined ? undefined : { cell: { value: time }, numberFormat: 'h:mm' };
}

function timeOf(text: string): number | undefined {
  const parts = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?\s*(am|pm)?$/i.exec(text);
  if (parts === null) return undefined;
  const [, hours = '', minutes = '', seconds = '0', half = ''] = parts;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const afternoon = half.toLowerCase() === 'pm' && Number(hours) < 12 ? 12 : 0;
  return (Number(hours) + afternoon) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
}
