import type {
  ColorStop,
  ConditionalFormatModel,
  ConditionalFormatRule,
} from '../../../../shared/core/index';
import { areaOf, areaProperties } from './area-of-range';
import type { Pending } from './pending';

/** The parts of a conditional format that models know, by the type that has them. */
const parts: Readonly<Record<string, string>> = {
  Custom:
    'custom/rule/formula,custom/format/fill/color,custom/format/font/color,custom/format/font/bold',
  DataBar: 'dataBar/positiveFormat/fillColor,dataBar/lowerBoundRule,dataBar/upperBoundRule',
  ColorScale: 'colorScale/criteria',
};

/** The conditional formats of a sheet, first the one that wins. Their types are loaded already. */
export function askFormats(
  formats: readonly Excel.ConditionalFormat[],
): Pending<readonly ConditionalFormatModel[]> {
  const asked = [...formats]
    .sort((one, other) => one.priority - other.priority)
    .map((format) => {
      const part = parts[format.type];
      if (part !== undefined) format.load(part);
      return { format, range: format.getRangeOrNullObject().load(areaProperties) };
    });
  return () =>
    asked.flatMap(({ format, range }) =>
      range.isNullObject ? [] : [{ area: areaOf(range), rule: ruleOf(format) }],
    );
}

function ruleOf(format: Excel.ConditionalFormat): ConditionalFormatRule {
  const { type } = format;
  if (type === 'DataBar') return barOf(format.dataBar);
  if (type === 'Custom') return formulaOf(format.custom);
  if (type !== 'ColorScale') return { kind: 'formula', formula: `? ${type}`, style: {} };
  return { kind: 'color-scale', stops: stopsOf(format.colorScale.criteria) };
}

function formulaOf({ rule, format }: Excel.CustomConditionalFormat): ConditionalFormatRule {
  // Typed as texts; what a format leaves alone may be empty.
  const fillColor = format.fill.color as string | null;
  const fontColor = format.font.color as string | null;
  const style = {
    ...(isColor(fillColor) && { fillColor: fillColor.toLowerCase() }),
    ...(isColor(fontColor) && { fontColor: fontColor.toLowerCase() }),
    ...(format.font.bold && { bold: true }),
  };
  return { kind: 'formula', formula: rule.formula.replace(/^=/, ''), style };
}

function isColor(color: string | null): color is string {
  return color !== null && color !== '';
}

function barOf(bar: Excel.DataBarConditionalFormat): ConditionalFormatRule {
  const { lowerBoundRule, upperBoundRule, positiveFormat } = bar;
  const color = positiveFormat.fillColor.toLowerCase();
  return {
    kind: 'data-bar',
    color,
    min: numberOf(lowerBoundRule.formula),
    max: numberOf(upperBoundRule.formula),
  };
}

function stopsOf(criteria: Excel.ConditionalColorScaleCriteria): readonly ColorStop[] {
  const { minimum, midpoint, maximum } = criteria;
  // Two colours have no middle; hosts differ in how they say so.
  const points = [minimum, midpoint ?? null, maximum].filter((point) => point !== null);
  return points.map(({ formula, color }) => ({
    at: numberOf(formula),
    color: String(color).toLowerCase(),
  }));
}

function numberOf(formula: string | null | undefined): number {
  return Number(String(formula).replace(/^=/, ''));
}
