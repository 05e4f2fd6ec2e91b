import type { ProtectionModel } from '../../../../core/index';
import { isTrue } from '../../package/workbook-parts';
import { attributeOf, childElements, withAttributes, xmlElement } from '../../xml/xml-tree';
import type { XmlElement } from '../../xml/xml-tree';
import { replacePart, sheetTag } from '../worksheet-order';

const PART = 'sheetProtection';

/**
 * The sheet protected without a password, or open with `null`.
 *
 * A sheet that is protected already keeps its password and whatever else it allows.
 */
export function editProtection(frame: XmlElement, protection: ProtectionModel | null): XmlElement {
  const old = childElements(frame, PART)[0];
  const isProtected = isTrue(old && attributeOf(old, 'sheet'));
  if (protection === null) return isProtected ? replacePart(frame, PART, undefined) : frame;
  const locks = { sheet: '1', objects: '1', scenarios: '1' };
  // What an open sheet says of its last protection could be a password that nobody knows.
  const start = isProtected && old ? old : xmlElement(sheetTag(frame, PART), locks);
  const changed = withAttributes(start, {
    ...permission(start, 'autoFilter', protection.allowFilter),
    ...permission(start, 'formatColumns', protection.allowFormatColumns),
  });
  return replacePart(frame, PART, changed);
}

// The file says what is locked: 0 allows, and a permission that is not there is not given.
function permission(
  element: XmlElement,
  name: string,
  isAllowed: boolean,
): Readonly<Record<string, string | undefined>> {
  const value = attributeOf(element, name);
  const isGiven = value !== undefined && !isTrue(value);
  return isGiven === isAllowed ? {} : { [name]: isAllowed ? '0' : undefined };
}
