import { columnLetters, tableDefinition, type WorkbookModel } from '../../../shared/core/index';
import { addFeatureSheet, personId } from './excel-feature-sheet';
import { declaration, namespaces, partTypes, relationshipTypes } from './excel-names';
import { prefixedSheet, type ShownFigures } from './excel-prefixed-sheet';
import { addExcelStyles } from './excel-styles';
import { PackageEditing } from './package-parts';
import { shownIn } from './small-network';

const workbook = 'xl/workbook.xml';
const { x14, x15, x15ac, xr, mc } = namespaces;

/** A column to the right of the table of cases, with one left blank between them. */
const besideCases = columnLetters(tableDefinition('cases').columns.length + 1);

/**
 * A network workbook with what real Excel files hold and no writer here makes.
 *
 * Its parts are put in by hand: two sheets of people's own, and on our own sheets the forms that
 * Excel gives them when it saves.
 */
export function excelBook(bytes: Uint8Array, network: WorkbookModel): Uint8Array {
  const editing = new PackageEditing(bytes);
  const styles = addExcelStyles(editing);
  const shown = shownFigures(network);
  editing.add('xl/worksheets/sheet61.xml', prefixedSheet(styles, shown), partTypes.worksheet);
  const features = addFeatureSheet(editing, styles, shown);
  addSheets(editing, ['xl/worksheets/sheet61.xml', features]);
  addWorkbookParts(editing);
  addExcelWorkbookDetails(editing);
  prefixSheet(editing, partOf(network, '支援企業'));
  loosenSheet(editing, partOf(network, 'KPI'));
  shareFormulas(editing, partOf(network, '案件'), shown);
  addReadings(editing);
  addCalculationChain(editing, network.sheets.length);
  return editing.toBytes();
}

function shownFigures(network: WorkbookModel): ShownFigures {
  const caseRows = network.sheets.find(({ name }) => name === '案件')?.rows ?? [];
  return {
    firm: String(shownIn(network, { sheet: '支援企業', row: 1, column: 1 })),
    supporter: String(shownIn(network, { sheet: '案件', row: 1, column: 8 })),
    agencies: Number(shownIn(network, { sheet: 'KPI', row: 8, column: 3 })),
    cases: caseRows.filter(([id]) => typeof id === 'string').length - 1,
  };
}

