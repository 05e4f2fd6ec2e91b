import { isIsoDate } from './dates';

/** Two days as ISO text, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The Japanese fiscal year (年度) of a day, named after the calendar year in which it begins.
 *
 * @example
 * fiscalYearOf('2024-03-31') // 2023
 */
export function fiscalYearOf(iso: string): number {
  const year = Number(iso.slice(0, 4));
  return Number(iso.slice(5, 7)) >= 4 ? year : year - 1;
}

/**
 * The days of a Japanese fiscal year: 1 April to 31 March.
 *
 * @example
 * periodOfFiscalYear(2023) // { from: '2023-04-01', to: '2024-03-31' }
 */
export function periodOfFiscalYear(fiscalYear: number): Period {
  return { from: `${fiscalYear}-04-01`, to: `${fiscalYear + 1}-03-31` };
}

/**
 * The quarter of the fiscal year in which a day lies: 1 for April to June, 4 for January to March.
 *
 * @example
 * fiscalQuarterOf('2024-01-15') // 4
 */
export function fiscalQuarterOf(iso: string): number {
  const monthsSinceApril = (Number(iso.slice(5, 7)) + 8) % 12;
  return Math.floor(monthsSinceApril / 3) + 1;
}

/** Tells whether both ends are days and the first is not after the last. */
export function isValidPeriod({ from, to }: Period): boolean {
  return isIsoDate(from) && isIsoDate(to) && from <= to;
}
