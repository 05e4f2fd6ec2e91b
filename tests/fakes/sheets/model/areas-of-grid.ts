import type { Area } from '../../../../shared/core/model/workbook-model';

/** Something found in one cell. Cells come row by row, from left to right. */
export interface CellEntry<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

/** A block of cells that hold the same. */
export interface SharedArea<Value> {
  readonly area: Area;
  readonly value: Value;
}

interface Run<Value> {
  readonly column: number;
  columnCount: number;
  readonly key: unknown;
  readonly value: Value;
}

/** Joins neighbouring cells that have the same key into blocks: along rows first, then downwards. */
export function areasOfCells<Value>(
  cells: Iterable<CellEntry<Value>>,
  keyOf: (value: Value) => unknown,
): readonly SharedArea<Value>[] {
  const done: SharedArea<Value>[] = [];
  let above = new Map<string, OpenArea<Value>>();
  for (const [row, runs] of runsByRow(cells, keyOf)) {
    const next = new Map<string, OpenArea<Value>>();
    for (const run of runs) {
      const place = `${String(run.column)},${String(run.columnCount)}`;
      const known = above.get(place);
      const joined = known?.nextRow === row && known.key === run.key ? known : null;
      if (joined !== null) above.delete(place);
      next.set(place, { ...run, row: joined?.row ?? row, nextRow: row + 1 });
    }
    done.push(...[...above.values()].map(closed));
    above = next;
  }
  return [...done, ...[...above.values()].map(closed)];
}

/** A block that the next row may still belong to. */
interface OpenArea<Value> extends Run<Value> {
  readonly row: number;
  readonly nextRow: number;
}

function closed<Value>(open: OpenArea<Value>): SharedArea<Value> {
  const { row, nextRow, column, columnCount, value } = open;
  return { area: { row, column, rowCount: nextRow - row, columnCount }, value };
}

function runsByRow<Value>(
  cells: Iterable<CellEntry<Value>>,
  keyOf: (value: Value) => unknown,
): ReadonlyMap<number, readonly Run<Value>[]> {
  const rows = new Map<number, Run<Value>[]>();
  for (const { row, column, value } of cells) {
    const runs = rows.get(row) ?? [];
    rows.set(row, runs);
    const last = runs[runs.length - 1];
    const key = keyOf(value);
    const isNext = last !== undefined && last.column + last.columnCount === column;
    if (isNext && last.key === key) last.columnCount += 1;
    else runs.push({ column, columnCount: 1, key, value });
  }
  return rows;
}
