import type { CellStyle } from '../../../../core/index';
import { fileColor } from '../../write/file-color';
import {
  attributeOf,
  childElements,
  localName,
  prefixOf,
  withChildren,
  xmlElement,
  type XmlElement,
  type XmlNode,
} from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';

/** The only order that Excel takes them in (ECMA-376 part 1, 18.8.22). */
const ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  );

/** The font with the named properties of a style; itself when it has them already. */
export function overlayFont(font: XmlElement, style: CellStyle): XmlElement {
  const changed = changedFont(font, style);
  if (changed === font) return font;
  // Some programs write the parts in an order of their own; what is ours has the right one.
  const rank = (node: XmlNode) =>
    typeof node === 'string' ? -1 : ORDER.indexOf(localName(node.tag));
  return withChildren(
    changed,
    [...changed.children].sort((one, other) => rank(one) - rank(other)),
  );
}

function changedFont(font: XmlElement, style: CellStyle): XmlElement {
  let result = setFlag(font, 'b', style.bold);
  result = setFlag(result, 'i', style.italic);
  result = setFlag(result, 'u', style.underline);
  if (style.fontSize !== undefined) result = setValue(result, 'sz', String(style.fontSize));
  if (style.fontColor !== undefined) result = setColor(result, style.fontColor);
  return style.fontName === undefined ? result : setName(result, style.fontName);
}

function setFlag(font: XmlElement, name: string, wish: boolean | undefined): XmlElement {
  if (wish === undefined || isOn(font, name) === wish) return font;
  return replace(font, name, wish ? {} : null);
}

function isOn(font: XmlElement, name: string): boolean {
  const flag = childElements(font, name)[0];
  const value = flag && (attributeOf(flag, 'val') ?? 'true');
  return value !== undefined && !['0', 'false', 'none'].includes(value);
}

function setValue(font: XmlElement, name: string, value: string): XmlElement {
  const known = childElements(font, name)[0];
  const isSame = known !== undefined && Number(attributeOf(known, 'val')) === Number(value);
  return isSame ? font : replace(font, name, { val: value });
}

function setColor(font: XmlElement, color: string): XmlElement {
  const known = childElements(font, 'color')[0];
  return known !== undefined && isSameColor(known, color)
    ? font
    : replace(font, 'color', { rgb: `FF${fileColor(color)}` });
}

/** Tells whether a colour of a file is exactly this one, not one of the theme. */
export function isSameColor(element: XmlElement, color: string): boolean {
  const rgb = attributeOf(element, 'rgb') ?? '';
  return attributeOf(element, 'theme') === undefined && rgb.slice(-6) === fileColor(color);
}

// The character set and the scheme belong to the old name; a scheme would even win over the new one.
function setName(font: XmlElement, fontName: string): XmlElement {
  const known = childElements(font, 'name')[0];
  const others = font.children.filter(
    (node) =>
      typeof node === 'string' || !['family', 'charset', 'scheme'].includes(localName(node.tag)),
  );
  const isSame = known !== undefined && attributeOf(known, 'val') === fontName;
  const bare = withChildren(font, others);
  return isSame ? bare : replace(bare, 'name', { val: fontName });
}

function replace(
  font: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> | null,
): XmlElement {
  const parts = attributes === null ? [] : [xmlElement(prefixOf(font) + name, attributes)];
  return replaceInOrder(font, { name, parts, order: ORDER });
}
