import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { areaAddress } from '../../../core/index';
import type {
  ConditionalFormatModel,
  ConditionalStyle,
  ValidationModel,
} from '../../../core/index';
import { toFileFormula } from '../formulas/formula-file-form';
import { fileColor } from './write-styles';

type FileRule = Pick<DataValidation, 'type'> & Partial<DataValidation>;

/** What a check box is to programs that do not know check boxes. */
export const checkboxValues: readonly string[] = ['TRUE', 'FALSE'];

/** A validation as the file has it. Blank is always allowed: clearing a cell is no wrong input. */
export function toFileValidation(validation: ValidationModel): DataValidation {
  const { area, rule, alert, prompt, error } = validation;
  return {
    ...toFileRule(rule),
    range: areaAddress(area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: alert,
    ...(prompt === undefined
      ? {}
      : { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.message }),
    ...(error === undefined ? {} : { errorTitle: error.title, errorMessage: error.message }),
  };
}

function toFileRule(rule: ValidationModel['rule']): FileRule {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', values: [...rule.values] };
    case 'checkbox':
      return { type: 'list', values: [...checkboxValues] };
    case 'list-range':
      return { type: 'list', formula1: rule.source };
    case 'custom':
      return { type: 'custom', formula1: toFileFormula(rule.formula) };
    case 'integer':
    case 'decimal':
    case 'date':
      return {
        type: rule.kind === 'integer' ? 'whole' : rule.kind,
        operator: 'between',
        formula1: String(rule.from),
        formula2: String(rule.to),
      };
  }
}

/** A conditional format as the file has it. A lower priority number wins. */
export function toFileConditionalRule(
  { area, rule }: ConditionalFormatModel,
  index: number,
): ConditionalRule {
  const common = { range: areaAddress(area), priority: index + 1 };
  switch (rule.kind) {
    case 'formula':
      return {
        ...common,
        type: 'expression',
        formula: toFileFormula(rule.formula),
        style: differenceStyle(rule.style),
      };
    case 'data-bar': {
      const cfvo = [rule.min, rule.max].map(numberPoint);
      return { ...common, type: 'dataBar', dataBar: { cfvo, color: opaque(rule.color) } };
    }
    case 'color-scale': {
      const cfvo = rule.stops.map(({ at }) => numberPoint(at));
      const colors = rule.stops.map(({ color }) => opaque(color));
      return { ...common, type: 'colorScale', colorScale: { cfvo, colors } };
    }
  }
}

function numberPoint(value: number): { type: 'num'; value: string } {
  return { type: 'num', value: String(value) };
}

function opaque(color: string): string {
  return `FF${fileColor(color)}`;
}

// Unlike a cell, a difference style names its fill by the background colour.
function differenceStyle(style: ConditionalStyle): NonNullable<ConditionalRule['style']> {
  const { fillColor, fontColor, bold } = style;
  const font = {
    ...(bold === true ? { bold } : {}),
    ...(fontColor === undefined ? {} : { color: { rgb: fileColor(fontColor) } }),
  };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(fillColor === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fileColor(fillColor) } } }),
  };
}
