import {
  cellAddress,
  parseAreaAddress,
  splitReference,
  type ValidationModel,
} from '../../../../shared/core/index';
import { rangeOver, sheetNamed, type OpenWorkbook } from '../open-workbook';
import type { DataValidation, DataValidationBuilder, Range } from '../sheets-types';
import type { StepOf } from './step-groups';

/** Validations replace what their area had; elsewhere Sheets keeps every cell's own rule. */
export function setValidations(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'setValidation'>[],
): void {
  const built = new Map<string, DataValidation>();
  for (const { sheet, validation } of steps) {
    const key = meaningOf(validation);
    const rule = built.get(key) ?? build(workbook, validation);
    built.set(key, rule);
    rangeOver(sheetNamed(workbook, sheet), validation.area).setDataValidation(rule);
  }
}

/** What makes two rules the same; formulas are written for their own area. */
function meaningOf({ area, rule, alert, prompt, error }: ValidationModel): string {
  const isWritten = rule.kind === 'custom' || rule.kind === 'integer';
  return JSON.stringify([rule, alert, prompt, error, isWritten ? area : null]);
}

/** The one text that Sheets has is the hint; where there is none, what is said of a wrong value. */
function build(workbook: OpenWorkbook, validation: ValidationModel): DataValidation {
  const { alert, prompt, error } = validation;
  const help = prompt?.message ?? error?.message ?? '';
  const builder = criteria(workbook, validation).setAllowInvalid(alert !== 'stop');
  return (help === '' ? builder : builder.setHelpText(help)).build();
}

function criteria(workbook: OpenWorkbook, { area, rule }: ValidationModel): DataValidationBuilder {
  const builder = workbook.services.app.newDataValidation();
  switch (rule.kind) {
    case 'list':
      return builder.requireValueInList([...rule.values], true);
    case 'list-range':
      return builder.requireValueInRange(sourceRange(workbook, rule.source), true);
    case 'date':
      return builder.requireDateBetween(
        workbook.dates.dateOf(rule.from),
        workbook.dates.dateOf(rule.to),
      );
    case 'integer':
      return builder.requireFormulaSatisfied(wholeNumber(cellAddress(area), rule));
    case 'decimal':
      return builder.requireNumberBetween(rule.from, rule.to);
    case 'checkbox':
      return builder.requireCheckbox();
    case 'custom':
      return builder.requireFormulaSatisfied(`=${rule.formula}`);
  }
}

/** Sheets has no criterion for whole numbers, so a formula asks. */
function wholeNumber(cell: string, { from, to }: { from: number; to: number }): string {
  return `=AND(ISNUMBER(${cell}),${cell}=INT(${cell}),${cell}>=${String(from)},${cell}<=${String(to)})`;
}

/** The cells of a reference or of a name. */
function sourceRange(workbook: OpenWorkbook, source: string): Range {
  const place = splitReference(source);
  const area = parseAreaAddress(place?.address ?? '');
  if (place !== null && area !== null) return rangeOver(sheetNamed(workbook, place.sheet), area);
  const named = workbook.names.get(source.toLowerCase());
  if (!named?.area) throw new Error(`There is no range ${source}`);
  return rangeOver(sheetNamed(workbook, named.sheet), named.area);
}
