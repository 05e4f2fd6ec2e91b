import { scalarOf } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { GeneralRow, GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import type { ColumnDefinition } from '../../tables/table-definition';
import { tableDefinition } from '../../tables/tables';
import { endOfRows, growTable } from '../import-rows/grow-table';
import { joinCells, type CellWrite } from '../import-rows/join-cells';
import { cellOf, type TableRecord } from '../new-network/table-cells';

/**
 * The steps that add rows below the last one of a table: room where the prepared rows run out, with
 * formulas, looks, drop-downs and the native table; then the values.
 *
 * Records hold values by column key, their id included (see `newId`): dates as ISO text or serial
 * numbers, flags as booleans. Keys that the sheet has no column for are left out, so that older
 * workbooks work. Call it once per table and plan: a second call would write the same rows.
 *
 * @example
 * appendRows(snapshot, table, [{ id: 'AC-1', case_id: 'CS-1', date: '2024-04-01' }])
 */
export function appendRows(
  snapshot: Snapshot,
  table: GeneralTable,
  records: readonly TableRecord[],
): readonly PlanStep[] {
  if (records.length === 0) return [];
  const endRow = endOfRows(table) + records.length;
  return [
    ...growTable(snapshot, table, endRow),
    ...joinCells(table.sheet, appendedCells(table, records)),
  ];
}

/** One row of a table with the values that it is to have, by column key. */
export interface RowChange {
  readonly row: GeneralRow;
  readonly values: TableRecord;
}

/**
 * The steps that change cells of rows that are there; cells that hold the value already stay out.
 *
 * Values as for `appendRows`; `null` or an empty text clears the cell. Name each row once.
 */
export function changeRows(
  table: GeneralTable,
  changes: readonly RowChange[],
): readonly PlanStep[] {
  const columns = writableColumns(table);
  const writes = changes.flatMap(({ row, values }) => {
    const given = columns.filter(({ definition: { key } }) => values[key] !== undefined);
    return given.flatMap((column): readonly CellWrite[] => {
      const write = cellOfRow(column, row.row, values);
      return write.value === (row.cells[column.definition.key] ?? null) ? [] : [write];
    });
  });
  return joinCells(table.sheet, writes);
}

/** The cells of new rows. All rows write the same columns, so that they join into blocks. */
export function appendedCells(
  table: GeneralTable,
  records: readonly TableRecord[],
): readonly CellWrite[] {
  const keys = new Set(records.flatMap((record) => Object.keys(record)));
  const columns = writableColumns(table).filter(({ definition }) => keys.has(definition.key));
  const first = endOfRows(table);
  return records.flatMap((record, index) =>
    columns.map((column) => cellOfRow(column, first + index, record)),
  );
}

interface WritableColumn {
  readonly definition: ColumnDefinition;
  /** Counted from 0. */
  readonly column: number;
}

/** Computed columns hold the sheet's own formulas and are never written. */
function writableColumns(table: GeneralTable): readonly WritableColumn[] {
  return tableDefinition(table.key).columns.flatMap((definition) => {
    const column = table.columns[definition.key];
    return column === undefined || definition.type.kind === 'computed'
      ? []
      : [{ definition, column }];
  });
}

function cellOfRow(
  { definition, column }: WritableColumn,
  row: number,
  record: TableRecord,
): CellWrite {
  return { row, column, value: scalarOf(cellOf(definition, record[definition.key])) };
}
