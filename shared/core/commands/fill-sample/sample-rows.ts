import type { GeneralTable } from '../../snapshot/find';
import { tableDefinition } from '../../tables/tables';
import { cellOf, type TableRecord } from '../new-network/table-cells';

/** How much of the sample a table holds; `foreign` when it holds anything else. */
export type SampleRows = 'none' | 'some' | 'all' | 'foreign';

/** Compares a table with the sample, cell by cell; cells that are still blank may be filled. */
export function sampleRowsIn(table: GeneralTable, records: readonly TableRecord[]): SampleRows {
  const agreements = table.rows.map(({ row, cells }) => {
    const record = records[row - table.headerRow - 1];
    return record === undefined ? 'foreign' : agreement(table, cells, record);
  });
  if (agreements.includes('foreign')) return 'foreign';
  if (agreements.length === 0) return 'none';
  const isWhole = agreements.length === records.length && !agreements.includes('some');
  return isWhole ? 'all' : 'some';
}

function agreement(
  { key, columns }: GeneralTable,
  cells: GeneralTable['rows'][number]['cells'],
  record: TableRecord,
): 'some' | 'all' | 'foreign' {
  const differences = tableDefinition(key)
    .columns.filter(({ type }) => type.kind !== 'computed')
    .filter((column) => columns[column.key] !== undefined)
    .map((column) => ({
      found: cells[column.key] ?? null,
      wanted: cellOf(column, record[column.key]),
    }))
    .filter(({ found, wanted }) => found !== wanted);
  if (differences.length === 0) return 'all';
  return differences.every(({ found }) => found === null) ? 'some' : 'foreign';
}
