import type { TableLayout, TableLayouts } from '../../formulas/compile-formula';
import type { Area, TableModel } from '../../model/workbook-model';
import type { Language } from '../../tables/table-definition';
import { tableDefinition, tableKeys } from '../../tables/tables';

/** The row of the titles on every table sheet, counted from 0. */
export const headerRow = 0;

/** The layouts of all tables in a workbook that is made new, in the user's language. */
export function newLayouts(language: Language): TableLayouts {
  const layouts: Record<string, TableLayout> = {};
  for (const key of tableKeys) {
    const { title, columns } = tableDefinition(key);
    const entries = columns.map((column, index) => [column.key, index] as const);
    layouts[key] = { sheet: title[language], columns: Object.fromEntries(entries) };
  }
  return layouts;
}

/** The name of a table's native table, the same in every language. */
export function nativeTableName(table: string): string {
  return `Tsunagi_${table}`;
}

/** A native table as all of ours are: plain, with filter buttons. */
export function nativeTable(name: string, area: Area): TableModel {
  return { name, area, style: 'TableStyleLight1', bandedRows: false, filterButtons: true };
}

/** The workbook-level name of a choice list that is too long for a literal list. */
export function listName(choices: string): string {
  return `list_${choices.replace(/-/g, '_')}`;
}
