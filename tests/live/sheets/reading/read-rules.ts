import {
  absoluteReference,
  cellAddress,
  parseAreaAddress,
  type CellPosition,
  type ConditionalFormatModel,
  type ConditionalStyle,
  type ValidationModel,
  type ValidationRule,
} from '../../../../shared/core/index';
import { wholeNumberFormula } from '../../../fakes/sheets/held-things';
import type { Google, Range, Sheet } from '../google';
import { areaOf, cellsOf } from './blocks';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The validations of cells, each of its own; those of one rule are joined when compared. */
export function readValidations(google: Google, range: Range): readonly ValidationModel[] {
  return cellsOf(range.getDataValidations()).flatMap((cell) => {
    if (cell.value === null) return [];
    // Typed as a text; a rule without one answers null.
    const message = (cell.value.getHelpText() as string | null) ?? '';
    return {
      area: areaOf(cell),
      rule: ruleOf(google, cell.value, cell),
      alert: cell.value.getAllowInvalid() ? 'warning' : 'stop',
      ...(message === '' ? {} : { prompt: { title: '', message } }),
    };
  });
}

function ruleOf(google: Google, validation: Validation, cell: CellPosition): ValidationRule {
  const type = validation.getCriteriaType().toString();
  const [first, second] = validation.getCriteriaValues() as readonly unknown[];
  if (type === 'VALUE_IN_LIST') return { kind: 'list', values: first as readonly string[] };
  if (type === 'VALUE_IN_RANGE') return { kind: 'list-range', source: referenceOf(first as Range) };
  if (type === 'NUMBER_BETWEEN') {
    return { kind: 'decimal', from: Number(first), to: Number(second) };
  }
  if (type === 'DATE_BETWEEN') {
    return { kind: 'date', from: dayOf(google, first), to: dayOf(google, second) };
  }
  if (type === 'CHECKBOX') return { kind: 'checkbox' };
  // What the kit did not write is shown as it is.
  if (type !== 'CUSTOM_FORMULA') return { kind: 'custom', formula: type };
  return formulaRule(String(first), cell);
}

function referenceOf(range: Range): string {
  const area = parseAreaAddress(range.getA1Notation());
  return area === null ? '' : absoluteReference(range.getSheet().getName(), area);
}

function dayOf({ spreadsheet, services }: Google, date: unknown): number {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const day = services.utilities.formatDate(date as Date, zone, 'yyyy-MM-dd');
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

const limits = />=(-?[\d.e+]+),[A-Z]+\d+<=(-?[\d.e+]+)\)$/i;

/** Sheets has no rule for whole numbers; a formula says it. */
function formulaRule(formula: string, cell: CellPosition): ValidationRule {
  const [, low = '', high = ''] = limits.exec(formula) ?? [];
  const between = { from: Number(low), to: Number(high) };
  return low !== '' && formula === wholeNumberFormula(cellAddress(cell), between)
    ? { kind: 'integer', ...between }
    : { kind: 'custom', formula: formula.replace(/^=/, '') };
}

/** The conditional formats of a sheet, in the order in which they count. */
export function readConditionalFormats(sheet: Sheet): readonly ConditionalFormatModel[] {
  return sheet.getConditionalFormatRules().flatMap((rule) => {
    const what = scaleOf(rule) ?? formulaOf(rule);
    return rule.getRanges().flatMap((range) => {
      const area = parseAreaAddress(range.getA1Notation());
      return area === null ? [] : { area, rule: what };
    });
  });
}

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

function scaleOf(rule: Rule): ConditionalFormatModel['rule'] | null {
  const gradient = rule.getGradientCondition();
  if (gradient === null) return null;
  const points = [
    [gradient.getMinValue(), gradient.getMinColor()],
    [gradient.getMidValue(), gradient.getMidColor()],
    [gradient.getMaxValue(), gradient.getMaxColor()],
  ] as const;
  const stops = points
    .filter(([value]) => value !== '')
    .map(([value, color]) => ({ at: Number(value), color: color.toLowerCase() }));
  return { kind: 'color-scale', stops };
}

function formulaOf(rule: Rule): ConditionalFormatModel['rule'] {
  const condition = rule.getBooleanCondition();
  if (condition === null) return { kind: 'formula', formula: '', style: {} };
  const formula = String(condition.getCriteriaValues()[0]).replace(/^=/, '');
  const parts = {
    fillColor: condition.getBackground()?.toLowerCase(),
    fontColor: condition.getFontColor()?.toLowerCase(),
    bold: condition.getBold(),
  };
  const said = Object.entries(parts).filter(([, part]) => part !== null && part !== undefined);
  const style: ConditionalStyle = Object.fromEntries(said);
  return { kind: 'formula', formula, style };
}
