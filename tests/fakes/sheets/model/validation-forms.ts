/** Validations of the model and of Sheets. */
import { absoluteReference, cellAddress } from '../../../../shared/core/model/address';
import { shiftFormula } from '../../../../shared/core/model/shift-formula';
import type {
  CellPosition,
  ValidationModel,
  ValidationRule,
} from '../../../../shared/core/model/workbook-model';
import { helpTextOf, wholeNumberFormula } from '../held-things';
import { enumerationValue } from '../service/enumeration';
import type { CellValidation, Place, Validation, ValidationValue } from '../state/book';

/** A validation as Sheets holds it. `placeOf` finds the cells of a reference or name. */
export function ruleOfModel(
  validation: ValidationModel,
  placeOf: (source: string) => Place,
): Validation {
  const [criteria, values] = criteriaOf(validation, placeOf);
  const helpText = helpTextOf(validation);
  return {
    criteria: enumerationValue('DataValidationCriteria', criteria),
    values,
    allowInvalid: validation.alert !== 'stop',
    helpText: helpText === '' ? null : helpText,
  };
}

function criteriaOf(
  { rule, area }: ValidationModel,
  placeOf: (source: string) => Place,
): readonly [string, readonly ValidationValue[]] {
  switch (rule.kind) {
    case 'list':
      return ['VALUE_IN_LIST', [rule.values, true]];
    case 'list-range':
      return ['VALUE_IN_RANGE', [placeOf(rule.source), true]];
    case 'date':
      return ['DATE_BETWEEN', [rule.from, rule.to].map((day) => ({ serial: Math.floor(day) }))];
    case 'decimal':
      return ['NUMBER_BETWEEN', [rule.from, rule.to]];
    case 'integer':
      return ['CUSTOM_FORMULA', [wholeNumberFormula(cellAddress(area), rule)]];
    case 'custom':
      return ['CUSTOM_FORMULA', [`=${rule.formula}`]];
    case 'checkbox':
      return ['CHECKBOX', []];
  }
}

/** What a cell's validation means, as the model says it for an area that begins with this cell. */
export function validationOfCell(
  { rule, origin }: CellValidation,
  cell: CellPosition,
): Omit<ValidationModel, 'area'> {
  const by = { row: cell.row - origin.row, column: cell.column - origin.column };
  const { helpText } = rule;
  return {
    rule: modelRule(rule, { cell, by }),
    alert: rule.allowInvalid ? 'warning' : 'stop',
    ...(helpText === null || helpText === '' ? {} : { prompt: { title: '', message: helpText } }),
  };
}

function modelRule(
  { criteria, values }: Validation,
  place: { readonly cell: CellPosition; readonly by: CellPosition },
): ValidationRule {
  const [first, second] = values;
  switch (criteria.name()) {
    case 'VALUE_IN_LIST':
      return { kind: 'list', values: first as readonly string[] };
    case 'VALUE_IN_RANGE': {
      const { sheet, area } = first as Place;
      return { kind: 'list-range', source: absoluteReference(sheet.name, area) };
    }
    case 'DATE_BETWEEN':
      return { kind: 'date', from: serialIn(first), to: serialIn(second) };
    case 'NUMBER_BETWEEN':
      return { kind: 'decimal', from: Number(first), to: Number(second) };
    case 'CHECKBOX':
      return { kind: 'checkbox' };
    case 'CUSTOM_FORMULA':
      return formulaRule(shiftFormula(first as string, place.by), place.cell);
    default:
      throw new Error(`The model has no validation for ${criteria.name()}`);
  }
}

function serialIn(value: ValidationValue | undefined): number {
  return (value as { readonly serial: number }).serial;
}

const WHOLE_NUMBER = />=(-?[\d.e+]+),[A-Z]+\d+<=(-?[\d.e+]+)\)$/i;

function formulaRule(formula: string, cell: CellPosition): ValidationRule {
  const match = WHOLE_NUMBER.exec(formula);
  const limits = { from: Number(match?.[1]), to: Number(match?.[2]) };
  if (match !== null && formula === wholeNumberFormula(cellAddress(cell), limits)) {
    return { kind: 'integer', ...limits };
  }
  return { kind: 'custom', formula: formula.slice(1) };
}
