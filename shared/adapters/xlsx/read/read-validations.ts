import type { DataValidation } from 'hucre/xlsx';
import { parseAreaAddress } from '../../../core/index';
import type { Area, ValidationModel, ValidationRule } from '../../../core/index';
import { fromFileFormula } from '../formulas/formula-file-form';
import { shiftFormula } from '../formulas/formula-shift';
import { fromFileText } from '../write/cell-text';
import { checkboxValues } from '../write/checkbox-values';
import { attributeOf, childElements, descendants, textOf, type XmlElement } from '../xml/xml-tree';

/** Rules of a sheet, and the kinds of rule that the model cannot hold. */
export interface ReadRules<Rule> {
  readonly rules: readonly Rule[];
  readonly unsupported: readonly string[];
}

/** Reads validations: those of the sheet, and those that Excel keeps in its extension list. */
export function readValidations(
  validations: readonly DataValidation[],
  frame: XmlElement,
): ReadRules<ValidationModel> {
  const unsupported = new Set<string>();
  const rules = [...validations, ...extendedValidations(frame)].flatMap((validation) => {
    const rule = ruleOf(validation);
    if (rule === null) unsupported.add(`validation-${validation.type}`);
    return rule === null ? [] : overAreas(validation, rule);
  });
  return { rules, unsupported: [...unsupported] };
}

/** The areas of a reference such as `A1:A5 C1`; the first one is what formulas are written for. */
export function areasOf(reference: string): readonly Area[] {
  return reference.split(/\s+/).flatMap((part) => parseAreaAddress(part) ?? []);
}

/** A formula written for the first area, as it reads for another one. */
export function formulaFor(formula: string, from: Area, to: Area): string {
  return shiftFormula(formula, { rows: to.row - from.row, columns: to.column - from.column });
}

function overAreas(validation: DataValidation, rule: ValidationRule): ValidationModel[] {
  const areas = areasOf(validation.range);
  const [first] = areas;
  if (first === undefined) return [];
  const messages = messagesOf(validation);
  return areas.map((area) => ({
    area,
    rule:
      rule.kind === 'custom' ? { ...rule, formula: formulaFor(rule.formula, first, area) } : rule,
    alert: validation.errorStyle ?? 'stop',
    ...messages,
  }));
}

function messagesOf(validation: DataValidation): Pick<ValidationModel, 'prompt' | 'error'> {
  const { inputTitle, inputMessage, errorTitle, errorMessage } = validation;
  const hasPrompt = inputTitle !== undefined || inputMessage !== undefined;
  const hasError = errorTitle !== undefined || errorMessage !== undefined;
  return {
    ...(hasPrompt ? { prompt: messageOf(inputTitle, inputMessage) } : {}),
    ...(hasError ? { error: messageOf(errorTitle, errorMessage) } : {}),
  };
}

// Excel keeps line breaks of messages as escapes, which the library leaves as they are.
function messageOf(title = '', message = ''): { title: string; message: string } {
  return { title: fromFileText(title), message: fromFileText(message) };
}

function ruleOf(validation: DataValidation): ValidationRule | null {
  const { type, values, formula1 } = validation;
  if (type === 'list') return listRule(values, formula1);
  if (formula1 === undefined) return null;
  if (type === 'custom') return { kind: 'custom', formula: fromFileFormula(formula1) };
  return rangeRule(validation);
}

function listRule(
  values: readonly string[] | undefined,
  source: string | undefined,
): ValidationRule | null {
  if (values === undefined) {
    return source === undefined ? null : { kind: 'list-range', source: fromFileFormula(source) };
  }
  const isCheckbox =
    values.length === 2 && values.every((value, index) => value === checkboxValues[index]);
  return isCheckbox ? { kind: 'checkbox' } : { kind: 'list', values };
}

const RANGE_KINDS: Readonly<Record<string, 'integer' | 'decimal' | 'date'>> = {
  whole: 'integer',
  decimal: 'decimal',
  date: 'date',
};

function rangeRule({ type, operator, formula1, formula2 }: DataValidation): ValidationRule | null {
  const kind = RANGE_KINDS[type];
  const from = Number(formula1 ?? NaN);
  const to = Number(formula2 ?? NaN);
  const isBetween = operator === undefined || operator === 'between';
  return kind === undefined || !isBetween || Number.isNaN(from) || Number.isNaN(to)
    ? null
    : { kind, from, to };
}

// Excel moves a validation here when its list stands on another sheet.
function extendedValidations(frame: XmlElement): readonly DataValidation[] {
  return childElements(frame, 'extLst')
    .flatMap((list) => descendants(list, 'dataValidation'))
    .map(extendedValidation);
}

const ALERTS: ReadonlySet<string | undefined> = new Set(['warning', 'information']);

function extendedValidation(element: XmlElement): DataValidation {
  const part = (name: string) => textOf(childElements(element, name)[0]);
  const text = (name: string) => attributeOf(element, name);
  const alert = text('errorStyle');
  const [formula1, formula2] = [part('formula1'), part('formula2')];
  return {
    // An unknown type gives no rule and is reported.
    type: (text('type') ?? 'none') as DataValidation['type'],
    range: part('sqref'),
    errorStyle: ALERTS.has(alert) ? (alert as 'warning' | 'information') : 'stop',
    ...(formula1 === '' ? {} : { formula1 }),
    ...(formula2 === '' ? {} : { formula2 }),
    ...optional('operator', text('operator')),
    ...optional('inputTitle', text('promptTitle')),
    ...optional('inputMessage', text('prompt')),
    ...optional('errorTitle', text('errorTitle')),
    ...optional('errorMessage', text('error')),
  };
}

function optional(name: keyof DataValidation, value: string | undefined): Partial<DataValidation> {
  return value === undefined ? {} : { [name]: value };
}
