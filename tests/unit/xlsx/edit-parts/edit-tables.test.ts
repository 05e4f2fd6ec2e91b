import { editTables } from '../../../../shared/adapters/xlsx/edit/parts/edit-tables';
import { PackageDraft } from '../../../../shared/adapters/xlsx/package/package-draft';
import { writeWorkbook } from '../../../../shared/adapters/xlsx/write-workbook';
import { applyToModel, emptySheet } from '../../../../shared/core/index';
import type { SheetModel, TableModel, WorkbookModel } from '../../../../shared/core/index';
import { featureRichModel } from '../feature-rich-model';
import { foreignWorkbook, relationships, worksheet } from '../packages';
import { changedParts, changeTwice, partText, readModel } from './drafts';

const SHEET = '案件 一覧';
const TABLE = 'xl/tables/table1.xml';
const area = (
  ...[row, column, rowCount, columnCount]: readonly [number, number, number, number]
) => ({
  row,
  column,
  rowCount,
  columnCount,
});

const cases = featureRichModel.sheets[1]!;
const casesTable = cases.tables[0]!;

function setTables(
  bytes: Uint8Array,
  tables: readonly TableModel[],
  after: SheetModel = cases,
): Uint8Array {
  return changeTwice(bytes, ({ sheet, sheetAt, sheetPaths }) => {
    editTables(sheet(after.name), tables, { after, sheetPaths, openSheet: sheetAt });
  });
}

async function tablesAfter(wanted: TableModel, sheet = SHEET) {
  const after = applyToModel(featureRichModel, {
    steps: [{ kind: 'ensureTable', sheet, table: wanted }],
  });
  const bytes = setTables(
    await writeWorkbook(featureRichModel),
    [wanted],
    after.sheets.find(({ name }) => name === sheet),
  );
  const tablesOf = ({ sheets }: WorkbookModel) => sheets.map(({ tables }) => tables);
  return { bytes, read: tablesOf(await readModel(bytes)), wanted: tablesOf(after) };
}

describe('a table in a file', () => {
  it.each<[string, TableModel]>([
    ['of another size', { ...casesTable, area: area(2, 0, 5, 5) }],
    ['of another look', { ...casesTable, style: 'TableStyleMedium2', bandedRows: false }],
    ['without a style and buttons', { ...casesTable, style: '', filterButtons: false }],
    ['whose name is written otherwise', { ...casesTable, name: 'TBL_Cases' }],
    ['that is new', { ...casesTable, name: 'tbl_new', area: area(2, 1, 3, 2) }],
  ])('says what the model says after the same step: one %s', async (_, table) => {
    const { read, wanted } = await tablesAfter(table);
    expect(read).toEqual(wanted);
  });

  it('changes nothing when it is there already', async () => {
    const bytes = await writeWorkbook(featureRichModel);
    expect(setTables(bytes, [casesTable])).toBe(bytes);
  });

  it('moves to another sheet with its part', async () => {
    const { bytes, read, wanted } = await tablesAfter(
      { ...casesTable, name: 'Tbl_Cases', area: area(0, 0, 3, 1) },
      "設定'値",
    );
    expect(read).toEqual(wanted);
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('tablePart');
    expect(partText(bytes, 'xl/worksheets/_rels/sheet2.xml.rels')).not.toContain('tables/');
    expect(new PackageDraft(bytes).paths().filter((path) => path.includes('tables/'))).toEqual([
      TABLE,
    ]);
  });

  it('fills its formula into new rows by itself when it is new', async () => {
    const { bytes } = await tablesAfter({ ...casesTable, name: 'tbl_new', area: area(2, 3, 4, 2) });
    expect(partText(bytes, 'xl/tables/table2.xml')).toContain(
      '<tableColumn id="2" name="倍額"><calculatedColumnFormula>D4*2</calculatedColumnFormula></tableColumn>',
    );
    expect(partText(bytes, 'xl/tables/table2.xml')).toContain(' id="2" name="tbl_new"');
  });
});

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const nameColumn =
  '<tableColumn id="1" xr3:uid="{A}" name="名前" totalsRowLabel="計" dataDxfId="3"/>';
const sumColumn =
  "<tableColumn id='7' name='金額_x000a_(円)' totalsRowFunction='sum'><calculatedColumnFormula>表[[#This Row],[名前]]</calculatedColumnFormula></tableColumn>";
