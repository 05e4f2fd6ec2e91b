import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { rowsOf, textOf } from '../../snapshot/find';
import { createRowFinder, type RowFinder } from '../../snapshot/row-finder';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import type { BoardParty } from './input';

/** What the parts of the board are made from; rows are found by id without a search. */
export interface BoardScene {
  readonly today: string;
  readonly handoffs: readonly TableRow<'handoffs'>[];
  readonly find: RowFinder;
}

/** The scene of a workbook; an agency narrows it to what that one sent or received. */
export function boardScene(
  snapshot: Snapshot,
  today: string,
  agency: TableRow<'agencies'> | undefined,
): BoardScene {
  const handoffs = rowsOf(snapshot, 'handoffs');
  const key = matchKey(agency?.cells.id ?? null);
  const isOfAgency = ({ cells }: TableRow<'handoffs'>) =>
    key === matchKey(cells.from_agency_id) || key === matchKey(cells.to_agency_id);
  return {
    today,
    handoffs: agency === undefined ? handoffs : handoffs.filter(isOfAgency),
    find: createRowFinder(snapshot),
  };
}

/** An agency as people know it; an id that is in no row stands for itself. */
export function partyOf({ find }: BoardScene, id: Scalar): BoardParty {
  const cells = find('agencies', id)?.cells;
  return {
    agency: textOf(id),
    name: textOf(cells?.name) || textOf(id),
    email: textOf(cells?.email),
  };
}
