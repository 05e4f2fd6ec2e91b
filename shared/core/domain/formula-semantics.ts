import type { Scalar } from '../model/workbook-model';
import { isoToSerial, lastSerial } from './dates';
import { parseDate } from './era-dates';
import type { Period } from './fiscal-year';

/*
 * What native formulas make of a cell. The program counts the same rows as the formulas do, so it
 * compares values as they do, and not as JavaScript would.
 */

/** Tells whether a cell equals `""` in a formula: blank, or an empty text. */
export function isBlank(value: Scalar): value is null | '' {
  return value === null || value === '';
}

/**
 * What MATCH compares, as a key of a map; `null` for a blank cell, which is never looked up.
 *
 * Case does not matter, the type does: the number 5 is not the text 5.
 */
export function matchKey(value: Scalar): string | null {
  if (isBlank(value)) return null;
  return typeof value === 'string' ? `text ${value.toLowerCase()}` : `${typeof value} ${value}`;
}

/** The text of a cell after TRIM, which knows no other space than the half-width one. */
export function trimmedText(value: Scalar): string {
  if (value === null) return '';
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** Tells whether `TRIM(cell)="text"`: case does not matter. */
export function equalsTrimmed(value: Scalar, text: string): boolean {
  return trimmedText(value).toLowerCase() === text.toLowerCase();
}

/** Tells whether COUNTIFS counts a cell for a text that is no pattern: case does not matter, spaces do. */
export function equalsCriterion(value: Scalar, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
}

/** A period as serial numbers; a time on the last day still lies within. */
export interface SerialPeriod {
  readonly from: number;
  /** The first moment after the period. */
  readonly end: number;
}

/** The serial numbers of a period. */
export function serialPeriod({ from, to }: Period): SerialPeriod {
  return { from: isoToSerial(from), end: isoToSerial(to) + 1 };
}

/** Tells whether a cell holds a real date within the period; text never does. */
export function isWithin(value: Scalar, { from, end }: SerialPeriod): value is number {
  return typeof value === 'number' && value >= from && value < end;
}

/**
 * Why a filled cell is no real date, or `null` when it is one or is blank.
 *
 * A date typed as text is told apart, because one click can turn it into a real one.
 */
export function dateProblem(value: Scalar): 'date-text' | 'date-invalid' | null {
  if (isBlank(value)) return null;
  if (typeof value === 'number') {
    return value > 1 && value < lastSerial + 1 ? null : 'date-invalid';
  }
  return typeof value === 'string' && parseDate(value) !== null ? 'date-text' : 'date-invalid';
}