const noteColumn = '<tableColumn id="3" name="備考"><xmlColumnPr mapId="1"/></tableColumn>';
const tableStart = `<table xmlns="${NAMESPACE}" xmlns:xr="urn:xr" id="4" name="表" displayName="表" xr:uid="{T}"`;
const tableStyle = '<tableStyleInfo name="自分の" showFirstColumn="1" showRowStripes="1"/>';
const extension = '<extLst><ext uri="{X}"/></extLst>';

const sorted = (reference: string, condition: string) =>
  `<sortState xmlns:x="urn:x" ref="${reference}"><sortCondition descending="1" ref="${condition}"/></sortState>`;
const criteria =
  '<filterColumn colId="1"><customFilters and="1"><customFilter val="5"/></customFilters></filterColumn>';

const foreignTable =
  `${tableStart} ref="B2:D6" totalsRowCount="1"><autoFilter ref="B2:D5" xr:uid="{F}">${criteria}</autoFilter>${sorted('B3:D5', 'C3:C5')}` +
  `<tableColumns count="3">${nameColumn}${sumColumn}${noteColumn}</tableColumns>${tableStyle}${extension}</table>`;

function foreignBook(table = foreignTable): Uint8Array {
  return foreignWorkbook({
    'xl/worksheets/sheet1.xml': worksheet(
      '<sheetData/><tableParts><tablePart r:id="rId5"/></tableParts><extLst/>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships({
      rId5: ['table', '../tables/table1.xml'],
    }),
    [TABLE]: table,
  });
}

const ours: TableModel = {
  name: '表',
  area: area(1, 1, 5, 3),
  style: '自分の',
  bandedRows: true,
  filterButtons: true,
};

function sheetWith(...titles: readonly string[]): SheetModel {
  return { ...emptySheet('Sheet1'), rows: [[], [null, ...titles]] };
}

const titles = ['名前', '金額\n(円)', '備考'] as const;

function changed(wanted: TableModel, ...headers: readonly string[]): string {
  return partText(setTables(foreignBook(), [wanted], sheetWith(...headers)), TABLE);
}

