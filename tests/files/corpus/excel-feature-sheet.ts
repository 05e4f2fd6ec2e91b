import { declaration, namespaces, partTypes, relationshipTypes } from './excel-names';
import type { ShownFigures } from './excel-prefixed-sheet';
import type { ExcelStyles } from './excel-styles';
import type { PackageEditing } from './package-parts';
import { picture } from './picture';

const sheetPath = 'xl/worksheets/sheet62.xml';
const threadId = '{5B0C1D3E-0000-4000-8000-000000000001}';
/** The one person of the corpus. Threaded comments name people by number. */
export const personId = '{A1B2C3D4-0000-4000-8000-00000000000A}';

/** Adds a sheet with what only Excel itself writes, and gives its path. */
export function addFeatureSheet(
  editing: PackageEditing,
  styles: ExcelStyles,
  shown: ShownFigures,
): string {
  editing.add(sheetPath, featureSheet(styles, shown), partTypes.worksheet);
  addPrinterSettings(editing);
  addDrawing(editing);
  addComments(editing);
  addCheckBox(editing);
  return sheetPath;
}

function featureSheet(styles: ExcelStyles, shown: ShownFigures): string {
  const { main, r, mc, x14, x14ac, xr } = namespaces;
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${r}" xmlns:mc="${mc}" mc:Ignorable="x14ac xr" xmlns:x14ac="${x14ac}" xmlns:xr="${xr}" xr:uid="{00000000-0001-0000-1100-000000000000}"><sheetPr codeName="Features"><tabColor theme="5" tint="-0.249977111117893"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:H9"/><sheetViews><sheetView zoomScale="90" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18.75" x14ac:dyDescent="0.4"/><cols><col min="1" max="1" width="20.125" customWidth="1"/></cols><sheetData>${featureRows(styles, shown)}</sheetData><sheetProtection algorithmName="SHA-512" hashValue="HzT/5WVUbm1gBkFQpXVKDwJ6DVo2oqmdj8WjSwHWUkEJAYpUQqgLf0mRVYu7D2f0sWx8kFQpXVKDwJ6DVo2oqg==" saltValue="Gq3dS0Vb8x4qkq1m1C0m4A==" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="B2:B5" name="入力欄"/></protectedRanges><phoneticPr fontId="1"/>${formats(styles)}<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C2:C9 E2:E3" xr:uid="{00000000-0002-0000-1100-000000000000}"><formula1>"はい,いいえ"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A6" r:id="rId6" xr:uid="{00000000-0004-0000-1100-000000000000}"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter differentFirst="1"><oddHeader>&amp;C機能</oddHeader><firstFooter>&amp;R&amp;P</firstFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A5" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><mc:AlternateContent xmlns:mc="${mc}"><mc:Choice xmlns:x14="${x14}" Requires="x14"><controls><mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="x14"><control shapeId="1026" r:id="rId7" name="Check Box 2"><controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">5</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">6</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">2</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>${sheetExtensions()}</worksheet>`;
}

function featureRows({ themed, good }: ExcelStyles, { cases }: ShownFigures): string {
  const cells = [
    `<row r="1" spans="1:8" x14ac:dyDescent="0.4"><c r="A1" s="${String(good)}" t="inlineStr"><is><t>機能</t></is></c><c r="B1" t="inlineStr"><is><t>値</t></is></c></row>`,
    ...[10, 20, 30, 40].map(
      (value, index) =>
        `<row r="${String(index + 2)}" spans="1:8" x14ac:dyDescent="0.4"><c r="A${String(index + 2)}" s="${String(themed)}"><v>${String(45017 + index)}</v></c><c r="B${String(index + 2)}"><v>${String(value)}</v></c>${index === 0 ? dynamicArray : ''}</row>`,
    ),
    '<row r="6"><c r="A6" t="inlineStr"><is><t>よその本</t></is></c><c r="B6"><f>[1]集計!$A$1*2</f><v>84</v></c></row>',
    `<row r="7"><c r="A7" t="inlineStr"><is><t>期間</t></is></c><c r="B7"><f>period_to-period_from+1</f><v>366</v></c><c r="C7"><f>COUNTA(Tsunagi_cases[案件ID])</f><v>${String(cases)}</v></c></row>`,
    '<row r="8"><c r="B8"><f ca="1">IF(TODAY()&gt;0,SUM(B2:B5),0)</f><v>100</v></c></row>',
    '<row r="9"><c r="B9"><f>税率*B8</f><v>10</v></c></row>',
  ];
  return cells.join('');
}

/** A formula that spills, as Excel 365 keeps it: the mark `cm` points into the metadata part. */
const dynamicArray =
  '<c r="F2" cm="1"><f t="array" ref="F2:H2">TRANSPOSE(B2:B4)</f><v>10</v></c><c r="G2"><v>20</v></c><c r="H2"><v>30</v></c>';

function formats({ red }: ExcelStyles): string {
  return `<conditionalFormatting sqref="B2:B5"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${namespaces.x14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><conditionalFormatting sqref="A2:A5 C2:C5"><cfRule type="expression" dxfId="${String(red)}" priority="2" stopIfTrue="1"><formula>$B2&gt;25</formula></cfRule></conditionalFormatting>`;
}

