import type { Scalar } from '../model/workbook-model';
import type { TableRow, TableSnapshots } from '../snapshot/snapshot';
import { stepCodes } from '../tables/steps';
import { isCancelled } from './count-firms';
import type { Period } from './fiscal-year';
import {
  dateProblem,
  equalsCriterion,
  equalsTrimmed,
  isWithin,
  serialPeriod,
  type SerialPeriod,
} from './formula-semantics';
import type { KpiComputation, Ratio } from './kpi-computation';

/** Figures beside the KPIs that help to read them. Days are calendar days. */
export interface KpiSideFigures {
  /** ③ ÷ ②. */
  readonly matchRate: Ratio;
  /** Firms matched or followed up in the period that ② leaves out: they were posted in another one. */
  readonly matchedPostedEarlier: number;
  /** From found to posted, over cases posted in the period. */
  readonly medianDaysToPosting: number | null;
  /** From posted to matched, over cases matched in the period. */
  readonly medianDaysToMatch: number | null;
  readonly handoffs: HandoffFigures;
  /** Cases in progress now, by STEP. */
  readonly openCases: readonly { readonly step: string; readonly count: number }[];
}

/** What became of the hand-offs sent in the period, as of now. */
export interface HandoffFigures {
  readonly sent: number;
  /** Taken over, whether completed since or not. */
  readonly accepted: number;
  readonly returned: number;
  readonly withdrawn: number;
  /** From sent to answered, over those that were answered. */
  readonly medianResponseDays: number | null;
}

/**
 * Computes the side figures of a period.
 *
 * Cancelled cases are left out. A pair of days counts only if both are real dates in their order.
 */
export function computeSideFigures(
  tables: TableSnapshots,
  computation: KpiComputation,
  period: Period,
): KpiSideFigures {
  const serials = serialPeriod(period);
  const cases = (tables.cases?.rows ?? []).filter(({ cells }) => !isCancelled(cells.status));
  const { K2, K3 } = computation.kpis;
  return {
    matchRate: ratioOf(K3.value, K2.value),
    matchedPostedEarlier: [...computation.trace.companies.values()].reduce(
      (sum, { k3_earlier: earlier }) => sum + earlier,
      0,
    ),
    medianDaysToPosting: medianDays(
      cases.filter(({ cells }) => isWithin(cells.posted, serials)),
      ({ found, posted }) => [found, posted],
    ),
    medianDaysToMatch: medianDays(
      cases.filter(({ cells }) => isWithin(cells.matched, serials)),
      ({ posted, matched }) => [posted, matched],
    ),
    handoffs: handoffFigures(tables.handoffs?.rows ?? [], serials),
    openCases: stepCodes.map((step) => ({
      step,
      count: cases.filter(
        ({ cells }) => equalsCriterion(cells.step, step) && equalsCriterion(cells.status, '進行中'),
      ).length,
    })),
  };
}

/** A quotient with its parts; `null` while nothing is to be divided by. */
export function ratioOf(numerator: number, denominator: number): Ratio {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

function handoffFigures(
  rows: readonly TableRow<'handoffs'>[],
  period: SerialPeriod,
): HandoffFigures {
  const sent = rows.filter(({ cells }) => isWithin(cells.sent, period));
  const count = (...states: readonly string[]) =>
    sent.filter(({ cells }) => states.some((state) => equalsTrimmed(cells.state, state))).length;
  return {
    sent: sent.length,
    accepted: count('受諾', '完了'),
    returned: count('差戻し'),
    withdrawn: count('取下げ'),
    medianResponseDays: medianDays(sent, (cells) => [cells.sent, cells.answered]),
  };
}

function medianDays<Row extends { readonly cells: object }>(
  rows: readonly Row[],
  pairOf: (cells: Row['cells']) => readonly [Scalar, Scalar],
): number | null {
  return medianOf(
    rows.flatMap(({ cells }) => {
      const [from, to] = pairOf(cells).map(wholeDay);
      return typeof from === 'number' && typeof to === 'number' && from <= to ? [to - from] : [];
    }),
  );
}

function wholeDay(value: Scalar): number | null {
  return typeof value === 'number' && dateProblem(value) === null ? Math.floor(value) : null;
}

/**
 * The middle value, or the mean of the two middle ones; `null` without values.
 *
 * @example
 * medianOf([3, 1, 10, 2]) // 2.5
 */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
