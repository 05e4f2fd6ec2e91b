import { shiftFormula } from '../../../../../shared/core/model/shift-formula';
import type { Area } from '../../area';
import type { ValidationRule } from './validation-rule';
import { kindOfRule } from './validation-rule';

type Corner = Pick<Area, 'row' | 'column'>;

/** The same rule written for another top left cell: what each cell allows stays the same. */
export function moveRule(rule: ValidationRule, from: Corner, to: Corner): ValidationRule {
  const kind = kindOfRule(rule);
  if (kind === undefined) return rule;
  const criteria = Object.entries(rule[kind] as Readonly<Record<string, unknown>>);
  return {
    [kind]: Object.fromEntries(
      criteria.map(([name, value]) => [name, moveFormula(value, from, to)]),
    ),
  };
}

/** A formula moved from one cell to another; anything else stays. */
export function moveFormula<Value>(value: Value, from: Corner, to: Corner): Value | string {
  if (typeof value !== 'string' || !value.startsWith('=')) return value;
  return shiftFormula(value, { row: to.row - from.row, column: to.column - from.column });
}
