import { serialToIso } from '../../domain/dates';
import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { textOf, type GeneralRow } from '../../snapshot/find';
import { tableDefinition, type TableKey } from '../../tables/tables';
import type { CheckScene } from '../check/check-scene';
import type { CardEntry, CardField, RowLink } from './input';

/** What the parts of a card are made from. */
export interface CardScene extends CheckScene {
  /** ISO date of the day. */
  readonly today: string;
}

/** What it takes to name rows: those that they refer to. */
export type NameScene = Pick<CardScene, 'findRow'>;

/** A row together with the table it stands in. */
export interface TableAndRow {
  readonly table: TableKey;
  readonly row: GeneralRow;
}

/** Tells whether two cells hold the same id, as formulas compare them; blank cells never do. */
export function isSameId(one: Scalar | undefined, other: Scalar | undefined): boolean {
  const key = matchKey(one ?? null);
  return key !== null && key === matchKey(other ?? null);
}

/** The day in a cell as ISO text; `null` for anything that is no date. */
export function dayOf(value: Scalar | undefined): string | null {
  return typeof value === 'number' ? serialToIso(value) : null;
}

/** The link to a row, with the name that people know it by; its id if it has none. */
export function linkTo(scene: NameScene, found: TableAndRow): RowLink {
  const id = textOf(found.row.cells['id']);
  return { table: found.table, id, name: nameOf(scene, found) || id };
}

/** The link to the row that an id means, nameless if there is none. */
export function linkById(scene: NameScene, table: TableKey, id: Scalar): RowLink {
  const row = scene.findRow(table, id);
  return row === undefined ? { table, id: textOf(id), name: '' } : linkTo(scene, { table, row });
}

/** Columns in which a row tells its own name, the best first. */
const nameColumns = ['name', 'title', 'task', 'source'] as const;

/** Rows without a name of their own are known by whom they are about. */
const namedBy: readonly (readonly [column: string, table: TableKey])[] = [
  ['company_id', 'companies'],
  ['case_id', 'cases'],
  ['supporter_id', 'supporters'],
];

function nameOf(scene: NameScene, { table, row }: TableAndRow): string {
  const own = nameColumns.map((column) => textOf(row.cells[column])).find((text) => text !== '');
  if (own !== undefined) return own;
  // A training is about its supporter, even if it names a firm.
  const order = table === 'trainings' ? [...namedBy].reverse() : namedBy;
  for (const [column, about] of order) {
    const found = scene.findRow(about, row.cells[column] ?? null);
    if (found !== undefined) return nameOf(scene, { table: about, row: found });
  }
  return '';
}

/** The filled cells of these columns, in their order. */
export function fieldsOf(
  { table, row }: TableAndRow,
  columns: readonly string[],
): readonly CardField[] {
  const types = new Map(tableDefinition(table).columns.map(({ key, type }) => [key, type.kind]));
  return columns.flatMap((column) => {
    const cell = row.cells[column] ?? null;
    if (textOf(cell) === '') return [];
    const value = types.get(column) === 'date' ? (dayOf(cell) ?? cell) : cell;
    return [{ column, value }];
  });
}

/** A row as a list shows it. */
export function entryOf(
  scene: CardScene,
  found: TableAndRow,
  columns: readonly string[],
): CardEntry {
  return { link: linkTo(scene, found), fields: fieldsOf(found, columns) };
}
