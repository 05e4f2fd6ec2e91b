import { areaAddress } from '../../../../shared/core/index';
import type { ConditionalFormatRule as Rule } from '../../../../shared/core/index';
import { rangeOver, sheetNamed, type KnownRule, type OpenWorkbook } from '../open-workbook';
import type { ConditionalFormatRuleBuilder } from '../sheets-types';
import type { StepOf } from './step-groups';

type Step = StepOf<'setConditionalFormats'>;

/** A sheet's rules are one list, handed over whole: rules of other areas are put back untouched. */
export function setConditionalFormats(workbook: OpenWorkbook, steps: readonly Step[]): void {
  const [first] = steps;
  if (first === undefined) return;
  const sheet = sheetNamed(workbook, first.sheet);
  for (const step of steps) {
    const address = areaAddress(step.area);
    const others = sheet.formats.filter(
      ({ addresses }) => addresses.length !== 1 || addresses[0] !== address,
    );
    sheet.formats = [...others, ...step.rules.map((rule) => build(workbook, step, rule))];
  }
  sheet.sheet.setConditionalFormatRules(sheet.formats.map(({ rule }) => rule));
}

function build(workbook: OpenWorkbook, { sheet, area }: Step, rule: Rule): KnownRule {
  const range = rangeOver(sheetNamed(workbook, sheet), area);
  const builder = workbook.services.app.newConditionalFormatRule().setRanges([range]);
  return { rule: look(workbook, builder, rule).build(), addresses: [areaAddress(area)] };
}

function look(
  { services }: OpenWorkbook,
  builder: ConditionalFormatRuleBuilder,
  rule: Rule,
): ConditionalFormatRuleBuilder {
  if (rule.kind === 'formula') {
    const { fillColor, fontColor, bold } = rule.style;
    builder.whenFormulaSatisfied(`=${rule.formula}`);
    if (fillColor !== undefined) builder.setBackground(fillColor);
    if (fontColor !== undefined) builder.setFontColor(fontColor);
    return bold === undefined ? builder : builder.setBold(bold);
  }
  if (rule.kind === 'data-bar') throw new Error('Sheets has no data bars');
  const { NUMBER } = services.app.InterpolationType;
  const [low, ...rest] = rule.stops;
  const [high, ...between] = [...rest].reverse();
  const [middle] = between;
  if (low === undefined || high === undefined) throw new Error('A scale has two stops or three');
  builder.setGradientMinpointWithValue(low.color, NUMBER, String(low.at));
  if (middle !== undefined) {
    builder.setGradientMidpointWithValue(middle.color, NUMBER, String(middle.at));
  }
  return builder.setGradientMaxpointWithValue(high.color, NUMBER, String(high.at));
}
