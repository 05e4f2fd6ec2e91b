import { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A chequered PNG of 24 by 16 pixels. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAANUlEQVR4nGP8esKGAQaUdhjC2fc8zpMkzsRAJTD4DGKhJFyQxQef16hmEONoOiIIRtMRYQAAnsokK/ecDb0AAAAASUVORK5CYII=',
  'base64',
);

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006';
const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const chartMain = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

// A ring, which no plan can make.
const chart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="${chartMain}" xmlns:a="${drawingMain}"><c:chart><c:plotArea><c:layout/><c:doughnutChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>訪問!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>訪問!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:holeSize val="50"/></c:doughnutChart></c:plotArea></c:chart></c:chartSpace>`;

const chartFrame = `<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="77" name="訪問の割合"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chartMain}"><c:chart xmlns:c="${chartMain}" xmlns:r="${officeDocument}/relationships" r:id="rId77"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

/**
 * A workbook of somebody else: a picture, a chart of a kind that no plan can make, a comment, a
 * formula, and a second sheet.
 */
export async function foreignFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('訪問');
  sheet.addRows([
    ['企業', '回数', 'メモ'],
    ['潮路製作所', 3, '来月も行く'],
    ['浜風水産', 5, null],
    ['計', { formula: 'SUM(B2:B3)', result: 8 }, null],
  ]);
  sheet.getCell('A2').note = '担当は佐藤';
  sheet.getColumn(1).width = 22;
  const imageId = workbook.addImage({ buffer: picture as never, extension: 'png' });
  sheet.addImage(imageId, 'F2:H6');
  workbook.addWorksheet('控え').addRow(['そのまま']);
  return withChart(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function withChart(bytes: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const change = (path: string, end: string, addition: string) => {
    const text = strFromU8(parts.get(path)!);
    parts.set(path, strToU8(text.replace(end, `${addition}${end}`)));
  };
  parts.set('xl/charts/chart1.xml', strToU8(chart));
  change('xl/drawings/drawing1.xml', '</xdr:wsDr>', chartFrame);
  change(
    'xl/drawings/_rels/drawing1.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId77" Type="${officeDocument}/relationships/chart" Target="../charts/chart1.xml"/>`,
  );
  change(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
  );
  return zipSync(Object.fromEntries(parts));
}
