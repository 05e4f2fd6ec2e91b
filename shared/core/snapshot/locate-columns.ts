import { cellAddress } from '../model/address';
import type { CellContent } from '../model/workbook-model';
import type { Problem } from '../problems';
import { tableDefinition } from '../tables/tables';
import type { TablePlace } from './locate-tables';
import { findColumnKey, titleText } from './titles';

/** Where the columns of a table stand on its sheet, counted from 0. */
export interface LocatedColumns {
  readonly columns: Readonly<Record<string, number>>;
  readonly extraColumns: readonly { readonly title: string; readonly column: number }[];
  readonly problems: readonly Problem[];
}

interface HeaderCell {
  readonly title: string;
  readonly column: number;
}

/**
 * Finds the known columns in a table's header row, wherever people moved them.
 *
 * Of two columns with the same title the first counts. Titles beside a native table are read only
 * for columns that the table itself lacks.
 */
export function locateColumns(place: TablePlace): LocatedColumns {
  const found = new Map<string, number>();
  const extraColumns: HeaderCell[] = [];
  const problems: Problem[] = [];
  for (const cell of headerCells(place, true)) {
    const key = findColumnKey(place.key, cell.title);
    if (key === null) extraColumns.push(cell);
    else if (found.has(key)) problems.push(duplicateColumn(place, key, cell));
    else found.set(key, cell.column);
  }
  for (const cell of headerCells(place, false)) {
    const key = findColumnKey(place.key, cell.title);
    if (key !== null && !found.has(key)) found.set(key, cell.column);
  }
  return {
    columns: Object.fromEntries(found),
    extraColumns,
    problems: [...problems, ...missingColumns(place, found)],
  };
}

/** The titles inside the native table, or those outside it; without one, all are inside. */
function headerCells(place: TablePlace, inside: boolean): readonly HeaderCell[] {
  const area = place.nativeTable?.area;
  const from = area?.column ?? 0;
  const end = area === undefined ? Infinity : from + area.columnCount;
  const cells: HeaderCell[] = [];
  (place.sheet.rows[place.headerRow] ?? []).forEach((content: CellContent | undefined, column) => {
    const title = titleText(content);
    if (title !== '' && (column >= from && column < end) === inside) cells.push({ title, column });
  });
  return cells;
}

function duplicateColumn(place: TablePlace, key: string, cell: HeaderCell): Problem {
  return {
    code: 'column-duplicate',
    severity: 'warning',
    place: {
      sheet: place.sheet.name,
      cell: cellAddress({ row: place.headerRow, column: cell.column }),
      table: place.key,
      row: place.headerRow + 1,
      column: key,
    },
    values: { value: cell.title },
  };
}

function missingColumns(place: TablePlace, found: ReadonlyMap<string, number>): readonly Problem[] {
  return tableDefinition(place.key)
    .columns.filter((column) => column.required === true && !found.has(column.key))
    .map((column) => ({
      code: 'column-missing',
      severity: 'error',
      place: {
        sheet: place.sheet.name,
        table: place.key,
        row: place.headerRow + 1,
        column: column.key,
      },
    }));
}
