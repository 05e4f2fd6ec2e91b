import { isTrue } from '../../package/workbook-parts';
import { fileColor } from '../../write/file-color';
import { attributeOf, childElements, withAttributes, xmlElement } from '../../xml/xml-tree';
import type { XmlElement } from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';
import { replacePart, sheetTag } from '../worksheet-order';

const ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** Properties of a sheet; one left out stays as it is. */
export interface SheetProperties {
  readonly tabColor?: string;
  /** Whether the sheet is made to fit pages when it prints. */
  readonly fitsPage?: boolean;
}

/** The sheet with these properties. */
export function editSheetProperties(
  frame: XmlElement,
  { tabColor, fitsPage }: SheetProperties,
): XmlElement {
  const colored = tabColor === undefined ? frame : withTabColor(frame, tabColor);
  return fitsPage === undefined ? colored : withFitting(colored, fitsPage);
}

function withTabColor(frame: XmlElement, tabColor: string): XmlElement {
  const rgb = `FF${fileColor(tabColor)}`;
  const old = propertyOf(frame, 'tabColor');
  const shown = old && attributeOf(old, 'rgb');
  return shown?.slice(-6).toUpperCase() === rgb.slice(-6)
    ? frame
    : withProperty(frame, 'tabColor', xmlElement(sheetTag(frame, 'tabColor'), { rgb }));
}

function withFitting(frame: XmlElement, fitsPage: boolean): XmlElement {
  const old = propertyOf(frame, 'pageSetUpPr');
  if (isTrue(old && attributeOf(old, 'fitToPage')) === fitsPage) return frame;
  const setup = withAttributes(old ?? xmlElement(sheetTag(frame, 'pageSetUpPr')), {
    fitToPage: fitsPage ? '1' : undefined,
  });
  return withProperty(frame, 'pageSetUpPr', setup.attributes.size === 0 ? undefined : setup);
}

function propertyOf(frame: XmlElement, name: string): XmlElement | undefined {
  const properties = childElements(frame, 'sheetPr')[0];
  return properties && childElements(properties, name)[0];
}

function withProperty(
  frame: XmlElement,
  name: string,
  property: XmlElement | undefined,
): XmlElement {
  const old = childElements(frame, 'sheetPr')[0] ?? xmlElement(sheetTag(frame, 'sheetPr'));
  const parts = property === undefined ? [] : [property];
  const properties = replaceInOrder(old, { name, parts, order: ORDER });
  const isEmpty = properties.attributes.size === 0 && childElements(properties).length === 0;
  return replacePart(frame, 'sheetPr', isEmpty ? undefined : properties);
}
