import { isBlank } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import type { Place } from '../../problems';
import { findTable, placeOf, rowsOf, textOf, type GeneralRow } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import { tableDefinition, type TableKey } from '../../tables/tables';
import type { BoardScene } from '../handoff-board/board-scene';
import { dayOf, fieldsOf, isSameId } from '../row-card/card-scene';
import type { TimelineEvent, TimelineKind } from './input';

/** What events are found in. */
export interface TimelineScene {
  readonly snapshot: Snapshot;
  readonly row: TableRow<'cases'>;
  readonly find: BoardScene['find'];
}

/** An event whose day was read, or the place of one whose day can't be. */
export type FoundEvent = { readonly event: TimelineEvent } | { readonly undated: Place };

/** A day in a row that tells of an event. */
export interface EventSource {
  readonly table: TableKey;
  readonly row: GeneralRow;
  /** The column of the day. */
  readonly column: string;
  /** The columns that tell about it: people by their names, all else as it stands. */
  readonly tells: readonly string[];
  readonly move?: TimelineEvent['move'];
  /** What an entry that is told with it adds. */
  readonly added?: string;
}

/** The rows of a table that belong to the case. */
export function rowsOfCase<Key extends 'activities' | 'handoffs' | 'followups'>(
  { snapshot, row }: TimelineScene,
  table: Key,
): readonly TableRow<Key>[] {
  return rowsOf(snapshot, table).filter(({ cells }: GeneralRow) =>
    isSameId(cells['case_id'], row.cells.id),
  );
}

/** The event of a day that may be missing: a blank cell says that it has not happened. */
export function possibleEvent(
  scene: TimelineScene,
  kind: TimelineKind,
  source: EventSource,
): readonly FoundEvent[] {
  const cell = source.row.cells[source.column] ?? null;
  return isBlank(cell) ? [] : [certainEvent(scene, kind, source)];
}

/** The event of a day that must be there: the row says that it happened. */
export function certainEvent(
  scene: TimelineScene,
  kind: TimelineKind,
  source: EventSource,
): FoundEvent {
  const { table, row, column, tells, move = null, added = '' } = source;
  const place = placeIn(scene, source);
  const date = dayOf(row.cells[column]);
  if (date === null) return { undated: place };
  const people = tells.flatMap((key) => personIn(scene, source, key));
  const named = new Set(people.map((person) => person.column));
  const told = tells.filter((key) => !named.has(key));
  const fields = fieldsOf({ table, row }, told);
  return { event: { kind, date, place, move, people, fields, added } };
}

function placeIn({ snapshot }: TimelineScene, { table: key, row, column }: EventSource): Place {
  const table = findTable(snapshot, key);
  return table === undefined ? { table: key } : placeOf(table, row, column);
}

function personIn(
  { find }: TimelineScene,
  { table, row }: EventSource,
  column: string,
): TimelineEvent['people'] {
  const type = tableDefinition(table).columns.find(({ key }) => key === column)?.type;
  const id: Scalar = row.cells[column] ?? null;
  if (type?.kind !== 'reference' || textOf(id) === '') return [];
  const cells: GeneralRow['cells'] | undefined = find(type.table as TableKey, id)?.cells;
  return [{ column, name: textOf(cells?.['name']) || textOf(id) }];
}
