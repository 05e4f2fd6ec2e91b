import type { PlanStep } from '../../plan/plan';
import type { GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableLayouts } from '../../snapshot/table-layouts';
import { planTableGrowth } from '../new-network/plan-table-growth';
import { withoutBrokenFormulas } from './without-broken-formulas';

/**
 * Makes room for rows up to `endRow` (exclusive, counted from 0), if the prepared rows do not suffice.
 *
 * Added rows get the same formulas, looks and drop-downs as those above, and the native table is
 * widened over them.
 */
export function growTable(
  snapshot: Snapshot,
  table: GeneralTable,
  endRow: number,
): readonly PlanStep[] {
  return planTableGrowth({
    table,
    layouts: withoutBrokenFormulas(tableLayouts(snapshot), table.key),
    language: snapshot.identity.language,
    rowCount: endRow - table.headerRow - 1,
  });
}

/** The row below the last one with data; without data, the one below the titles. Counted from 0. */
export function endOfRows(table: GeneralTable): number {
  return table.rows.reduce((end, { row }) => Math.max(end, row + 1), table.headerRow + 1);
}
