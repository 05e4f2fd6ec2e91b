import type { IRange, IStyleData } from '@univerjs/core';
import type { ConditionalFormatModel, ConditionalFormatRule } from '../../../shared/core/index';
import { hexColor } from './cell-style';
import { toArea, toRange } from './ranges';

interface StoredValue {
  readonly type: string;
  readonly value?: number | string;
}

interface StoredStop {
  readonly index: number;
  readonly color: string;
  readonly value: StoredValue;
}

interface StoredBar {
  readonly min: StoredValue;
  readonly max: StoredValue;
  readonly isGradient: boolean;
  readonly positiveColor: string;
  readonly nativeColor: string;
}

type StoredRule =
  | {
      readonly type: 'highlightCell';
      readonly subType: string;
      readonly value?: unknown;
      readonly style: IStyleData;
    }
  | { readonly type: 'dataBar'; readonly isShowValue: boolean; readonly config: StoredBar }
  | { readonly type: 'colorScale'; readonly config: readonly StoredStop[] };

/** A conditional format as Univer stores it. The first one of a sheet's list wins. */
export interface StoredConditionalFormat {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: StoredRule;
}

/** A conditional format in Univer's form; `id` must be unique on its sheet. */
export function conditionalFormatToUniver(
  format: ConditionalFormatModel,
  id: string,
): StoredConditionalFormat {
  return {
    cfId: id,
    ranges: [toRange(format.area)],
    stopIfTrue: false,
    rule: ruleToUniver(format.rule),
  };
}

function ruleToUniver(rule: ConditionalFormatRule): StoredRule {
  switch (rule.kind) {
    case 'formula':
      return {
        type: 'highlightCell',
        subType: 'formula',
        value: `=${rule.formula}`,
        style: {
          ...(rule.style.fillColor !== undefined && { bg: { rgb: rule.style.fillColor } }),
          ...(rule.style.fontColor !== undefined && { cl: { rgb: rule.style.fontColor } }),
          ...(rule.style.bold !== undefined && { bl: rule.style.bold ? 1 : 0 }),
        },
      };
    case 'data-bar':
      return {
        type: 'dataBar',
        isShowValue: true,
        config: {
          min: { type: 'num', value: rule.min },
          max: { type: 'num', value: rule.max },
          isGradient: false,
          positiveColor: rule.color,
          nativeColor: rule.color,
        },
      };
    case 'color-scale':
      return {
        type: 'colorScale',
        config: rule.stops.map(({ at, color }, index) => ({
          index,
          color,
          value: { type: 'num', value: at },
        })),
      };
  }
}

/** The conditional formats of one stored rule, one per range; none for kinds the model lacks. */
export function conditionalFormatsFromUniver(
  stored: StoredConditionalFormat,
): readonly ConditionalFormatModel[] {
  const rule = ruleFromUniver(stored.rule);
  return rule === null ? [] : stored.ranges.map((range) => ({ area: toArea(range), rule }));
}

function ruleFromUniver(rule: StoredRule): ConditionalFormatRule | null {
  if (rule.type === 'dataBar') {
    const { min, max, positiveColor } = rule.config;
    const color = hexColor(positiveColor) ?? '#638ec6';
    return { kind: 'data-bar', color, min: numberOf(min, 0), max: numberOf(max, 1) };
  }
  if (rule.type === 'colorScale') {
    const stops = rule.config.map(({ value, color }, index) => ({
      at: numberOf(value, index),
      color: hexColor(color) ?? '#ffffff',
    }));
    return { kind: 'color-scale', stops };
  }
  return highlightFromUniver(rule);
}

function highlightFromUniver(
  rule: Extract<StoredRule, { readonly type: 'highlightCell' }>,
): ConditionalFormatRule | null {
  if (rule.subType !== 'formula' || typeof rule.value !== 'string') return null;
  const fillColor = hexColor(rule.style.bg?.rgb);
  const fontColor = hexColor(rule.style.cl?.rgb);
  return {
    kind: 'formula',
    formula: rule.value.replace(/^=/, ''),
    style: {
      ...(fillColor !== null && { fillColor }),
      ...(fontColor !== null && { fontColor }),
      ...(rule.style.bl !== undefined && { bold: rule.style.bl === 1 }),
    },
  };
}

function numberOf(value: StoredValue, otherwise: number): number {
  const found = value.type === 'num' ? Number(value.value) : Number.NaN;
  return Number.isFinite(found) ? found : otherwise;
}
