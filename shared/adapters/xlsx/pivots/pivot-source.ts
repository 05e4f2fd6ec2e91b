import {
  scalarOf,
  type PivotModel,
  type PivotSource,
  type WorkbookModel,
} from '../../../core/index';

/** The titles and rows of the table that a pivot is over; `null` when the workbook has no such table. */
export function pivotSource(model: WorkbookModel, pivot: PivotModel): PivotSource | null {
  const name = pivot.sourceTable.toLowerCase();
  for (const sheet of model.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name);
    if (table === undefined) continue;
    const { row: top, column: left, rowCount, columnCount } = table.area;
    const rowAt = (row: number) =>
      Array.from({ length: columnCount }, (_, offset) =>
        scalarOf(sheet.rows[row]?.[left + offset]),
      );
    return {
      titles: rowAt(top).map((title) => (typeof title === 'string' ? title : '')),
      rows: Array.from({ length: rowCount - 1 }, (_, offset) => rowAt(top + 1 + offset)),
    };
  }
  return null;
}
