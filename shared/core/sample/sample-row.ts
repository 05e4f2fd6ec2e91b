import { newId } from '../domain/ids';
import type { Scalar } from '../model/workbook-model';
import type { ColumnType } from '../tables/table-definition';
import { tableDefinition } from '../tables/tables';
import type { TableKey, tables } from '../tables/tables';

type ColumnOf<Key extends TableKey> = (typeof tables)[Key]['columns'][number];

/** The columns of a table that people fill in, without the computed ones. */
export type StoredColumnKey<Key extends TableKey = TableKey> = Key extends TableKey
  ? ColumnOf<Key> extends infer Column
    ? Column extends { readonly key: infer Name; readonly type: infer Type extends ColumnType }
      ? Type extends { readonly kind: 'computed' }
        ? never
        : Name & string
      : never
    : never
  : never;

/** One row: dates as ISO text, flags as booleans, blanks as `null`, no computed column. */
export type SampleRow<Key extends TableKey = TableKey> = Readonly<
  Record<StoredColumnKey<Key>, Scalar>
>;

/** Completes a row with `null` for every column that was left out. */
export function sampleRow<Key extends TableKey>(
  table: Key,
  cells: Partial<SampleRow<Key>>,
): SampleRow<Key> {
  const blanks = tableDefinition(table)
    .columns.filter((column) => column.type.kind !== 'computed')
    .map((column) => [column.key, null] as const);
  return { ...Object.fromEntries(blanks), ...cells };
}

/** The id of a sample row: always the same for the same table and running number. */
export function sampleId(table: TableKey, index: number): string {
  return newId(tableDefinition(table).idPrefix, 'sample-network', index);
}
