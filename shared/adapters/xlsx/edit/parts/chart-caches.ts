import type { Scalar, WorkbookModel } from '../../../../core/index';
import { referencedArea } from '../../read/read-charts';
import { haveTexts, numberPoints, textPoints, valuesOf } from '../../write/write-chart';
import {
  attributeOf,
  childElements,
  findPath,
  localName,
  prefixOf,
  textOf,
  withChildren,
  xmlElement,
  type XmlElement,
  type XmlNode,
} from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';

// No chart of ours comes near; somebody's series over whole columns is left to Excel.
const MOST_POINTS = 100_000;

/**
 * A chart's part with the values that it remembers as they stand in the workbook.
 *
 * Only values that differ are written, so that number formats of single points stay. References to
 * other workbooks, to names and to several blocks keep what they remember.
 */
export function refreshCaches(element: XmlElement, after: WorkbookModel): XmlElement {
  const name = localName(element.tag);
  if (name === 'numRef' || name === 'strRef') return refreshReference(element, after);
  const children = element.children.map((node): XmlNode => {
    if (typeof node === 'string') return node;
    const refreshed = refreshCaches(node, after);
    return name === 'cat' ? withTexts(refreshed, after) : refreshed;
  });
  return withChildren(element, children);
}

function referencedValues(reference: XmlElement, after: WorkbookModel): readonly Scalar[] | null {
  const area = referencedArea(textOf(findPath(reference, 'f')));
  const isKnown = after.sheets.some(({ name }) => name === area?.sheet);
  if (area === null || !isKnown || area.rowCount * area.columnCount > MOST_POINTS) return null;
  return valuesOf(after, area);
}

function refreshReference(reference: XmlElement, after: WorkbookModel): XmlElement {
  const values = referencedValues(reference, after);
  if (values === null) return reference;
  const areNumbers = localName(reference.tag) === 'numRef';
  const cacheName = areNumbers ? 'numCache' : 'strCache';
  const points = areNumbers ? numberPoints(values) : textPoints(values);
  const old = findPath(reference, cacheName) ?? emptyCache(reference, cacheName);
  const cache = withPoints(old, points);
  const order = ['f', cacheName, 'extLst'];
  return replaceInOrder(reference, { name: cacheName, parts: [cache], order });
}

// Categories that were numbers, or nothing yet, and are names now: a cache of numbers can't hold them.
function withTexts(reference: XmlElement, after: WorkbookModel): XmlElement {
  if (localName(reference.tag) !== 'numRef') return reference;
  const values = referencedValues(reference, after);
  if (values === null || !haveTexts(values)) return reference;
  const formula = childElements(reference, 'f');
  return refreshReference(xmlElement(`${prefixOf(reference)}strRef`, {}, formula), after);
}

function emptyCache(reference: XmlElement, name: string): XmlElement {
  const prefix = prefixOf(reference);
  const format = xmlElement(`${prefix}formatCode`, {}, ['General']);
  return xmlElement(prefix + name, {}, name === 'numCache' ? [format] : []);
}

function withPoints(cache: XmlElement, points: readonly (string | null)[]): XmlElement {
  const count = findPath(cache, 'ptCount');
  const old = new Map(
    childElements(cache, 'pt').map((point) => [attributeOf(point, 'idx'), point]),
  );
  const written = points.flatMap((text, index) =>
    text === null ? [] : [pointOf(cache, { known: old.get(String(index)), text, index })],
  );
  const isSame =
    count !== undefined &&
    attributeOf(count, 'val') === String(points.length) &&
    written.length === old.size &&
    written.every((point) => old.get(attributeOf(point, 'idx')) === point);
  if (isSame) return cache;
  const size = xmlElement(`${prefixOf(cache)}ptCount`, { val: points.length });
  const others = childElements(cache).filter(
    ({ tag }) => !['ptCount', 'pt', 'extLst'].includes(localName(tag)),
  );
  return withChildren(cache, [...others, size, ...written, ...childElements(cache, 'extLst')]);
}

interface CachedPoint {
  readonly known: XmlElement | undefined;
  readonly text: string;
  readonly index: number;
}

function pointOf(cache: XmlElement, { known, text, index }: CachedPoint): XmlElement {
  const value = textOf(known && findPath(known, 'v'));
  const areNumbers = localName(cache.tag) === 'numCache';
  // Programs write one number in several ways.
  const isSame = areNumbers ? value !== '' && Number(value) === Number(text) : value === text;
  if (known !== undefined && isSame) return known;
  const prefix = prefixOf(cache);
  const content = [xmlElement(`${prefix}v`, {}, text === '' ? [] : [text])];
  return known === undefined
    ? xmlElement(`${prefix}pt`, { idx: index }, content)
    : withChildren(known, content);
}
