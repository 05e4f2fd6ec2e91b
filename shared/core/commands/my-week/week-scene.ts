import { addDays, daysBetween, weekdayOf } from '../../domain/dates';
import { matchKey } from '../../domain/formula-semantics';
import type { Place } from '../../problems';
import { findTable, placeOf, rowsOf, textOf, type GeneralRow } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import type { TableKey } from '../../tables/tables';
import { boardScene, type BoardScene } from '../handoff-board/board-scene';
import { isSameId } from '../row-card/card-scene';
import { isOpenCase } from '../row-card/open-cases';
import type { WeekEntry } from './input';

type CaseRow = TableRow<'cases'>;

/** What the entries of a week are made from. */
export interface WeekScene extends BoardScene {
  readonly snapshot: Snapshot;
  readonly supporter: TableRow<'supporters'>;
  /** Cases that the supporter leads or accompanies and that are not closed. */
  readonly cases: readonly CaseRow[];
}

/** The scene of a supporter on a day, which is its today. */
export function weekScene(
  snapshot: Snapshot,
  supporter: TableRow<'supporters'>,
  day: string,
): WeekScene {
  const key = matchKey(supporter.cells.id);
  const isOfSupporter = ({ cells }: CaseRow) =>
    matchKey(cells.supporter_id) === key || matchKey(cells.accompanist) === key;
  const cases = rowsOf(snapshot, 'cases').filter((row) => isOfSupporter(row) && isWorkedOn(row));
  return { ...boardScene(snapshot, day, undefined), snapshot, supporter, cases };
}

/** Tells whether a case is not closed. A blank status does not close one. */
export function isWorkedOn(row: CaseRow): boolean {
  return isOpenCase(row) || textOf(row.cells.status) === '';
}

/** Tells whether a cell names the agency of the supporter. */
export function isOwnAgency({ supporter }: WeekScene, id: CaseRow['cells']['agency_id']): boolean {
  return isSameId(supporter.cells.agency_id, id);
}

/** The Monday and the Sunday around a day. */
export function weekOf(day: string): { readonly from: string; readonly to: string } {
  const from = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { from, to: addDays(from, 6) };
}

/** Where something stands that waits. */
export interface EntrySource {
  readonly table: TableKey;
  readonly row: GeneralRow;
  readonly column: string;
}

/** What an entry says beside whom it is about. */
export type EntryFacts = Pick<WeekEntry, 'kind' | 'text' | 'due'> & { readonly agency?: string };

/** An entry about the case of a row: a row of the cases itself, or one that names its case. */
export function entryOf(scene: WeekScene, source: EntrySource, facts: EntryFacts): WeekEntry {
  const { cells } = source.row;
  const id = cells[source.table === 'cases' ? 'id' : 'case_id'] ?? null;
  const about = source.table === 'cases' ? source.row : scene.find('cases', id);
  const { due } = facts;
  return {
    agency: '',
    ...facts,
    case: textOf(about?.cells.id ?? id),
    firm: textOf(scene.find('companies', about?.cells.company_id ?? null)?.cells.name),
    daysOver: due === null ? 0 : Math.max(0, daysBetween(due, scene.today)),
    place: placeIn(scene, source),
  };
}

function placeIn({ snapshot }: WeekScene, { table: key, row, column }: EntrySource): Place {
  const table = findTable(snapshot, key);
  return table === undefined ? { table: key } : placeOf(table, row, column);
}
