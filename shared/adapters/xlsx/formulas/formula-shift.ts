import { columnLetters, parseCellAddress } from '../../../core/index';
import { tokenizeFormula, type FormulaToken } from './formula-tokens';

/** How far a formula moves. */
export interface FormulaOffset {
  readonly rows: number;
  readonly columns: number;
}

/** A piece of a formula: text that stays, or a reference that may move. */
type Piece = string | ((offset: FormulaOffset) => string);

const MAXIMUM_ROW = 1_048_576;
const MAXIMUM_COLUMN = 16_384;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;
const ERROR = '#REF!';

/**
 * The formula as it reads after being filled to another cell: relative references move, `$` ones stay.
 *
 * Unlike the core's, whole rows and columns (`A:A`, `1:1`) move too: files share formulas with them.
 * A reference that would leave the sheet becomes `#REF!`, as in Excel.
 *
 * @example
 * shiftFormula('A1+$B$1', { rows: 2, columns: 0 }) // 'A3+$B$1'
 */
export function shiftFormula(formula: string, offset: FormulaOffset): string {
  return compileShift(formula)(offset);
}

/** Takes a formula apart once, for filling it to many cells. */
export function compileShift(formula: string): (offset: FormulaOffset) => string {
  const tokens = tokenizeFormula(formula);
  const pieces = joinTexts(tokens.map((token, index) => pieceAt(tokens, index) ?? token.text));
  return (offset) => {
    let shifted = '';
    for (const piece of pieces) shifted += typeof piece === 'string' ? piece : piece(offset);
    return shifted;
  };
}

function joinTexts(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (typeof piece === 'string' && typeof last === 'string') {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  return joined;
}

function pieceAt(tokens: readonly FormulaToken[], index: number): Piece | undefined {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || isName(after)) return undefined;
  if (token.kind === 'word' && CELL.test(token.text)) return cellPiece(token.text);
  if (before?.text !== ':' && after?.text !== ':') return undefined;
  return columnPiece(token.text) ?? rowPiece(token.text);
}

// LOG10( is a function, Q1!A1 a sheet and T1[x] a table, although all begin like a cell.
function isName(after: FormulaToken | undefined): boolean {
  return after?.text === '(' || after?.text === '!' || after?.kind === 'bracket';
}

function cellPiece(text: string): Piece | undefined {
  const [, columnLock = '', letters = '', rowLock = '', digits = ''] = CELL.exec(text) ?? [];
  const column = columnPiece(columnLock + letters);
  const row = rowPiece(rowLock + digits);
  if (column === undefined || row === undefined) return undefined;
  return (offset) => {
    const [across, down] = [column(offset), row(offset)];
    return across === ERROR || down === ERROR ? ERROR : across + down;
  };
}

function columnPiece(text: string): ((offset: FormulaOffset) => string) | undefined {
  const [, lock, letters] = COLUMN.exec(text) ?? [];
  const column = parseCellAddress(`${letters ?? ''}1`)?.column;
  if (lock === undefined || column === undefined || column >= MAXIMUM_COLUMN) return undefined;
  if (lock === '$') return () => text;
  return ({ columns }) => {
    const moved = column + columns;
    return moved < 0 || moved >= MAXIMUM_COLUMN ? ERROR : columnLetters(moved);
  };
}

function rowPiece(text: string): ((offset: FormulaOffset) => string) | undefined {
  const [, lock, digits] = ROW.exec(text) ?? [];
  const row = Number(digits);
  if (lock === undefined || row > MAXIMUM_ROW) return undefined;
  if (lock === '$') return () => text;
  return ({ rows }) => {
    const moved = row + rows;
    return moved < 1 || moved > MAXIMUM_ROW ? ERROR : String(moved);
  };
}
