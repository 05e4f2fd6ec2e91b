import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { rowsOf, textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { partyOf } from '../handoff-board/board-scene';
import { dayOf } from '../row-card/card-scene';
import type { WeekEntry } from './input';
import { entryOf, isOwnAgency, type EntrySource, type WeekScene } from './week-scene';

type CaseRow = TableRow<'cases'>;
type ActivityRow = TableRow<'activities'>;

/** Next actions: those of the supporter, and those that another agency is to take. */
export interface Actions {
  readonly own: readonly WeekEntry[];
  readonly ofOthers: readonly WeekEntry[];
}

/** The next action of each case, as the case says it or else its last activity. */
export function listActions(scene: WeekScene): Actions {
  const own: WeekEntry[] = [];
  const ofOthers: WeekEntry[] = [];
  const last = lastActivities(scene);
  for (const row of scene.cases) {
    const entry = actionOf(scene, row, last.get(matchKey(row.cells.id)));
    if (entry !== null) (entry.agency === '' ? own : ofOthers).push(entry);
  }
  return { own, ofOthers };
}

function saysNext({
  next_action: action,
  next_due: due,
}: (CaseRow | ActivityRow)['cells']): boolean {
  return textOf(action) !== '' || textOf(due) !== '';
}

function actionOf(
  scene: WeekScene,
  row: CaseRow,
  activity: ActivityRow | undefined,
): WeekEntry | null {
  const table = saysNext(row.cells) ? 'cases' : 'activities';
  const told = table === 'cases' ? row : activity;
  if (told === undefined || !saysNext(told.cells)) return null;
  const source: EntrySource = { table, row: told, column: 'next_action' };
  const { next_action: action, next_due: due } = told.cells;
  const agency = otherAgency(scene, row.cells.next_agency_id);
  return entryOf(scene, source, { kind: 'action', text: textOf(action), due: dayOf(due), agency });
}

/** The name of the agency that acts next; blank if that is the supporter's own or nobody is named. */
function otherAgency(scene: WeekScene, id: Scalar): string {
  return textOf(id) === '' || isOwnAgency(scene, id) ? '' : partyOf(scene, id).name;
}

/** Of several on the last day the lowest row counts: people write downwards. */
function lastActivities({ snapshot }: WeekScene): ReadonlyMap<string | null, ActivityRow> {
  const last = new Map<string | null, ActivityRow>();
  for (const row of rowsOf(snapshot, 'activities')) {
    const key = matchKey(row.cells.case_id);
    if (key !== null && dayIn(row) >= dayIn(last.get(key))) last.set(key, row);
  }
  return last;
}

function dayIn(row: ActivityRow | undefined): number {
  const date = row?.cells.date;
  return typeof date === 'number' ? Math.floor(date) : 0;
}
