import { mergeStyles, sweepAreas } from '../../../../core/index';
import type { Area, CellContent, CellStyle, Scalar } from '../../../../core/index';
import { noEdits, type SheetEdits } from '../edits';

/** What is asked of the cells of one row. Columns without an entry stay as they are. */
export interface RowWish {
  /** By column; a hole or `undefined` leaves the cell alone. */
  readonly contents: readonly (CellContent | undefined)[];
  readonly styles: readonly ColumnRun<CellStyle>[];
  readonly checkboxes: readonly ColumnRun<boolean>[];
  /** Points; `undefined` leaves the height alone. */
  readonly height: number | undefined;
}

/** A value over some neighbouring columns. */
export interface ColumnRun<Value> {
  readonly column: number;
  readonly columnCount: number;
  readonly value: Value;
}

type Bands<Value> = readonly {
  readonly row: number;
  readonly rowCount: number;
  readonly runs: readonly ColumnRun<Value>[];
}[];

interface Placed {
  readonly column: number;
  readonly cells: readonly CellContent[];
}

/** The wishes for a sheet's cells, row by row. The cost follows the cells named, not the sheet. */
export class RowWishes {
  private readonly placed = new Map<number, Placed[]>();
  private readonly merged = new Map<number, readonly (CellContent | undefined)[]>();
  private readonly styles: Bands<CellStyle>;
  private readonly checkboxes: Bands<boolean>;
  private readonly heights: ReadonlyMap<number, number>;

  static readonly none = new RowWishes(noEdits(''));

  constructor(edits: SheetEdits) {
    for (const { area, contents } of edits.blocks) {
      contents.forEach((cells, offset) => {
        this.place(area.row + offset, { column: area.column, cells });
      });
    }
    this.styles = overlays(edits);
    this.checkboxes = checkboxBands(edits);
    const heights = Object.entries(edits.rowHeights);
    this.heights = new Map(heights.map(([row, height]) => [Number(row), height]));
  }

  /** Tells whether any contents are written. */
  isWriting(): boolean {
    return this.placed.size > 0;
  }

  /** Tells whether a formula is among what is written. */
  writesFormulas(): boolean {
    return [...this.placed.values()].some((parts) =>
      parts.some(({ cells }) =>
        cells.some(
          (content) => typeof content === 'object' && content !== null && 'formula' in content,
        ),
      ),
    );
  }

  /** Asks for one more cell, over what was asked for so far. */
  write(row: number, column: number, content: CellContent): void {
    this.place(row, { column, cells: [content] });
  }

  /** Every row that anything is asked of, from the top, each once. */
  rows(): readonly number[] {
    const rows = new Set([...this.placed.keys(), ...this.heights.keys()]);
    for (const { row, rowCount } of [...this.styles, ...this.checkboxes]) {
      for (let each = row; each < row + rowCount; each += 1) rows.add(each);
    }
    return [...rows].sort((one, other) => one - other);
  }

  /** The rows whose contents are written, in no order. */
  writtenRows(): Iterable<number> {
    return this.placed.keys();
  }

  at(row: number): RowWish {
    return {
      contents: this.contentsAt(row),
      styles: runsAt(this.styles, row),
      checkboxes: runsAt(this.checkboxes, row),
      height: this.heights.get(row),
    };
  }

  /** What is written to a row, by column. */
  contentsAt(row: number): readonly (CellContent | undefined)[] {
    const placed = this.placed.get(row) ?? [];
    const [only] = placed;
    if (placed.length === 1 && only?.column === 0) return only.cells;
    const known = this.merged.get(row) ?? mergedCells(placed);
    this.merged.set(row, known);
    return known;
  }

  private place(row: number, part: Placed): void {
    const known = this.placed.get(row);
    this.merged.delete(row);
    if (known === undefined) this.placed.set(row, [part]);
    else known.push(part);
  }
}

function mergedCells(placed: readonly Placed[]): readonly (CellContent | undefined)[] {
  const contents: (CellContent | undefined)[] = [];
  for (const { column, cells } of placed) {
    cells.forEach((content, offset) => {
      contents[column + offset] = content;
    });
  }
  return contents;
}

/** Known results of formulas, by row and column. */
export type Results = ReadonlyMap<number, ReadonlyMap<number, Scalar>>;

// Unlike the look of a model, an overlay keeps what turns a look off: `bold: false` says something.
function overlays({ styles }: SheetEdits): Bands<CellStyle> {
  const known = new Map<string, CellStyle>();
  const layers = styles.map(({ area }, index) => ({ area, value: index }));
  return sweepAreas(layers, (indexes) => {
    const key = indexes.join();
    const merged =
      known.get(key) ??
      indexes.reduce<CellStyle>(
        (style, index) => mergeStyles(style, styles[index]?.style ?? {}),
        {},
      );
    known.set(key, merged);
    return merged;
  });
}

// A box is a mark on the cell beside the list of TRUE and FALSE; other validations take it away.
function checkboxBands({ validations }: SheetEdits): Bands<boolean> {
  const layers = validations.map(({ area, rule }) => ({ area, value: rule.kind === 'checkbox' }));
  return sweepAreas(layers, (over) => over[over.length - 1] ?? null);
}

const noRuns: readonly [] = [];

function runsAt<Value>(bands: Bands<Value>, row: number): readonly ColumnRun<Value>[] {
  let low = 0;
  let high = bands.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const band = bands[middle];
    if (band === undefined || row < band.row) high = middle;
    else if (row >= band.row + band.rowCount) low = middle + 1;
    else return band.runs;
  }
  return noRuns;
}

/** The block from the first to the last cell that is written; `null` when none is. */
export function writtenArea({ blocks }: SheetEdits): Area | null {
  const areas = blocks.map(({ area }) => area);
  const [first] = areas;
  if (first === undefined) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rowCount));
  const right = Math.max(...areas.map((area) => area.column + area.columnCount));
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}
