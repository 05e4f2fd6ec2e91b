import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { rowsOf, textOf, type GeneralRow } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import type { TableKey } from '../../tables/tables';
import type { BoardParty } from './input';

/** What the parts of the board are made from; rows are found by id without a search. */
export interface BoardScene {
  readonly today: string;
  readonly handoffs: readonly TableRow<'handoffs'>[];
  readonly find: <Key extends TableKey>(table: Key, id: Scalar) => TableRow<Key> | undefined;
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
    find: rowFinder(snapshot),
  };
}

/** As formulas find them: of two rows with one id the upper. */
function rowFinder(snapshot: Snapshot): BoardScene['find'] {
  const indexes = new Map<TableKey, ReadonlyMap<string, number>>();
  return (table, id) => {
    const rows = rowsOf(snapshot, table);
    const index = indexes.get(table) ?? positionsOf(rows);
    indexes.set(table, index);
    return rows[index.get(matchKey(id) ?? '') ?? -1];
  };
}

function positionsOf(rows: readonly GeneralRow[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  rows.forEach(({ cells }, position) => {
    const key = matchKey(cells['id'] ?? null);
    if (key !== null && !positions.has(key)) positions.set(key, position);
  });
  return positions;
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
