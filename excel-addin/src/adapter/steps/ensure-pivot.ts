import {
  pivotCaptions,
  valueFormat,
  type PivotField,
  type PivotModel,
} from '../../../../shared/core/index';
import { rangeOf } from '../sheet-range';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Makes the pivot in the place of one of its name, wherever that stands. */
export function ensurePivot(writing: Writing, step: StepOf<'ensurePivot'>): void {
  const { workbook, inventory, sheet } = writing;
  const { pivot } = step;
  const key = pivot.name.toLowerCase();
  const known = inventory.pivots.get(key);
  if (known !== undefined) sheet(known).pivotTables.getItem(pivot.name).delete();
  const target = sheet(step.sheet);
  const source = workbook.tables.getItem(pivot.sourceTable);
  const made = target.pivotTables.add(pivot.name, source, rangeOf(target, bodyCell(pivot)));
  const table = inventory.tables.get(pivot.sourceTable.toLowerCase());
  fillPivot(made, pivot, table?.titles ?? []);
  inventory.pivots.set(key, step.sheet);
}

/** Excel is told where the body begins; filters stand above it, with a blank row between. */
function bodyCell({ anchor, filters }: PivotModel) {
  const rowsAbove = filters.length === 0 ? 0 : filters.length + 1;
  return { row: anchor.row + rowsAbove, column: anchor.column, rowCount: 1, columnCount: 1 };
}

function fillPivot(made: Excel.PivotTable, pivot: PivotModel, titles: readonly string[]): void {
  const captions = pivotCaptions(pivot, titles);
  const { layout } = made;
  // Each row field in a column of its own, as in the files that we write.
  layout.layoutType = 'Tabular';
  layout.subtotalLocation = 'Off';
  const addAxis = (
    axis: { add: (hierarchy: Excel.PivotHierarchy) => { name: string } },
    fields: readonly PivotField[],
    names: readonly string[],
  ) => {
    for (const [index, { column }] of fields.entries()) {
      const added = axis.add(made.hierarchies.getItem(column));
      const name = names[index];
      if (name !== undefined && name !== column) added.name = name;
    }
  };
  addAxis(made.rowHierarchies, pivot.rows, captions.rows);
  addAxis(made.columnHierarchies, pivot.columns, captions.columns);
  addAxis(made.filterHierarchies, pivot.filters, captions.filters);
  for (const [index, field] of pivot.values.entries()) {
    addValue(made, field, captions.values[index] ?? field.column);
  }
}

const summaries = { sum: 'Sum', count: 'Count', average: 'Average' } as const;

function addValue(made: Excel.PivotTable, field: PivotField, caption: string): void {
  const value = made.dataHierarchies.add(made.hierarchies.getItem(field.column));
  value.summarizeBy = summaries[field.summarizeBy ?? 'sum'];
  value.name = caption;
  value.numberFormat = valueFormat(field);
}
