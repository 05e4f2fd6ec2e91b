import {
  isSameData,
  type ColorStop,
  type ConditionalFormatRule,
} from '../../../../shared/core/index';
import { rangeOf } from '../sheet-range';
import type { PresentFormat } from '../writing/inventory';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Replaces the formats of exactly this area. */
export function setConditionalFormats(
  { sheet: sheetNamed, inventory }: Writing,
  { sheet: name, area, rules }: StepOf<'setConditionalFormats'>,
): void {
  const sheet = sheetNamed(name);
  const present = inventory.formats.get(name) ?? [];
  for (const format of present) if (isSameData(format.area, area)) format.remove(sheet);
  const { conditionalFormats } = rangeOf(sheet, area);
  const added = rules.map((rule): PresentFormat => {
    const format = addFormat(conditionalFormats, rule);
    return { area, remove: () => format.delete() };
  });
  const others = present.filter((format) => !isSameData(format.area, area));
  inventory.formats.set(name, [...others, ...added]);
}

function addFormat(
  formats: Excel.ConditionalFormatCollection,
  rule: ConditionalFormatRule,
): Excel.ConditionalFormat {
  const format = formats.add(types[rule.kind]);
  switch (rule.kind) {
    case 'formula':
      setFormula(format.custom, rule);
      break;
    case 'data-bar':
      setDataBar(format.dataBar, rule);
      break;
    case 'color-scale':
      format.colorScale.criteria = criteriaOf(rule.stops);
      break;
  }
  // Excel puts new rules first; a negative number counts from the back. It comes last, because the
  // object no longer leads to the rule once that has moved.
  format.priority = -1;
  return format;
}

const types = { formula: 'Custom', 'data-bar': 'DataBar', 'color-scale': 'ColorScale' } as const;

type RuleOf<Kind extends ConditionalFormatRule['kind']> = Extract<
  ConditionalFormatRule,
  { readonly kind: Kind }
>;

function setFormula(
  { rule, format }: Excel.CustomConditionalFormat,
  { formula, style }: RuleOf<'formula'>,
): void {
  const target = { rule, fill: format.fill, font: format.font };
  target.rule.formula = `=${formula}`;
  if (style.fillColor !== undefined) target.fill.color = style.fillColor;
  if (style.fontColor !== undefined) target.font.color = style.fontColor;
  if (style.bold !== undefined) target.font.bold = style.bold;
}

function setDataBar(bar: Excel.DataBarConditionalFormat, rule: RuleOf<'data-bar'>): void {
  const target = bar;
  target.lowerBoundRule = { type: 'Number', formula: String(rule.min) };
  target.upperBoundRule = { type: 'Number', formula: String(rule.max) };
  target.positiveFormat.fillColor = rule.color;
}

function criteriaOf(stops: readonly ColorStop[]): Excel.ConditionalColorScaleCriteria {
  const criteria = stops.map(({ at, color }) => {
    return { type: 'Number', formula: String(at), color } as const;
  });
  const [minimum, second, third] = criteria;
  if (minimum === undefined || second === undefined) {
    throw new Error('A colour scale has two or three stops');
  }
  if (third === undefined) return { minimum, maximum: second };
  return { minimum, midpoint: second, maximum: third };
}
