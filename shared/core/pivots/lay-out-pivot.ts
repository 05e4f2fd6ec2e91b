import { isOnSheet } from '../model/area';
import type { Area, PivotField, PivotModel, StyledArea } from '../model/workbook-model';
import { groupRows } from './group-rows';
import type { PivotAxis } from './group-rows';
import { valueFormat } from './pivot-captions';
import { findItems } from './pivot-items';
import type { PivotAxisField } from './pivot-items';
import type { PivotLayout, PivotShape, PivotSource } from './pivot-layout';
import { renderPivot } from './render-pivot';
import { summarize } from './summarize';

/**
 * Works out what a pivot shows for the present contents of its table, in tabular form.
 *
 * Every row field has a column of its own, outer labels are not repeated, there are no subtotals.
 * The last row is the total if there are row fields, the last columns (one for each value) if there
 * are column fields. Several values stand side by side below a line that says so. The cells are
 * left out when `area` is not on the sheet (`isOnSheet`). Throws when the source lacks a column:
 * `checkPlan` reports such a plan before.
 */
export function layOutPivot(pivot: PivotModel, source: PivotSource): PivotLayout {
  const find = (fields: readonly PivotField[]): readonly PivotAxisField[] =>
    fields.map((field) => findItems(source.rows, sourceColumn(field, source)));
  const [rowFields, columnFields] = [find(pivot.rows), find(pivot.columns)];
  const rowAxis = groupRows(rowFields, source.rows.length);
  const columnAxis = groupRows(columnFields, source.rows.length);
  const shape = shapeOf(pivot, rowAxis, columnAxis);
  const figures = pivot.values.map((field) =>
    summarize(
      { rowAxis, columnAxis, rows: source.rows },
      sourceColumn(field, source),
      field.summarizeBy,
    ),
  );
  const groups = {
    rowFields,
    columnFields,
    rowGroups: rowAxis.combinations,
    columnGroups: columnAxis.combinations,
  };
  return {
    ...shape,
    ...groups,
    filterFields: find(pivot.filters),
    cells: isOnSheet(shape.area)
      ? renderPivot(pivot, source.titles, { ...groups, ...shape, figures })
      : [],
    styles: stylesOf(pivot, shape),
  };
}

function sourceColumn({ column }: PivotField, { titles }: PivotSource): number {
  const place = titles.indexOf(column);
  if (place === -1) throw new Error(`The pivot needs a column that does not exist: ${column}`);
  return place;
}

function shapeOf(pivot: PivotModel, rowAxis: PivotAxis, columnAxis: PivotAxis): PivotShape {
  const { anchor, rows, columns, values, filters } = pivot;
  const levels = columns.length + (values.length > 1 ? 1 : 0);
  // Without row fields Excel names a single value on the left; several have their names above.
  const labelColumns = rows.length === 0 && values.length === 1 ? 1 : rows.length;
  const groups = columnAxis.combinations.length + (columns.length > 0 ? 1 : 0);
  const tableArea = {
    row: anchor.row + (filters.length === 0 ? 0 : filters.length + 1),
    column: anchor.column,
    rowCount: 1 + levels + rowAxis.combinations.length + (rows.length > 0 ? 1 : 0),
    columnCount: labelColumns + Math.max(groups * values.length, levels),
  };
  return {
    area: {
      ...anchor,
      rowCount: tableArea.row - anchor.row + tableArea.rowCount,
      columnCount: Math.max(tableArea.columnCount, filters.length === 0 ? 1 : 2),
    },
    tableArea,
    headerRows: 1 + levels,
    labelColumns,
  };
}

function stylesOf(
  { values }: PivotModel,
  { tableArea, headerRows, labelColumns }: PivotShape,
): readonly StyledArea[] {
  const body = {
    row: tableArea.row + headerRows,
    column: tableArea.column + labelColumns,
    rowCount: tableArea.rowCount - headerRows,
    columnCount: tableArea.columnCount - labelColumns,
  };
  const formats = values.map(valueFormat);
  if (new Set(formats).size === 1) return [styled(body, formats[0] ?? '')];
  return Array.from({ length: body.columnCount }, (_, offset) =>
    styled(
      { ...body, column: body.column + offset, columnCount: 1 },
      formats[offset % formats.length] ?? '',
    ),
  );
}

function styled(area: Area, numberFormat: string): StyledArea {
  return { area, style: { numberFormat } };
}
