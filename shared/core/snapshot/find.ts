import { cellAddress } from '../model/address';
import type { Scalar, TableModel } from '../model/workbook-model';
import type { Place } from '../problems';
import type { TableKey } from '../tables/tables';
import type { Snapshot, TableRow } from './snapshot';

/** A row of any table, for code that treats all tables alike. */
export interface GeneralRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, Scalar>>;
  readonly formulas?: readonly string[];
}

/** A located table in its general form. */
export interface GeneralTable {
  readonly key: TableKey;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number | undefined>>;
  readonly extraColumns: readonly { readonly title: string; readonly column: number }[];
  readonly nativeTable: TableModel | null;
  readonly rows: readonly GeneralRow[];
}

/** A located table in its general form, or `undefined` when the workbook lacks it. */
export function findTable(snapshot: Snapshot, key: TableKey): GeneralTable | undefined {
  return snapshot.tables[key];
}

/** The rows of a table; none when the workbook lacks it. */
export function rowsOf<Key extends TableKey>(
  snapshot: Snapshot,
  key: Key,
): readonly TableRow<Key>[] {
  return snapshot.tables[key]?.rows ?? [];
}

/** A cell's value as trimmed text; blank gives an empty text. */
export function textOf(value: Scalar | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

/**
 * The rows of a table by id. Of two rows with one id the upper counts; rows without id are left out.
 */
export function indexById<Row extends GeneralRow>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    const id = textOf(row.cells['id']);
    if (id !== '' && !index.has(id)) index.set(id, row);
  }
  return index;
}

/**
 * Where a column of a row stands, as problems name it: rows count from 1.
 *
 * @example
 * placeOf(cases, row, 'posted') // { sheet: '案件', cell: 'P12', table: 'cases', row: 12, column: 'posted' }
 */
export function placeOf(
  table: Pick<GeneralTable, 'key' | 'sheet' | 'columns'>,
  row: Pick<GeneralRow, 'row'>,
  column: string,
): Place {
  const index = table.columns[column];
  return {
    sheet: table.sheet,
    ...(index === undefined ? {} : { cell: cellAddress({ row: row.row, column: index }) }),
    table: table.key,
    row: row.row + 1,
    column,
  };
}
