import { strFromU8, strToU8, zipSync } from 'fflate';
import { cellAddress } from '../../../core/index';
import type { Cell, Workbook } from 'hucre/xlsx';
import { limits } from '../package/limits';
import type { OpenPackage } from '../package/open-package';
import { tooLarge } from '../package/preflight';
import { PackageFault } from '../package/refusal';
import type { WorkbookParts } from '../package/workbook-parts';
import { splitSheet } from '../xml/split-sheet';
import {
  attributeOf,
  childElements,
  findPath,
  localName,
  prefixOf,
  serializeXml,
  XML_DECLARATION,
  type XmlElement,
} from '../xml/xml-tree';
import { builtinDateFormats, maskFormat } from './number-formats';

const READ_BY_US = /^xl\/(drawings|charts|pivotTables|pivotCache)\/|comments\d*\.xml$/i;
const COLUMNS = /<(?:\w+:)?cols\b[\s\S]*?<\/(?:\w+:)?cols>/;
const EMPTY_STRINGS = `${XML_DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`;
/** Excel takes no more than 65,490 cell formats. */
const MOST_FORMATS = 65_536;
const SAMPLES_A_ROW = 1000;

/**
 * The checked parts as a package for the library: stored, so that unpacking costs nothing.
 *
 * It reads what stands around the cells, which are left out, and the styles: on the first sheet it
 * finds one sample cell for each cell format (`samplesOf`). Number formats are hidden (dates stay
 * serial numbers) and column definitions taken out (it builds one object per column for each).
 */
export function prepareForLibrary(source: OpenPackage, workbook: WorkbookParts): Uint8Array {
  const styles = workbook.stylesPath === undefined ? undefined : source.tree(workbook.stylesPath);
  const parts: Record<string, Uint8Array> = {};
  for (const [path, content] of source.parts) {
    if (READ_BY_US.test(path)) continue;
    const sheet = workbook.sheetPaths.indexOf(path);
    if (path === workbook.stylesPath && styles !== undefined) {
      parts[path] = strToU8(XML_DECLARATION + serializeXml(hideFormats(styles)));
    } else if (path === workbook.stringsPath) parts[path] = strToU8(EMPTY_STRINGS);
    else if (sheet === -1) parts[path] = content;
    else parts[path] = withoutCells(content, sheet === 0 ? formatCount(styles) : 0);
  }
  return zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** The library's cells for the cell formats of a workbook, in the order of their numbers. */
export function samplesOf(
  { sheets }: Workbook,
  styles: XmlElement | undefined,
): readonly Partial<Cell>[] {
  return Array.from({ length: formatCount(styles) }, (_, format) => {
    const { row, column } = samplePlace(format);
    return sheets[0]?.cells?.get(`${String(row)},${String(column)}`) ?? {};
  });
}

function formatCount(styles: XmlElement | undefined): number {
  const formats = styles && findPath(styles, 'cellXfs');
  return formats === undefined ? 0 : Math.min(childElements(formats, 'xf').length, MOST_FORMATS);
}

function samplePlace(format: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(format / SAMPLES_A_ROW), column: format % SAMPLES_A_ROW };
}

function withoutCells(content: Uint8Array, samples: number): Uint8Array {
  const { head, tail } = splitSheet(content);
  if (head.length + tail.length > limits.sheetFrame) {
    throw new PackageFault(tooLarge('sheet-frame', limits.sheetFrame / (1024 * 1024)));
  }
  const after = strFromU8(tail);
  const [tag = '', prefix = ''] = /^<\/?([\w.-]+:)?[^>]*>/.exec(after) ?? [];
  const cells = `<${prefix}sheetData>${samplesXml(prefix, samples)}</${prefix}sheetData>`;
  return strToU8(strFromU8(head).replace(COLUMNS, '') + cells + after.slice(tag.length));
}

function samplesXml(prefix: string, count: number): string {
  let xml = '';
  for (let format = 0; format < count; format += 1) {
    const place = samplePlace(format);
    const start = `<${prefix}row r="${String(place.row + 1)}">`;
    if (place.column === 0) xml += format === 0 ? start : `</${prefix}row>${start}`;
    xml += `<${prefix}c r="${cellAddress(place)}" s="${String(format)}"/>`;
  }
  return count === 0 ? '' : `${xml}</${prefix}row>`;
}

function hideFormats(styles: XmlElement): XmlElement {
  const known = childElements(styles, 'numFmts').flatMap((formats) =>
    childElements(formats, 'numFmt'),
  );
  const prefix = prefixOf(styles);
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
