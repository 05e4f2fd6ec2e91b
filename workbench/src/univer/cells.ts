import type { ICellData } from '@univerjs/core';
import type { CellContent, Scalar } from '../../../shared/core/index';
import { cellTypes } from './univer-codes';

const errorTexts: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
]);

/** A cell's content in Univer's form; `null` for a blank one. Nothing is parsed: text stays text. */
export function contentToUniver(content: CellContent | undefined): ICellData | null {
  if (content === undefined || content === null) return null;
  if (typeof content !== 'object') return valueToUniver(content);
  if ('error' in content) return { v: content.error, t: cellTypes.text };
  const value = content.value ?? null;
  return { f: `=${content.formula}`, ...(value !== null && valueToUniver(value)) };
}

function valueToUniver(value: string | number | boolean): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: cellTypes.boolean };
  const type = typeof value === 'number' ? cellTypes.number : cellTypes.text;
  return { v: value, t: type };
}

/** What a cell of the grid holds. `formula` is given for cells that share another cell's formula. */
export function contentFromUniver(
  cell: ICellData | null | undefined,
  formula: string | null = cell?.f ?? null,
): CellContent {
  if (!cell) return null;
  const value = scalarFromUniver(cell);
  if (formula !== null && formula !== '') return formulaContent(formula, value);
  return typeof value === 'string' && errorTexts.has(value) ? { error: value } : value;
}

function formulaContent(formula: string, value: Scalar): CellContent {
  const text = formula.replace(/^=/, '');
  return value === null ? { formula: text } : { formula: text, value };
}

/** The plain value of a cell; rich text (links) counts by its words. Blank text is `null`. */
function scalarFromUniver(cell: ICellData): Scalar {
  const value = cell.p?.body === undefined ? cell.v : cell.p.body.dataStream.replace(/\r?\n$/, '');
  if (value === undefined || value === null || value === '') return cell.f ? '' : null;
  if (cell.t === cellTypes.boolean) return value === 1 || value === true || value === 'TRUE';
  return value;
}
