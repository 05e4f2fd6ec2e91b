import type { ChartModel } from '../../../core/index';
import { escapeXml } from '../xml/xml-tree';

/** The vocabularies of a drawing with charts, by the attribute that declares each. */
export const drawingNamespaces: Readonly<Record<string, string>> = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

/** What a chart of ours is called inside the file; its id follows. People can see it in Excel's selection pane. */
export const chartNamePrefix = 'tsunagi:';

/** What an anchor needs from the drawing around it: a free number for its shape, and its chart. */
export interface AnchorPlace {
  readonly shapeId: number;
  readonly relationshipId: string;
}

/** A chart's place on its sheet, for a drawing that declares the prefixes `xdr`, `a`, `r` and `c`. */
export function anchorXml(
  { id, anchor, altText }: ChartModel,
  { shapeId, relationshipId }: AnchorPlace,
): string {
  const { row, column, rowCount, columnCount } = anchor;
  const name = escapeXml(`${chartNamePrefix}${id}`);
  return [
    `<xdr:twoCellAnchor><xdr:from>${cornerXml(row, column)}</xdr:from>`,
    `<xdr:to>${cornerXml(row + rowCount, column + columnCount)}</xdr:to>`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${String(shapeId)}" name="${name}" descr="${escapeXml(altText)}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>',
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    '<xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function cornerXml(row: number, column: number): string {
  const place = `<xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>`;
  return `${place}<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
