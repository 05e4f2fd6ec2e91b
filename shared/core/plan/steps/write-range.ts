import { writeBlocks } from '../../model/write-blocks';
import type { Area, CellContent, WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/**
 * Writes values and formulas into a block.
 *
 * `contents` has exactly the block's shape. `undefined` never occurs: `null` or an empty text clears a cell,
 * and a cell that must stay as it is does not belong to the block.
 */
export interface WriteRange {
  readonly kind: 'writeRange';
  readonly sheet: string;
  readonly area: Area;
  readonly contents: readonly (readonly CellContent[])[];
}

/** The model with the block written; blank cells and rows at the ends are trimmed. */
export function applyWriteRange(model: WorkbookModel, step: WriteRange): WorkbookModel {
  return applyWriteRanges(model, [step]);
}

/** The same for several steps on one sheet at once, in order: it costs as much as the cells written. */
export function applyWriteRanges(
  model: WorkbookModel,
  steps: readonly WriteRange[],
): WorkbookModel {
  const sheet = steps[0]?.sheet;
  if (sheet === undefined) return model;
  return changeSheet(model, sheet, (old) => ({ ...old, rows: writeBlocks(old.rows, steps) }));
}
