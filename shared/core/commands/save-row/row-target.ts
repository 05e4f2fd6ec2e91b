import type { Place, Problem } from '../../problems';
import {
  findTable,
  placeOf,
  textOf,
  type GeneralRow,
  type GeneralTable,
} from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableDefinition, tableKeys, type TableKey } from '../../tables/tables';
import { idKey, tableProblems } from '../case-work/case-scene';
import type { SaveRowInput } from './input';
import { ownCommands, savedTables, type SavedTable } from './saved-tables';

/** A row of any table as values are read for it. */
export interface CellTarget {
  readonly key: TableKey;
  readonly table: GeneralTable;
  /** The row to change; `null` for one that is to be added. */
  readonly row: GeneralRow | null;
}

/** Where a row is to be saved. */
export interface RowTarget extends CellTarget {
  readonly key: SavedTable;
}

/** The target, or why nothing can be saved there. */
export type FoundTarget =
  | { readonly kind: 'found'; readonly target: RowTarget }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Finds the table and the row that an input means. */
export function findTarget(snapshot: Snapshot, input: SaveRowInput): FoundTarget {
  const { table: key, id = '' } = input;
  if (!savedTables.includes(key)) return refused(notSaved(key));
  const table = findTable(snapshot, key);
  const problems = tableProblems(snapshot, [key]);
  if (table === undefined || problems.length > 0) return { kind: 'refused', problems };
  const wanted = idKey(id);
  if (wanted === '') return { kind: 'found', target: { key, table, row: null } };
  const row = table.rows.find(({ cells }) => idKey(textOf(cells['id'])) === wanted);
  if (row !== undefined) return { kind: 'found', target: { key, table, row } };
  const place = { table: key, column: 'id' };
  const values = { value: id, table: key };
  return refused({ code: 'reference-unknown', severity: 'error', place, values });
}

function refused(problem: Problem): FoundTarget {
  return { kind: 'refused', problems: [problem] };
}

/** Callers outside the compiler may name any table. */
function notSaved(table: string): Problem {
  const key = tableKeys.find((each) => each === table);
  if (key === undefined) {
    return { code: 'table-unknown', severity: 'error', values: { value: table } };
  }
  const commands = ownCommands[key];
  if (commands === undefined) {
    const values = { value: table, expected: savedTables.join(' / ') };
    return { code: 'input-invalid', severity: 'error', values };
  }
  const place = { table: key };
  const values = { commands: commands.join(' / ') };
  return { code: 'table-has-commands', severity: 'error', place, values };
}

/** The place of a cell; a row that is not there yet has only its columns. */
export function placeIn({ key, table, row }: CellTarget, column: string): Place {
  return row === null ? { table: key, column } : placeOf(table, row, column);
}

/** Tells whether the rows of a table belong to cases. */
export function belongsToCase(table: SavedTable): boolean {
  return tableDefinition(table).columns.some(({ key }) => key === 'case_id');
}
