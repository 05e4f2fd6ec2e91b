import type { ProblemCode } from '../problems';

const separators = /[\s\-‐‑‒–—−ー]/g;

/**
 * The 13 digits of a corporate number (法人番号) as typed, or `null` when it has another shape.
 *
 * Full-width digits, spaces and hyphens are understood. The check digit is not tested.
 *
 * @example
 * parseCorporateNumber('４-0110-0109-8993') // '4011001098993'
 */
export function parseCorporateNumber(text: string): string | null {
  const digits = text.normalize('NFKC').replace(separators, '');
  return /^\d{13}$/.test(digits) ? digits : null;
}

/**
 * The check digit that belongs in front of 12 base digits.
 *
 * Counted from the right, every second digit is doubled; the check digit is 9 less the sum modulo 9.
 * Source: 法人番号の指定等に関する省令, article 2.
 *
 * @throws Error for anything but 12 half-width digits.
 * @example
 * corporateCheckDigit('011001098993') // 4
 */
export function corporateCheckDigit(baseDigits: string): number {
  if (!/^\d{12}$/.test(baseDigits)) throw new Error('A corporate number has 12 base digits');
  const sum = [...baseDigits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 2 : 1),
    0,
  );
  return 9 - (sum % 9);
}

/** Tells whether the first of 13 digits is the check digit of the others; `false` for any other text. */
export function hasValidCheckDigit(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  return digits.startsWith(String(corporateCheckDigit(digits.slice(1))));
}

/**
 * What is wrong with a corporate number as typed, or `null`.
 *
 * The check digit finds every wrong digit except a 0 typed for a 9 or the other way round.
 */
export function corporateNumberProblem(text: string): ProblemCode | null {
  const digits = parseCorporateNumber(text);
  if (digits === null) return 'corporate-number-format';
  return hasValidCheckDigit(digits) ? null : 'corporate-number-check-digit';
}
