import { shiftFormula } from './shift-formula';
import type { Area, ValidationModel } from './workbook-model';

/**
 * The same validation over another area; a custom formula is rewritten for the new top left cell.
 */
export function moveValidation(validation: ValidationModel, area: Area): ValidationModel {
  const { rule } = validation;
  if (rule.kind !== 'custom') return { ...validation, area };
  const by = { row: area.row - validation.area.row, column: area.column - validation.area.column };
  return { ...validation, area, rule: { ...rule, formula: shiftFormula(rule.formula, by) } };
}
