import type { BorderLine, CellBorder } from '../../../../core/index';
import { fileColor } from '../../write/file-color';
import {
  attributeOf,
  childElements,
  findPath,
  prefixOf,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';
import { isSameColor } from './overlay-font';

/** One plain colour; the fill itself when it is that already. */
export function overlayFill(fill: XmlElement, color: string): XmlElement {
  const pattern = findPath(fill, 'patternFill');
  const shown = findPath(fill, 'patternFill', 'fgColor');
  const isSolid = pattern !== undefined && attributeOf(pattern, 'patternType') === 'solid';
  if (isSolid && shown !== undefined && isSameColor(shown, color)) return fill;
  const prefix = prefixOf(fill);
  const parts = [
    xmlElement(`${prefix}fgColor`, { rgb: `FF${fileColor(color)}` }),
    xmlElement(`${prefix}bgColor`, { indexed: 64 }),
  ];
  const solid = xmlElement(`${prefix}patternFill`, { patternType: 'solid' }, parts);
  return xmlElement(fill.tag, {}, [solid]);
}

const ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical'];
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** The border with the named sides; itself when they are so already. */
export function overlayBorder(border: XmlElement, wish: CellBorder): XmlElement {
  return SIDES.reduce((result, side) => {
    const line = wish[side];
    return line === undefined ? result : setSide(result, side, line);
  }, border);
}

function setSide(border: XmlElement, side: string, line: BorderLine): XmlElement {
  const known = childElements(border, side)[0];
  const color = known && findPath(known, 'color');
  const isSame =
    known !== undefined &&
    color !== undefined &&
    attributeOf(known, 'style') === line.style &&
    isSameColor(color, line.color);
  if (isSame) return border;
  const prefix = prefixOf(border);
  const drawn = xmlElement(prefix + side, { style: line.style }, [
    xmlElement(`${prefix}color`, { rgb: `FF${fileColor(line.color)}` }),
  ]);
  return replaceInOrder(border, { name: side, parts: [drawn], order: ORDER });
}
