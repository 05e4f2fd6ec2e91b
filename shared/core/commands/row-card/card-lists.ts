import { rowsOf, type GeneralRow } from '../../snapshot/find';
import type { TableKey } from '../../tables/tables';
import { dayOf, entryOf, isSameId, type CardScene, type TableAndRow } from './card-scene';
import type { CardList } from './input';
import { casesWhere, isOpenCase } from './open-cases';

/** Longer lists are read on the sheet. */
const mostEntries = 20;

const caseColumns = ['step', 'status'];

type ListMaker = (scene: CardScene, row: GeneralRow) => CardList;

const listMakers: Readonly<Partial<Record<TableKey, readonly ListMaker[]>>> = {
  companies: [casesOfFirm],
  agencies: [openCasesOfAgency, supportersOfAgency],
  supporters: [casesOfSupporter, trainingsOfSupporter],
};

/** The rows of other tables that belong to a firm, an agency or a supporter. */
export function cardLists(scene: CardScene, { table, row }: TableAndRow): readonly CardList[] {
  return (listMakers[table] ?? []).map((make) => make(scene, row));
}

function casesOfFirm(scene: CardScene, { cells }: GeneralRow): CardList {
  const found = casesWhere(scene.snapshot, (row) => isSameId(row.cells.company_id, cells['id']));
  return listOf(scene, 'cases', { table: 'cases', rows: found, columns: caseColumns });
}

function openCasesOfAgency(scene: CardScene, { cells }: GeneralRow): CardList {
  const found = casesWhere(
    scene.snapshot,
    (row) => isOpenCase(row) && isSameId(row.cells.agency_id, cells['id']),
  );
  return listOf(scene, 'open-cases', { table: 'cases', rows: found, columns: caseColumns });
}

function supportersOfAgency(scene: CardScene, { cells }: GeneralRow): CardList {
  const rows = rowsOf(scene.snapshot, 'supporters').filter((row) =>
    isSameId(row.cells.agency_id, cells['id']),
  );
  return listOf(scene, 'supporters', { table: 'supporters', rows, columns: ['role'] });
}

function casesOfSupporter(scene: CardScene, { cells }: GeneralRow): CardList {
  const rows = casesWhere(
    scene.snapshot,
    (row) =>
      isSameId(row.cells.supporter_id, cells['id']) || isSameId(row.cells.accompanist, cells['id']),
  );
  return listOf(scene, 'cases', { table: 'cases', rows, columns: caseColumns });
}

function trainingsOfSupporter(scene: CardScene, { cells }: GeneralRow): CardList {
  const found = rowsOf(scene.snapshot, 'trainings').filter((row) =>
    isSameId(row.cells.supporter_id, cells['id']),
  );
  const day = (row: GeneralRow) => dayOf(row.cells['date']) ?? '';
  const rows = [...found].sort((one, other) => (day(one) < day(other) ? 1 : -1));
  const columns = ['date', 'kind', 'method', 'status'];
  return listOf(scene, 'trainings', { table: 'trainings', rows, columns });
}

interface ListedRows {
  readonly table: TableKey;
  readonly rows: readonly GeneralRow[];
  readonly columns: readonly string[];
}

function listOf(
  scene: CardScene,
  list: CardList['list'],
  { table, rows, columns }: ListedRows,
): CardList {
  const entries = rows.slice(0, mostEntries).map((row) => entryOf(scene, { table, row }, columns));
  return { list, count: rows.length, entries };
}
