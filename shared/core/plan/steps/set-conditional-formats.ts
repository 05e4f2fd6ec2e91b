import { isSameArea } from '../../model/area';
import type { Area, ConditionalFormatRule, WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Replaces the conditional formats of exactly this area; the first rule wins. */
export interface SetConditionalFormats {
  readonly kind: 'setConditionalFormats';
  readonly sheet: string;
  readonly area: Area;
  readonly rules: readonly ConditionalFormatRule[];
}

/** The model with the rules of exactly this area replaced; they come after those of other areas. */
export function applySetConditionalFormats(
  model: WorkbookModel,
  step: SetConditionalFormats,
): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    conditionalFormats: [
      ...sheet.conditionalFormats.filter(({ area }) => !isSameArea(area, step.area)),
      ...step.rules.map((rule) => ({ area: step.area, rule })),
    ],
  }));
}
