import { prefixOf, type XmlElement } from '../xml/xml-tree';
import { replaceInOrder } from './ordered-parts';

/** The parts of a sheet in the only order that Excel takes them (ECMA-376 part 1, 18.3.1.99). */
const ORDER: readonly string[] =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
  scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
  dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks
  customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture
  oleObjects AlternateContent controls webPublishItems tableParts extLst`.split(/\s+/);

/**
 * The sheet with all its parts of this name replaced by these, at their place.
 *
 * No parts take the old ones away. The same parts give the same sheet.
 */
export function replaceParts(
  frame: XmlElement,
  name: string,
  parts: readonly XmlElement[],
): XmlElement {
  return replaceInOrder(frame, { name, parts, order: ORDER });
}

/** The sheet with its one part of this name replaced, added, or with `undefined` taken away. */
export function replacePart(
  frame: XmlElement,
  name: string,
  part: XmlElement | undefined,
): XmlElement {
  return replaceParts(frame, name, part === undefined ? [] : [part]);
}

/** A tag of the sheet's own vocabulary, with the prefix that this sheet uses for it. */
export function sheetTag(frame: XmlElement, name: string): string {
  return prefixOf(frame) + name;
}
