import {
  pipelineSheetFigures,
  type PipelineSheetFigures,
} from '../commands/pipeline/pipeline-sheet-figures';
import { formScene, type FormScene } from '../commands/forms/form-scene';
import { roleFigures, type RoleFigures } from '../commands/role-matrix/role-figures';
import { addMonths, isoToSerial, serialToIso } from '../domain/dates';
import type { Period } from '../domain/fiscal-year';
import { isWithin, type SerialPeriod } from '../domain/formula-semantics';
import type { KpiComputation } from '../domain/kpi-computation';
import { computeSideFigures } from '../domain/kpi-side-figures';
import { findNewestRound, scoreMaturity, type MaturityScore } from '../domain/maturity';
import type { Scalar } from '../model/workbook-model';
import { rowsOf } from '../snapshot/find';
import type { Snapshot } from '../snapshot/snapshot';
import { tableKeys } from '../tables/tables';

/** What the formulas of the KPI sheet and the guide show, computed by the program. */
export interface DashboardFigures {
  /** K1 to K5; K5 is an empty text while nobody received an OJT. */
  readonly kpis: readonly Scalar[];
  readonly sessions: number;
  /** Actual by target for K1 to K5 and the sessions; an empty text without a target. */
  readonly rates: readonly Scalar[];
  /** Ratio ③÷②, firms posted earlier, cells that are no dates, cases without a firm. */
  readonly side: readonly Scalar[];
  /** Cases in progress by STEP. */
  readonly pipeline: readonly number[];
  readonly pipelineSheet: PipelineSheetFigures;
  /** Month as text, postings, matches, OJT; blank after the period. */
  readonly months: readonly (readonly Scalar[])[];
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly maturity: MaturityFigures | null;
  readonly roles: RoleFigures;
  /** The rows that the forms are computed from. */
  readonly forms: FormScene;
}

/** The newest round as the maturity summary shows it. */
export interface MaturityFigures {
  /** Sheet row of the round, counted from 1. */
  readonly row: number;
  readonly date: Scalar;
  readonly assessor: string;
  readonly score: MaturityScore;
}

const monthsShown = 12;

/** Computes what the dashboards show for a period. */
export function dashboardFigures(scene: Scene): DashboardFigures {
  const { snapshot, computation, period, targets } = scene;
  const { kpis } = computation;
  const { numerator: sessions } = kpis.K5;
  const actuals = [
    ...[kpis.K1.value, kpis.K2.value, kpis.K3.value, kpis.K4.value],
    kpis.K5.value ?? '',
  ];
  const side = computeSideFigures(snapshot.tables, computation, period);
  return {
    kpis: actuals,
    sessions,
    rates: [...actuals, sessions].map((actual, index) => rateOf(actual, targets[index] ?? null)),
    side: [
      side.matchRate.value ?? '',
      side.matchedPostedEarlier,
      countNonDates(snapshot),
      countLostFirms(snapshot, computation),
    ],
    pipeline: side.openCases.map(({ count }) => count),
    pipelineSheet: pipelineSheetFigures(snapshot),
    months: Array.from({ length: monthsShown }, (_, index) => monthLine(scene, index)),
    maturity: maturityFigures(snapshot),
    roles: roleFigures(snapshot, period.to),
    forms: formScene(snapshot),
    rowCounts: Object.fromEntries(tableKeys.map((key) => [key, countIds(snapshot, key)])),
  };
}

/** What the figures of a period are computed from. */
interface Scene {
  readonly snapshot: Snapshot;
  readonly computation: KpiComputation;
  readonly period: Period;
  /** Targets as typed, for K1 to K5 and the sessions. */
  readonly targets: readonly Scalar[];
}

function rateOf(actual: Scalar, target: Scalar): Scalar {
  const isRate = typeof actual === 'number' && typeof target === 'number' && target > 0;
  return isRate ? actual / target : '';
}

function isFilled(value: Scalar): boolean {
  return value !== null;
}

function countNonDates(snapshot: Snapshot): number {
  const dates: readonly Scalar[] = [
    ...rowsOf(snapshot, 'cases').flatMap(({ cells }) => [cells.posted, cells.matched]),
    ...rowsOf(snapshot, 'followups').map(({ cells }) => cells.date),
    ...rowsOf(snapshot, 'trainings').map(({ cells }) => cells.date),
    ...rowsOf(snapshot, 'agencies').map(({ cells }) => cells.joined),
  ];
  return dates.filter((value) => isFilled(value) && typeof value !== 'number').length;
}

function countLostFirms(snapshot: Snapshot, { trace }: KpiComputation): number {
  return rowsOf(snapshot, 'cases').filter(
    ({ row, cells }) =>
      isFilled(cells.company_id) && typeof trace.cases.get(row + 1)?.firm_row !== 'number',
  ).length;
}

function countIds(snapshot: Snapshot, key: (typeof tableKeys)[number]): number {
  return rowsOf(snapshot, key).filter(({ cells }) => isFilled(cells.id)).length;
}

function monthLine({ snapshot, computation, period }: Scene, index: number): readonly Scalar[] {
  const first = addMonths(`${period.from.slice(0, 7)}-01`, index);
  const from = isoToSerial(first);
  if (from > isoToSerial(period.to)) return ['', '', '', ''];
  const month: SerialPeriod = { from, end: isoToSerial(addMonths(serialToIso(from) ?? first, 1)) };
  const { trace } = computation;
  const cases = rowsOf(snapshot, 'cases');
  const trainings = rowsOf(snapshot, 'trainings');
  const count = (rows: readonly { row: number }[], counts: (row: number) => boolean) =>
    rows.filter(({ row }) => counts(row + 1)).length;
  return [
    first.slice(0, 7).replace('-', '/'),
    count(
      cases.filter(({ cells }) => isWithin(cells.posted, month)),
      (row) => typeof trace.cases.get(row)?.k2_firm === 'number',
    ),
    count(
      cases.filter(({ cells }) => isWithin(cells.matched, month)),
      (row) => typeof trace.cases.get(row)?.k3_firm === 'number',
    ),
    count(
      trainings.filter(({ cells }) => isWithin(cells.date, month)),
      (row) => typeof trace.trainings.get(row)?.k4_supporter === 'number',
    ),
  ];
}

function maturityFigures(snapshot: Snapshot): MaturityFigures | null {
  const round = findNewestRound(rowsOf(snapshot, 'maturity'));
  if (round === undefined) return null;
  const { date, assessor } = round.cells;
  const score = scoreMaturity(round.cells);
  return { row: round.row + 1, date, assessor: assessor === null ? '' : String(assessor), score };
}
