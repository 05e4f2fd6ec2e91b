/** The series that Excel makes of a block of cells. */
import type { Area, Place } from '../../area';
import type { CellValue, ChartSeries, Sheet, SheetBlock } from '../../book';
import { cellAt, wireValue } from '../../cells';
import { ExcelError } from '../../excel-error';

/** How a chart reads its block. */
export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

const mostSeries = 255;

/**
 * Reads the series of a block: titles in its first line give their names, labels in its first cells
 * the categories, as long as those are texts and the rest is not.
 */
export function seriesFromSource({ sheet, area }: Place, by: SeriesBy): ChartSeries[] {
  const isByColumns = by === 'Columns' || (by === 'Auto' && area.rowCount >= area.columnCount);
  const view = isByColumns ? columnsOf(area) : rowsOf(area);
  const hasLabels = view.lineCount > 1 && isText(valuesAt(sheet, view.part(0, 1, view.length - 1)));
  const hasTitles = view.length > 1 && hasTitleCells(sheet, view, hasLabels ? 1 : 0);
  const [first, start] = [hasLabels ? 1 : 0, hasTitles ? 1 : 0];
  if (view.lineCount - first > mostSeries) throw new ExcelError('InvalidArgument');
  const categories = { sheet, area: view.part(0, start, view.length - start) };
  return Array.from({ length: view.lineCount - first }, (_, index) => ({
    name: hasTitles
      ? textsAt(sheet, view.part(first + index, 0, 1)).join('')
      : `Series${index + 1}`,
    values: { sheet, area: view.part(first + index, start, view.length - start) },
    ...(hasLabels ? { categories } : {}),
  }));
}

/** A block as lines, each of which can be a series. */
interface Lines {
  readonly lineCount: number;
  readonly length: number;
  readonly part: (line: number, start: number, count: number) => Area;
}

function columnsOf(area: Area): Lines {
  return {
    lineCount: area.columnCount,
    length: area.rowCount,
    part: (line, start, count) => ({
      row: area.row + start,
      column: area.column + line,
      rowCount: count,
      columnCount: 1,
    }),
  };
}

function rowsOf(area: Area): Lines {
  return {
    lineCount: area.rowCount,
    length: area.columnCount,
    part: (line, start, count) => ({
      row: area.row + line,
      column: area.column + start,
      rowCount: 1,
      columnCount: count,
    }),
  };
}

function hasTitleCells(sheet: Sheet, { lineCount, part }: Lines, first: number): boolean {
  const titles = Array.from({ length: lineCount - first }, (_, index) =>
    valuesAt(sheet, part(first + index, 0, 1)),
  ).flat();
  return isText(titles);
}

function isText(values: readonly CellValue[]): boolean {
  return values.length > 0 && values.every((value) => typeof value === 'string');
}

/** What stands in the cells of one line; blank cells are left out. */
function valuesAt(sheet: Sheet, area: Area): readonly CellValue[] {
  return cellsAt(sheet, area).flatMap((value) => (value === undefined ? [] : [value]));
}

function cellsAt(sheet: Sheet, area: Area): readonly (CellValue | undefined)[] {
  const { row, column, rowCount, columnCount } = area;
  return Array.from({ length: rowCount * columnCount }, (_, index) => {
    const cell = cellAt(
      sheet,
      row + Math.floor(index / columnCount),
      column + (index % columnCount),
    );
    return cell?.value;
  });
}

/** The texts of the cells of a line, as an axis shows them. */
export function textsAt(sheet: Sheet, area: Area): readonly string[] {
  return cellsAt(sheet, area).map((value) => String(wireValue(value)));
}

/** The cells of a series; Excel takes them from one row or column. */
export function lineOf({ sheet, area }: Place): SheetBlock {
  if (area.rowCount > 1 && area.columnCount > 1) throw new ExcelError('InvalidArgument');
  return { sheet, area };
}
