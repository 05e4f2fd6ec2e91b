import type { HyperlinkModel, WorkbookModel } from '../../model/workbook-model';
import { changeSheet, setByCell } from '../change-sheet';

/** Links cells; a cell that is linked gets the new target, an empty target removes the link. */
export interface SetHyperlinks {
  readonly kind: 'setHyperlinks';
  readonly sheet: string;
  readonly hyperlinks: readonly HyperlinkModel[];
}

/** The model with the links set; the sheet's links are sorted by cell. */
export function applySetHyperlinks(model: WorkbookModel, step: SetHyperlinks): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    hyperlinks: setByCell(sheet.hyperlinks, step.hyperlinks, ({ target }) => target === ''),
  }));
}
