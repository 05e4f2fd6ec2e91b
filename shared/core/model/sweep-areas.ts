import type { Area } from './workbook-model';

/** A value over some neighbouring columns of a band. */
export interface Run<Value> {
  readonly column: number;
  readonly columnCount: number;
  readonly value: Value;
}

/** Neighbouring rows that are all alike, as runs from left to right. Cells outside the runs have no value. */
export interface Band<Value> {
  readonly row: number;
  readonly rowCount: number;
  readonly runs: readonly Run<Value>[];
}

/** A value over an area, which layers after it may cover. */
export interface Layer<Value> {
  readonly area: Area;
  readonly value: Value;
}

/**
 * Turns layers that may overlap into bands that do not, from top to bottom.
 *
 * `combine` gets the layers over a cell, lowest first, and must give the same object for the same
 * meaning (or `null` for none): runs and bands are joined by identity. Bands and runs are as large
 * as they can be, so the result depends only on what each cell shows, not on how layers were cut.
 * The cost follows the number of layers, never the number of cells.
 */
export function sweepAreas<Value, Result>(
  layers: readonly Layer<Value>[],
  combine: (values: readonly Value[]) => Result | null,
): readonly Band<Result>[] {
  const bands: Band<Result>[] = [];
  const active = new ActiveLayers(layers);
  const rows = breakpoints(layers.map(({ area }) => [area.row, area.row + area.rowCount]));
  for (const [position, row] of rows.entries()) {
    const end = rows[position + 1];
    if (end === undefined) break;
    const runs = runsOf(active.moveTo(row), combine);
    appendBand(bands, { row, rowCount: end - row, runs });
  }
  return bands;
}

/** The layers over one row, in their order, kept up to date while the sweep goes down. */
class ActiveLayers<Value> {
  private readonly waiting: readonly { readonly layer: Layer<Value>; readonly order: number }[];
  private next = 0;
  private active: { readonly layer: Layer<Value>; readonly order: number }[] = [];

  constructor(layers: readonly Layer<Value>[]) {
    this.waiting = layers
      .map((layer, order) => ({ layer, order }))
      .sort((one, other) => one.layer.area.row - other.layer.area.row || one.order - other.order);
  }

  moveTo(row: number): readonly Layer<Value>[] {
    this.active = this.active.filter(({ layer }) => layer.area.row + layer.area.rowCount > row);
    const before = this.active.length;
    let candidate = this.waiting[this.next];
    while (candidate !== undefined && candidate.layer.area.row <= row) {
      this.active.push(candidate);
      this.next += 1;
      candidate = this.waiting[this.next];
    }
    if (this.active.length > before) this.active.sort((one, other) => one.order - other.order);
    return this.active.map(({ layer }) => layer);
  }
}

function runsOf<Value, Result>(
  layers: readonly Layer<Value>[],
  combine: (values: readonly Value[]) => Result | null,
): readonly Run<Result>[] {
  const runs: Run<Result>[] = [];
  const columns = breakpoints(
    layers.map(({ area }) => [area.column, area.column + area.columnCount]),
  );
  for (const [position, column] of columns.entries()) {
    const end = columns[position + 1];
    if (end === undefined) break;
    const over = layers.filter(
      ({ area }) => area.column <= column && column < area.column + area.columnCount,
    );
    const value = over.length === 0 ? null : combine(over.map((layer) => layer.value));
    if (value !== null) appendRun(runs, { column, columnCount: end - column, value });
  }
  return runs;
}

function appendRun<Value>(runs: Run<Value>[], run: Run<Value>): void {
  const last = runs[runs.length - 1];
  const joins =
    last !== undefined && last.value === run.value && last.column + last.columnCount === run.column;
  if (joins) runs.pop();
  runs.push(joins ? { ...last, columnCount: last.columnCount + run.columnCount } : run);
}

function appendBand<Value>(bands: Band<Value>[], band: Band<Value>): void {
  if (band.runs.length === 0) return;
  const last = bands[bands.length - 1];
  const joins =
    last !== undefined &&
    last.row + last.rowCount === band.row &&
    haveSameRuns(last.runs, band.runs);
  if (joins) bands.pop();
  bands.push(joins ? { ...last, rowCount: last.rowCount + band.rowCount } : band);
}

function haveSameRuns<Value>(one: readonly Run<Value>[], other: readonly Run<Value>[]): boolean {
  return (
    one.length === other.length &&
    one.every((run, index) => {
      const match = other[index];
      return (
        match?.column === run.column &&
        match.columnCount === run.columnCount &&
        match.value === run.value
      );
    })
  );
}

function breakpoints(pairs: readonly (readonly [number, number])[]): readonly number[] {
  const all = new Set<number>();
  for (const [from, to] of pairs) all.add(from).add(to);
  return [...all].sort((one, other) => one - other);
}
