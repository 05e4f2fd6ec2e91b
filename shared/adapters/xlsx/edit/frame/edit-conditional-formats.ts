import { areaAddress } from '../../../../core/index';
import type { Area, ConditionalFormatRule } from '../../../../core/index';
import { isTrue } from '../../package/workbook-parts';
import {
  attributeOf,
  childElements,
  prefixOf,
  withAttributes,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { replaceParts, sheetTag } from '../worksheet-order';
import { areasOfParts, formatAreaList, parseAreaList, type AreaPart } from './area-list';
import { changeChildren, isSameElement, referenceOf, withReference } from './change-children';
import { conditionalRuleElement, type DifferenceStyle } from './conditional-rule-element';
import { changeExtensionLists, extensionLists } from './extension-lists';
import { moveFormulas } from './move-formulas';

const BLOCK = 'conditionalFormatting';
const EXTENSION = 'conditionalFormattings';
const RULE = 'cfRule';

/** The rules that exactly this area is to have, the winning one first. */
export interface AreaRules {
  readonly area: Area;
  readonly rules: readonly ConditionalFormatRule[];
}

/** A rule that is asked for, without its priority. */
interface WantedRule {
  readonly address: string;
  readonly element: XmlElement;
}

/**
 * The sheet with the rules of exactly these areas replaced; they come after those of other areas.
 *
 * Rules that are there already, in this order and behind all others, are left alone. Rules that a
 * pivot brought belong to the pivot. An area may come more than once; its rules then add up.
 */
export function editConditionalFormats(
  frame: XmlElement,
  formats: readonly AreaRules[],
  differenceStyle: DifferenceStyle,
): XmlElement {
  const addresses = new Set(formats.map(({ area }) => areaAddress(area)));
  const wanted = formats.flatMap(({ area, rules }) =>
    rules.map((rule) => ({
      address: areaAddress(area),
      element: conditionalRuleElement(rule, prefixOf(frame), differenceStyle),
    })),
  );
  if (areThere(frame, addresses, wanted)) return frame;
  const cleared = withoutAreas(frame, addresses);
  const blocks = blocksOf(wanted, highestPriority(rulesOf(cleared)), (name) =>
    sheetTag(frame, name),
  );
  return replaceParts(cleared, BLOCK, [...childElements(cleared, BLOCK), ...blocks]);
}

function blocksOf(
  wanted: readonly WantedRule[],
  highest: number,
  tag: (name: string) => string,
): readonly XmlElement[] {
  const rules = new Map<string, XmlElement[]>();
  wanted.forEach(({ address, element }, index) => {
    const rule = withAttributes(element, { priority: highest + 1 + index });
    rules.set(address, [...(rules.get(address) ?? []), rule]);
  });
  return [...rules].map(([sqref, children]) => xmlElement(tag(BLOCK), { sqref }, children));
}

/** A rule as it stands on the sheet. Rules of extensions may have no priority of their own. */
interface FoundRule {
  readonly element: XmlElement;
  readonly addresses: readonly string[];
  readonly priority: number;
}

// A pivot names its rules by their priority, so they must stay as they are.
function isOfPivot(block: XmlElement): boolean {
  return isTrue(attributeOf(block, 'pivot'));
}

function rulesOf(frame: XmlElement): readonly FoundRule[] {
  const extended = extensionLists(frame, EXTENSION).flatMap((list) => childElements(list, BLOCK));
  return [...childElements(frame, BLOCK), ...extended].flatMap(rulesOfBlock);
}

function rulesOfBlock(block: XmlElement): readonly FoundRule[] {
  const addresses = isOfPivot(block)
    ? []
    : areasOfParts(parseAreaList(referenceOf(block))).map(areaAddress);
  return childElements(block, RULE).map((element) => {
    const priority = Number(attributeOf(element, 'priority') ?? 0) || 0;
    return { element, addresses, priority };
  });
}

function highestPriority(rules: readonly FoundRule[]): number {
  return rules.reduce((highest, { priority }) => Math.max(highest, priority), 0);
}

function areThere(
  frame: XmlElement,
  addresses: ReadonlySet<string>,
  wanted: readonly WantedRule[],
): boolean {
  const rules = rulesOf(frame);
  const isNamed = (rule: FoundRule) => rule.addresses.some((address) => addresses.has(address));
  const named = rules.filter(isNamed).sort((one, other) => one.priority - other.priority);
  const highest = highestPriority(rules.filter((rule) => !isNamed(rule)));
  return (
    named.length === wanted.length &&
    named.every((rule, index) => rule.priority > highest && isRule(rule, wanted[index]))
  );
}

function isRule(found: FoundRule, wanted: WantedRule | undefined): boolean {
  if (wanted === undefined || found.addresses.length !== 1) return false;
  const element = withAttributes(found.element, { priority: undefined });
  return found.addresses[0] === wanted.address && isSameElement(element, wanted.element);
}

function withoutAreas(frame: XmlElement, addresses: ReadonlySet<string>): XmlElement {
  const inBlock = (block: XmlElement) => outside(block, addresses);
  return changeExtensionLists(changeChildren(frame, BLOCK, inBlock), EXTENSION, (list) => {
    const left = changeChildren(list, BLOCK, inBlock);
    return left !== list && childElements(left, BLOCK).length === 0 ? null : left;
  });
}

function outside(block: XmlElement, addresses: ReadonlySet<string>): readonly XmlElement[] {
  if (isOfPivot(block)) return [block];
  const parts = parseAreaList(referenceOf(block));
  const left = parts.filter(({ area }) => area === null || !addresses.has(areaAddress(area)));
  if (left.length === parts.length) return [block];
  return left.length === 0 ? [] : [narrowed(block, parts, left)];
}

// Rules hold their formulas as `formula`, those of extensions as `f`.
function narrowed(
  block: XmlElement,
  parts: readonly AreaPart[],
  left: readonly AreaPart[],
): XmlElement {
  const [[from], [to]] = [areasOfParts(parts), areasOfParts(left)];
  const moved =
    from && to
      ? changeChildren(block, RULE, (rule) => [moveFormulas(rule, ['formula', 'f'], { from, to })])
      : block;
  return withReference(moved, formatAreaList(left));
}
