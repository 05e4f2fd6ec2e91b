import type { Area, CellStyle, StyledArea } from '../../../shared/core/index';

/** Which style each cell of a block has; 0 means none. Styles are shared, so that few are kept. */
export interface StyleGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Index into `styles`, row after row. */
  readonly ids: Int32Array;
  readonly styles: readonly CellStyle[];
}

interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Lays styled areas over each other, the later ones on top, property by property. */
export function layStyles(areas: readonly StyledArea[], size: GridSize): StyleGrid {
  const ids = new Int32Array(size.rowCount * size.columnCount);
  const styles: CellStyle[] = [{}];
  for (const { area, style } of areas) {
    const merged = new Map<number, number>();
    forEachCell(clip(area, size), (row, column) => {
      const at = row * size.columnCount + column;
      const below = ids[at] ?? 0;
      let id = merged.get(below);
      if (id === undefined) {
        id = styles.push({ ...styles[below], ...style }) - 1;
        merged.set(below, id);
      }
      ids[at] = id;
    });
  }
  return { ...size, ids, styles };
}

function clip(area: Area, size: GridSize): Area {
  return {
    row: area.row,
    column: area.column,
    rowCount: Math.min(area.rowCount, size.rowCount - area.row),
    columnCount: Math.min(area.columnCount, size.columnCount - area.column),
  };
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      visit(row, column);
    }
  }
}

interface Run {
  readonly column: number;
  readonly columnCount: number;
  readonly id: number;
}

/** Turns a grid back into as few areas as runs of equal rows allow. Each cell is in at most one. */
export function collectStyles(grid: StyleGrid): readonly StyledArea[] {
  const areas: StyledArea[] = [];
  let open = new Map<string, { readonly run: Run; readonly row: number }>();
  for (let row = 0; row <= grid.rowCount; row += 1) {
    const next = new Map<string, { readonly run: Run; readonly row: number }>();
    for (const run of row < grid.rowCount ? runsOf(grid, row) : []) {
      const key = `${String(run.column)}:${String(run.columnCount)}:${String(run.id)}`;
      next.set(key, open.get(key) ?? { run, row });
    }
    for (const [key, { run, row: first }] of open) {
      if (!next.has(key)) areas.push(areaOf(grid, run, { row: first, rowCount: row - first }));
    }
    open = next;
  }
  return areas;
}

function areaOf(
  grid: StyleGrid,
  run: Run,
  rows: { readonly row: number; readonly rowCount: number },
): StyledArea {
  return {
    area: { ...rows, column: run.column, columnCount: run.columnCount },
    style: grid.styles[run.id] ?? {},
  };
}

function runsOf(grid: StyleGrid, row: number): readonly Run[] {
  const runs: Run[] = [];
  const at = row * grid.columnCount;
  for (let column = 0; column < grid.columnCount;) {
    const id = grid.ids[at + column] ?? 0;
    let end = column + 1;
    while (end < grid.columnCount && grid.ids[at + end] === id) end += 1;
    if (id !== 0) runs.push({ column, columnCount: end - column, id });
    column = end;
  }
  return runs;
}
