import { fromFileWidth, toFileWidth } from '../../write/default-font';
import { isTrue } from '../../package/workbook-parts';
import {
  attributeOf,
  childElements,
  withAttributes,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { replacePart, sheetTag } from '../worksheet-order';

/**
 * The sheet with these columns at these widths, in characters of the default font.
 *
 * Columns that share a definition with others are taken out of it; style, visibility and outline of
 * each stay. A column that shows its width already is left alone.
 */
export function editColumns(
  frame: XmlElement,
  widths: Readonly<Record<number, number>>,
): XmlElement {
  const wishes = new Map(
    Object.entries(widths).map(([column, width]) => [Number(column) + 1, toFileWidth(width)]),
  );
  const old = childElements(frame, 'cols')[0];
  const ranges = old === undefined ? [] : childElements(old, 'col');
  const known = ranges.flatMap((range) => splitRange(range, wishes));
  const added = newColumns(wishes, ranges, sheetTag(frame, 'col'));
  if (added.length === 0 && isSameList(known, ranges)) return frame;
  const columns = [...known, ...added].sort((one, other) => firstOf(one) - firstOf(other));
  const list = old ?? xmlElement(sheetTag(frame, 'cols'));
  return replacePart(frame, 'cols', withChildren(list, columns));
}

function splitRange(range: XmlElement, wishes: ReadonlyMap<number, number>): readonly XmlElement[] {
  const changed = [...wishes].filter(([column, width]) => needsWidth(range, column, width));
  if (changed.length === 0) return [range];
  const parts: XmlElement[] = [];
  let next = firstOf(range);
  const keepTo = (last: number) => {
    if (next <= last) parts.push(withAttributes(range, { min: next, max: last }));
  };
  for (const [column, width] of changed.sort(([one], [other]) => one - other)) {
    keepTo(column - 1);
    parts.push(withWidth(range, column, width));
    next = column + 1;
  }
  keepTo(lastOf(range));
  return parts;
}

function needsWidth(range: XmlElement, column: number, width: number): boolean {
  if (!covers(range, column)) return false;
  const shown = Number(attributeOf(range, 'width') ?? NaN);
  const isOwn = isTrue(attributeOf(range, 'customWidth'));
  return !isOwn || fromFileWidth(shown) !== fromFileWidth(width);
}

// A column set to a width is no longer one that fits its contents.
function withWidth(range: XmlElement, column: number, width: number): XmlElement {
  const place = { min: column, max: column, width };
  return withAttributes(range, { ...place, customWidth: '1', bestFit: undefined });
}

function newColumns(
  wishes: ReadonlyMap<number, number>,
  ranges: readonly XmlElement[],
  tag: string,
): readonly XmlElement[] {
  return [...wishes]
    .filter(([column]) => !ranges.some((range) => covers(range, column)))
    .map(([column, width]) =>
      xmlElement(tag, { min: column, max: column, width, customWidth: '1' }),
    );
}

function covers(range: XmlElement, column: number): boolean {
  return firstOf(range) <= column && column <= lastOf(range);
}

function firstOf(range: XmlElement): number {
  return Number(attributeOf(range, 'min'));
}

function lastOf(range: XmlElement): number {
  return Number(attributeOf(range, 'max'));
}

function isSameList(one: readonly XmlElement[], other: readonly XmlElement[]): boolean {
  return one.length === other.length && one.every((element, index) => element === other[index]);
}
