/** The cells that a pivot takes up. They are reserved, but their figures are not shown. */
import type { PivotLayout } from '../../../../../shared/core/index';
import { layOutPivot } from '../../../../../shared/core/index';
import type { Area, Place } from '../../area';
import { intersect, isInSheet } from '../../area';
import type { Book, Pivot, PivotPart, Sheet } from '../../book';
import { ExcelError } from '../../excel-error';
import { sourcePlace, sourceRows, sourceTitles } from './pivot-source';

/** What a pivot without fields shows in its place. */
const emptyPivot = { rowCount: 18, columnCount: 3 } as const;

/** The pivot worked out in tabular form, or `null` while it has no field. */
export function layoutOf(book: Book, pivot: Pivot): PivotLayout | null {
  if (fieldsOf(pivot).length === 0) return null;
  const place = sourcePlace(book, pivot);
  const plain = (parts: readonly PivotPart[]) => parts.map(({ column }) => ({ column }));
  return layOutPivot(
    {
      name: pivot.name,
      sourceTable: '',
      anchor: pivot.anchor,
      rows: plain(pivot.rows),
      columns: plain(pivot.columns),
      values: plain(pivot.values),
      filters: plain(pivot.filters),
    },
    { titles: sourceTitles(place), rows: sourceRows(place) },
  );
}

/** All cells of a pivot, filters included. */
export function areaOfPivot(book: Book, pivot: Pivot): Area {
  return layoutOf(book, pivot)?.area ?? { ...pivot.anchor, ...emptyPivot };
}

function fieldsOf({ rows, columns, values, filters }: Pivot): readonly PivotPart[] {
  return [...rows, ...columns, ...values, ...filters];
}

/** Refuses what would put a pivot over another one or over a table, or out of the sheet. */
export function requireRoom(book: Book, sheet: Sheet, pivot: Pivot): void {
  const area = areaOfPivot(book, pivot);
  if (!isInSheet(area)) throw new ExcelError('InvalidArgument');
  const others = sheet.pivots
    .filter((other) => other !== pivot)
    .map((other) => areaOfPivot(book, other));
  const tables = sheet.tables.map((table) => table.area);
  const isTaken = [...others, ...tables].some((other) => intersect(other, area) !== undefined);
  if (isTaken) throw new ExcelError('PivotTableRangeConflict');
}

/** Refuses to change cells that a pivot shows. */
export function refuseInPivot(book: Book, { sheet, area }: Place): void {
  const isShown = sheet.pivots.some(
    (pivot) => intersect(areaOfPivot(book, pivot), area) !== undefined,
  );
  if (isShown) throw new ExcelError('PivotTableRangeConflict');
}
