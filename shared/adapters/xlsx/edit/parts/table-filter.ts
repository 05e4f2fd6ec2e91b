import { areaAddress, parseAreaAddress } from '../../../../core/index';
import type { Area } from '../../../../core/index';
import {
  attributeOf,
  childElements,
  localName,
  prefixOf,
  withAttributes,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { changeChildren } from '../frame/change-children';

/** How a table's area changes. Rows of totals are left out: they are never filtered or sorted. */
export interface AreaChange {
  readonly before: Area;
  readonly after: Area;
}

/** The filter of a table over its new area; criteria of columns that are gone go with them. */
export function changeFilter(filter: XmlElement, { before, after }: AreaChange): XmlElement {
  const kept = filter.children.filter(
    (node) =>
      typeof node === 'string' ||
      localName(node.tag) !== 'filterColumn' ||
      Number(attributeOf(node, 'colId')) < after.columnCount,
  );
  const moved = withAttributes(filter, { ref: areaAddress(after) });
  return changeChildren(withChildren(moved, kept), 'sortState', (sort) =>
    changeSort(sort, { before, after }),
  );
}

/** A filter without criteria, as the element of a table. */
export function newFilter(table: XmlElement, area: Area): XmlElement {
  return xmlElement(`${prefixOf(table)}autoFilter`, { ref: areaAddress(area) });
}

/** How a table is sorted, over its new area; nothing when no sorted column is left. */
export function changeSort(sort: XmlElement, change: AreaChange): readonly XmlElement[] {
  const reference = adjusted(sort, change);
  const conditions = changeChildren(sort, 'sortCondition', (condition) => {
    const own = adjusted(condition, change);
    return own === null ? [] : [withAttributes(condition, { ref: own })];
  });
  const isEmpty = childElements(conditions, 'sortCondition').length === 0;
  const wasEmpty = childElements(sort, 'sortCondition').length === 0;
  if (reference === null || (isEmpty && !wasEmpty)) return [];
  return [withAttributes(conditions, { ref: reference })];
}

// Moves with the table's corner, and reaches as far down and to the right as before it did.
function adjusted(element: XmlElement, { before, after }: AreaChange): string | null {
  const area = parseAreaAddress(attributeOf(element, 'ref') ?? '');
  return area === null ? null : fitted(area, { before, after });
}

function fitted(area: Area, { before, after }: AreaChange): string | null {
  const [down, across] = [area.row - before.row, area.column - before.column];
  const isToBottom = down + area.rowCount === before.rowCount;
  const isFullWidth = across === 0 && area.columnCount === before.columnCount;
  const rowCount = isToBottom ? after.rowCount - down : area.rowCount;
  const columnCount = isFullWidth ? after.columnCount : area.columnCount;
  const fits =
    down >= 0 &&
    across >= 0 &&
    rowCount > 0 &&
    down + rowCount <= after.rowCount &&
    across + columnCount <= after.columnCount;
  if (!fits) return null;
  return areaAddress({
    row: after.row + down,
    column: after.column + across,
    rowCount,
    columnCount,
  });
}
