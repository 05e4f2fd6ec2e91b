import type { ChartModel } from '../../../core/index';
import { escapeXml, XML_DECLARATION } from '../xml/xml-tree';

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** What a chart of ours is called inside the file; its id follows. People can see it in Excel's selection pane. */
export const chartNamePrefix = 'tsunagi:';

/** The drawing of a sheet: where each chart stands, what it is called and what it shows in words. */
export function drawingPart(charts: readonly ChartModel[]): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, index + 1));
  return `${XML_DECLARATION}<xdr:wsDr ${NAMESPACES}>${anchors.join('')}</xdr:wsDr>`;
}

function anchorXml({ id, anchor, altText }: ChartModel, index: number): string {
  const { row, column, rowCount, columnCount } = anchor;
  const name = escapeXml(`${chartNamePrefix}${id}`);
  return [
    `<xdr:twoCellAnchor><xdr:from>${cornerXml(row, column)}</xdr:from>`,
    `<xdr:to>${cornerXml(row + rowCount, column + columnCount)}</xdr:to>`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${String(index + 1)}" name="${name}" descr="${escapeXml(altText)}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>',
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart r:id="rId${String(index)}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    '<xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function cornerXml(row: number, column: number): string {
  const place = `<xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>`;
  return `${place}<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
