import type { Problem } from '../../problems';
import { findTable, textOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import { foldId } from '../../snapshot/ids';
import { missingRequiredColumns } from '../../snapshot/missing-required-columns';
import type { Snapshot } from '../../snapshot/snapshot';
import type { TableKey } from '../../tables/tables';
import type { CommandContext } from '../command';

/** Finds a row by its id as people write it; of two rows with one id the upper. */
export type RowFinder = (table: TableKey, id: string) => GeneralRow | undefined;

/** What the commands on cases work with: the tables they write, and a way to find rows. */
export interface CaseScene {
  readonly snapshot: Snapshot;
  readonly context: CommandContext;
  readonly cases: GeneralTable;
  readonly activities: GeneralTable;
  readonly findRow: RowFinder;
}

/** The scene of a workbook, or why cases can't be worked on in it. */
export type OpenedScene =
  | { readonly kind: 'open'; readonly scene: CaseScene }
  | { readonly kind: 'closed'; readonly problems: readonly Problem[] };

/** Looks for the tables that every command on cases writes to. */
export function openCaseScene(snapshot: Snapshot, context: CommandContext): OpenedScene {
  const cases = findTable(snapshot, 'cases');
  const activities = findTable(snapshot, 'activities');
  const problems = tableProblems(snapshot, ['cases', 'activities']);
  if (cases === undefined || activities === undefined || problems.length > 0) {
    return { kind: 'closed', problems };
  }
  const findRow = createRowFinder(snapshot);
  return { kind: 'open', scene: { snapshot, context, cases, activities, findRow } };
}

/** Which of these tables are missing, and which of their required columns. */
export function tableProblems(snapshot: Snapshot, keys: readonly TableKey[]): readonly Problem[] {
  return keys.flatMap((key) => {
    const table = findTable(snapshot, key);
    return table === undefined
      ? [{ code: 'table-missing', severity: 'error', place: { table: key } } as const]
      : missingRequiredColumns(table);
  });
}

/** Makes a finder over all rows. Tables are indexed when they are first asked for. */
function createRowFinder(snapshot: Snapshot): RowFinder {
  const indexes = new Map<TableKey, ReadonlyMap<string, GeneralRow>>();
  return (table, id) => {
    const index = indexes.get(table) ?? indexRows(findTable(snapshot, table)?.rows ?? []);
    indexes.set(table, index);
    return index.get(idKey(id));
  };
}

function indexRows(rows: readonly GeneralRow[]): ReadonlyMap<string, GeneralRow> {
  const index = new Map<string, GeneralRow>();
  for (const row of rows) {
    const key = idKey(textOf(row.cells['id']));
    if (key !== '' && !index.has(key)) index.set(key, row);
  }
  return index;
}

/** Ids are the same whatever their width and case, as for the formulas of the sheets. */
export function idKey(id: string): string {
  return foldId(id).toLowerCase();
}
