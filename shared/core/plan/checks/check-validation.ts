import { parseAreaAddress } from '../../model/address';
import type { Area, ConditionalFormatRule, ValidationModel } from '../../model/workbook-model';
import { isSameName } from '../change-sheet';
import type { SetConditionalFormats } from '../steps/set-conditional-formats';
import type { SetValidation } from '../steps/set-validation';
import { checkArea, checkFormula } from './check-contents';
import { isKnownReference } from './check-names';
import type { Finding } from './finding';
import { excelLimits } from './finding';
import type { PlanFacts } from './plan-facts';

/** Checks a validation's area, rule and messages. */
export function checkSetValidation(facts: PlanFacts, step: SetValidation): readonly Finding[] {
  const { validation } = step;
  return [
    ...checkArea(validation.area),
    ...checkRule(facts, step),
    ...checkMessage(validation.area, validation.prompt),
    ...checkMessage(validation.area, validation.error),
  ];
}

/** Checks the area and the formulas of conditional formats. */
export function checkSetConditionalFormats(
  _facts: PlanFacts,
  step: SetConditionalFormats,
): readonly Finding[] {
  return [...checkArea(step.area), ...step.rules.flatMap((rule) => checkFormat(step.area, rule))];
}

function checkFormat(area: Area, rule: ConditionalFormatRule): readonly Finding[] {
  if (rule.kind === 'formula') return checkFormula(rule.formula, area);
  if (rule.kind === 'data-bar') return checkLimits(area, { from: rule.min, to: rule.max });
  return rule.stops.flatMap(({ at }) => checkLimits(area, { from: at, to: at }));
}

function checkRule(facts: PlanFacts, { sheet, validation }: SetValidation): readonly Finding[] {
  const { area, rule } = validation;
  switch (rule.kind) {
    case 'list':
      return checkList(area, rule.values);
    case 'list-range':
      return isKnownSource(facts, { sheet, source: rule.source })
        ? []
        : [{ reason: 'source-unknown', area, found: rule.source }];
    case 'custom':
      return checkFormula(rule.formula, area);
    case 'checkbox':
      return [];
    case 'date':
    case 'integer':
    case 'decimal':
      return checkLimits(area, rule);
  }
}

/** Excel keeps a literal list as one comma-separated text in quotes, 255 characters at most. */
function checkList(area: Area, values: readonly string[]): readonly Finding[] {
  const limit = excelLimits.listLiteral;
  const length = values.join(',').length;
  return [
    ...(values.length === 0 ? [{ reason: 'list-empty', area } as const] : []),
    ...(length > limit ? [{ reason: 'list-too-long', area, found: length, limit } as const] : []),
    ...values
      .filter((value) => value.trim() === '' || /[,"\r\n]/.test(value))
      .map((value) => ({ reason: 'list-item-invalid', area, found: value }) as const),
  ];
}

function isKnownSource(
  facts: PlanFacts,
  { sheet, source }: { readonly sheet: string; readonly source: string },
): boolean {
  const isName = facts.names.some(({ name }) => isSameName(name, source));
  const isOwnSheet = parseAreaAddress(source) !== null && facts.sheetNames.has(sheet);
  return isName || isOwnSheet || isKnownReference(facts, source);
}

function checkLimits(
  area: Area,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Finding[] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    return [{ reason: 'number-not-finite', area, found: `${String(from)}, ${String(to)}` }];
  }
  return from > to
    ? [{ reason: 'limits-reversed', area, found: `${String(from)}, ${String(to)}` }]
    : [];
}

function checkMessage(area: Area, message: ValidationModel['prompt']): readonly Finding[] {
  const parts = [
    { text: message?.title ?? '', limit: excelLimits.messageTitle },
    { text: message?.message ?? '', limit: excelLimits.message },
  ];
  return parts
    .filter(({ text, limit }) => text.length > limit)
    .map(({ text, limit }) => ({ reason: 'message-too-long', area, found: text.length, limit }));
}
