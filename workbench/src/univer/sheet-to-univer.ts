import type { ICellData, IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import type { Area, CellStyle, SheetModel } from '../../../shared/core/index';
import { defaultUniverStyle, styleToUniver } from './cell-style';
import { contentToUniver } from './cells';
import { isShownLink, linkedCell, linkText, linkToUniver, type SheetIds } from './hyperlinks';
import { columnPixels, defaultSize, rowPixels } from './measures';
import { pivotMark, type PivotCells } from './pivot-cells';
import { toRange } from './ranges';
import { naturalRowHeights } from './row-heights';
import { layStyles, type StyleGrid } from './style-grid';

interface SheetContext {
  readonly id: string;
  readonly ids: SheetIds;
  readonly pool: { readonly idOf: (style: CellStyle) => string };
  readonly pivotCells: PivotCells;
}

type CellMatrix = Record<number, Record<number, ICellData>>;

/** A sheet's own part of a Univer snapshot: cells, sizes, frozen panes, merges, colour. */
export function sheetToUniver(sheet: SheetModel, context: SheetContext): IWorksheetDataWithId {
  const size = sheetSize(sheet);
  const grid = layStyles(sheet.styles, size);
  return {
    id: context.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    ...size,
    defaultStyle: defaultUniverStyle,
    defaultColumnWidth: defaultSize.columnPixels,
    defaultRowHeight: defaultSize.rowPixels,
    freeze: freezeToUniver(sheet.frozen),
    mergeData: sheet.merges.map(toRange),
    cellData: cellsToUniver(sheet, { ...context, grid }),
    columnData: columnsToUniver(sheet.columnWidths),
    rowData: rowsToUniver(sheet, grid),
    showGridlines: sheet.showGridlines ? 1 : 0,
  };
}

export type IWorksheetDataWithId = Partial<IWorksheetData> & { readonly id: string };

const spare = { rows: 100, columns: 6 };
const least = { rows: 100, columns: 20 };
const mostRows = 20_000;

/** How many rows and columns the grid shows: all that is used and room to go on. */
function sheetSize(sheet: SheetModel): {
  readonly rowCount: number;
  readonly columnCount: number;
} {
  const areas = usedAreas(sheet);
  const lastRow = areas.reduce((last, area) => Math.max(last, area.row + area.rowCount), 0);
  const lastColumn = areas.reduce(
    (last, area) => Math.max(last, area.column + area.columnCount),
    0,
  );
  return {
    rowCount: Math.max(least.rows, lastRow + spare.rows),
    columnCount: Math.max(least.columns, lastColumn + spare.columns),
  };
}

function usedAreas(sheet: SheetModel): readonly Area[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const cells: Area = {
    row: 0,
    column: 0,
    rowCount: Math.max(1, sheet.rows.length),
    columnCount: width,
  };
  const others = [
    ...sheet.styles.map(({ area }) => area),
    ...sheet.tables.map(({ area }) => area),
    ...sheet.validations.map(({ area }) => area),
    ...sheet.charts.map(({ anchor }) => anchor),
    ...sheet.merges,
  ];
  // Whole columns reach to the end of any sheet; they say nothing about where the data ends.
  return [cells, ...others.filter((area) => area.row + area.rowCount <= mostRows)];
}

function freezeToUniver({ rows, columns }: SheetModel['frozen']): IWorksheetData['freeze'] {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

interface CellContext extends SheetContext {
  readonly grid: StyleGrid;
}

function cellsToUniver(sheet: SheetModel, context: CellContext): CellMatrix {
  const matrix: CellMatrix = {};
  const { grid, pool } = context;
  const names = grid.styles.map((style, index) => (index === 0 ? null : pool.idOf(style)));
  for (let row = 0; row < grid.rowCount; row += 1) {
    const cells: Record<number, ICellData> = {};
    for (let column = 0; column < grid.columnCount; column += 1) {
      const style = grid.ids[row * grid.columnCount + column] ?? 0;
      const content = contentToUniver(sheet.rows[row]?.[column]);
      if (content === null && style === 0) continue;
      cells[column] = {
        ...content,
        ...styleReference(names[style], grid.styles[style]),
        ...pivotMark(context.pivotCells, row, column),
      };
    }
    if (Object.keys(cells).length > 0) matrix[row] = cells;
  }
  addLinks(matrix, sheet, context);
  return matrix;
}

function styleReference(name: string | null | undefined, style: CellStyle | undefined): ICellData {
  if (!name) return {};
  return { s: name, ...(style?.unlocked === true && { custom: { unlocked: true } }) };
}

function addLinks(matrix: CellMatrix, sheet: SheetModel, { grid, ids }: CellContext): void {
  for (const link of sheet.hyperlinks.filter((candidate) => isShownLink(sheet, candidate))) {
    const { row, column, target } = link;
    const style = grid.styles[grid.ids[row * grid.columnCount + column] ?? 0] ?? {};
    const text = linkText(sheet.rows[row]?.[column] ?? null);
    const cells = (matrix[row] ??= {});
    const { s, custom } = cells[column] ?? {};
    cells[column] = {
      ...linkedCell(text, linkToUniver(target, ids), styleToUniver(style)),
      ...(s && { s }),
      ...(custom && { custom }),
    };
  }
}

function columnsToUniver(widths: SheetModel['columnWidths']): Record<number, Partial<IColumnData>> {
  const entries = Object.entries(widths);
  return Object.fromEntries(
    entries.map(([column, width]) => [
      column,
      width === 0 ? { hd: 1 as const } : { w: columnPixels(width) },
    ]),
  );
}

function rowsToUniver(sheet: SheetModel, grid: StyleGrid): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of Object.entries(sheet.rowHeights)) {
    rows[Number(row)] = points === 0 ? { hd: 1 } : { h: rowPixels(points), ia: 0 };
  }
  // Marked as automatic, so that they are not mistaken for heights that somebody set.
  for (const [row, ah] of naturalRowHeights(sheet, grid)) rows[row] = { ah, ia: 1 };
  return rows;
}
