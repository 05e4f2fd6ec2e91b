import type { ProtectionModel, WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Protects a sheet without a password (its unlocked cells stay open), or lifts protection with `null`. */
export interface SetProtection {
  readonly kind: 'setProtection';
  readonly sheet: string;
  readonly protection: ProtectionModel | null;
}

/** The model with the sheet protected, or open. */
export function applySetProtection(model: WorkbookModel, step: SetProtection): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    protection: step.protection,
  }));
}
