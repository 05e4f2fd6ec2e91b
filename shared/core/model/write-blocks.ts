import type { Area, CellContent } from './workbook-model';

type Row = readonly CellContent[];

/** A block of contents and where it goes. `contents` has the block's shape. */
export interface ContentBlock {
  readonly area: Area;
  readonly contents: readonly Row[];
}

const BLANK_ROW: Row = [];

/**
 * The rows of a sheet with blocks written into them, in order.
 *
 * Rows that no block touches stay the same objects, a touched row is copied once however many blocks
 * write into it. Blank cells at the end of touched rows, and blank rows at the end, are left out.
 */
export function writeBlocks(rows: readonly Row[], blocks: readonly ContentBlock[]): readonly Row[] {
  const draft = [...rows];
  const copies = new Map<number, CellContent[]>();
  for (const { area, contents } of blocks) {
    for (const [offset, cells] of contents.entries()) {
      const row = area.row + offset;
      const copy = copies.get(row) ?? [...(rows[row] ?? BLANK_ROW)];
      copies.set(row, copy);
      writeCells(copy, area.column, cells);
    }
  }
  for (const [row, copy] of copies) putRow(draft, row, copy);
  while (draft.length > 0 && isBlankRow(draft[draft.length - 1])) draft.pop();
  return draft;
}

function writeCells(row: CellContent[], column: number, cells: Row): void {
  while (row.length < column) row.push(null);
  for (const [offset, content] of cells.entries()) {
    row[column + offset] = content === '' ? null : content;
  }
}

function putRow(draft: Row[], row: number, copy: CellContent[]): void {
  while (copy.length > 0 && isBlank(copy[copy.length - 1])) copy.pop();
  while (draft.length < row) draft.push(BLANK_ROW);
  draft[row] = copy;
}

function isBlank(content: CellContent | undefined): boolean {
  return content === undefined || content === null || content === '';
}

function isBlankRow(row: Row | undefined): boolean {
  return row?.every(isBlank) ?? true;
}