function addSheets(editing: PackageEditing, [memo, features]: readonly [string, string]): void {
  const sheets = [
    ['rId101', memo],
    ['rId102', features],
  ] as const;
  for (const [id, path] of sheets) {
    const target = path.replace(/^xl\//, '');
    editing.relate(workbook, id, { type: relationshipTypes.worksheet, target });
  }
  editing.change(workbook, (text) =>
    text
      .replace(
        '<sheet name="KPI"',
        '<sheet name="社内メモ" sheetId="41" r:id="rId101"/><sheet name="KPI"',
      )
      // A sheet in the third place: what counts sheets from 0 has to follow.
      .replace(/localSheetId="(\d+)"/g, (_, index: string) => {
        const number = Number(index);
        return `localSheetId="${String(number >= 1 ? number + 1 : number)}"`;
      })
      .replace('</sheets>', '<sheet name="Excelの機能" sheetId="42" r:id="rId102"/></sheets>'),
  );
}

function addWorkbookParts(editing: PackageEditing): void {
  const { r, main, threaded } = namespaces;
  const parts = [
    ['customXml/item1.xml', '<項目 xmlns="urn:example:network"><値>1</値></項目>', null],
    [
      'customXml/itemProps1.xml',
      `${declaration}<ds:datastoreItem ds:itemID="{0A0B0C0D-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:network"/></ds:schemaRefs></ds:datastoreItem>`,
      partTypes.customXmlProperties,
    ],
    [
      'docProps/custom.xml',
      `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="担当"><vt:lpwstr>事務局</vt:lpwstr></property></Properties>`,
      partTypes.customProperties,
    ],
    [
      'xl/persons/person.xml',
      `${declaration}<personList xmlns="${threaded}" xmlns:x="${main}"><person displayName="佐藤" id="${personId}" userId="sato@example.com" providerId="None"/></personList>`,
      partTypes.person,
    ],
    [
      'xl/metadata.xml',
      `${declaration}<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
      partTypes.metadata,
    ],
    [
      'xl/externalLinks/externalLink1.xml',
      `${declaration}<externalLink xmlns="${main}"><externalBook xmlns:r="${r}" r:id="rId1"><sheetNames><sheetName val="集計"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>42</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      partTypes.externalLink,
    ],
  ] as const;
  for (const [path, content, type] of parts) editing.add(path, content, type);
  const relationships = [
    [workbook, 'rId103', relationshipTypes.customXml, '../customXml/item1.xml'],
    ['customXml/item1.xml', 'rId1', relationshipTypes.customXmlProperties, 'itemProps1.xml'],
    ['', 'rId9', relationshipTypes.customProperties, 'docProps/custom.xml'],
    [workbook, 'rId104', relationshipTypes.person, 'persons/person.xml'],
    [workbook, 'rId105', relationshipTypes.metadata, 'metadata.xml'],
    [workbook, 'rId106', relationshipTypes.externalLink, 'externalLinks/externalLink1.xml'],
  ] as const;
  for (const [from, id, type, target] of relationships) editing.relate(from, id, { type, target });
  editing.relate('xl/externalLinks/externalLink1.xml', 'rId1', {
    type: relationshipTypes.externalPath,
    target: 'file:///C:/no-such-folder/other.xlsx',
    isExternal: true,
  });
}

/** What Excel writes into the workbook part around the list of sheets. */
function addExcelWorkbookDetails(editing: PackageEditing): void {
  const names =
    '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">社内メモ!$A$1:$D$9</definedName><definedName name="税率" comment="令和五年度">0.1</definedName><definedName name="社内の数" localSheetId="1">社内メモ!$B$3:$B$7</definedName>';
  editing.change(workbook, (text) =>
    text
      .replace(/^<\?xml[^>]*\?>/, declaration)
      .replace(
        '><bookViews>',
        ` xmlns:mc="${mc}" mc:Ignorable="x15 xr" xmlns:x15="${x15}" xmlns:xr="${xr}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\共有\\" xmlns:x15ac="${x15ac}"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{00000000-0000-4000-8000-000000000001}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6" xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}" xmlns:xr10="http://schemas.microsoft.com/office/spreadsheetml/2016/revision10"/><bookViews>`,
      )
      .replace(
        '</sheets>',
        '</sheets><externalReferences><externalReference r:id="rId106"/></externalReferences>',
      )
      .replace('</definedNames>', `${names}</definedNames>`)
      // A file that Excel saved is not marked for recalculation: who edits it must see to that.
      .replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029" iterateDelta="1E-4"/>')
      .replace(
        '</workbook>',
        `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="${x15}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
      ),
  );
  editing.change('docProps/app.xml', (text) =>
    text.replace(
      /<Application>[^<]*<\/Application>/,
      '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>',
    ),
  );
}

/** Gives every name of the main namespace in a sheet of ours a prefix: the same, spelled otherwise. */
function prefixSheet(editing: PackageEditing, path: string): void {
  editing.change(path, (text) =>
    text
      .replace(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])/g, '<$1x:$2')
      .replace('<x:worksheet xmlns=', '<x:worksheet xmlns:x='),
  );
}

/** Puts line ends, comments and CDATA between and into the rows of a sheet of ours. */
function loosenSheet(editing: PackageEditing, path: string): void {
  editing.change(path, (text) =>
    text
      .replace(/<row /g, '\r\n<!-- row --><row ')
      .replace('</sheetData>', '\r\n</sheetData>\r\n')
      .replace(
        /<c r="C4"([^>]*) t="s"([^>]*)><v>\d+<\/v><\/c>/,
        '<c r="C4"$1 t="inlineStr"$2><is><t><![CDATA[開始日]]></t></is></c>\r\n  ',
      ),
  );
}

/**
 * Writes the formulas of one computed column as Excel does: the first cell has the text, the others
 * share it. Adds an extension, printer settings and a user's cell beside the table as well.
 */
function shareFormulas(editing: PackageEditing, path: string, { supporter }: ShownFigures): void {
  const last = lastRow(editing.text(path));
  editing.change(path, (text) =>
    text
      .replace(/<c r="C(\d+)"[^>]*><f>[^<]*<\/f>/g, (cell, row: string) =>
        row === '2'
          ? cell.replace('<f>', `<f t="shared" ref="C2:C${last}" si="0">`)
          : cell.replace(/<f>.*<\/f>/, '<f t="shared" si="0"/>'),
      )
      .replace(
        '</row><row r="3"',
        `<c r="${besideCases}2" t="str"><f>"担当:"&amp;$I2</f><v>担当:${supporter}</v></c></row><row r="3"`,
      )
      .replace(
        '</worksheet>',
        `<extLst><ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${namespaces.xm}"><x14:cfRule type="expression" priority="99" id="{DA7ABA51-0000-4000-8000-000000000009}"><xm:f>支援企業!$A$2=$B2</xm:f><x14:dxf><font><i/></font></x14:dxf></x14:cfRule><xm:sqref>B2:B400</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
      )
      .replace('<pageSetup ', '<pageSetup r:id="rId9" '),
  );
  const settings = Uint8Array.from({ length: 64 }, (_, index) => 255 - index);
  editing.add('xl/printerSettings/printerSettings2.bin', settings, partTypes.printerSettings);
  editing.relate(path, 'rId9', {
    type: relationshipTypes.printerSettings,
    target: '../printerSettings/printerSettings2.bin',
  });
}

function lastRow(sheet: string): string {
  return [...sheet.matchAll(/<row r="(\d+)"/g)].at(-1)?.[1] ?? '';
}

/** Furigana on a title of ours, as typing Japanese in Excel leaves it, and rich text on another. */
function addReadings(editing: PackageEditing): void {
  editing.change('xl/sharedStrings.xml', (text) =>
    text
      .replace(
        '<si><t>企業名</t></si>',
        '<si><t>企業名</t><rPh sb="0" eb="3"><t>キギョウメイ</t></rPh><phoneticPr fontId="18"/></si>',
      )
      .replace(
        '<si><t>案件ID</t></si>',
        '<si><r><rPr><b/><sz val="11"/><color rgb="FFFFFFFF"/><rFont val="Yu Gothic"/></rPr><t>案件</t></r><r><rPr><sz val="11"/><color rgb="FFFFFFFF"/><rFont val="Yu Gothic"/></rPr><t>ID</t></r></si>',
      ),
  );
}

/** The part of one of our sheets: parts are numbered in the order of the sheets. */
function partOf({ sheets }: WorkbookModel, name: string): string {
  const index = sheets.findIndex((sheet) => sheet.name === name);
  if (index === -1) throw new Error(`The network has no sheet ${name}`);
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

/** The order in which Excel last computed: every formula cell once, sheets by number. */
function addCalculationChain(editing: PackageEditing, ours: number): void {
  const sheets = [
    ...Array.from(
      { length: ours },
      (_, index) => [`sheet${String(index + 1)}`, index + 1] as const,
    ),
    ['sheet61', 41] as const,
    ['sheet62', 42] as const,
  ];
  const entries = sheets.flatMap(([name, number]) => {
    const text = editing.text(`xl/worksheets/${name}.xml`);
    const cells = text.matchAll(/<(?:x:)?c r=["']([A-Z]+\d+)["'][^>]*><(?:x:)?f[\s>/]/g);
    return [...cells].map(([, cell]) => `<c r="${String(cell)}" i="${String(number)}"/>`);
  });
  editing.add(
    'xl/calcChain.xml',
    `${declaration}<calcChain xmlns="${namespaces.main}">${entries.join('')}</calcChain>`,
    partTypes.calcChain,
  );
  editing.relate(workbook, 'rId107', {
    type: relationshipTypes.calcChain,
    target: 'calcChain.xml',
  });
}