describe('a table with settings of its own', () => {
  it('stays to the letter when it is what is wanted', () => {
    const bytes = foreignBook();
    expect(setTables(bytes, [ours], sheetWith(...titles))).toBe(bytes);
  });

  it('keeps columns, totals, criteria and sorting when it grows', () => {
    expect(changed({ ...ours, area: area(1, 1, 9, 3) }, ...titles)).toBe(
      foreignTable
        .replace('"B2:D6"', '"B2:D10"')
        .replace('"B2:D5"', '"B2:D9"')
        .replace(sorted('B3:D5', 'C3:C5'), sorted('B3:D9', 'C3:C9')),
    );
  });

  it('takes all that along when it moves', () => {
    const after = { ...emptySheet('Sheet1'), rows: [[...titles]] };
    const moved = setTables(foreignBook(), [{ ...ours, area: area(0, 0, 5, 3) }], after);
    expect(partText(moved, TABLE)).toBe(
      foreignTable
        .replace('"B2:D6"', '"A1:C5"')
        .replace('"B2:D5"', '"A1:C4"')
        .replace(sorted('B3:D5', 'C3:C5'), sorted('A2:C4', 'B2:B4')),
    );
  });

  it('gets new columns after the others, under numbers that were never used', () => {
    const text = changed({ ...ours, area: area(1, 1, 5, 5) }, ...titles, '_x0041_', 'a\nb"');
    expect(text).toContain(
      `<tableColumns count="5">${nameColumn}${sumColumn}${noteColumn}<tableColumn id="8" name="_x005F_x0041_"/><tableColumn id="9" name="a_x000a_b&quot;"/></tableColumns>`,
    );
    expect(text).toContain(sorted('B3:F5', 'C3:C5'));
  });

  it('gives a new column its formula when one fills it from the first row to the totals', () => {
    const formula = (row: number) => ({ formula: `IFS(C${String(row)}>0,1)` });
    const header = [null, ...titles, '式'];
    const line = (row: number) => [null, 'x', 1, null, formula(row)];
    const after = {
      ...emptySheet('Sheet1'),
      rows: [[], header, line(3), line(4), line(5), [null, '計']],
    };
    const text = partText(
      setTables(foreignBook(), [{ ...ours, area: area(1, 1, 5, 4) }], after),
      TABLE,
    );
    expect(text).toContain(
      '<tableColumn id="8" name="式"><calculatedColumnFormula>_xlfn.IFS(C3&gt;0,1)</calculatedColumnFormula></tableColumn>',
    );
  });

  it('renames a column and keeps all else of it', () => {
    expect(changed(ours, '氏名', titles[1], titles[2])).toContain(
      '<tableColumn id="1" xr3:uid="{A}" name="氏名" totalsRowLabel="計" dataDxfId="3"/>',
    );
  });

  it('keeps the settings with the title where columns changed their places', () => {
    expect(changed(ours, titles[1], titles[0], '新')).toContain(
      `<tableColumns count="3">${sumColumn}${nameColumn}<tableColumn id="3" name="新"><xmlColumnPr mapId="1"/></tableColumn></tableColumns>`,
    );
  });

  it('loses criteria and sorting only of columns that are gone', () => {
    const text = changed({ ...ours, area: area(1, 1, 5, 1) }, '名前');
    expect(text).toBe(
      `${tableStart} ref="B2:B6" totalsRowCount="1"><autoFilter ref="B2:B5" xr:uid="{F}"/>` +
        `<tableColumns count="1">${nameColumn}</tableColumns>${tableStyle}${extension}</table>`,
    );
    expect(changed({ ...ours, area: area(1, 1, 5, 2) }, titles[0], titles[1])).toContain(criteria);
  });

  it('loses its criteria with its buttons, and nothing else', () => {
    expect(changed({ ...ours, filterButtons: false }, ...titles)).toBe(
      foreignTable.replace(/<autoFilter.*<\/autoFilter>/, ''),
    );
  });

  it('keeps the names of its columns when it shows no header row', () => {
    const hidden = foreignTable.replace(' totalsRowCount', ' headerRowCount="0" totalsRowCount');
    const after = { ...emptySheet('Sheet1'), rows: [[], [null, '山田', '5', '']] };
    const grown = { ...ours, area: area(1, 1, 7, 3) };
    const text = partText(setTables(foreignBook(hidden), [grown], after), TABLE);
    expect(text).toContain(`<tableColumns count="3">${nameColumn}${sumColumn}${noteColumn}`);
  });

  it('gets a new neighbour with a number and a part that are free', async () => {
    const bytes = foreignBook();
    const after = { ...emptySheet('Sheet1'), rows: [[], [null, ...titles, null, '隣']] };
    const added = setTables(bytes, [{ ...ours, name: '隣の表', area: area(1, 5, 3, 1) }], after);
    expect(partText(added, 'xl/tables/table2.xml')).toContain('id="5" name="隣の表"');
    expect(changedParts(bytes, added)).toEqual([
      '[Content_Types].xml',
      'xl/tables/table2.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    expect((await readModel(added)).sheets[0]!.tables.map(({ name }) => name)).toEqual([
      '表',
      '隣の表',
    ]);
  });
});

// As openpyxl writes tables: no look, the namespace last.
it('a table without a look gets one only when it is wanted', () => {
  const plain =
    `<table id="1" name="表" displayName="表" ref="B2:C4" headerRowCount="1" xmlns="${NAMESPACE}"><autoFilter ref="B2:C4"/>` +
    '<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';
  const bare: TableModel = { ...ours, area: area(1, 1, 3, 2), style: '', bandedRows: false };
  const bytes = foreignBook(plain);
  expect(setTables(bytes, [bare], sheetWith('a', 'b'))).toBe(bytes);
  expect(
    partText(
      setTables(bytes, [{ ...bare, style: 'TableStyleLight9' }], sheetWith('a', 'b')),
      TABLE,
    ),
  ).toContain('</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0"');
});

it('a table whose one row waited for data is an ordinary one once it holds some', () => {
  const waiting = foreignTable.replace(' totalsRowCount="1"', ' insertRow="1"');
  const grown = { ...ours, area: area(1, 1, 8, 3) };
  const bytes = setTables(foreignBook(waiting), [grown], sheetWith(...titles));
  expect(partText(bytes, TABLE)).not.toContain('insertRow');
});
