import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import type { SheetModel } from '../../../shared/core/index';
import { foreignParts, foreignWorkbook, relationships, worksheet } from './packages';

async function read(parts: Readonly<Record<string, string>>) {
  const reading = await readWorkbook(foreignWorkbook(parts));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading;
}

async function readSheet(
  inside: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<SheetModel> {
  const { model } = await read({ 'xl/worksheets/sheet1.xml': worksheet(inside), ...parts });
  const sheet = model.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const dateStyles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;"/></numFmts>' +
  '<fonts><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164" fontId="1"/><xf numFmtId="4"/></cellXfs></styleSheet>';

describe('files of other programs', () => {
  it('keeps dates as serial numbers, whatever their format', async () => {
    const cells =
      '<c r="A1" s="1"><v>45000</v></c><c r="B1" s="2"><v>45000.5</v></c><c r="C1" s="1"><v>1234567890123</v></c>';
    const sheet = await readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`, {
      'xl/styles.xml': dateStyles,
    });
    expect(sheet.rows).toEqual([[45000, 45000.5, 1234567890123]]);
    expect(sheet.styles.map(({ style }) => style)).toEqual([
      { numberFormat: 'yyyy/m/d' },
      { bold: true, numberFormat: '[$-411]ggge"年"' },
      { numberFormat: 'yyyy/m/d' },
    ]);
  });

  it('moves dates of old Macs to the calendar of everyone else, and only dates', async () => {
    const workbook =
      foreignParts({})['xl/workbook.xml']?.replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ) ?? '';
    const cells = '<c r="A1" s="1"><v>43538</v></c><c r="B1" s="3"><v>43538</v></c>';
    const sheet = await readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`, {
      'xl/workbook.xml': workbook,
      'xl/styles.xml': dateStyles,
    });
    expect(sheet.rows).toEqual([[45000, 43538]]);
  });

  it('writes shared formulas out for each cell', async () => {
    const cells =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
    const sheet = await readSheet(`<sheetData>${cells}</sheetData>`);
    expect(sheet.rows.map((row) => row[1])).toEqual([
      { formula: 'A1*$C$1', value: 2 },
      { formula: 'A2*$C$1', value: 4 },
      { formula: 'A3*$C$1', value: 6 },
    ]);
  });

  it('takes away file prefixes and keeps errors apart from text', async () => {
    const cells =
      '<c r="A1" t="str"><f>_xlfn.IFS(B1,"a")</f><v>a</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="inlineStr"><is><t>#N/A</t></is></c>';
    const sheet = await readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`);
    expect(sheet.rows).toEqual([
      [{ formula: 'IFS(B1,"a")', value: 'a' }, { formula: '1/0' }, { error: '#N/A' }, '#N/A'],
    ]);
  });

  it('reads constants that LibreOffice saves as formulas', async () => {
    const cells =
      '<c r="A1" t="b"><f>TRUE()</f><v>1</v></c><c r="B1" t="e"><f>#N/A</f><v>#N/A</v></c>';
    const sheet = await readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`);
    expect(sheet.rows).toEqual([[true, { error: '#N/A' }]]);
  });

  it('drops what a formula spilled, which would otherwise block it', async () => {
    const cells =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">_xlfn.UNIQUE(B1:B2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    expect((await readSheet(`<sheetData>${cells}</sheetData>`)).rows).toEqual([
      [{ formula: 'UNIQUE(B1:B2)', value: 1 }],
      [],
    ]);
  });

  it('reads rich text and furigana as the plain text', async () => {
    const strings =
      '<sst><si><r><t>太</t></r><r><rPr><b/></rPr><t>字</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>';
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
    const sheet = await readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`, {
      'xl/sharedStrings.xml': strings,
    });
    expect(sheet.rows).toEqual([['太字', '東京']]);
  });

  it('reads validations that Excel keeps in its extension list', async () => {
    const extension =
      '<extLst><ext xmlns:x14="urn:x14" uri="{CCE6A557}"><x14:dataValidations count="1"><x14:dataValidation type="list" errorStyle="warning" allowBlank="1" prompt="選ぶ">' +
      '<x14:formula1><xm:f xmlns:xm="urn:xm">Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref xmlns:xm="urn:xm">B2:B9 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const { validations } = await readSheet(`<sheetData/>${extension}`);
    const common = {
      rule: { kind: 'list-range', source: 'Lists!$A$1:$A$3' },
      alert: 'warning',
      prompt: { title: '', message: '選ぶ' },
    };
    expect(validations).toEqual([
      { ...common, area: { row: 1, column: 1, rowCount: 8, columnCount: 1 } },
      { ...common, area: { row: 1, column: 3, rowCount: 1, columnCount: 1 } },
    ]);
  });

  it('reads comparisons in conditional formats as formulas, shifted for each area', async () => {
    const { conditionalFormats } = await readSheet(
      '<sheetData/><conditionalFormatting sqref="A1:A3 C2:C3"><cfRule type="cellIs" operator="greaterThan" priority="1"><formula>$B1+1</formula></cfRule></conditionalFormatting>',
    );
    expect(conditionalFormats.map(({ rule }) => rule)).toEqual([
      { kind: 'formula', formula: 'A1>($B1+1)', style: {} },
      { kind: 'formula', formula: 'C2>($B2+1)', style: {} },
    ]);
  });

  it('reads prefixed markup and cells without addresses', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';
    const { model } = await read({ 'xl/worksheets/sheet1.xml': sheet });
    expect(model.sheets[0]).toMatchObject({
      rows: [[1, 'a']],
      merges: [{ rowCount: 1, columnCount: 2 }],
    });
  });

  it('leaves out widths that programs write for all other columns', async () => {
    const { columnWidths } = await readSheet(
      '<cols><col min="1" max="2" width="12.7109375" customWidth="1"/><col min="3" max="3" width="9"/><col min="4" max="16384" width="8.43" customWidth="1"/></cols><sheetData/>',
    );
    expect(columnWidths).toEqual({ 0: 12, 1: 12 });
  });
});

describe('parts that rewriting would lose', () => {
  const unsupportedOf = async (parts: Readonly<Record<string, string>>) =>
    (await read(parts)).unsupportedParts;

  it('finds none in a plain file', async () => {
    expect(
      await unsupportedOf({
        'xl/calcChain.xml': '<c/>',
        'xl/printerSettings/printerSettings1.bin': 'x',
        'docProps/app.xml': '<p/>',
        'xl/persons/person.xml': '<personList/>',
      }),
    ).toEqual([]);
  });

  it.each([
    'xl/media/image1.png',
    'xl/vbaProject.bin',
    'xl/pivotTables/pivotTable1.xml',
    'xl/externalLinks/externalLink1.xml',
    'xl/threadedComments/threadedComment1.xml',
    'xl/slicers/slicer1.xml',
    'xl/ctrlProps/ctrlProp1.xml',
    'customXml/item1.xml',
    'xl/connections.xml',
    'docMetadata/LabelInfo.xml',
  ])('names %s', async (path) => {
    expect(await unsupportedOf({ [path]: '<x/>' })).toEqual([path]);
  });

  it('names a drawing with a chart that is not ours', async () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="urn:d"><xdr:twoCellAnchor><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="グラフ 1"/></xdr:nvGraphicFramePr></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>';
    expect(
      await unsupportedOf({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships({
          rId1: ['drawing', '../drawings/drawing1.xml'],
        }),
        'xl/drawings/drawing1.xml': drawing,
      }),
    ).toEqual(['xl/drawings/drawing1.xml']);
  });

  it('names features that the model has no word for', async () => {
    const sheet = worksheet(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>1</v></c></row></sheetData>' +
        '<sheetProtection sheet="1" password="CC1A"/>' +
        '<conditionalFormatting sqref="A1"><cfRule type="iconSet" priority="1"/></conditionalFormatting>' +
        '<dataValidations><dataValidation type="time" sqref="A1"><formula1>0.5</formula1></dataValidation></dataValidations>',
    );
    expect(await unsupportedOf({ 'xl/worksheets/sheet1.xml': sheet })).toEqual([
      'Sheet1: array-formula Sheet1!A1',
      'Sheet1: validation-time',
      'Sheet1: conditional-format-iconSet',
      'Sheet1: sheet-password',
    ]);
  });

  it('names what people hid, grouped, filtered or set in bold within a cell', async () => {
    const sheet = worksheet(
      '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' +
        '<sheetData><row r="1" hidden="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c></row>' +
        '<row r="2" outlineLevel="1"><c r="A2"><v>1</v></c></row></sheetData>' +
        '<autoFilter ref="A1:A2"/><rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"/></rowBreaks>',
    );
    expect(await unsupportedOf({ 'xl/worksheets/sheet1.xml': sheet })).toEqual([
      'Sheet1: hidden-rows',
      'Sheet1: rich-text',
      'Sheet1: outline',
      'Sheet1: hidden-columns',
      'Sheet1: auto-filter',
      'Sheet1: page-breaks',
    ]);
  });

  it('refuses a workbook with a sheet that holds no cells', async () => {
    const reading = await readWorkbook(
      foreignWorkbook({
        'xl/_rels/workbook.xml.rels': relationships({
          rId1: ['chartsheet', 'chartsheets/sheet1.xml'],
        }),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      }),
    );
    expect(reading).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'file-parts-unsupported' }],
    });
  });
});
