import type { WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Sets the width of the columns named, in characters of the default font. */
export interface SetColumnWidths {
  readonly kind: 'setColumnWidths';
  readonly sheet: string;
  readonly widths: Readonly<Record<number, number>>;
}

/** The model with the named columns at their new width. */
export function applySetColumnWidths(model: WorkbookModel, step: SetColumnWidths): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    columnWidths: { ...sheet.columnWidths, ...step.widths },
  }));
}
