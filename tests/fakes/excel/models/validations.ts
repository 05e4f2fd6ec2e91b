import type { ValidationModel, ValidationRule } from '../../../../shared/core/model/workbook-model';
import type { Area } from '../area';
import type { Sheet, Validation } from '../book';
import { moveRule } from '../objects/data-validation/move-rule';
import { clearValidation, noValidation } from '../objects/data-validation/validated-areas';
import { kindOfRule, literalOf } from '../objects/data-validation/validation-rule';

/**
 * Fills a sheet's validations. Check boxes are cell controls, which this Excel does not have.
 */
export function fillValidations(sheet: Sheet, models: readonly ValidationModel[]): void {
  for (const model of models) {
    const rule = ruleFromModel(model.rule);
    // As with steps, a later validation takes the place of an older one.
    clearValidation(sheet, model.area);
    if (rule !== undefined) sheet.validations.push({ ...partsFromModel(model), rule });
  }
}

function partsFromModel({ area, alert, prompt, error }: ValidationModel): Omit<Validation, 'rule'> {
  const styles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
  return {
    areas: [area],
    ignoreBlanks: true,
    prompt: { ...noValidation.prompt, ...prompt },
    errorAlert: { ...noValidation.errorAlert, ...error, style: styles[alert] },
  };
}

function ruleFromModel(rule: ValidationRule): Validation['rule'] | undefined {
  const between = (from: number, to: number) => ({
    formula1: `=${from}`,
    formula2: `=${to}`,
    operator: 'Between',
  });
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'list-range':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'date':
      return { date: between(rule.from, rule.to) };
    case 'integer':
      return { wholeNumber: between(rule.from, rule.to) };
    case 'decimal':
      return { decimal: between(rule.from, rule.to) };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    case 'checkbox':
      return undefined;
  }
}

/** The validations of a sheet. Rules that no model can hold, such as times, are left out. */
export function validationsOf(sheet: Sheet): readonly ValidationModel[] {
  return sheet.validations.flatMap((validation) =>
    validation.areas.flatMap((area) => modelOf(validation, area) ?? []),
  );
}

function modelOf(validation: Validation, area: Area): ValidationModel | undefined {
  const { errorAlert, prompt } = validation;
  const rule = ruleOf(moveRule(validation.rule, validation.areas[0] ?? area, area));
  if (rule === undefined) return undefined;
  const alerts = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
  const isPrompting = prompt.showPrompt && hasWords(prompt);
  const isExplained = errorAlert.showAlert && hasWords(errorAlert);
  return {
    area,
    rule,
    alert: alerts[errorAlert.style],
    ...(isPrompting ? { prompt: wordsOf(prompt) } : {}),
    ...(isExplained ? { error: wordsOf(errorAlert) } : {}),
  };
}

interface Words {
  readonly title: string;
  readonly message: string;
}

function hasWords({ title, message }: Words): boolean {
  return title !== '' || message !== '';
}

function wordsOf({ title, message }: Words): Words {
  return { title, message };
}

function ruleOf(rule: Validation['rule']): ValidationRule | undefined {
  const kind = kindOfRule(rule) ?? 'time';
  const criteria = (rule[kind] ?? {}) as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'list':
      return listOf(String(criteria['source']));
    case 'custom':
      return { kind: 'custom', formula: String(criteria['formula']).slice(1) };
    case 'date':
      return between('date', criteria);
    case 'wholeNumber':
      return between('integer', criteria);
    case 'decimal':
      return between('decimal', criteria);
    case 'time':
    case 'textLength':
      return undefined;
  }
}

function listOf(source: string): ValidationRule {
  if (source.startsWith('=')) return { kind: 'list-range', source: source.slice(1) };
  return { kind: 'list', values: source.split(',').map((value) => value.trim()) };
}

function between(
  kind: 'date' | 'integer' | 'decimal',
  criteria: Readonly<Record<string, unknown>>,
): ValidationRule | undefined {
  const [from, to] = [literalOf(criteria['formula1']), literalOf(criteria['formula2'])];
  const isBetween = criteria['operator'] === 'Between' && from !== undefined && to !== undefined;
  return isBetween ? { kind, from, to } : undefined;
}
