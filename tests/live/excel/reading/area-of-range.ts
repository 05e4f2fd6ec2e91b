import type { Area } from '../../../../shared/core/index';

/** What a range says of where it is. */
export const areaProperties = 'rowIndex,columnIndex,rowCount,columnCount';

/** The area of a range whose `areaProperties` were loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/** The area, or `null` for a range that is not there. */
export function areaOrNull(range: Excel.Range): Area | null {
  return range.isNullObject ? null : areaOf(range);
}
