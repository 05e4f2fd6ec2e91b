import type { CellContent, Scalar } from '../../../../core/index';
import { fromFileFormula } from '../../formulas/formula-file-form';
import { fromFileText } from '../../write/cell-text';
import type { ScannedCell } from '../../read/scan-cells';

/** What a cell of a file holds, as far as it can be compared; `undefined` for what the model has no word for. */
export function contentOf(
  cell: ScannedCell,
  textAt: (number: number) => string | undefined,
): CellContent | undefined {
  if (cell.formula === undefined) return constantOf(cell, textAt);
  const { attributes, text } = cell.formula;
  const isOwn = attributes['t'] === undefined || attributes['t'] === 'array';
  return isOwn ? { formula: fromFileFormula(text) } : undefined;
}

function constantOf(
  { attributes, value, inline }: ScannedCell,
  textAt: (number: number) => string | undefined,
): CellContent | undefined {
  const type = attributes['t'] ?? 'n';
  if (type === 'inlineStr') return fromFileText(inline ?? '');
  if (value === undefined || value === '') return null;
  if (type === 's') return textAt(Number(value));
  if (type === 'e') return { error: value };
  return type === 'd' ? undefined : resultOf(type, value);
}

/** The stored result of a formula; `null` when there is none, an error also gives `undefined`. */
export function storedResult({ attributes, value }: ScannedCell): Scalar | undefined {
  const type = attributes['t'] ?? 'n';
  // Some programs write an empty `v` for a formula that they have not computed.
  return value === undefined || (value === '' && type !== 'str') ? null : resultOf(type, value);
}

function resultOf(type: string, value: string): Scalar | undefined {
  if (type === 'str') return fromFileText(value);
  if (type === 'b') return value === '1' || value === 'true';
  return type === 'n' ? Number(value) : undefined;
}

/** Tells whether a cell that holds one of these may stay as it is when the other is wished for. */
export function isSameContent(one: CellContent | undefined, wish: CellContent): boolean {
  if (one === undefined) return false;
  const wanted = wish === '' ? null : wish;
  if (one === null || wanted === null) return one === wanted;
  if (typeof one !== 'object' || typeof wanted !== 'object') return one === wanted;
  if ('error' in one) return 'error' in wanted && one.error === wanted.error;
  return 'formula' in wanted && one.formula === wanted.formula;
}
