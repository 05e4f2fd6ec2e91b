import type { ValidationModel, ValidationRule } from '../../../../shared/core/index';
import { rangeOf } from '../sheet-range';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Replaces whatever is checked on the area. */
export function setValidation(writing: Writing, step: StepOf<'setValidation'>): void {
  const { validation } = step;
  const { rule } = validation;
  const range = rangeOf(writing.sheet(step.sheet), validation.area);
  range.dataValidation.clear();
  if (rule.kind === 'checkbox') addCheckboxes(writing, range);
  else setRule(range.dataValidation, validation, ruleOf(rule));
}

/** Only asked for where `supportsCheckboxes` says so; elsewhere the plan holds a list instead. */
function addCheckboxes({ api }: Writing, range: Excel.Range): void {
  const target = range;
  if (api.atLeast('1.18')) target.control = { type: Excel.CellControlType.checkbox };
}

const alertStyles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function setRule(
  target: Excel.DataValidation,
  { alert, error, prompt }: ValidationModel,
  rule: Excel.DataValidationRule,
): void {
  const checked = target;
  checked.rule = rule;
  checked.ignoreBlanks = true;
  checked.errorAlert = {
    showAlert: true,
    style: alertStyles[alert],
    title: error?.title ?? '',
    message: error?.message ?? '',
  };
  if (prompt !== undefined) checked.prompt = { showPrompt: true, ...prompt };
}

function ruleOf(
  rule: Exclude<ValidationRule, { readonly kind: 'checkbox' }>,
): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'list-range':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'date':
      // As formulas, because plain texts would have to be ISO dates and lose the time zone.
      return { date: { ...between(rule), operator: 'Between' } };
    case 'integer':
      return { wholeNumber: { ...between(rule), operator: 'Between' } };
    case 'decimal':
      return { decimal: { ...between(rule), operator: 'Between' } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
  }
}

function between({ from, to }: { readonly from: number; readonly to: number }) {
  return { formula1: `=${String(from)}`, formula2: `=${String(to)}` };
}
