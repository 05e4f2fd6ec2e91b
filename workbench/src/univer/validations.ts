import type { IRange } from '@univerjs/core';
import type { ValidationModel, ValidationRule } from '../../../shared/core/index';
import { toArea, toRange } from './ranges';
import { alertStyles, arrowOfList } from './univer-codes';

/** A validation as Univer stores it, as far as we write or read it. */
export interface StoredValidation {
  readonly uid: string;
  readonly ranges: readonly IRange[];
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly errorStyle?: number;
  readonly showErrorMessage?: boolean;
  readonly renderMode?: number;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly showInputMessage?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

type RuleCore = Pick<StoredValidation, 'type' | 'formula1' | 'formula2' | 'operator'>;

/** What Univer needs beyond the model: a name for the rule, and where defined names point. */
export interface ValidationPlace {
  readonly uid: string;
  readonly resolveName: (name: string) => string | null;
}

/** A validation as Univer stores it. Lists over a defined name point at the name's cells there. */
export function validationToUniver(
  validation: ValidationModel,
  place: ValidationPlace,
): StoredValidation {
  const { error, prompt } = validation;
  return {
    uid: place.uid,
    ranges: [toRange(validation.area)],
    ...ruleToUniver(validation.rule, place),
    allowBlank: true,
    errorStyle: alertStyles[validation.alert],
    showErrorMessage: true,
    renderMode: arrowOfList,
    ...(error && { errorTitle: error.title, error: error.message }),
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
  };
}

function ruleToUniver(rule: ValidationRule, place: ValidationPlace): RuleCore {
  switch (rule.kind) {
    case 'list':
      return listToUniver(rule.values);
    case 'list-range':
      return {
        type: 'list',
        formula1: `=${place.resolveName(rule.source) ?? rule.source}`,
      };
    case 'date':
      return between('date', [isoDate(rule.from), isoDate(rule.to)]);
    case 'integer':
      return between('whole', [String(rule.from), String(rule.to)]);
    case 'decimal':
      return between('decimal', [String(rule.from), String(rule.to)]);
    case 'checkbox':
      return checkbox;
    case 'custom':
      return { type: 'custom', formula1: `=${rule.formula}` };
  }
}

// Files know no check box, so a cell for TRUE or FALSE arrives as a list of the two.
const checkbox: RuleCore = {
  type: 'checkbox',
  formula1: 'TRUE',
  formula2: 'FALSE',
};

function listToUniver(values: readonly string[]): RuleCore {
  if (values.length === 2 && values[0] === 'TRUE' && values[1] === 'FALSE') return checkbox;
  return { type: 'list', formula1: JSON.stringify(values) };
}

function between(type: string, [from, to]: readonly [string, string]): RuleCore {
  return { type, operator: 'between', formula1: from, formula2: to };
}

const millisecondsOfDay = 86_400_000;
const serialOfEpoch = 25_569;

function isoDate(serial: number): string {
  return new Date((serial - serialOfEpoch) * millisecondsOfDay).toISOString().slice(0, 10);
}

function serialOf(text: string | undefined): number | null {
  const parsed = Date.parse(`${text ?? ''}T00:00:00Z`);
  if (!Number.isNaN(parsed)) return parsed / millisecondsOfDay + serialOfEpoch;
  return numberOf(text);
}

function numberOf(text: string | undefined): number | null {
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The validations of one Univer rule, one per range; none for kinds that the model does not know. */
export function validationsFromUniver(rule: StoredValidation): readonly ValidationModel[] {
  const read = ruleFromUniver(rule);
  if (read === null) return [];
  const { errorTitle = '', error = '', promptTitle = '', prompt = '' } = rule;
  const rest = {
    rule: read,
    alert: alertOf(rule),
    ...((errorTitle !== '' || error !== '') && { error: { title: errorTitle, message: error } }),
    ...((promptTitle !== '' || prompt !== '') && {
      prompt: { title: promptTitle, message: prompt },
    }),
  };
  return rule.ranges.map((range) => ({ area: toArea(range), ...rest }));
}

function alertOf(rule: StoredValidation): ValidationModel['alert'] {
  if (rule.errorStyle === alertStyles.stop) return 'stop';
  return rule.errorStyle === alertStyles.information ? 'information' : 'warning';
}

const readers: Readonly<Record<string, (rule: StoredValidation) => ValidationRule | null>> = {
  list: listFromUniver,
  listMultiple: listFromUniver,
  checkbox: () => ({ kind: 'checkbox' }),
  custom: ({ formula1 }) =>
    formula1 === undefined ? null : { kind: 'custom', formula: formula1.replace(/^=/, '') },
  date: (rule) => limits('date', rule, serialOf),
  whole: (rule) => limits('integer', rule, numberOf),
  decimal: (rule) => limits('decimal', rule, numberOf),
};

function ruleFromUniver(rule: StoredValidation): ValidationRule | null {
  return readers[rule.type]?.(rule) ?? null;
}

function limits(
  kind: 'date' | 'integer' | 'decimal',
  rule: StoredValidation,
  read: (text: string | undefined) => number | null,
): ValidationRule | null {
  const from = read(rule.formula1);
  const to = read(rule.formula2);
  if (rule.operator !== 'between' || from === null || to === null) return null;
  return { kind, from, to };
}

function listFromUniver({ formula1 = '' }: StoredValidation): ValidationRule | null {
  if (formula1.startsWith('=')) {
    return { kind: 'list-range', source: formula1.slice(1).replace(/^('?)\[[^\]]*\]/, '$1') };
  }
  return { kind: 'list', values: listValues(formula1) };
}

function listValues(text: string): readonly string[] {
  if (!text.startsWith('[')) return text.split(',');
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}
