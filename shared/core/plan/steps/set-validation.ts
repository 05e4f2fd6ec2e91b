import { subtractArea } from '../../model/area';
import { moveValidation } from '../../model/move-validation';
import type { ValidationModel, WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Replaces whatever validation the area has by this one. */
export interface SetValidation {
  readonly kind: 'setValidation';
  readonly sheet: string;
  readonly validation: ValidationModel;
}

/**
 * The model with the area validated this way only.
 *
 * An older validation that reaches out of the area keeps its rule there, cut into up to four
 * blocks; its custom formula is rewritten so that every cell keeps its meaning.
 */
export function applySetValidation(model: WorkbookModel, step: SetValidation): WorkbookModel {
  const { validation } = step;
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    validations: [...sheet.validations.flatMap((old) => outside(old, validation)), validation],
  }));
}

function outside(old: ValidationModel, { area }: ValidationModel): readonly ValidationModel[] {
  return subtractArea(old.area, area).map((piece) =>
    piece === old.area ? old : moveValidation(old, piece),
  );
}
