import type { TableLayout, TableLayouts } from '../formulas/compile-formula';
import { tableKeys } from '../tables/tables';
import { findTable } from './find';
import type { Snapshot } from './snapshot';

/** The layouts of the tables that a workbook has, for formulas that refer to them. */
export function tableLayouts(snapshot: Snapshot): TableLayouts {
  const layouts: Record<string, TableLayout> = {};
  for (const key of tableKeys) {
    const table = findTable(snapshot, key);
    if (table === undefined) continue;
    const located = Object.entries(table.columns).flatMap(([column, index]) =>
      index === undefined ? [] : [[column, index] as const],
    );
    layouts[key] = { sheet: table.sheet, columns: Object.fromEntries(located) };
  }
  return layouts;
}
