import { nextFollowUp } from '../../domain/follow-up-plan';
import { equalsTrimmed, matchKey } from '../../domain/formula-semantics';
import { rowsOf, textOf, type GeneralRow } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import type { TableKey } from '../../tables/tables';
import { dayOf, isSameId, linkById, linkTo, type CardScene, type TableAndRow } from './card-scene';
import type { CardTask, RowLink } from './input';
import { casesWhere, isOpenCase } from './open-cases';

/** Longer lists are read on the sheet. */
const mostTasks = 20;

type Cells = GeneralRow['cells'];
type CaseRow = TableRow<'cases'>;
type HandoffRow = TableRow<'handoffs'>;

/** What waits to be done about a row, the earliest due day first, those without one at the end. */
export function cardTasks(scene: CardScene, { table, row }: TableAndRow): readonly CardTask[] {
  return [...(taskFinders[table]?.(scene, row) ?? [])].sort(byDue).slice(0, mostTasks);
}

function byDue(one: CardTask, other: CardTask): number {
  if (one.due === other.due) return 0;
  if (one.due === null || other.due === null) return one.due === null ? 1 : -1;
  return one.due < other.due ? -1 : 1;
}

type TaskFinder = (scene: CardScene, row: GeneralRow) => readonly CardTask[];

const taskFinders: Readonly<Partial<Record<TableKey, TaskFinder>>> = {
  cases: (scene, row) => tasksOfCases(scene, [row]),
  companies: (scene, { cells }) =>
    tasksOfCases(
      scene,
      openCases(scene, (each) => isSameId(each.company_id, cells['id'])),
    ),
  agencies: tasksOfAgency,
  supporters: tasksOfSupporter,
};

function openCases(scene: CardScene, fits: (cells: CaseRow['cells']) => boolean) {
  return casesWhere(scene.snapshot, (row) => isOpenCase(row) && fits(row.cells));
}

function tasksOfCases(scene: CardScene, rows: readonly CaseRow[]): readonly CardTask[] {
  const open = rows.filter(isOpenCase);
  const keys = new Set(rows.map(({ cells }) => matchKey(cells.id)));
  return [
    ...actionsOf(scene, open),
    ...handoffTasks(
      scene,
      (cells) => cells.case_id !== null && keys.has(matchKey(cells.case_id)),
      (cells) => linkById(scene, 'agencies', cells.to_agency_id).name,
    ),
    ...followUpsOf(scene, open),
  ];
}

/** What an agency has to answer or finish, and the cases in which it acts next. */
function tasksOfAgency(scene: CardScene, row: GeneralRow): readonly CardTask[] {
  const id = row.cells['id'];
  return [
    ...actionsOf(
      scene,
      openCases(scene, (cells) => isSameId(cells.next_agency_id, id)),
    ),
    ...handoffTasks(
      scene,
      (cells) => isSameId(cells.to_agency_id, id),
      (cells) => linkById(scene, 'cases', cells.case_id).name,
    ),
  ];
}

function tasksOfSupporter(scene: CardScene, row: GeneralRow): readonly CardTask[] {
  const id = row.cells['id'];
  const planned = rowsOf(scene.snapshot, 'trainings').filter(
    ({ cells }) => isSameId(cells.supporter_id, id) && equalsTrimmed(cells.status, '予定'),
  );
  return [
    ...actionsOf(
      scene,
      openCases(scene, (cells) => isSameId(cells.supporter_id, id)),
    ),
    ...planned.map(({ cells }) => {
      const link: RowLink = { table: 'trainings', id: textOf(cells.id), name: textOf(cells.kind) };
      return taskOf(scene, 'training', { link, text: textOf(cells.method), due: cells.date });
    }),
  ];
}

/** The next action of each case, as the case says it or else its last activity. */
function actionsOf(scene: CardScene, cases: readonly CaseRow[]): readonly CardTask[] {
  const activities = groupByCase(rowsOf(scene.snapshot, 'activities'), cases);
  return cases.flatMap((row) => {
    const link = linkTo(scene, { table: 'cases', row });
    const own = { text: textOf(row.cells.next_action), due: row.cells.next_due };
    if (own.text !== '' || own.due !== null) return [taskOf(scene, 'action', { link, ...own })];
    const last = lastOf(activities.get(matchKey(row.cells.id)) ?? [])?.cells;
    const text = textOf(last?.next_action);
    return text === '' ? [] : [taskOf(scene, 'action', { link, text, due: last?.next_due })];
  });
}

/** The rows that belong to these cases, by the key of the case; takes one pass. */
function groupByCase<Row extends GeneralRow>(
  rows: readonly Row[],
  cases: readonly CaseRow[],
): ReadonlyMap<string | null, readonly Row[]> {
  const groups = new Map<string | null, Row[]>(
    cases.map(({ cells }) => [matchKey(cells.id), []] as const),
  );
  for (const row of rows) {
    const key = matchKey(row.cells['case_id'] ?? null);
    if (key !== null) groups.get(key)?.push(row);
  }
  return groups;
}

/** Of several on the last day the lowest row counts: people write downwards. */
function lastOf<Row extends GeneralRow>(rows: readonly Row[]): Row | undefined {
  const day = (row: Row | undefined) => dayOf(row?.cells['date']) ?? '';
  return rows.reduce<Row | undefined>(
    (last, row) => (day(row) >= day(last) ? row : last),
    undefined,
  );
}

function handoffTasks(
  scene: CardScene,
  fits: (cells: HandoffRow['cells']) => boolean,
  nameOf: (cells: HandoffRow['cells']) => string,
): readonly CardTask[] {
  return rowsOf(scene.snapshot, 'handoffs').flatMap(({ cells }) => {
    const isSent = equalsTrimmed(cells.state, '依頼');
    if (!fits(cells) || (!isSent && !equalsTrimmed(cells.state, '受諾'))) return [];
    const link: RowLink = { table: 'handoffs', id: textOf(cells.id), name: nameOf(cells) };
    const text = textOf(cells.summary);
    // The due day is that of the answer; no day is set for completing what was accepted.
    return isSent
      ? [taskOf(scene, 'handoff-answer', { link, text, due: cells.due })]
      : [taskOf(scene, 'handoff-completion', { link, text, due: null })];
  });
}

/** The next planned follow-up of each case. */
function followUpsOf(scene: CardScene, cases: readonly CaseRow[]): readonly CardTask[] {
  const made = groupByCase(rowsOf(scene.snapshot, 'followups'), cases);
  return cases.flatMap((row): readonly CardTask[] => {
    const start = dayOf(row.cells.started) ?? dayOf(row.cells.matched);
    const count = made.get(matchKey(row.cells.id))?.length ?? 0;
    const due = start === null ? null : nextFollowUp(start, count);
    if (due === null) return [];
    const link = linkTo(scene, { table: 'cases', row });
    return [{ kind: 'follow-up', link, text: '', due, isOverdue: due < scene.today }];
  });
}

interface TaskWords {
  readonly link: RowLink;
  readonly text: string;
  readonly due: Cells[string] | undefined;
}

function taskOf(
  { today }: CardScene,
  kind: CardTask['kind'],
  { due, ...words }: TaskWords,
): CardTask {
  const day = dayOf(due);
  return { kind, ...words, due: day, isOverdue: day !== null && day < today };
}