function sheetExtensions(): string {
  const { x14, xm } = namespaces;
  return `<extLst><ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="{DA7ABA51-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100" border="1" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="expression" priority="1" id="{DA7ABA51-0000-4000-8000-000000000002}"><xm:f>KPI!$D$9&gt;0</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>A6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${x14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${xm}" count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>支援企業!$A$2:$A$20</xm:f></x14:formula1><xm:sqref>D2:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext xmlns:x14="${x14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${xm}"><x14:sparklineGroup type="column" displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Excelの機能!B2:B5</xm:f><xm:sqref>E6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
}

function addPrinterSettings(editing: PackageEditing): void {
  // What a printer driver leaves: bytes that nobody but the driver understands.
  const settings = Uint8Array.from({ length: 220 }, (_, index) => (index * 37) % 251);
  editing.add('xl/printerSettings/printerSettings1.bin', settings, partTypes.printerSettings);
  editing.relate(sheetPath, 'rId1', {
    type: relationshipTypes.printerSettings,
    target: '../printerSettings/printerSettings1.bin',
  });
  editing.relate(sheetPath, 'rId6', {
    type: relationshipTypes.hyperlink,
    target: 'https://example.com/book?a=1&amp;b=%E3%81%82',
    isExternal: true,
  });
}

function addDrawing(editing: PackageEditing): void {
  const path = 'xl/drawings/drawing62.xml';
  editing.add('xl/media/image7.png', picture, null);
  editing.addDefaultType('png', 'image/png');
  editing.add(path, drawing(), partTypes.drawing);
  editing.relate(path, 'rId1', { type: relationshipTypes.image, target: '../media/image7.png' });
  editing.relate(sheetPath, 'rId2', {
    type: relationshipTypes.drawing,
    target: '../drawings/drawing62.xml',
  });
}

const place = (column: number, row: number) =>
  `<xdr:from><xdr:col>${String(column)}</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${String(column + 2)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row + 4)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;

/** A picture, a text box, and a box that newer and older programs show in different ways. */
function drawing(): string {
  const shape = (id: number, name: string, text: string) =>
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${String(id)}" name="${name}"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="ja-JP"/><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
  return `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell">${place(9, 1)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="図 1" descr="市松模様"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${namespaces.r}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor>${place(9, 8)}${shape(3, 'テキスト ボックス 2', '見出し')}<xdr:clientData fLocksWithSheet="0"/></xdr:twoCellAnchor><mc:AlternateContent xmlns:mc="${namespaces.mc}"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14"><xdr:twoCellAnchor>${place(9, 14)}${shape(4, '新しい形', '新')}<xdr:clientData/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent></xdr:wsDr>`;
}

function addComments(editing: PackageEditing): void {
  const { main, mc, xr, threaded } = namespaces;
  editing.add(
    'xl/comments62.xml',
    `${declaration}<comments xmlns="${main}" xmlns:mc="${mc}" mc:Ignorable="xr" xmlns:xr="${xr}"><authors><author>tc=${threadId}</author></authors><commentList><comment ref="B3" authorId="0" shapeId="0" xr:uid="${threadId}"><text><t>[スレッド コメント]

コメント:
    この数は合っていますか
返信:
    はい</t></text></comment></commentList></comments>`,
    partTypes.comments,
  );
  editing.add(
    'xl/threadedComments/threadedComment1.xml',
    `${declaration}<ThreadedComments xmlns="${threaded}" xmlns:x="${main}"><threadedComment ref="B3" dT="2023-05-01T01:02:03.04" personId="${personId}" id="${threadId}"><text>この数は合っていますか</text></threadedComment><threadedComment ref="B3" dT="2023-05-01T02:02:03.04" personId="${personId}" id="{5B0C1D3E-0000-4000-8000-000000000002}" parentId="${threadId}"><text>はい</text></threadedComment></ThreadedComments>`,
    partTypes.threadedComment,
  );
  editing.add('xl/drawings/vmlDrawing18.vml', legacyDrawing, null);
  const entries = [
    ['rId3', relationshipTypes.vmlDrawing, '../drawings/vmlDrawing18.vml'],
    ['rId4', relationshipTypes.comments, '../comments62.xml'],
    ['rId5', relationshipTypes.threadedComment, '../threadedComments/threadedComment1.xml'],
  ] as const;
  for (const [id, type, target] of entries) editing.relate(sheetPath, id, { type, target });
}

const legacyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
 <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
 <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>
 <v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/>
 <v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="infoBackground [80]"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>
 <v:shape id="_x0000_s1026" type="#_x0000_t201" style='position:absolute;mso-wrap-style:tight' filled="f" stroked="f"><v:textbox><div style='text-align:left'><font face="Meiryo UI" size="160">確認</font></div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>5, 0, 1, 0, 6, 0, 2, 0</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape>
</xml>`;

function addCheckBox(editing: PackageEditing): void {
  editing.add(
    'xl/ctrlProps/ctrlProp1.xml',
    `${declaration}<formControlPr xmlns="${namespaces.x14}" objectType="CheckBox" checked="Checked" fmlaLink="$E$2" lockText="1" noThreeD="1"/>`,
    partTypes.control,
  );
  editing.relate(sheetPath, 'rId7', {
    type: relationshipTypes.control,
    target: '../ctrlProps/ctrlProp1.xml',
  });
}
