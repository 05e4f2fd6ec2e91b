import { isOpenStatus } from '../../domain/case-outcomes';
import { daysBetween } from '../../domain/dates';
import { trimmedText } from '../../domain/formula-semantics';
import { medianOf } from '../../domain/kpi-side-figures';
import type { TableRow } from '../../snapshot/snapshot';
import { choiceValues } from '../../tables/choices';
import { stepCodes } from '../../tables/steps';
import { dayOf } from '../row-card/card-scene';
import type { PipelineFigures, PipelineStep } from './input';

type CaseRow = TableRow<'cases'>;

/** Stands for what is blank or no choice. */
const other = '';
const steps: readonly string[] = [...stepCodes, other];
const statuses: readonly string[] = [...choiceValues('case-status'), other];

/** Counts cases by STEP and status; takes one pass. */
export function countCases(rows: readonly CaseRow[], today: string): PipelineFigures {
  const tallies = new Map(steps.map((step) => [step, emptyTally()]));
  for (const row of rows) {
    const step = known(steps, row.cells.step);
    const tally = tallies.get(step);
    if (tally !== undefined) addCase(tally, row, { step, today });
  }
  const lines = [...tallies].map(([step, tally]) => stepLine(step, tally));
  return { count: rows.length, steps: lines.filter(isShown) };
}

interface Tally {
  readonly counts: Map<string, number>;
  readonly ages: number[];
}

function emptyTally(): Tally {
  return { counts: new Map<string, number>(), ages: [] };
}

function addCase(
  { counts, ages }: Tally,
  { cells }: CaseRow,
  { step, today }: { readonly step: string; readonly today: string },
): void {
  const status = known(statuses, cells.status);
  counts.set(status, (counts.get(status) ?? 0) + 1);
  // A case begins in its first STEP by being found.
  const since = dayOf(cells.step_date) ?? (step === steps[0] ? dayOf(cells.found) : null);
  if (isOpenStatus(status) && since !== null && since <= today) {
    ages.push(daysBetween(since, today));
  }
}

/** The choice that a cell holds, as formulas compare; blank for anything else. */
function known(choices: readonly string[], cell: CaseRow['cells']['step']): string {
  const text = trimmedText(cell).toLowerCase();
  return choices.find((choice) => choice.toLowerCase() === text) ?? other;
}

function stepLine(step: string, { counts, ages }: Tally): PipelineStep {
  const lines = statuses.map((status) => ({ status, count: counts.get(status) ?? 0 }));
  const sum = (fits: (status: string) => boolean) =>
    lines.reduce((total, { status, count }) => total + (fits(status) ? count : 0), 0);
  return {
    step,
    count: sum(() => true),
    open: sum(isOpenStatus),
    statuses: lines.filter(({ status, count }) => status !== other || count > 0),
    age: { medianDays: medianOf(ages), known: ages.length },
  };
}

function isShown({ step, count }: PipelineStep): boolean {
  return step !== other || count > 0;
}
