import { emptyPlan } from '../../plan/plan';
import type { Problem } from '../../problems';
import { textOf } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import { tableProblems } from '../case-work/case-scene';
import { readDay, type ReadDay } from '../case-work/input-dates';
import type { Command } from '../command';
import { findRow } from '../send-handoff/find-row';
import type { MyWeekInput, MyWeekOutput, WeekEntry } from './input';
import { listActions } from './list-actions';
import { listFollowUps } from './list-follow-ups';
import { listHandoffs } from './list-handoffs';
import { listUntouched } from './list-untouched';
import { weekOf, weekScene, type WeekScene } from './week-scene';

/**
 * Tells a supporter what is due in a week, what is late, and what waits for others.
 *
 * Changes nothing. Looks at the cases that the supporter leads or accompanies; closed ones are left
 * out. Weeks begin on Monday. What is due after the Sunday does not show.
 */
export const myWeek: Command<MyWeekInput, MyWeekOutput> = (snapshot, input, { today }) => {
  const supporter = findRow(snapshot, 'supporters', input.supporter);
  const read = readWeekDay(input.day, today);
  const problems: readonly Problem[] = [
    ...tableProblems(snapshot, ['supporters', 'cases']),
    ...(read.kind === 'bad' ? [read.problem] : []),
    ...(supporter === undefined ? [unknownSupporter(snapshot, input.supporter)] : []),
  ];
  if (problems.length > 0 || supporter === undefined || read.kind === 'bad') {
    return { kind: 'refused', problems };
  }
  const output = weekOfSupporter(supporter, weekScene(snapshot, supporter, read.day));
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

function readWeekDay(given: string | undefined, today: string): ReadDay {
  const text = given?.trim() ?? '';
  if (text === '') return { kind: 'day', day: today };
  return readDay({ table: 'cases', column: 'next_due', text });
}

function unknownSupporter(snapshot: Snapshot, value: string): Problem {
  const sheet = snapshot.tables.supporters?.sheet;
  const place = { ...(sheet === undefined ? {} : { sheet }), table: 'supporters', column: 'id' };
  return value.trim() === ''
    ? { code: 'required-missing', severity: 'error', place }
    : {
        ...{ code: 'reference-unknown', severity: 'error', place },
        values: { table: 'supporters', value },
      };
}

function weekOfSupporter(supporter: TableRow<'supporters'>, scene: WeekScene): MyWeekOutput {
  const { today: day } = scene;
  const week = weekOf(day);
  const actions = listActions(scene);
  const handoffs = listHandoffs(scene);
  const own = [...actions.own, ...handoffs.toAnswer, ...listFollowUps(scene)];
  const pick = (fits: (due: string) => boolean) =>
    inOrder(own.filter(({ due }) => due !== null && fits(due)));
  return {
    supporter: textOf(supporter.cells.id),
    name: textOf(supporter.cells.name),
    week: { day, ...week },
    due: pick((due) => due >= day && due <= week.to),
    overdue: pick((due) => due < day),
    undated: own.filter(({ due }) => due === null),
    waiting: inOrder([...handoffs.sent, ...withoutRequests(actions.ofOthers, handoffs.sent)]),
    untouched: inOrder(listUntouched(scene)),
  };
}

/** Sending a hand-off also writes that its answer is awaited next: to tell it once is enough. */
function withoutRequests(
  actions: readonly WeekEntry[],
  requests: readonly WeekEntry[],
): readonly WeekEntry[] {
  const keyOf = (entry: WeekEntry) => `${entry.case}\n${entry.agency}`;
  const asked = new Set(requests.map(keyOf));
  return actions.filter((entry) => !asked.has(keyOf(entry)));
}

/** The earliest due day first, those without one at the end; else as found. */
function inOrder(entries: readonly WeekEntry[]): readonly WeekEntry[] {
  const afterAll = '~';
  const dueOf = ({ due }: WeekEntry) => due ?? afterAll;
  return [...entries].sort((one, other) =>
    dueOf(one) < dueOf(other) ? -1 : Number(dueOf(one) > dueOf(other)),
  );
}
