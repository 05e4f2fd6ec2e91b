import type { ConditionalRule } from 'hucre/xlsx';
import { cellAddress } from '../../../core/index';
import type {
  Area,
  ConditionalFormatModel,
  ConditionalFormatRule,
  ConditionalStyle,
} from '../../../core/index';
import { fromFileFormula } from '../formulas/formula-file-form';
import { present } from './present';
import { fromFileColor, type StyleContext } from './read-styles';
import { areasOf, formulaFor, type ReadRules } from './read-validations';

/** Reads conditional formats, the winning ones first. */
export function readConditionalFormats(
  rules: readonly ConditionalRule[],
  context: StyleContext,
): ReadRules<ConditionalFormatModel> {
  const unsupported = new Set<string>();
  const ordered = [...rules].sort((one, other) => one.priority - other.priority);
  const formats = ordered.flatMap((rule) => {
    const areas = areasOf(rule.range);
    const [first] = areas;
    const read = first === undefined ? null : ruleOf(rule, first, context);
    if (read === null || first === undefined) unsupported.add(`conditional-format-${rule.type}`);
    return read === null || first === undefined
      ? []
      : areas.map((area) => overArea(read, first, area));
  });
  return { rules: formats, unsupported: [...unsupported] };
}

function overArea(rule: ConditionalFormatRule, first: Area, area: Area): ConditionalFormatModel {
  return {
    area,
    rule:
      rule.kind === 'formula' ? { ...rule, formula: formulaFor(rule.formula, first, area) } : rule,
  };
}

function ruleOf(
  rule: ConditionalRule,
  first: Area,
  context: StyleContext,
): ConditionalFormatRule | null {
  if (rule.type === 'dataBar') return dataBarOf(rule);
  if (rule.type === 'colorScale') return colorScaleOf(rule);
  const formula = formulaOf(rule, first);
  return formula === null ? null : { kind: 'formula', formula, style: styleOf(rule, context) };
}

function formulaOf(rule: ConditionalRule, first: Area): string | null {
  if (rule.type === 'cellIs') return comparison(rule, cellAddress(first));
  const isOne = rule.type === 'expression' && typeof rule.formula === 'string';
  return isOne ? fromFileFormula(String(rule.formula)) : null;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

function comparison({ operator, formula }: ConditionalRule, cell: string): string | null {
  const [low, high] = typeof formula === 'string' ? [formula] : (formula ?? []);
  const sign = COMPARISONS[operator ?? ''];
  if (low === undefined) return null;
  if (sign !== undefined) return `${cell}${sign}(${fromFileFormula(low)})`;
  if (high === undefined) return null;
  const bounds = `${cell}>=(${fromFileFormula(low)}),${cell}<=(${fromFileFormula(high)})`;
  return operator === 'notBetween' ? `NOT(AND(${bounds}))` : `AND(${bounds})`;
}

function styleOf({ style }: ConditionalRule, context: StyleContext): ConditionalStyle {
  const { font, fill } = style ?? {};
  return present({
    fillColor: fill?.type === 'pattern' ? patternColor(fill, context) : undefined,
    fontColor: fromFileColor(font?.color, context),
    bold: font?.bold === true ? true : undefined,
  });
}

function patternColor(
  { bgColor, fgColor }: Pick<PatternFill, 'bgColor' | 'fgColor'>,
  context: StyleContext,
): string | undefined {
  return fromFileColor(bgColor, context) ?? fromFileColor(fgColor, context);
}

type FileFill = NonNullable<NonNullable<ConditionalRule['style']>['fill']>;
type PatternFill = Extract<FileFill, { type: 'pattern' }>;
type Point = NonNullable<ConditionalRule['colorScale']>['cfvo'][number];

function numberAt(point: Point | undefined): number | null {
  if (point?.type !== 'num' || point.value === undefined) return null;
  const value = Number(point.value);
  return Number.isNaN(value) ? null : value;
}

function colorFrom(text: string | undefined): string | null {
  const digits = /([0-9a-f]{6})$/i.exec(text ?? '')?.[1];
  return digits === undefined ? null : `#${digits.toLowerCase()}`;
}

function dataBarOf({ dataBar }: ConditionalRule): ConditionalFormatRule | null {
  const min = numberAt(dataBar?.cfvo[0]);
  const max = numberAt(dataBar?.cfvo[1]);
  const color = colorFrom(dataBar?.color);
  return min === null || max === null || color === null
    ? null
    : { kind: 'data-bar', color, min, max };
}

function colorScaleOf({ colorScale }: ConditionalRule): ConditionalFormatRule | null {
  const points = colorScale?.cfvo ?? [];
  const stops = points.flatMap((point, index) => {
    const at = numberAt(point);
    const color = colorFrom(colorScale?.colors[index]);
    return at === null || color === null ? [] : [{ at, color }];
  });
  return stops.length < 2 || stops.length !== points.length ? null : { kind: 'color-scale', stops };
}
