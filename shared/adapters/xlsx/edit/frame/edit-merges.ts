import { areaAddress } from '../../../../core/index';
import type { Area } from '../../../../core/index';
import { attributeOf, childElements, withChildren, xmlElement } from '../../xml/xml-tree';
import type { XmlElement } from '../../xml/xml-tree';
import { replacePart, sheetTag } from '../worksheet-order';
import { withCount } from './change-children';

/** The sheet with the cells of these areas merged too. For new sheets: nothing is split again. */
export function editMerges(frame: XmlElement, merges: readonly Area[]): XmlElement {
  const list = childElements(frame, 'mergeCells')[0] ?? xmlElement(sheetTag(frame, 'mergeCells'));
  const known = new Set(childElements(list, 'mergeCell').map((cell) => attributeOf(cell, 'ref')));
  const added = merges
    .map(areaAddress)
    .filter((reference) => !known.has(reference))
    .map((ref) => xmlElement(sheetTag(frame, 'mergeCell'), { ref }));
  if (added.length === 0) return frame;
  const all = withChildren(list, [...list.children, ...added]);
  return replacePart(frame, 'mergeCells', withCount(all, 'mergeCell'));
}
