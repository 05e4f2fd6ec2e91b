import { isFormula } from '../../../../core/index';
import type { CellContent, CellPosition } from '../../../../core/index';
import type { StylesDraft } from '../styles/styles-draft';
import type { Results } from './row-wishes';

/** How a workbook counts days, and which cells show them as dates. */
export interface DateSystem {
  readonly styles: StylesDraft;
  /** Days count from 1904: dates are smaller by that many. */
  readonly dateOffset: number;
}

/** A number as the file holds it in a cell of this format. */
export function storedNumber(
  value: number,
  format: number,
  { dateOffset, styles }: DateSystem,
): number {
  return dateOffset !== 0 && styles.showsDates(format) ? value - dateOffset : value;
}

/** A formula with the result that is known for its cell; other contents as they are. */
export function withKnownResult(
  content: CellContent,
  results: Results,
  { row, column }: CellPosition,
): CellContent {
  if (!isFormula(content)) return content;
  const value = results.get(row)?.get(column);
  return value === undefined ? content : { ...content, value };
}
