import type { TableLayouts } from '../../formulas/compile-formula';
import type { PlanStep } from '../../plan/plan';
import type { TableSnapshot } from '../../snapshot/snapshot';
import type { Language } from '../../tables/table-definition';
import { tableDefinition } from '../../tables/tables';
import { planTableBody } from './plan-table-body';

/** How many rows a table must hold. */
export interface TableGrowth {
  readonly table: TableSnapshot;
  readonly layouts: TableLayouts;
  readonly language: Language;
  /** Rows the table must have room for, its titles not counted. */
  readonly rowCount: number;
}

/**
 * Prepares rows below a table that has become too short, and widens its native table over them.
 *
 * Nothing happens while the prepared rows suffice. New rows come with spare ones, so that the next
 * few rows need no growth again.
 */
export function planTableGrowth(growth: TableGrowth): readonly PlanStep[] {
  const { table, layouts, language } = growth;
  const present = preparedRows(table);
  if (growth.rowCount <= present) return [];
  const definition = tableDefinition(table.key);
  const rowCount = growth.rowCount + definition.spareRows - present;
  const firstRow = table.headerRow + 1 + present;
  const body = planTableBody({ definition, layouts, language, firstRow, rowCount });
  return [...body, ...resize(table, present + rowCount)];
}

function preparedRows({ nativeTable: table, rows, headerRow }: TableSnapshot): number {
  if (table !== null) return table.area.rowCount - 1;
  const last = rows.reduce((bottom, row) => Math.max(bottom, row.row), headerRow);
  return last - headerRow;
}

function resize(
  { nativeTable: table, sheet }: TableSnapshot,
  rowCount: number,
): readonly PlanStep[] {
  if (table === null) return [];
  const area = { ...table.area, rowCount: rowCount + 1 };
  return [{ kind: 'ensureTable', sheet, table: { ...table, area } }];
}
