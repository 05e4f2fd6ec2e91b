import type { Area, ChartModel } from '../../../../core/index';
import { anchorArea } from '../../read/read-charts';
import { anchorXml, chartNamePrefix, drawingNamespaces } from '../../write/write-drawing';
import {
  attributeOf,
  childElements,
  descendants,
  findPath,
  localName,
  parseXml,
  prefixOf,
  withAttributes,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { changeChildren } from '../frame/change-children';

/** The id of the chart of ours that stands in a frame of a drawing; `null` for all else. */
export function chartIdOf(graphicFrame: XmlElement): string | null {
  const properties = findPath(graphicFrame, 'nvGraphicFramePr', 'cNvPr');
  const name = (properties && attributeOf(properties, 'name')) ?? '';
  return name.startsWith(chartNamePrefix) ? name.slice(chartNamePrefix.length) : null;
}

/** The relationship from a frame to its chart's part. */
export function chartRelationship(graphicFrame: XmlElement): string | undefined {
  const link = findPath(graphicFrame, 'graphic', 'graphicData', 'chart');
  return link && attributeOf(link, 'id');
}

/** An anchor for a drawing that may use other prefixes than ours. */
export function newAnchor(
  drawing: XmlElement,
  chart: ChartModel,
  relationshipId: string,
): XmlElement {
  const anchor = parseXml(anchorXml(chart, { shapeId: freeShapeId(drawing), relationshipId }));
  const undeclared = Object.entries(drawingNamespaces).filter(
    ([name, value]) => drawing.attributes.get(name) !== value,
  );
  return withAttributes(anchor, Object.fromEntries(undeclared));
}

function freeShapeId(drawing: XmlElement): number {
  const ids = descendants(drawing, 'cNvPr').map((each) => Number(attributeOf(each, 'id')));
  return ids.reduce((most, id) => (id > most ? id : most), 1) + 1;
}

/** The anchor with its chart where it is to stand and with its words; itself when nothing differs. */
export function changeAnchor(anchor: XmlElement, chart: ChartModel): XmlElement {
  const moved = isAt(anchor, chart.anchor) ? anchor : moveAnchor(anchor, chart.anchor);
  return changeChildren(moved, 'graphicFrame', (frame) => [
    changeChildren(frame, 'nvGraphicFramePr', (visual) => [
      changeChildren(visual, 'cNvPr', (properties) => [describe(properties, chart.altText)]),
    ]),
  ]);
}

function describe(properties: XmlElement, altText: string): XmlElement {
  if ((attributeOf(properties, 'descr') ?? '') === altText) return properties;
  return withAttributes(properties, { descr: altText });
}

function isAt(anchor: XmlElement, { row, column, rowCount, columnCount }: Area): boolean {
  const area = anchorArea(anchor);
  return (
    area?.row === row &&
    area.column === column &&
    area.rowCount === rowCount &&
    area.columnCount === columnCount
  );
}

// An anchor that hangs on one corner, or nowhere, has other children before its frame.
function moveAnchor(anchor: XmlElement, area: Area): XmlElement {
  const { row, column, rowCount, columnCount } = area;
  const prefix = prefixOf(anchor);
  const rest = childElements(anchor).filter(
    ({ tag }) => !['from', 'to', 'pos', 'ext'].includes(localName(tag)),
  );
  const corners = [
    cornerElement(`${prefix}from`, row, column),
    cornerElement(`${prefix}to`, row + rowCount, column + columnCount),
  ];
  return { ...withChildren(anchor, [...corners, ...rest]), tag: `${prefix}twoCellAnchor` };
}

function cornerElement(tag: string, row: number, column: number): XmlElement {
  const prefix = prefixOf({ tag, attributes: new Map(), children: [] });
  const part = (name: string, value: number) => xmlElement(prefix + name, {}, [String(value)]);
  return xmlElement(tag, {}, [
    part('col', column),
    part('colOff', 0),
    part('row', row),
    part('rowOff', 0),
  ]);
}
