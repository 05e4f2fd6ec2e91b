import { parseDate } from '../../domain/era-dates';
import { isValidPeriod, periodOfFiscalYear, type Period } from '../../domain/fiscal-year';
import { kpiBreakdowns, type KpiBreakdown } from '../../domain/kpi-grouping';
import type { Problem } from '../../problems';

/** Which figures are wanted. Without period and fiscal year, those of the workbook's own period. */
export interface KpiInput {
  /** Both days count. Dates as people write them, e.g. `2023-04-01` or `R5.4.1`. */
  readonly period?: Period;
  /** First calendar year of the fiscal year, e.g. 2023 for 令和5年度. */
  readonly fiscalYear?: number;
  /** What to break the figures down by: one of `kpiBreakdowns`. */
  readonly by?: string;
}

/** Either what was meant, or everything that is wrong with it. */
export type Parsed<Value> =
  | { readonly kind: 'parsed'; readonly value: Value }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const earliestYear = 1990;
const latestYear = 2098;

/**
 * Finds the period that an input asks for; the workbook's own if it names none.
 *
 * Asking for a fiscal year and for other days at once is refused, since they may differ.
 */
export function parsePeriod(
  { period, fiscalYear }: Pick<KpiInput, 'period' | 'fiscalYear'>,
  ownPeriod: Period | null,
): Parsed<Period> {
  if (period !== undefined && fiscalYear !== undefined) {
    return problem('input-invalid', { value: fiscalYear, expected: 'fiscal-year | from, to' });
  }
  if (fiscalYear !== undefined) return parseFiscalYear(fiscalYear);
  const asked = period ?? ownPeriod;
  if (asked === null) return problem('period-invalid', { from: '', to: '' });
  const parsed = { from: parseDate(asked.from) ?? '', to: parseDate(asked.to) ?? '' };
  return isValidPeriod(parsed)
    ? { kind: 'parsed', value: parsed }
    : problem('period-invalid', asked);
}

function parseFiscalYear(fiscalYear: number): Parsed<Period> {
  const isKnown = fiscalYear >= earliestYear && fiscalYear <= latestYear;
  if (Number.isInteger(fiscalYear) && isKnown) {
    return { kind: 'parsed', value: periodOfFiscalYear(fiscalYear) };
  }
  return problem('number-out-of-range', {
    column: 'fiscal-year',
    value: fiscalYear,
    from: earliestYear,
    to: latestYear,
  });
}

/** Finds the breakdown that a text names; `null` when none is asked for. */
export function parseBreakdown(by: string | undefined): Parsed<KpiBreakdown | null> {
  if (by === undefined || by === '') return { kind: 'parsed', value: null };
  const found = kpiBreakdowns.find((candidate) => candidate === by);
  if (found !== undefined) return { kind: 'parsed', value: found };
  return problem('input-invalid', { value: by, expected: kpiBreakdowns.join(' | ') });
}

function problem(
  code: Problem['code'],
  values: NonNullable<Problem['values']> | Period,
): { readonly kind: 'problems'; readonly problems: readonly Problem[] } {
  return { kind: 'problems', problems: [{ code, severity: 'error', values: { ...values } }] };
}
