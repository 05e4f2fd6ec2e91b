import type { PageSetup, WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Sets how a sheet prints. Replaces an earlier setup whole. */
export interface SetPageSetup {
  readonly kind: 'setPageSetup';
  readonly sheet: string;
  readonly page: PageSetup;
}

/** The model with the page setup of the sheet replaced. */
export function applySetPageSetup(model: WorkbookModel, step: SetPageSetup): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({ ...sheet, page: step.page }));
}
