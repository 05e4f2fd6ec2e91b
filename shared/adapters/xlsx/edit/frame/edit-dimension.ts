import { areaAddress, areaContains, parseAreaAddress } from '../../../../core/index';
import type { Area } from '../../../../core/index';
import { attributeOf, childElements, withAttributes, xmlElement } from '../../xml/xml-tree';
import type { XmlElement } from '../../xml/xml-tree';
import { replacePart, sheetTag } from '../worksheet-order';

/** The sheet saying that its cells reach over this area too; `null` adds nothing. */
export function editDimension(frame: XmlElement, used: Area | null): XmlElement {
  if (used === null) return frame;
  const old = childElements(frame, 'dimension')[0];
  const known = parseAreaAddress((old && attributeOf(old, 'ref')) ?? '');
  if (known !== null && areaContains(known, used)) return frame;
  const ref = areaAddress(known === null ? used : unionOf(known, used));
  const dimension = withAttributes(old ?? xmlElement(sheetTag(frame, 'dimension')), { ref });
  return replacePart(frame, 'dimension', dimension);
}

function unionOf(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const bottom = Math.max(one.row + one.rowCount, other.row + other.rowCount);
  const right = Math.max(one.column + one.columnCount, other.column + other.columnCount);
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}
