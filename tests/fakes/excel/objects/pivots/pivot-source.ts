/** The table or block that a pivot shows. */
import type { Scalar } from '../../../../../shared/core/model/workbook-model';
import type { Place } from '../../area';
import type { Book, Cell, Pivot, Sheet } from '../../book';
import { cellAt } from '../../cells';
import { ExcelError } from '../../excel-error';

/** The block of the source, header included. */
export function sourcePlace(book: Book, { source }: Pivot): Place {
  if ('sheet' in source) return source;
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ id }) => id === source.table);
    if (table !== undefined) return { sheet, area: table.area };
  }
  // The table has gone, as when a co-author deleted it.
  throw new ExcelError('InvalidOperation');
}

/** The titles of the source's columns: the fields that a pivot can have. */
export function sourceTitles(place: Place): readonly string[] {
  const { sheet, area } = place;
  return Array.from({ length: area.columnCount }, (_, offset) => {
    const value = scalarAt(sheet, area.row, area.column + offset);
    return value === null ? '' : String(value);
  });
}

/** The rows below the header. */
export function sourceRows({ sheet, area }: Place): readonly (readonly Scalar[])[] {
  return Array.from({ length: area.rowCount - 1 }, (_, index) =>
    Array.from({ length: area.columnCount }, (_value, offset) =>
      scalarAt(sheet, area.row + 1 + index, area.column + offset),
    ),
  );
}

/** The source, or Excel's refusal: it needs a title above each column, and a row below them. */
export function requireSource(place: Place): Place {
  const isComplete = sourceTitles(place).every((title) => title.trim() !== '');
  if (!isComplete || place.area.rowCount < 2) throw new ExcelError('InvalidArgument');
  return place;
}

/** Tells whether all filled cells of a column are numbers, so that Excel adds them up by itself. */
export function isNumeric(place: Place, column: string): boolean {
  const offset = sourceTitles(place).indexOf(column);
  const values = sourceRows(place).flatMap((row) => row[offset] ?? []);
  return values.length > 0 && values.every((value) => typeof value === 'number');
}

function scalarAt(sheet: Sheet, row: number, column: number): Scalar {
  const value: Cell['value'] | undefined = cellAt(sheet, row, column)?.value;
  return value === undefined || typeof value === 'object' ? null : value;
}
