import type { Area, ValidationModel } from '../../../../core/index';
import {
  childElements,
  localName,
  prefixOf,
  withAttributes,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { replaceParts, sheetTag } from '../worksheet-order';
import { AreaIndex } from './area-index';
import { areasOfParts, formatAreaList, parseAreaList, remainder, withoutCells } from './area-list';
import type { AreaPart } from './area-list';
import {
  changeChildren,
  isSameElement,
  referenceOf,
  withCount,
  withReference,
} from './change-children';
import { changeExtensionLists, extensionLists } from './extension-lists';
import { moveFormulas, type Move } from './move-formulas';
import { validationElement, validationMeaning } from './validation-element';

const LIST = 'dataValidations';
const ENTRY = 'dataValidation';
const FORMULAS = ['formula1', 'formula2'];

/**
 * The sheet with each of these areas validated this way only.
 *
 * The validations must not overlap each other. One whose cells already have it is left alone; from
 * the areas of the others, older validations lose exactly these cells and keep their meaning elsewhere.
 */
export function editValidations(
  frame: XmlElement,
  validations: readonly ValidationModel[],
): XmlElement {
  const entries = new AreaIndex(entriesOf(frame));
  const missing = validations.filter((validation) => !isThere(entries, validation));
  if (missing.length === 0) return frame;
  const holes = new AreaIndex(missing.map(({ area }) => ({ area, value: null })));
  const cut = (list: XmlElement) => changeChildren(list, ENTRY, (entry) => outside(entry, holes));
  const cleared = changeExtensionLists(frame, LIST, (list) => counted(list, cut(list)));
  const added = missing.map((validation) => validationElement(validation, prefixOf(frame)));
  const [first = xmlElement(sheetTag(frame, LIST)), ...others] = childElements(frame, LIST);
  const last = cut(first);
  const lists = [
    withCount(withChildren(last, [...last.children, ...added]), ENTRY),
    ...others.flatMap((list) => counted(list, cut(list)) ?? []),
  ];
  return replaceParts(cleared, LIST, lists);
}

function counted(old: XmlElement, list: XmlElement): XmlElement | null {
  if (list === old) return old;
  return childElements(list, ENTRY).length === 0 ? null : withCount(list, ENTRY);
}

/** An old validation, and the area that its formulas are written for. */
interface Entry {
  readonly element: XmlElement;
  readonly from: Area | undefined;
}

function entriesOf(frame: XmlElement): readonly { readonly area: Area; readonly value: Entry }[] {
  return [...childElements(frame, LIST), ...extensionLists(frame, LIST)]
    .flatMap((list) => childElements(list, ENTRY))
    .flatMap((element) => {
      const areas = areasOfParts(parseAreaList(referenceOf(element)));
      const value = { element, from: areas[0] };
      return areas.map((area) => ({ area, value }));
    });
}

// Programs join equal validations, so several of them, or part of one, can be what is asked for.
function isThere(entries: AreaIndex<Entry>, validation: ValidationModel): boolean {
  const { area } = validation;
  const met = entries.meeting(area);
  const covered = met.map((each) => each.area);
  if (remainder([area], covered).length > 0) return false;
  const wanted = validationMeaning(validationElement(validation, ''));
  return [...new Set(met.map(({ value }) => value))].every(({ element, from }) => {
    const moved = from && moveFormulas(element, FORMULAS, { from, to: area });
    return moved !== undefined && validationMeaning(moved) === wanted;
  });
}

function outside(entry: XmlElement, holes: AreaIndex<null>): readonly XmlElement[] {
  const parts = parseAreaList(referenceOf(entry));
  const left = withoutCells(parts, holes);
  if (left === parts) return [entry];
  const [from] = areasOfParts(parts);
  return groupsOf(entry, parts, left).map((group, index) => {
    const [to] = areasOfParts(group);
    const moved = from && to ? moveFormulas(entry, FORMULAS, { from, to }) : entry;
    const named = withReference(moved, formatAreaList(group));
    return index === 0 ? named : withoutIdentity(named);
  });
}

/**
 * What is left of a validation, by the elements that will hold it: one if that is clear.
 *
 * Programs do not agree whether formulas are written for the first area or for the corner of all
 * areas; where the two would come apart, or the first area is too near the edge of the sheet for
 * what the formula names, each area gets its own element.
 */
function groupsOf(
  entry: XmlElement,
  parts: readonly AreaPart[],
  left: readonly AreaPart[],
): readonly (readonly AreaPart[])[] {
  const [from] = areasOfParts(parts);
  const [to] = areasOfParts(left);
  if (from === undefined || to === undefined) return left.length === 0 ? [] : [left];
  const isClear = isAtCorner(left) || !isAtCorner(parts) || !isRelative(entry, from);
  return isClear && isLossless(entry, { from, to }) ? [left] : left.map((part) => [part]);
}

function isAtCorner(parts: readonly AreaPart[]): boolean {
  const areas = areasOfParts(parts);
  const [first] = areas;
  return areas.every(
    ({ row, column }) => first !== undefined && first.row <= row && first.column <= column,
  );
}

function isRelative(entry: XmlElement, from: Area): boolean {
  const to = { ...from, row: from.row + 1, column: from.column + 1 };
  return moveFormulas(entry, FORMULAS, { from, to }) !== entry;
}

function isLossless(entry: XmlElement, { from, to }: Move): boolean {
  const there = moveFormulas(entry, FORMULAS, { from, to });
  return isSameElement(moveFormulas(there, FORMULAS, { from: to, to: from }), entry);
}

// Two elements must not carry the same identity.
function withoutIdentity(entry: XmlElement): XmlElement {
  const names = [...entry.attributes.keys()].filter((name) => localName(name) === 'uid');
  return withAttributes(entry, Object.fromEntries(names.map((name) => [name, undefined])));
}
