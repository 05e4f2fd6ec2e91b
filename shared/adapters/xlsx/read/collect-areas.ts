import type { Area } from '../../../core/index';

/** An area whose cells all carry the same value. */
export interface ValueArea<Value> {
  readonly area: Area;
  readonly value: Value;
}

interface OpenRun<Value> {
  readonly row: number;
  readonly column: number;
  columnCount: number;
  rowCount: number;
  readonly value: Value;
}

/**
 * Joins cells that carry the same value into blocks: first along rows, then down equal runs.
 *
 * Values are compared by identity. The cost follows the number of cells.
 */
export class AreaCollector<Value> {
  private readonly rows = new Map<number, Map<number, Value>>();

  add(row: number, column: number, value: Value): void {
    const cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, new Map([[column, value]]));
    else cells.set(column, value);
  }

  /** The blocks in the order of their first rows. */
  areas(): readonly ValueArea<Value>[] {
    const all: OpenRun<Value>[] = [];
    let above: ReadonlyMap<number, OpenRun<Value>> = new Map();
    for (const row of [...this.rows.keys()].sort((one, other) => one - other)) {
      const runs = this.runsOf(row).map((run) => extendAbove(above, run) ?? keep(all, run));
      above = new Map(runs.map((run) => [run.column, run]));
    }
    return all.map(({ row, column, rowCount, columnCount, value }) => ({
      area: { row, column, rowCount, columnCount },
      value,
    }));
  }

  private runsOf(row: number): readonly OpenRun<Value>[] {
    const runs: OpenRun<Value>[] = [];
    const cells = [...(this.rows.get(row) ?? [])].sort(([one], [other]) => one - other);
    for (const [column, value] of cells) {
      const last = runs[runs.length - 1];
      if (last?.value === value && last.column + last.columnCount === column) last.columnCount += 1;
      else runs.push({ row, column, columnCount: 1, rowCount: 1, value });
    }
    return runs;
  }
}

function keep<Value>(all: OpenRun<Value>[], run: OpenRun<Value>): OpenRun<Value> {
  all.push(run);
  return run;
}

function extendAbove<Value>(
  above: ReadonlyMap<number, OpenRun<Value>>,
  run: OpenRun<Value>,
): OpenRun<Value> | undefined {
  const match = above.get(run.column);
  const isSame =
    match?.value === run.value &&
    match.columnCount === run.columnCount &&
    match.row + match.rowCount === run.row;
  if (!isSame) return undefined;
  match.rowCount += 1;
  return match;
}
