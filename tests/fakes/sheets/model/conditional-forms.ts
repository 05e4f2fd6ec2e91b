/** Conditional formats of the model and of Sheets. */
import { shiftFormula } from '../../../../shared/core/model/shift-formula';
import type {
  ColorStop,
  ConditionalFormatModel,
  ConditionalStyle,
} from '../../../../shared/core/model/workbook-model';
import { enumerationValue } from '../service/enumeration';
import type { ConditionalFormat, ConditionalRule, GradientPoint } from '../state/book';

/** A rule as Sheets holds it; `null` for what it cannot show. */
export function ruleOfFormat({ area, rule }: ConditionalFormatModel): ConditionalRule | null {
  if (rule.kind === 'data-bar') return null;
  if (rule.kind === 'color-scale') {
    const points = gradientStops(rule.stops);
    if (points === null) return null;
    return { areas: [area], condition: { kind: 'gradient', points: points.map(pointOf) } };
  }
  return {
    areas: [area],
    condition: {
      kind: 'boolean',
      criteria: enumerationValue('BooleanCriteria', 'CUSTOM_FORMULA'),
      values: [`=${rule.formula}`],
      format: formatOf(rule.style),
    },
  };
}

function formatOf({ fillColor, fontColor, bold }: ConditionalStyle): ConditionalFormat {
  return {
    background: fillColor?.toLowerCase() ?? null,
    fontColor: fontColor?.toLowerCase() ?? null,
    bold: bold ?? null,
    italic: null,
    strikethrough: null,
    underline: null,
  };
}

/** The stops that a gradient has room for: minimum, middle if there is one, maximum. */
export function gradientStops(
  stops: readonly ColorStop[],
): readonly [ColorStop, ColorStop | null, ColorStop] | null {
  const [first, last] = [stops[0], stops[stops.length - 1]];
  if (first === undefined || last === undefined || first === last) return null;
  const middle = stops.length === 2 ? null : (stops[Math.floor(stops.length / 2)] ?? null);
  return [first, middle, last];
}

function pointOf(stop: ColorStop | null): GradientPoint | null {
  if (stop === null) return null;
  const type = enumerationValue('InterpolationType', 'NUMBER');
  return { color: stop.color.toLowerCase(), type, value: String(stop.at) };
}

/** A rule of Sheets as the model says it, once for each of its areas. */
export function formatsOfRule({ areas, condition }: ConditionalRule): ConditionalFormatModel[] {
  if (condition.kind === 'gradient') {
    const stops = condition.points
      .filter((point) => point !== null)
      .map(({ color, value }) => ({ at: Number(value), color }));
    return areas.map((area) => ({ area, rule: { kind: 'color-scale', stops } }));
  }
  if (condition.criteria.name() !== 'CUSTOM_FORMULA') {
    throw new Error(`The model has no conditional format for ${condition.criteria.name()}`);
  }
  const [origin] = areas;
  const formula = String(condition.values[0]).slice(1);
  return areas.map((area) => {
    const by = { row: area.row - (origin?.row ?? 0), column: area.column - (origin?.column ?? 0) };
    const style = styleOf(condition.format);
    return { area, rule: { kind: 'formula', formula: shiftFormula(formula, by), style } };
  });
}

function styleOf({ background, fontColor, bold }: ConditionalFormat): ConditionalStyle {
  return {
    ...(background === null ? {} : { fillColor: background }),
    ...(fontColor === null ? {} : { fontColor }),
    ...(bold === null ? {} : { bold }),
  };
}
