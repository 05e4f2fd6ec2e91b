import type { Scalar } from '../model/workbook-model';
import type { ProblemCode } from '../problems';
import type { TableRow } from '../snapshot/snapshot';

/** A figure with the ids of the rows behind it, in the order of the sheet. */
export interface CountedFigure {
  readonly value: number;
  readonly ids: readonly string[];
}

/** A quotient that keeps its parts; `value` is `null` while the denominator is 0. */
export interface Ratio {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** The five KPIs. K5 is rounded to one decimal, half up. */
export interface KpiFigures {
  readonly K1: CountedFigure;
  readonly K2: CountedFigure;
  readonly K3: CountedFigure;
  readonly K4: CountedFigure;
  readonly K5: Ratio;
}

/** The tables whose rows the KPIs count. */
export type KpiTableKey =
  'agencies' | 'supporters' | 'companies' | 'cases' | 'followups' | 'trainings';

/** A row that a KPI would have counted, had the named column been right. Rows count from 1. */
export interface IgnoredRow {
  readonly table: KpiTableKey;
  readonly row: number;
  readonly column: string;
  readonly code: ProblemCode;
}

/** A yes or no as formulas show it. */
export type Counted = 0 | 1;

/** A row number of a sheet counted from 1, or the empty text of a formula that shows nothing. */
export type RowOrBlank = number | '';

/**
 * What the computed columns show, by sheet row counted from 1. Names are the column keys.
 *
 * Cached values of a written workbook and explanations both come from here, so they can't differ
 * from the figures.
 */
export interface KpiTrace {
  readonly agencies: ReadonlyMap<number, { readonly k1_key: Scalar; readonly k1_counted: Counted }>;
  readonly companies: ReadonlyMap<number, CompanyTrace>;
  readonly cases: ReadonlyMap<number, CaseTrace>;
  readonly followups: ReadonlyMap<number, { readonly k3_case: Scalar }>;
  readonly trainings: ReadonlyMap<number, { readonly k4_supporter: RowOrBlank }>;
  readonly supporters: ReadonlyMap<number, { readonly k4_counted: Counted }>;
}

/** What the computed columns of one company show. */
export interface CompanyTrace {
  readonly corporate_digits: string;
  readonly corporate_key: string;
  readonly firm_row: RowOrBlank;
  readonly k2_counted: Counted;
  readonly k3_counted: Counted;
  readonly k3_earlier: Counted;
}

/** What the computed columns of one case show. */
export interface CaseTrace {
  readonly firm_row: RowOrBlank;
  readonly k2_firm: RowOrBlank;
  readonly k3_firm: RowOrBlank;
}

/** What makes a firm count: a posting, a match or a follow-up within the period. */
export interface FirmEvent {
  /** Row of the firm on the companies sheet, counted from 1. */
  readonly firm: number;
  readonly case: TableRow<'cases'>;
  /** Serial numbers of the days, each within the period. */
  readonly days: readonly number[];
}

/** An OJT held within the period. */
export interface Session {
  /** Row of the supporter on the supporters sheet, counted from 1. */
  readonly supporter: number;
  readonly day: number;
}

/** The rows behind the figures, for breakdowns. */
export interface KpiEvents {
  readonly postings: readonly FirmEvent[];
  readonly matches: readonly FirmEvent[];
  readonly sessions: readonly Session[];
}

/** The KPIs of one period, with everything that explains them. */
export interface KpiComputation {
  readonly kpis: KpiFigures;
  readonly ignored: readonly IgnoredRow[];
  readonly trace: KpiTrace;
  readonly events: KpiEvents;
}
