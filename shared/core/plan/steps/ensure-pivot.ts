import type { PivotModel, SheetModel, WorkbookModel } from '../../model/workbook-model';
import { changeSheet, isSameName } from '../change-sheet';

/**
 * Makes sure that a pivot of this name exists on the sheet with these fields.
 *
 * A pivot of the same name is replaced or moved, never doubled; names ignore case.
 */
export interface EnsurePivot {
  readonly kind: 'ensurePivot';
  readonly sheet: string;
  readonly pivot: PivotModel;
}

/** The model with the pivot on its sheet, after the sheet's other pivots, and nowhere else. */
export function applyEnsurePivot(model: WorkbookModel, step: EnsurePivot): WorkbookModel {
  const cleared = { ...model, sheets: model.sheets.map((sheet) => withoutPivot(sheet, step)) };
  return changeSheet(cleared, step.sheet, (sheet) => ({
    ...sheet,
    pivots: [...sheet.pivots, step.pivot],
  }));
}

function withoutPivot(sheet: SheetModel, { pivot }: EnsurePivot): SheetModel {
  const others = sheet.pivots.filter(({ name }) => !isSameName(name, pivot.name));
  return others.length === sheet.pivots.length ? sheet : { ...sheet, pivots: others };
}
