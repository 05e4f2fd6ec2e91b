import { isFormula, type CellContent } from '../../../shared/core/index';
import { enteredText, errorNames } from './cell-text';

/** What Excel takes for a cell. An empty text clears it; `null` would leave it as it was. */
export type CellEntry = string | number | boolean;

/** How to enter a content so that the cell then holds just that. */
export function entryOf(content: CellContent): CellEntry {
  if (content === null) return '';
  if (typeof content === 'string') return enteredText(content);
  if (typeof content !== 'object') return content;
  return isFormula(content) ? `=${content.formula}` : content.error;
}

/**
 * The content of a cell from what Excel says of it.
 *
 * Excel gives a text that begins with `=` the same in `values` and `formulas`; of a formula only
 * the latter begins with it. An error is the text of its name. Formulas that give an error have no
 * last result.
 */
export function contentOf(value: unknown, formula: unknown): CellContent {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    const result = plainContent(value);
    const isKnown = result === null || typeof result !== 'object';
    return { formula: formula.slice(1), ...(isKnown && { value: result }) };
  }
  return plainContent(value);
}

function plainContent(value: unknown): Exclude<CellContent, { readonly formula: string }> {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return errorNames.has(value) ? { error: value } : value;
}
