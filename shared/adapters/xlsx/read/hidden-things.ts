import type { FileSheet } from './read-cells';
import { isTrue } from '../package/workbook-parts';
import { attributeOf, childElements, findPath, type XmlElement } from '../xml/xml-tree';

/**
 * What people set on a sheet and the model cannot hold: hidden rows and columns, outlines, filters
 * outside tables, page breaks. A rewritten file would lose it, so it is named.
 */
export function findHiddenThings(sheet: FileSheet, frame: XmlElement): readonly string[] {
  const rows = [...(sheet.rowDefs ?? new Map<number, RowLook>()).values()];
  const columns = childElements(findPath(frame, 'cols') ?? frame, 'col');
  const found: readonly (readonly [string, boolean])[] = [
    ['hidden-rows', rows.some((row: RowLook) => row.hidden === true)],
    ['hidden-columns', columns.some((column) => isTrue(attributeOf(column, 'hidden')))],
    ['outline', rows.some(isGrouped) || columns.some(isGroupedColumn)],
    ['auto-filter', findPath(frame, 'autoFilter') !== undefined],
    ['page-breaks', ['rowBreaks', 'colBreaks'].some((name) => hasBreaks(frame, name))],
  ];
  return found.flatMap(([name, isThere]) => (isThere ? [name] : []));
}

interface RowLook {
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
}

function isGrouped({ outlineLevel = 0 }: RowLook): boolean {
  return outlineLevel > 0;
}

function isGroupedColumn(column: XmlElement): boolean {
  return Number(attributeOf(column, 'outlineLevel') ?? 0) > 0;
}

function hasBreaks(frame: XmlElement, name: string): boolean {
  const breaks = findPath(frame, name);
  return breaks !== undefined && childElements(breaks, 'brk').length > 0;
}
