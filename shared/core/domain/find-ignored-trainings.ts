import type { Scalar } from '../model/workbook-model';
import type { ProblemCode } from '../problems';
import type { TableRow } from '../snapshot/snapshot';
import { matchChoice } from '../snapshot/match-choice';
import { firstRowsById, type CountedTrainings, type TrainingTables } from './count-trainings';
import {
  dateProblem,
  equalsTrimmed,
  isBlank,
  isWithin,
  matchKey,
  trimmedText,
  type SerialPeriod,
} from './formula-semantics';
import type { IgnoredRow } from './kpi-computation';

/** Lists the supporters and trainings that KPI ④ and ⑤ leave out because a cell is wrong. */
export function findIgnoredTrainingRows(
  tables: TrainingTables,
  counted: CountedTrainings,
  period: SerialPeriod,
): readonly IgnoredRow[] {
  const firstRows = firstRowsById(tables.supporters);
  return [
    ...tables.supporters.flatMap((row) => supporterProblems(row, counted, firstRows)),
    ...tables.trainings.flatMap(({ row, cells }) =>
      trainingProblems(cells, firstRows, period).map(([column, code]) => ({
        table: 'trainings' as const,
        row: row + 1,
        column,
        code,
      })),
    ),
  ];
}

function supporterProblems(
  { row, cells }: TableRow<'supporters'>,
  { trace }: CountedTrainings,
  firstRows: ReadonlyMap<string, number>,
): readonly IgnoredRow[] {
  const first = firstRows.get(matchKey(cells.id) ?? '') ?? row + 1;
  const isRepeat = first !== row + 1 && trace.supporters.get(first)?.k4_counted === 1;
  return isRepeat
    ? [{ table: 'supporters', row: row + 1, column: 'id', code: 'id-duplicate' }]
    : [];
}

type ColumnProblem = readonly [column: string, code: ProblemCode];

function trainingProblems(
  cells: TableRow<'trainings'>['cells'],
  firstRows: ReadonlyMap<string, number>,
  period: SerialPeriod,
): readonly ColumnProblem[] {
  const kind = wordState(cells.kind, { choices: 'training-kind', wanted: 'OJT' });
  const status = wordState(cells.status, { choices: 'training-status', wanted: '実施済' });
  if (kind === 'other' || status === 'other') return [];
  const dateCode = isBlank(cells.date) ? 'required-missing' : dateProblem(cells.date);
  if (dateCode === null && !isWithin(cells.date, period)) return [];
  const found: readonly (readonly [string, ProblemCode | null])[] = [
    ['supporter_id', supporterProblem(cells.supporter_id, firstRows)],
    ['date', dateCode],
    ['kind', kind === 'wanted' ? null : kind],
    ['status', status === 'wanted' ? null : status],
  ];
  // Blank everywhere but in a note: nothing says that this is an OJT.
  const isEmpty = found.every(([, code]) => code === 'required-missing');
  if (isEmpty) return [];
  return found.flatMap(([column, code]) => (code === null ? [] : [[column, code] as const]));
}

/** Whether a word is the one that counts, certainly another one, or can't be told. */
function wordState(
  value: Scalar,
  { choices, wanted }: { readonly choices: string; readonly wanted: string },
): 'wanted' | 'other' | 'required-missing' | 'choice-unknown' {
  if (equalsTrimmed(value, wanted)) return 'wanted';
  const text = trimmedText(value);
  if (text === '') return 'required-missing';
  const meant = matchChoice(choices, text);
  return meant === null || meant === wanted ? 'choice-unknown' : 'other';
}

function supporterProblem(id: Scalar, firstRows: ReadonlyMap<string, number>): ProblemCode | null {
  const key = matchKey(id);
  if (key === null) return 'required-missing';
  return firstRows.has(key) ? null : 'reference-unknown';
}
