import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { defaultRowHeight } from './default-font';
import { joinBytes, splitSheet } from './split-sheet';
import { childElements, localName, parseXml, serializeXml, XML_DECLARATION } from './xml';
import type { XmlElement, XmlNode } from './xml';

type Parts = Record<string, Uint8Array>;

// Local time, because the zip writer takes the date apart in local time: every zone gives these bytes.
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);
// Twice as fast as the usual 6, for files that are 8 % larger.
const COMPRESSION = 3;
const ROW_HEIGHT = '<sheetFormatPr defaultRowHeight="15"/>';
const CORE_PROPERTIES = `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`;
const APP_PROPERTIES = `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Tsunagi</Application></Properties>`;

/**
 * Completes what the library wrote: one pass over the package.
 *
 * Puts our own parts (tables, charts, drawings) in place, orders fonts as the schema wants them,
 * marks text cells that must stay text, and takes out names, dates and everything else that would
 * make two files of one model differ.
 */
export function postProcess(
  written: Uint8Array,
  ownParts: ReadonlyMap<string, string>,
): Uint8Array {
  const parts: Parts = {};
  for (const [path, bytes] of Object.entries(unzipSync(written))) {
    parts[path] = completePart(path, bytes);
  }
  for (const [path, text] of ownParts) parts[path] = strToU8(text);
  parts['docProps/core.xml'] = strToU8(CORE_PROPERTIES);
  parts['docProps/app.xml'] = strToU8(APP_PROPERTIES);
  return zipSync(parts, { level: COMPRESSION, mtime: ZIP_TIME });
}

function completePart(path: string, bytes: Uint8Array): Uint8Array {
  if (path === 'xl/styles.xml') return strToU8(completeStyles(strFromU8(bytes)));
  return path.startsWith('xl/worksheets/sheet') ? completeSheet(bytes) : bytes;
}

// Only what stands around the cells is looked at; the cells can be many megabytes.
function completeSheet(bytes: Uint8Array): Uint8Array {
  const { head, cells, tail } = splitSheet(bytes);
  const height = `<sheetFormatPr defaultRowHeight="${String(defaultRowHeight)}"/>`;
  return joinBytes([
    strToU8(strFromU8(head).replace(ROW_HEIGHT, height)),
    cells,
    // Text in the tail is escaped, so this can only be the element itself.
    strToU8(strFromU8(tail).split('<dataBar>').join('<dataBar minLength="0" maxLength="100">')),
  ]);
}

function completeStyles(text: string): string {
  return XML_DECLARATION + serializeXml(completeStyleElement(parseXml(text)));
}

function completeStyleElement(element: XmlElement): XmlElement {
  const name = localName(element.tag);
  if (name === 'font') return { ...element, children: sortFontParts(element.children) };
  if (name === 'xf') return completeFormat(element);
  const children = element.children.map((node) =>
    typeof node === 'string' ? node : completeStyleElement(node),
  );
  return { ...element, children };
}

const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  );

function sortFontParts(children: readonly XmlNode[]): readonly XmlNode[] {
  const place = (node: XmlNode) =>
    typeof node === 'string' ? -1 : FONT_ORDER.indexOf(localName(node.tag));
  return [...children].sort((one, other) => place(one) - place(other));
}

// See withQuotePrefix: a reading order of 0 is our mark and must not stay in the file.
function completeFormat(format: XmlElement): XmlElement {
  const alignment = childElements(format, 'alignment')[0];
  if (alignment?.attributes.get('readingOrder') !== '0') return format;
  const attributes = new Map(alignment.attributes);
  attributes.delete('readingOrder');
  const kept = attributes.size === 0 ? [] : [{ ...alignment, attributes }];
  const rest = format.children.filter((node) => node !== alignment);
  const marked = new Map([...format.attributes, ['quotePrefix', '1']] as const);
  if (kept.length === 0) marked.delete('applyAlignment');
  return { ...format, attributes: marked, children: [...kept, ...rest] };
}
