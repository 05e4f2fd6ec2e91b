import type { TableLayout } from '../../formulas/compile-formula';
import type { PlanStep } from '../../plan/plan';
import type { ColumnDefinition, TableDefinition } from '../../tables/table-definition';
import { cellOf, type TableRecord } from './table-cells';

/** Rows to be written, and where their table stands. */
export interface Records {
  readonly definition: TableDefinition;
  readonly layout: TableLayout;
  /** Row of the first record, counted from 0. */
  readonly firstRow: number;
  readonly records: readonly TableRecord[];
}

/**
 * Writes whole rows of a table, wherever its columns stand.
 *
 * Typed columns that stand side by side go in one block; computed columns and columns that people
 * added are left alone.
 */
export function planRecords(input: Records): readonly PlanStep[] {
  const { layout, firstRow, records } = input;
  if (records.length === 0) return [];
  return typedRuns(input).map(({ start, columns }) => ({
    kind: 'writeRange',
    sheet: layout.sheet,
    area: { row: firstRow, column: start, rowCount: records.length, columnCount: columns.length },
    contents: records.map((record) => columns.map((column) => cellOf(column, record[column.key]))),
  }));
}

interface ColumnRun {
  readonly start: number;
  readonly columns: ColumnDefinition[];
}

function typedRuns({ definition, layout }: Records): readonly ColumnRun[] {
  const placed = definition.columns
    .filter((column) => column.type.kind !== 'computed')
    .map((column) => ({ column, index: layout.columns[column.key] ?? -1 }))
    .filter(({ index }) => index >= 0)
    .sort((left, right) => left.index - right.index);
  const runs: ColumnRun[] = [];
  for (const { column, index } of placed) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.start + last.columns.length === index) last.columns.push(column);
    else runs.push({ start: index, columns: [column] });
  }
  return runs;
}
