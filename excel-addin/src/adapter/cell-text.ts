/**
 * How to enter a text so that Excel keeps it as that text.
 *
 * Excel treats what it is given like typing: `0123` would become a number, `1-2` a date, `=A1` a
 * formula. A leading apostrophe, which Excel takes off again, stops that. It is only put where
 * something could be taken for something else, because people see it when they edit the cell.
 *
 * @example
 * enteredText('0123') // "'0123"
 * enteredText('第2回') // '第2回'
 */
export function enteredText(text: string): string {
  return looksLikeInput(text) ? `'${text}` : text;
}

function looksLikeInput(text: string): boolean {
  // Excel looks past spaces, and the Japanese one reads wide digits and signs like narrow ones.
  const read = narrow(text).trim();
  if (read === '') return false;
  return startsInput.test(read) || isWord(read) || isNumberOrDate(read);
}

/** Formulas, Lotus formulas, the apostrophe itself. */
const startsInput = /^['=+\-@]/;

const words: ReadonlySet<string> = new Set(['true', 'false']);

/** The names of errors as formulas give them; entered, they become the error. */
export const errorNames: ReadonlySet<string> = new Set([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'],
  ...['#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#PYTHON!'],
]);

function isWord(read: string): boolean {
  return words.has(read.toLowerCase()) || errorNames.has(read.toUpperCase());
}

/**
 * Everything that numbers, amounts, percentages, fractions, times and dates are written with, in
 * English and Japanese, eras included. Longer words first, so that none is cut short.
 */
const vocabulary = new RegExp(
  [
    ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september'],
    ...['october', 'november', 'december', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul'],
    ...['aug', 'sept', 'sep', 'oct', 'nov', 'dec'],
    ...['明治', '大正', '昭和', '平成', '令和', '午前', '午後', '[明大昭平令元]'],
    // Single letters only where they stand in dates, times and powers of ten: STEP1 is a name.
    ...['[mtshr](?=[0-9元])', '[0-9\\s][ap]m?(?![a-z])', '[0-9.]e(?=[+-]?[0-9])'],
    ...['[年月日時分秒円]', '[0-9]', '[\\s.,/:%()+-]', '[$¥€£]'],
  ].join('|'),
  'g',
);

function isNumberOrDate(read: string): boolean {
  return /[0-9]/.test(read) && read.toLowerCase().replace(vocabulary, '') === '';
}

function narrow(text: string): string {
  return text.normalize('NFKC').replace(/\u2212/g, '-');
}
