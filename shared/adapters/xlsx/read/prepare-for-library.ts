import { strFromU8, strToU8, zipSync } from 'fflate';
import { builtinDateFormats, maskFormat } from './number-formats';
import { limits } from '../package/limits';
import type { OpenPackage } from '../package/open-package';
import { tooLarge } from '../package/preflight';
import { PackageFault } from '../package/refusal';
import { joinBytes, splitSheet } from '../xml/split-sheet';
import type { WorkbookParts } from '../package/workbook-parts';
import {
  attributeOf,
  childElements,
  localName,
  parseXml,
  serializeXml,
  XML_DECLARATION,
} from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';

const SPREADSHEET_ONLY = /^xl\/(drawings|charts|pivotTables|pivotCache)\//i;
const COLUMNS = /<(?:\w+:)?cols\b[\s\S]*?<\/(?:\w+:)?cols>/;

/**
 * The checked parts as a package for the library: stored, so that unpacking costs nothing.
 *
 * Number formats are hidden (dates stay serial numbers), column definitions are taken out (the
 * library builds one object per column for each of them), drawings and pivots left out: we read these.
 */
export function prepareForLibrary(source: OpenPackage, workbook: WorkbookParts): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [path, content] of source.parts) {
    if (SPREADSHEET_ONLY.test(path)) continue;
    parts[path] = prepared(path, content, workbook);
  }
  return zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) });
}

function prepared(path: string, content: Uint8Array, workbook: WorkbookParts): Uint8Array {
  if (path === workbook.stylesPath) {
    return strToU8(XML_DECLARATION + serializeXml(hideFormats(parseXml(strFromU8(content)))));
  }
  return workbook.sheetPaths.includes(path) ? withoutColumns(content) : content;
}

function withoutColumns(content: Uint8Array): Uint8Array {
  const { head, cells, tail } = splitSheet(content);
  if (head.length + tail.length > limits.sheetFrame) {
    throw new PackageFault(tooLarge('sheet-frame', limits.sheetFrame / (1024 * 1024)));
  }
  return joinBytes([strToU8(strFromU8(head).replace(COLUMNS, '')), cells, tail]);
}

function hideFormats(styles: XmlElement): XmlElement {
  const known = childElements(styles, 'numFmts').flatMap((formats) =>
    childElements(formats, 'numFmt'),
  );
  const prefix = styles.tag.slice(0, styles.tag.length - localName(styles.tag).length);
  const codes = new Map(builtinDateFormats);
  for (const format of known) {
    codes.set(Number(attributeOf(format, 'numFmtId')), attributeOf(format, 'formatCode') ?? '');
  }
  const hidden = [...codes].map(([id, code]) => ({
    tag: `${prefix}numFmt`,
    attributes: new Map([
      ['numFmtId', String(id)],
      ['formatCode', maskFormat(code)],
    ]),
    children: [],
  }));
  const rest = styles.children.filter(
    (node) => typeof node === 'string' || localName(node.tag) !== 'numFmts',
  );
  return {
    ...styles,
    children: [{ tag: `${prefix}numFmts`, attributes: new Map(), children: hidden }, ...rest],
  };
}
