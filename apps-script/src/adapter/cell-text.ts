import type { CellContent, Scalar } from '../../../shared/core/index';
import { isDate, type Dates } from './dates';

/** What Sheets takes and gives for a cell. */
export type CellValue = string | number | boolean;

/** What can stand in a number, a date, a time or an amount, so that a text of nothing else may be one. */
const NUMBER_PARTS = new RegExp(
  [
    '[\\s\\d.,:/+\\-−ー–()%¥$€£年月日時分秒第]',
    'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?',
    'oct(ober)?|nov(ember)?|dec(ember)?|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?',
    '午前|午後|[ap]\\.?m|令和|平成|昭和|大正|明治|元|utc|gmt',
    // Eras as letters, exponents, and the letters of ISO times.
    '(?<![a-z])[rhst](?=\\d+[./])|(?<=\\d)e(?=[+-]?\\d)|(?<=\\d)[tz]',
  ].join('|'),
  'gi',
);

/**
 * What to hand to `setValues` for a cell.
 *
 * Sheets reads texts as if they were typed. What it would take for something else gets the
 * apostrophe that people would type; too many of them do no harm, too few change the content.
 * Cells with the format for plain text take every text as it is.
 */
export function toCellValue(content: CellContent, isPlainText: boolean): CellValue {
  if (content === null) return '';
  if (typeof content === 'string') {
    return !isPlainText && needsApostrophe(content) ? `'${content}` : content;
  }
  if (typeof content !== 'object') return content;
  return 'formula' in content ? `=${content.formula}` : content.error;
}

/** Tells texts that Sheets would take for a number, a date, a formula and the like. */
export function needsApostrophe(text: string): boolean {
  // Longer texts are never numbers, and looking at all of them would take long.
  if (text.length > 60) return /^\s*[=+'#-]/.test(text);
  // Full-width signs and digits are read like others in Japan.
  const folded = text.normalize('NFKC').trim();
  if (/^[=+'#-]/.test(folded) || /^(true|false)$/i.test(folded)) return true;
  return /\d/.test(folded) && folded.replace(NUMBER_PARTS, '') === '';
}

const ERRORS = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/;

/** What a cell holds, from its value and its formula (`''` for none). */
export function fromCellValue(value: unknown, formula: string, dates: Dates): CellContent {
  const scalar = scalarFrom(value, dates);
  const isError = typeof scalar === 'string' && ERRORS.test(scalar);
  if (formula !== '') {
    const bare = formula.replace(/^=/, '');
    return isError ? { formula: bare } : { formula: bare, value: scalar };
  }
  return isError ? { error: scalar } : scalar;
}

function scalarFrom(value: unknown, dates: Dates): Scalar {
  if (isDate(value)) return dates.serialOf(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
