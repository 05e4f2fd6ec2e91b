import type { PageSetup } from '../../../../core/index';
import { attributeOf, childElements, textOf, withAttributes, xmlElement } from '../../xml/xml-tree';
import type { XmlElement } from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';
import { replacePart, sheetTag } from '../worksheet-order';
import { editSheetProperties } from './edit-sheet-properties';

const PAPERS: Readonly<Record<PageSetup['paper'], string>> = { A4: '9', A3: '8' };
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const HEADER_ORDER = [
  ...['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'],
];

/**
 * The sheet printing this way. The print area and repeated rows are names of the workbook.
 *
 * Printer, margins, and headers of first and even pages stay.
 */
export function editPage(frame: XmlElement, page: PageSetup): XmlElement {
  const fitsPage = page.fitToWidth > 0 || page.fitToHeight > 0;
  const fitted = editSheetProperties(frame, { fitsPage });
  const old = childElements(fitted, 'pageSetup')[0];
  const set =
    old === undefined
      ? withNewSetup(fitted, page)
      : replacePart(fitted, 'pageSetup', withPaper(old, page));
  return withHeaders(set, page);
}

function withNewSetup(frame: XmlElement, page: PageSetup): XmlElement {
  const margins = childElements(frame, 'pageMargins')[0];
  const framed = replacePart(
    frame,
    'pageMargins',
    margins ?? xmlElement(sheetTag(frame, 'pageMargins'), MARGINS),
  );
  const { orientation } = page;
  const setup = xmlElement(sheetTag(frame, 'pageSetup'), {
    paperSize: PAPERS[page.paper],
    orientation,
  });
  return replacePart(framed, 'pageSetup', withPaper(setup, page));
}

function withPaper(setup: XmlElement, page: PageSetup): XmlElement {
  const paperSize = PAPERS[page.paper];
  const { orientation, fitToWidth, fitToHeight } = page;
  const isPaper = attributeOf(setup, 'paperSize') === paperSize;
  const fitsPage = fitToWidth > 0 || fitToHeight > 0;
  return withAttributes(setup, {
    // A size in millimetres would win over the number of the paper.
    ...(isPaper ? {} : { paperSize, paperHeight: undefined, paperWidth: undefined }),
    ...unlessShown(setup, { name: 'orientation', value: orientation, standard: 'portrait' }),
    ...(fitsPage
      ? {
          ...unlessShown(setup, { name: 'fitToWidth', value: String(fitToWidth), standard: '1' }),
          ...unlessShown(setup, { name: 'fitToHeight', value: String(fitToHeight), standard: '1' }),
        }
      : // Some programs fit the sheet wherever they find these, although it is not said to be fitted.
        { fitToWidth: undefined, fitToHeight: undefined }),
  });
}

interface WantedAttribute {
  readonly name: string;
  readonly value: string;
  /** What a missing attribute means. */
  readonly standard: string;
}

function unlessShown(
  setup: XmlElement,
  { name, value, standard }: WantedAttribute,
): Readonly<Record<string, string>> {
  return (attributeOf(setup, name) ?? standard) === value ? {} : { [name]: value };
}

function withHeaders(frame: XmlElement, { header, footer }: PageSetup): XmlElement {
  const old = childElements(frame, 'headerFooter')[0];
  const start = old ?? xmlElement(sheetTag(frame, 'headerFooter'));
  const tag = (name: string) => sheetTag(frame, name);
  const changed = withHeader(withHeader(start, tag('oddHeader'), header), tag('oddFooter'), footer);
  if (changed === start) return frame;
  const isEmpty = changed.attributes.size === 0 && childElements(changed).length === 0;
  return replacePart(frame, 'headerFooter', isEmpty ? undefined : changed);
}

function withHeader(headers: XmlElement, tag: string, text = ''): XmlElement {
  const name = tag.slice(tag.indexOf(':') + 1);
  const old = childElements(headers, name)[0];
  if (textOf(old) === text) return headers;
  const parts = text === '' ? [] : [xmlElement(tag, {}, [text])];
  return replaceInOrder(headers, { name, parts, order: HEADER_ORDER });
}
