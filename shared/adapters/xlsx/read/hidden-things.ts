import { isTrue } from '../package/workbook-parts';
import { attributeOf, childElements, findPath, type XmlElement } from '../xml/xml-tree';

/**
 * What people set around the cells and the model cannot hold: hidden columns, outlines, filters
 * outside tables, page breaks. A rewritten file would lose it, so it is named.
 */
export function findHiddenThings(frame: XmlElement): readonly string[] {
  const columns = childElements(findPath(frame, 'cols') ?? frame, 'col');
  const found: readonly (readonly [string, boolean])[] = [
    ['hidden-columns', columns.some((column) => isTrue(attributeOf(column, 'hidden')))],
    ['outline', columns.some(isGroupedColumn)],
    ['auto-filter', findPath(frame, 'autoFilter') !== undefined],
    ['page-breaks', ['rowBreaks', 'colBreaks'].some((name) => hasBreaks(frame, name))],
  ];
  return found.flatMap(([name, isThere]) => (isThere ? [name] : []));
}

function isGroupedColumn(column: XmlElement): boolean {
  return Number(attributeOf(column, 'outlineLevel') ?? 0) > 0;
}

function hasBreaks(frame: XmlElement, name: string): boolean {
  const breaks = findPath(frame, name);
  return breaks !== undefined && childElements(breaks, 'brk').length > 0;
}
