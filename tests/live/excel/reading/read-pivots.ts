import type { PivotField, PivotModel } from '../../../../shared/core/index';
import type { Pending } from './pending';

/** The pivot without what Office.js does not tell of it: its source and what its totals are called. */
export function toldOfPivot({ totalCaption: _, ...pivot }: PivotModel): PivotModel {
  return { ...pivot, sourceTable: '' };
}

/** The pivots of a sheet. Their names are loaded already. */
export function askPivots({ pivotTables }: Excel.Worksheet): Pending<readonly PivotModel[]> {
  const asked = pivotTables.items.map(askPivot);
  return () => asked.map((pivot) => pivot());
}

function askPivot(pivot: Excel.PivotTable): Pending<PivotModel> {
  const { rowHierarchies, columnHierarchies, dataHierarchies, filterHierarchies } = pivot;
  for (const axis of [rowHierarchies, columnHierarchies, filterHierarchies]) {
    axis.load('items/name');
  }
  dataHierarchies.load('items/name,items/summarizeBy,items/numberFormat,items/field/name');
  const place = pivot.layout.getRange().load('rowIndex,columnIndex');
  const fields = (axis: { readonly items: readonly { readonly name: string }[] }) =>
    axis.items.map(({ name }): PivotField => ({ column: name }));
  return () => ({
    name: pivot.name,
    sourceTable: '',
    anchor: { row: place.rowIndex, column: place.columnIndex },
    rows: fields(rowHierarchies),
    columns: fields(columnHierarchies),
    values: dataHierarchies.items.map(valueOf),
    filters: fields(filterHierarchies),
  });
}

function valueOf(value: Excel.DataPivotHierarchy): PivotField {
  return {
    column: value.field.name,
    caption: value.name,
    // Whatever else there is shows as a difference.
    summarizeBy: value.summarizeBy.toLowerCase() as NonNullable<PivotField['summarizeBy']>,
    numberFormat: value.numberFormat,
  };
}
