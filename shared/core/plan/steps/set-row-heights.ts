import type { WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Sets the height of the rows named, in points. */
export interface SetRowHeights {
  readonly kind: 'setRowHeights';
  readonly sheet: string;
  readonly heights: Readonly<Record<number, number>>;
}

/** The model with the named rows at their new height. */
export function applySetRowHeights(model: WorkbookModel, step: SetRowHeights): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    rowHeights: { ...sheet.rowHeights, ...step.heights },
  }));
}
