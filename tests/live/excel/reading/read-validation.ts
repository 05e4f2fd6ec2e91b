import type { Area, ValidationModel, ValidationRule } from '../../../../shared/core/index';

/** What is typed as always there, but that Excel may leave out. */
interface Told extends Pick<Excel.DataValidation, 'type' | 'rule'> {
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
  readonly prompt: Excel.DataValidationPrompt | null;
}

/** The validation of a cell as the model writes it; rules that no model holds are told in words. */
export function validationOf(
  { type, rule, errorAlert, prompt }: Told,
  area: Area,
): ValidationModel | null {
  if (type === 'None') return null;
  const alerts = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
  return {
    area,
    rule: ruleOf(rule),
    alert: alerts[errorAlert?.style ?? 'Stop'],
    ...(hasWords(prompt) && { prompt: wordsOf(prompt) }),
    ...(hasWords(errorAlert) && { error: wordsOf(errorAlert) }),
  };
}

interface Words {
  readonly title: string;
  readonly message: string;
}

function hasWords(words: Words | null): words is Words {
  return words !== null && (words.title !== '' || words.message !== '');
}

function wordsOf({ title, message }: Words): Words {
  return { title, message };
}

function ruleOf(rule: Excel.DataValidationRule): ValidationRule {
  if (rule.list !== undefined) return listOf(rule.list.source);
  if (rule.custom !== undefined) {
    return { kind: 'custom', formula: rule.custom.formula.replace(/^=/, '') };
  }
  if (rule.date !== undefined) return between('date', rule.date);
  if (rule.wholeNumber !== undefined) return between('integer', rule.wholeNumber);
  if (rule.decimal !== undefined) return between('decimal', rule.decimal);
  return { kind: 'custom', formula: `? ${JSON.stringify(rule)}` };
}

function listOf(source: unknown): ValidationRule {
  // Typed as a text or a range, and answered as a text.
  if (typeof source !== 'string') return { kind: 'list', values: [JSON.stringify(source)] };
  if (source.startsWith('=')) return { kind: 'list-range', source: source.slice(1) };
  return { kind: 'list', values: source.split(',').map((value) => value.trim()) };
}

function between(
  kind: 'date' | 'integer' | 'decimal',
  { formula1, formula2, operator }: Excel.BasicDataValidation | Excel.DateTimeDataValidation,
): ValidationRule {
  const [from, to] = [numberOf(formula1), numberOf(formula2)];
  if (operator === 'Between') return { kind, from, to };
  return { kind: 'custom', formula: `? ${operator} ${from} ${to}` };
}

function numberOf(formula: unknown): number {
  return Number(String(formula).replace(/^=/, ''));
}
