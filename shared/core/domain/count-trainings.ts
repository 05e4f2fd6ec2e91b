import type { TableRow } from '../snapshot/snapshot';
import { equalsTrimmed, isWithin, matchKey, type SerialPeriod } from './formula-semantics';
import type { CountedFigure, KpiTrace, Ratio, RowOrBlank, Session } from './kpi-computation';

/** The rows that KPI ④ and ⑤ are counted from, in the order of their sheets. */
export interface TrainingTables {
  readonly supporters: readonly TableRow<'supporters'>[];
  readonly trainings: readonly TableRow<'trainings'>[];
}

/** KPI ④ and ⑤ with what the computed columns show and the rows behind them. */
export interface CountedTrainings {
  readonly supporters: CountedFigure;
  readonly average: Ratio;
  readonly trace: Pick<KpiTrace, 'supporters' | 'trainings'>;
  readonly sessions: readonly Session[];
}

/** Counts KPI ④ and ⑤: supporters who had an OJT in the period, and how many each had. */
export function countTrainings(tables: TrainingTables, period: SerialPeriod): CountedTrainings {
  const firstRows = firstRowsById(tables.supporters);
  const shown = new Map<number, { k4_supporter: RowOrBlank }>();
  const sessions: Session[] = [];
  for (const training of tables.trainings) {
    const session = sessionOf(training, firstRows, period);
    shown.set(training.row + 1, { k4_supporter: session?.supporter ?? '' });
    if (session !== null) sessions.push(session);
  }
  const trained = new Set(sessions.map(({ supporter }) => supporter));
  const counted = tables.supporters.filter(({ row }) => trained.has(row + 1));
  const ids = counted.map(({ cells }) => String(cells.id ?? ''));
  return {
    supporters: { value: ids.length, ids },
    average: averageOf(sessions.length, ids.length),
    trace: {
      trainings: shown,
      supporters: new Map(
        tables.supporters.map(({ row }) => [row + 1, { k4_counted: trained.has(row + 1) ? 1 : 0 }]),
      ),
    },
    sessions,
  };
}

/** The sheet row, counted from 1, that each id means: the first that has it. By `matchKey`. */
export function firstRowsById(
  rows: readonly TableRow<'supporters' | 'agencies'>[],
): ReadonlyMap<string, number> {
  const firstRows = new Map<string, number>();
  for (const { row, cells } of rows) {
    const key = matchKey(cells.id);
    if (key !== null && !firstRows.has(key)) firstRows.set(key, row + 1);
  }
  return firstRows;
}

function sessionOf(
  { cells }: TableRow<'trainings'>,
  firstRows: ReadonlyMap<string, number>,
  period: SerialPeriod,
): Session | null {
  const isHeld = equalsTrimmed(cells.kind, 'OJT') && equalsTrimmed(cells.status, '実施済');
  const supporter = firstRows.get(matchKey(cells.supporter_id) ?? '');
  if (!isHeld || supporter === undefined || !isWithin(cells.date, period)) return null;
  return { supporter, day: cells.date };
}

/**
 * Sessions per supporter with one decimal, half up; `null`, not 0, without supporters.
 *
 * @example
 * averageOf(353, 84) // { value: 4.2, numerator: 353, denominator: 84 }
 */
export function averageOf(numerator: number, denominator: number): Ratio {
  // One rounding of a tenfold quotient: a half is exact there, a tenth is not in binary.
  const value = denominator === 0 ? null : Math.round((10 * numerator) / denominator) / 10;
  return { value, numerator, denominator };
}
