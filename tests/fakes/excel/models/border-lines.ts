/** Borders of a model as the lines that neighbours share, and back. */
import type {
  BorderLine,
  CellBorder,
  StyledArea,
} from '../../../../shared/core/model/workbook-model';
import type { Area } from '../area';
import { limits } from '../area';
import type { Grid } from '../book';
import { at, put } from '../cells';
import { forEachCell } from '../formats';
import { joinBlocks } from './join-blocks';

/** Lines above and left of cells. */
export interface LineGrids<Line> {
  readonly horizontal: Grid<Line>;
  readonly vertical: Grid<Line>;
}

/**
 * Draws the border of one style entry.
 *
 * Inside its area the lower line of a cell and the upper line of the next are one. Where the style
 * names two different ones the heavier is drawn, and of two equally heavy ones that of the bottom or
 * right side. What an earlier entry drew in the same place is drawn over.
 */
export function drawBorder(lines: LineGrids<BorderLine>, area: Area, border: CellBorder): void {
  const inside = {
    horizontal: heavier(border.top, border.bottom),
    vertical: heavier(border.left, border.right),
  };
  const end = { row: area.row + area.rowCount, column: area.column + area.columnCount };
  forEachCell({ ...area, rowCount: area.rowCount + 1 }, (row, column) => {
    const edge =
      row === area.row ? border.top : row === end.row ? border.bottom : inside.horizontal;
    if (edge !== undefined) put(lines.horizontal, { row, column }, edge);
  });
  forEachCell({ ...area, columnCount: area.columnCount + 1 }, (row, column) => {
    const edge =
      column === area.column ? border.left : column === end.column ? border.right : inside.vertical;
    if (edge !== undefined) put(lines.vertical, { row, column }, edge);
  });
}

function heavier(
  first: BorderLine | undefined,
  second: BorderLine | undefined,
): BorderLine | undefined {
  return first?.style === 'medium' && second?.style === 'thin' ? first : (second ?? first);
}

/** The borders of all cells that have a line on any side, each line with both its neighbours. */
export function bordersOf<Line>(
  lines: LineGrids<Line>,
  toModel: (line: Line) => BorderLine,
): StyledArea[] {
  const borders: Grid<CellBorder> = new Map();
  const add = (row: number, column: number, border: CellBorder) => {
    if (row < 0 || column < 0 || row >= limits.rows || column >= limits.columns) return;
    put(borders, { row, column }, { ...at(borders, row, column), ...border });
  };
  forEachEntry(lines.horizontal, (row, column, line) => {
    add(row, column, { top: toModel(line) });
    add(row - 1, column, { bottom: toModel(line) });
  });
  forEachEntry(lines.vertical, (row, column, line) => {
    add(row, column, { left: toModel(line) });
    add(row, column - 1, { right: toModel(line) });
  });
  const known = new Map<string, CellBorder>();
  const cells: [Area, CellBorder][] = [];
  forEachEntry(borders, (row, column, border) => {
    const key = keyOf(border);
    const same = known.get(key) ?? border;
    known.set(key, same);
    cells.push([{ row, column, rowCount: 1, columnCount: 1 }, same]);
  });
  cells.sort(([one], [other]) => one.row - other.row || one.column - other.column);
  return joinBlocks(cells).map(([area, border]) => ({ area, style: { border } }));
}

function keyOf({ top, right, bottom, left }: CellBorder = {}): string {
  return JSON.stringify([top, right, bottom, left]);
}

function forEachEntry<Value>(
  grid: Grid<Value>,
  visit: (row: number, column: number, value: Value) => void,
): void {
  for (const [row, columns] of grid) {
    for (const [column, value] of columns) visit(row, column, value);
  }
}
