import { isFormula, resolveStyles } from '../../../core/index';
import type { CellContent, SheetModel } from '../../../core/index';
import { defaultRowHeight } from './default-font';

/** Beyond this a row is harder to read than a cut text. */
const mostLines = 12;
const defaultColumnWidth = 8;

/**
 * Heights in points for rows whose wrapped text needs more than one line.
 *
 * Excel fits such rows by itself when they are edited, but shows and prints what the file says
 * until then; LibreOffice never fits them on loading. Rows with a height of their own are left out.
 */
export function estimateRowHeights(sheet: SheetModel): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row: first, rowCount, runs } of resolveStyles(sheet)) {
    const wrapped = runs.flatMap((run) =>
      run.value.wrapText === true ? columnsOf(run.column, run.columnCount) : [],
    );
    if (wrapped.length === 0) continue;
    const end = Math.min(first + rowCount, sheet.rows.length);
    for (let row = first; row < end; row += 1) {
      const lines = linesOfRow(sheet, row, wrapped);
      if (lines > 1 && sheet.rowHeights[row] === undefined) {
        heights.set(row, Math.min(lines, mostLines) * defaultRowHeight);
      }
    }
  }
  return heights;
}

function columnsOf(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function linesOfRow(sheet: SheetModel, row: number, columns: readonly number[]): number {
  const contents = sheet.rows[row] ?? [];
  let most = 1;
  for (const column of columns) {
    const text = textOf(contents[column]);
    if (text === '') continue;
    const width = sheet.columnWidths[column] ?? defaultColumnWidth;
    most = Math.max(most, linesOf(text, width));
  }
  return most;
}

function textOf(content: CellContent | undefined): string {
  const value = isFormula(content) ? content.value : content;
  return typeof value === 'string' ? value : '';
}

/** Lines of a text in a column of a width; Japanese characters are about twice as wide as digits. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}

function displayWidth(text: string): number {
  let width = 0;
  // In the default font a full-width character takes a little less than two digits, Latin text
  // with its capitals a little more than one each.
  for (const character of text) width += character.charCodeAt(0) < 0x1100 ? 1.1 : 2;
  return width;
}
