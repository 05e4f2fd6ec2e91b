import type { Area } from '../../../shared/core/index';

/** What `Range` says of where it is. */
export const areaProperties = 'rowIndex,columnIndex,rowCount,columnCount';

/** An area as a range of a sheet. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
}

/** The area of a range whose `areaProperties` were loaded. */
export function areaOf(range: Excel.Range): Area {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  return { row, column, rowCount, columnCount };
}
