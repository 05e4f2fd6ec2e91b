import type { Area, Scalar } from '../../model/workbook-model';
import type { WriteRange } from '../../plan/steps/write-range';

/** One cell to be written. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly values: Scalar[];
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly lines: Scalar[][];
}

/**
 * Joins single cells into few blocks: side by side into runs, runs of one shape below each other.
 *
 * Cells that are not given never become part of a block. Each cell may be given once.
 */
export function joinCells(sheet: string, cells: readonly CellWrite[]): readonly WriteRange[] {
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const run of runsOf(cells)) {
    const shape = `${String(run.column)}:${String(run.values.length)}`;
    const above = open.get(shape);
    if (above !== undefined && above.row + above.lines.length === run.row) {
      above.lines.push(run.values);
      continue;
    }
    const block: Block = { row: run.row, column: run.column, lines: [run.values] };
    open.set(shape, block);
    blocks.push(block);
  }
  return blocks.map((block) => writeBlock(sheet, block));
}

function runsOf(cells: readonly CellWrite[]): readonly Run[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Run[] = [];
  for (const { row, column, value } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.row === row && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ row, column, values: [value] });
  }
  return runs;
}

function writeBlock(sheet: string, { row, column, lines }: Block): WriteRange {
  const area: Area = {
    row,
    column,
    rowCount: lines.length,
    columnCount: lines[0]?.length ?? 0,
  };
  return { kind: 'writeRange', sheet, area, contents: lines };
}
