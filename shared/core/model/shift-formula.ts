import { sheetLimits } from './area';
import { columnLetters, parseCellAddress } from './address';
import type { CellPosition } from './workbook-model';

/**
 * What a formula has that must never be read as an address, and the addresses themselves:
 * texts, quoted sheet names, structured references in brackets, numbers such as 1E5, names, cells.
 */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_.\\$]+/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;

/**
 * Rewrites a formula written for one cell so that it means the same for another.
 *
 * Parts of an address without `$` move along; one that would leave the sheet becomes `#REF!`, as in
 * a spreadsheet. Whole columns and rows (`A:A`, `1:1`) are left as they are.
 *
 * @example
 * shiftFormula('B2>$A$1', { row: 1, column: 0 }) // 'B3>$A$1'
 */
export function shiftFormula(formula: string, by: CellPosition): string {
  return mapCells(formula, (cell) => {
    const row = cell.fixedRow ? cell.row : cell.row + by.row;
    const column = cell.fixedColumn ? cell.column : cell.column + by.column;
    if (row < 0 || column < 0 || row >= sheetLimits.rows || column >= sheetLimits.columns) {
      return '#REF!';
    }
    return `${dollar(cell.fixedColumn)}${columnLetters(column)}${dollar(cell.fixedRow)}${String(row + 1)}`;
  });
}

/**
 * A formula with its relative addresses as distances from the cell it is written for.
 *
 * Two formulas of different cells mean the same exactly when this text is the same. For comparing
 * only: no host reads it.
 */
export function relativeFormula(formula: string, from: CellPosition): string {
  return mapCells(formula, (cell) => {
    const row = cell.fixedRow ? `R${String(cell.row)}` : `R[${String(cell.row - from.row)}]`;
    const distance = String(cell.column - from.column);
    return `${row}${cell.fixedColumn ? `C${String(cell.column)}` : `C[${distance}]`}`;
  });
}

interface FormulaAddress extends CellPosition {
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

function mapCells(formula: string, change: (cell: FormulaAddress) => string): string {
  return formula.replace(TOKEN, (token: string, offset: number) => {
    const parts = CELL.exec(token);
    const position = parts === null ? null : parseCellAddress(token);
    // LOG10( is a function and Q1!A1 a sheet, although both look like cells.
    const next = formula.charAt(offset + token.length);
    if (parts === null || position === null || next === '(' || next === '!') return token;
    if (position.column >= sheetLimits.columns || position.row >= sheetLimits.rows) return token;
    return change({ ...position, fixedColumn: parts[1] === '$', fixedRow: parts[3] === '$' });
  });
}

function dollar(fixed: boolean): string {
  return fixed ? '$' : '';
}
