import type { SheetModel } from '../../../shared/core/index';
import { scalarOf } from '../../../shared/core/index';
import { columnPixels, defaultSize } from './measures';
import type { StyleGrid } from './style-grid';

const defaultFontSize = 11;
const pixelsOfPoint = 96 / 72;
const lineSpacing = 1.35;
const edges = 5;

/**
 * Pixels of the rows whose height the file leaves to the program and which need more than usual.
 *
 * Univer does not measure rows when it opens a workbook, so large or wrapped text would be cut off.
 */
export function naturalRowHeights(sheet: SheetModel, grid: StyleGrid): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merged = mergedCells(sheet);
  sheet.rows.forEach((cells, row) => {
    if (sheet.rowHeights[row] !== undefined) return;
    let height = 0;
    cells.forEach((content, column) => {
      const text = scalarOf(content);
      if (text === null || text === '') return;
      const wraps = !merged.has(`${String(row)}:${String(column)}`);
      height = Math.max(height, cellHeight(String(text), { sheet, grid, row, column, wraps }));
    });
    if (height > defaultSize.rowPixels) heights.set(row, height);
  });
  return heights;
}

interface CellPlace {
  readonly sheet: SheetModel;
  readonly grid: StyleGrid;
  readonly row: number;
  readonly column: number;
  readonly wraps: boolean;
}

function cellHeight(text: string, { sheet, grid, row, column, wraps }: CellPlace): number {
  const style = grid.styles[grid.ids[row * grid.columnCount + column] ?? 0] ?? {};
  const size = (style.fontSize ?? defaultFontSize) * pixelsOfPoint;
  const characters = sheet.columnWidths[column];
  const width = characters === undefined ? defaultSize.columnPixels : columnPixels(characters);
  const lines = style.wrapText === true && wraps ? countLines(text, (width - edges) / size) : 1;
  return Math.ceil(lines * size * lineSpacing) + edges;
}

/** Lines of a text in a column so many full-width characters wide. */
function countLines(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(fullWidths(line) / width)), 0);
}

function fullWidths(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) < 0x100 ? 0.55 : 1;
  return width;
}

function mergedCells(sheet: SheetModel): ReadonlySet<string> {
  return new Set(sheet.merges.map(({ row, column }) => `${String(row)}:${String(column)}`));
}
