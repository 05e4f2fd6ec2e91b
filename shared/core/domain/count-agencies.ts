import type { Scalar } from '../model/workbook-model';
import type { ProblemCode } from '../problems';
import type { TableRow } from '../snapshot/snapshot';
import { dateProblem, isBlank, matchKey, type SerialPeriod } from './formula-semantics';
import type { CountedFigure, IgnoredRow, KpiTrace } from './kpi-computation';

type AgencyRow = TableRow<'agencies'>;

interface CountedAgencies {
  readonly figure: CountedFigure;
  readonly trace: KpiTrace['agencies'];
  readonly ignored: readonly IgnoredRow[];
}

/** Counts KPI ①: agencies that took part on at least one day of the period, each id once. */
export function countAgencies(rows: readonly AgencyRow[], period: SerialPeriod): CountedAgencies {
  const seen = new Set<string>();
  const ids: string[] = [];
  const trace = new Map<number, { k1_key: Scalar; k1_counted: 0 | 1 }>();
  const ignored: IgnoredRow[] = [];
  for (const row of rows) {
    const id = takesPart(row, period) ? row.cells.id : '';
    const key = matchKey(id);
    const isCounted = key !== null && !seen.has(key);
    if (key !== null) seen.add(key);
    if (isCounted) ids.push(String(id));
    trace.set(row.row + 1, { k1_key: id ?? '', k1_counted: isCounted ? 1 : 0 });
    const problems = key === null ? agencyProblems(row, period) : repeated(isCounted);
    for (const problem of problems) {
      ignored.push({ table: 'agencies', row: row.row + 1, ...problem });
    }
  }
  return { figure: { value: ids.length, ids }, trace, ignored };
}

function takesPart({ cells: { joined, left } }: AgencyRow, { from, end }: SerialPeriod): boolean {
  // LibreOffice takes TRUE for the number 1.
  if (typeof joined !== 'number' || joined <= 1 || joined >= end) return false;
  return isBlank(left) || (typeof left === 'number' && left >= from);
}

interface ColumnProblem {
  readonly column: string;
  readonly code: ProblemCode;
}

/** Why an agency does not count although, for all one can read, it may have taken part. */
function agencyProblems(row: AgencyRow, period: SerialPeriod): readonly ColumnProblem[] {
  const { id, joined, left } = row.cells;
  const isEmpty = isBlank(id) && isBlank(joined);
  if (isEmpty || joinedLater(joined, period) || leftBefore(left, period)) return [];
  const joinedProblem = isBlank(joined) ? 'required-missing' : dateProblem(joined);
  // A number too large for a date lies after every period, so it takes nothing away.
  const staysOut = typeof left !== 'number' || left < period.from;
  const found: readonly (readonly [string, ProblemCode | null])[] = [
    ['id', isBlank(id) ? 'required-missing' : null],
    ['joined', joinedProblem],
    ['left', staysOut ? dateProblem(left) : null],
  ];
  return found.flatMap(([column, code]) => (code === null ? [] : [{ column, code }]));
}

function joinedLater(joined: Scalar, { end }: SerialPeriod): boolean {
  return typeof joined === 'number' && dateProblem(joined) === null && joined >= end;
}

function leftBefore(left: Scalar, { from }: SerialPeriod): boolean {
  return typeof left === 'number' && dateProblem(left) === null && left < from;
}

function repeated(isCounted: boolean): readonly ColumnProblem[] {
  return isCounted ? [] : [{ column: 'id', code: 'id-duplicate' }];
}
