import type { Scalar } from '../model/workbook-model';
import type { TableRow } from '../snapshot/snapshot';
import { isCancelled } from './count-firms';
import { addDays } from './dates';
import { fiscalYearOf } from './fiscal-year';
import { foldText } from './fold-text';
import { equalsTrimmed, isWithin, matchKey, serialPeriod, trimmedText } from './formula-semantics';

/** Signs that a network's necessity, effectiveness or continuity is at risk. */
export type NetworkTrap =
  | { readonly code: 'no-recent-handoff'; readonly days: number }
  | {
      readonly code: 'one-person-carries-most';
      readonly supporterId: string;
      readonly cases: number;
      readonly allCases: number;
    }
  | {
      readonly code: 'one-source-pays-most';
      readonly source: string;
      readonly fiscalYear: number;
      readonly percent: number;
    };

/** The rows that traps are looked for in. */
export interface TrapRows {
  readonly cases: readonly TableRow<'cases'>[];
  readonly handoffs: readonly TableRow<'handoffs'>[];
  readonly funding: readonly TableRow<'funding'>[];
}

const quietDays = 90;
const largestPersonShare = 0.5;
const largestSourceShare = 0.8;
/** With fewer cases, one person on most of them is a matter of course. */
const fewestCases = 3;
const firstDay = '1900-01-01';

/** Finds the traps that the rows point to, as of a day. Cancelled cases are left out. */
export function findTraps(rows: TrapRows, today: string): readonly NetworkTrap[] {
  const live = rows.cases.filter(({ cells }) => !isCancelled(cells.status));
  return [
    ...handoffTrap(live, rows.handoffs, today),
    ...personTrap(live),
    ...fundingTrap(rows.funding, today),
  ];
}

/** Only a network that has been at work for that long and still has open cases can be too quiet. */
function handoffTrap(
  cases: TrapRows['cases'],
  handoffs: TrapRows['handoffs'],
  today: string,
): readonly NetworkTrap[] {
  const start = addDays(today, -quietDays);
  const before = serialPeriod({ from: firstDay, to: start });
  const recent = serialPeriod({ from: start, to: today });
  const isAtWork = cases.some(({ cells }) => isWithin(cells.found, before));
  const hasOpen = cases.some(({ cells }) => equalsTrimmed(cells.status, '進行中'));
  const isQuiet = !handoffs.some(({ cells }) => isWithin(cells.sent, recent));
  return isAtWork && hasOpen && isQuiet ? [{ code: 'no-recent-handoff', days: quietDays }] : [];
}

/** A person is on a case who leads it or accompanies it. */
function personTrap(cases: TrapRows['cases']): readonly NetworkTrap[] {
  const counts = new Map<string, { id: string; count: number }>();
  for (const { cells } of cases) {
    const people = new Map<string, Scalar>();
    for (const id of [cells.supporter_id, cells.accompanist]) {
      const key = matchKey(id);
      if (key !== null) people.set(key, id);
    }
    for (const [key, id] of people) {
      counts.set(key, { id: String(id), count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  if (cases.length < fewestCases) return [];
  return [...counts.values()]
    .filter(({ count }) => count > cases.length * largestPersonShare)
    .map(({ id, count }) => ({
      code: 'one-person-carries-most',
      supporterId: id,
      cases: count,
      allCases: cases.length,
    }));
}

/** Looks at the newest fiscal year with income that has begun: plans for later years are hopes. */
function fundingTrap(rows: TrapRows['funding'], today: string): readonly NetworkTrap[] {
  const current = fiscalYearOf(today);
  const income = rows.flatMap(({ cells }) => {
    const { fiscal_year: year, amount } = cells;
    const counts = equalsTrimmed(cells.side, '収入') && typeof amount === 'number' && amount > 0;
    if (!counts || typeof year !== 'number' || year > current) return [];
    return [{ year, amount, source: foldText(trimmedText(cells.source)) }];
  });
  const fiscalYear = income.reduce((newest, { year }) => Math.max(newest, year), -Infinity);
  const sums = new Map<string, number>();
  for (const { year, amount, source } of income) {
    if (year === fiscalYear) sums.set(source, (sums.get(source) ?? 0) + amount);
  }
  const total = [...sums.values()].reduce((sum, amount) => sum + amount, 0);
  return [...sums]
    .filter(([, amount]) => amount > total * largestSourceShare)
    .map(([source, amount]) => ({
      code: 'one-source-pays-most',
      source,
      fiscalYear,
      percent: Math.round((100 * amount) / total),
    }));
}
