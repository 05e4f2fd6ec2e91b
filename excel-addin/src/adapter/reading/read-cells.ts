import type { Area, CellContent } from '../../../../shared/core/index';
import { requestLimits, type Piece } from '../batches';
import { contentOf } from '../cell-contents';
import { rangeOf } from '../sheet-range';

/** The rows of a sheet from its first one, once the pieces were sent. */
export interface CellReading {
  readonly pieces: readonly Piece[];
  readonly rows: () => readonly (readonly CellContent[])[];
}

/** What to read of one sheet. `most` is the number of cells that one request may ask for. */
export interface CellsToRead {
  readonly sheet: Excel.Worksheet;
  readonly used: Area | null;
  readonly most: number;
}

/** Plans the reading of all cells of a sheet. */
export function planCellReading({ sheet, used, most }: CellsToRead): CellReading {
  const blocks = used === null ? [] : cutRows(used, most);
  const ranges: Excel.Range[] = [];
  const pieces = blocks.map((block) => ({
    cells: block.rowCount * block.columnCount,
    bytes: bytesOfQuestion,
    queue: () => {
      ranges.push(rangeOf(sheet, block).load('values,formulas'));
    },
  }));
  return { pieces, rows: () => (used === null ? [] : rowsOf(used, ranges)) };
}

const bytesOfQuestion = 1_000;

/** An area as blocks of whole rows that are small enough for a request. */
export function cutRows(area: Area, most: number = requestLimits.cells): readonly Area[] {
  const height = Math.max(1, Math.floor(most / area.columnCount));
  const count = Math.ceil(area.rowCount / height);
  return Array.from({ length: count }, (_, index) => ({
    ...area,
    row: area.row + index * height,
    rowCount: Math.min(height, area.rowCount - index * height),
  }));
}

function rowsOf(used: Area, ranges: readonly Excel.Range[]): readonly (readonly CellContent[])[] {
  const above = Array.from({ length: used.row }, (): readonly CellContent[] => []);
  return [...above, ...ranges.flatMap((range) => rowsOfRange(range, used.column))];
}

function rowsOfRange(range: Excel.Range, column: number): readonly (readonly CellContent[])[] {
  const left = Array.from({ length: column }, (): CellContent => null);
  // Excel's own types say `any`; a cell is looked at before it is used.
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  return values.map((row, index) => [
    ...left,
    ...row.map((value, place) => contentOf(value, formulas[index]?.[place])),
  ]);
}
