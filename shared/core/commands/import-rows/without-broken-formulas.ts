import { templateReferences, type TableLayouts } from '../../formulas/compile-formula';
import type { ColumnDefinition } from '../../tables/table-definition';
import { tableDefinition, type TableKey } from '../../tables/tables';

/**
 * The layouts without the computed columns whose formulas name a table or column that is gone.
 *
 * People may delete a sheet or column they do not use; adding rows elsewhere must go on working.
 */
export function withoutBrokenFormulas(layouts: TableLayouts, table: TableKey): TableLayouts {
  const layout = layouts[table];
  const broken = tableDefinition(table).columns.find(
    (column) => layout?.columns[column.key] !== undefined && !isResolvable(column, layouts, table),
  );
  if (layout === undefined || broken === undefined) return layouts;
  const columns = Object.entries(layout.columns).filter(([key]) => key !== broken.key);
  const fewer = { ...layouts, [table]: { ...layout, columns: Object.fromEntries(columns) } };
  // Another formula may have used the column that has just been left out.
  return withoutBrokenFormulas(fewer, table);
}

function isResolvable(column: ColumnDefinition, layouts: TableLayouts, table: TableKey): boolean {
  return referencesOf(column).every(([first, second]) =>
    second === undefined
      ? layouts[table]?.columns[first] !== undefined
      : layouts[first]?.columns[second] !== undefined,
  );
}

function referencesOf({
  type,
}: ColumnDefinition): readonly (readonly [string, string | undefined])[] {
  if (type.kind !== 'computed') return [];
  const template =
    typeof type.formula === 'string' ? type.formula : type.formula.ja + type.formula.en;
  return templateReferences(template);
}
