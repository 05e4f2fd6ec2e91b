/** Something kept for single cells of a sheet. Cells without it take no room. */
export class Grid<Value> {
  private readonly rows: ((Value | undefined)[] | undefined)[] = [];

  get(row: number, column: number): Value | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, value: Value | undefined): void {
    const line = this.rows[row];
    if (line !== undefined) line[column] = value;
    else if (value !== undefined) {
      const fresh: (Value | undefined)[] = [];
      fresh[column] = value;
      this.rows[row] = fresh;
    }
  }

  /** All cells that have one, row by row. */
  *entries(): Generator<{ row: number; column: number; value: Value }> {
    for (const [row, line] of this.rows.entries()) {
      for (const [column, value] of line?.entries() ?? []) {
        if (value !== undefined) yield { row, column, value };
      }
    }
  }

  /** Puts empty rows or columns in, or takes some out. */
  splice(change: GridChange): void {
    if (change.axis === 'rows') splice(this.rows, change);
    else for (const line of this.rows) if (line !== undefined) splice(line, change);
  }
}

/** Rows or columns put in (`count` above 0) or taken out (below 0) at a place. */
export interface GridChange {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

function splice(list: unknown[], { at, count }: GridChange): void {
  // Past the end there is nothing to move.
  if (at >= list.length) return;
  if (count < 0) list.splice(at, -count);
  else list.splice(at, 0, ...Array.from({ length: count }, () => undefined));
}
