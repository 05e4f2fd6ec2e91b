import type { WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Keeps the first rows and columns in view while people scroll. Zero for both thaws the sheet. */
export interface SetFrozenPanes {
  readonly kind: 'setFrozenPanes';
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** The model with the sheet frozen as the step says. */
export function applySetFrozenPanes(model: WorkbookModel, step: SetFrozenPanes): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    frozen: { rows: step.rows, columns: step.columns },
  }));
}
