import type {
  ColorStop,
  ConditionalFormatModel,
  ConditionalFormatRule,
} from '../../../../shared/core/model/workbook-model';
import type { Book, ConditionalFormat, Sheet } from '../book';
import { newId } from '../book';
import { newDataBar } from '../objects/conditional-formats/data-bar';
import { moveFormula } from '../objects/data-validation/move-rule';
import { colorFromModel, modelColor } from './model-color';

type Settings = Readonly<Record<string, unknown>>;

/** Fills a sheet's conditional formats, first the one that wins. */
export function fillConditionalFormats(
  book: Book,
  sheet: Sheet,
  models: readonly ConditionalFormatModel[],
): void {
  sheet.conditionalFormats = models.map(({ area, rule }) => ({
    id: newId(book),
    areas: [area],
    stopIfTrue: false,
    ...partFromModel(rule),
  }));
}

function partFromModel(rule: ConditionalFormatRule): Pick<ConditionalFormat, 'type'> {
  switch (rule.kind) {
    case 'formula':
      return { type: 'Custom', ...{ custom: customFromModel(rule) } };
    case 'data-bar':
      return { type: 'DataBar', ...{ dataBar: dataBarFromModel(rule) } };
    case 'color-scale':
      return { type: 'ColorScale', ...{ colorScale: { criteria: criteriaFromModel(rule.stops) } } };
  }
}

function customFromModel({
  formula,
  style,
}: Extract<ConditionalFormatRule, { kind: 'formula' }>): ConditionalFormat['custom'] {
  const { fillColor, fontColor, bold } = style;
  return {
    formula: `=${formula}`,
    ...(fillColor === undefined ? {} : { fillColor: colorFromModel(fillColor) }),
    ...(fontColor === undefined ? {} : { fontColor: colorFromModel(fontColor) }),
    ...(bold === undefined ? {} : { bold }),
  };
}

function dataBarFromModel({
  color,
  min,
  max,
}: Extract<ConditionalFormatRule, { kind: 'data-bar' }>): Record<string, unknown> {
  const start = newDataBar();
  return {
    ...start,
    lowerBoundRule: { type: 'Number', formula: `=${min}` },
    upperBoundRule: { type: 'Number', formula: `=${max}` },
    positiveFormat: { ...(start['positiveFormat'] as Settings), fillColor: colorFromModel(color) },
  };
}

function criteriaFromModel(stops: readonly ColorStop[]): Settings {
  const points = stops.map(({ at, color }) => ({
    type: 'Number',
    formula: `=${at}`,
    color: colorFromModel(color),
  }));
  const [minimum, ...rest] = points;
  const maximum = rest.pop();
  const [midpoint] = rest;
  return { minimum, ...(midpoint === undefined ? {} : { midpoint }), maximum };
}

/** The conditional formats of a sheet. Those that no model can hold are left out. */
export function conditionalFormatsOf(sheet: Sheet): readonly ConditionalFormatModel[] {
  return sheet.conditionalFormats.flatMap((format) => {
    const rule = ruleOf(format);
    return rule === undefined
      ? []
      : format.areas.map((area) => ({ area, rule: movedRule(rule, format, area) }));
  });
}

function movedRule(
  rule: ConditionalFormatRule,
  { areas }: ConditionalFormat,
  area: ConditionalFormatModel['area'],
): ConditionalFormatRule {
  if (rule.kind !== 'formula') return rule;
  return { ...rule, formula: moveFormula(`=${rule.formula}`, areas[0] ?? area, area).slice(1) };
}

function ruleOf(format: ConditionalFormat): ConditionalFormatRule | undefined {
  if (format.type === 'Custom') return formulaRule(format.custom);
  if (format.type === 'DataBar') return dataBarRule(format.dataBar ?? {});
  return format.type === 'ColorScale'
    ? colorScaleRule(format.colorScale?.criteria ?? {})
    : undefined;
}

function formulaRule(custom: ConditionalFormat['custom']): ConditionalFormatRule | undefined {
  if (custom === undefined || custom.formula === '') return undefined;
  const { formula, fillColor, fontColor, bold } = custom;
  return {
    kind: 'formula',
    formula: formula.slice(1),
    style: {
      ...(fillColor === undefined ? {} : { fillColor: modelColor(fillColor) }),
      ...(fontColor === undefined ? {} : { fontColor: modelColor(fontColor) }),
      ...(bold === undefined ? {} : { bold }),
    },
  };
}

function dataBarRule(bar: Settings): ConditionalFormatRule | undefined {
  const [min, max] = [numberAt(bar['lowerBoundRule']), numberAt(bar['upperBoundRule'])];
  const { fillColor } = (bar['positiveFormat'] ?? {}) as Settings;
  if (min === undefined || max === undefined || typeof fillColor !== 'string') return undefined;
  return { kind: 'data-bar', color: modelColor(fillColor), min, max };
}

function colorScaleRule(criteria: Settings): ConditionalFormatRule | undefined {
  const points = ['minimum', 'midpoint', 'maximum'].flatMap((name) => criteria[name] ?? []);
  const stops = points.flatMap((point) => {
    const at = numberAt(point);
    const { color } = point as Settings;
    return at === undefined || typeof color !== 'string' ? [] : [{ at, color: modelColor(color) }];
  });
  return stops.length === points.length ? { kind: 'color-scale', stops } : undefined;
}

/** The number of a bound or point that is one. */
function numberAt(bound: unknown): number | undefined {
  const { type, formula } = (bound ?? {}) as Settings;
  const value = Number(String(formula).replace(/^=/, ''));
  return type === 'Number' && Number.isFinite(value) ? value : undefined;
}
