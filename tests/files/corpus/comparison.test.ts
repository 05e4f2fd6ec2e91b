import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import { emptySheet, type WorkbookPlan } from '../../../shared/core/index';
import type { OpenpyxlView } from '../../tools/openpyxl';
import { staleCells, wrongResults } from './compare/compare-libreoffice';
import { differencesForOpenpyxl } from './compare/compare-openpyxl';
import { differencesInParts, differencesInSharedLists } from './compare/compare-parts';
import { differencesInSheetTexts, type SheetsEdit } from './compare/compare-sheet-texts';
import { findDependents } from './compare/dependents';
import type { FlatSheet } from './compare/flat-document';
import { namedPlaces } from './compare/named-places';
import { partsOf, type PackageParts } from './package-parts';

const sheetPath = 'xl/worksheets/sheet1.xml';
const otherPath = 'xl/worksheets/sheet2.xml';

async function aPackage(): Promise<PackageParts> {
  const sheet = {
    ...emptySheet('表'),
    rows: [
      ['名前', 1, { formula: 'B1*2', value: 2 }],
      ['別の名前', 2, { formula: '1+1', value: 2 }],
    ],
  };
  const other = { ...emptySheet('メモ'), rows: [['メモ', { formula: '2+2', value: 4 }]] };
  return partsOf(await writeWorkbook({ sheets: [sheet, other], names: [] }));
}

/** What openpyxl would say of the package above. */
const view: OpenpyxlView = {
  facts: { sheets: ['表', 'メモ'] },
  looks: ['plain', 'yellow'],
  plainLook: 'plain',
  sheets: {
    表: {
      facts: { validations: [], 'A2 comment': ['佐藤', '要確認'] },
      cells: {
        A1: ['s', '名前', 0],
        B1: ['n', 1, 0],
        C1: ['f', '=B1*2', 0],
        A2: ['s', '別の名前', 1],
        B2: ['n', 2, 0],
        C2: ['f', '=1+1', 0],
      },
    },
    メモ: { facts: { validations: [] }, cells: { A1: ['s', 'メモ', 0], B1: ['f', '=2+2', 0] } },
  },
};

const plan: WorkbookPlan = {
  steps: [
    {
      kind: 'writeRange',
      sheet: '表',
      area: { row: 0, column: 1, rowCount: 1, columnCount: 1 },
      contents: [[5]],
    },
  ],
};

/** An edit of one cell that also did something to the text of a part. */
async function anEdit(path: string, change: (text: string) => string): Promise<SheetsEdit> {
  const before = await aPackage();
  const text = new TextDecoder().decode(before.get(path));
  const changed = change(text);
  expect(changed).not.toBe(text);
  const after = new Map([...before, [path, new TextEncoder().encode(changed)] as const]);
  const dependents = findDependents(view, new Map([['表', new Set(['B1'])]]));
  const named = namedPlaces([plan]);
  return { before, after, named, dependents, affected: dependents.sheets, ourFormulas: new Map() };
}

describe('the comparison of parts', () => {
  it('lets the sheet of a named cell differ', async () => {
    const edit = await anEdit(sheetPath, (text) => text.replace('<v>1</v>', '<v>5</v>'));
    expect(differencesInParts(edit)).toEqual([]);
    expect(differencesInSheetTexts(edit)).toEqual([]);
  });

  it('notices one changed byte in any other part', async () => {
    const edit = await anEdit(otherPath, (text) => text.replace('<v>4</v>', '<v>5</v>'));
    expect(differencesInParts(edit)).toEqual([expect.stringContaining(`${otherPath}: differs`)]);
  });

  it('notices parts that are gone or new', async () => {
    const edit = await anEdit(sheetPath, (text) => text.replace('<v>1</v>', '<v>5</v>'));
    const after = new Map([...edit.after, ['xl/new.xml', new Uint8Array()] as const]);
    after.delete('xl/theme/theme1.xml');
    expect(differencesInParts({ ...edit, after })).toEqual([
      'xl/new.xml: was not there before',
      'xl/theme/theme1.xml: is gone',
    ]);
  });

  it('lets shared texts come at the end, but none change or move', async () => {
    const path = 'xl/sharedStrings.xml';
    const longer = await anEdit(path, (text) => text.replace('</sst>', '<si><t>新</t></si></sst>'));
    expect(differencesInSharedLists(longer)).toEqual([]);
    const moved = await anEdit(path, (text) => text.replace('<si>', '<si><t>新</t></si><si>'));
    expect(differencesInSharedLists(moved)).toHaveLength(1);
  });

  it('lets styles come at the end, but none change', async () => {
    const path = 'xl/styles.xml';
    const longer = await anEdit(path, (text) => text.replace('</fonts>', '<font/></fonts>'));
    expect(differencesInSharedLists(longer)).toEqual([]);
    const changed = await anEdit(path, (text) => text.replace('<font>', '<font><b/>'));
    expect(differencesInSharedLists(changed)).toHaveLength(1);
  });
});

describe('the comparison of sheets', () => {
  it.each([
    {
      what: 'a cell that was not named',
      from: '<v>2</v></c><c r="C2">',
      to: '<v>3</v></c><c r="C2">',
      place: '表 B2',
    },
    { what: 'a formula that changed', from: '<f>B1*2</f>', to: '<f>B1*3</f>', place: '表 C1' },
    {
      what: 'a lost result that depends on nothing',
      from: '<f>1+1</f><v>2</v>',
      to: '<f>1+1</f>',
      place: '表 C2',
    },
    { what: 'a look', from: '<c r="B2"', to: '<c s="0" r="B2"', place: '表 B2' },
    { what: 'a row that is gone', from: /<row r="2".*<\/row>/, to: '', place: '表 row 2 is gone' },
    {
      what: 'the height of a row',
      from: '<row r="2"',
      to: '<row ht="99" r="2"',
      place: '表 row 2',
    },
    {
      what: 'cells in the wrong order',
      from: /(<c r="A2".*?<\/c>)(<c r="B2".*?<\/c>)/,
      to: '$2$1',
      place: 'A2 stands after',
    },
    {
      what: 'what stands after the cells',
      from: '</sheetData>',
      to: '</sheetData><!-- -->',
      place: '表 after the cells',
    },
  ])('notices $what', async ({ from, to, place }) => {
    const edit = await anEdit(sheetPath, (text) => text.replace(from, to));
    expect(differencesInSheetTexts(edit)).toContainEqual(expect.stringContaining(place));
  });

  it('lets a dependent formula lose its result', async () => {
    const edit = await anEdit(sheetPath, (text) =>
      text.replace('<f>B1*2</f><v>2</v>', '<f>B1*2</f>'),
    );
    expect(differencesInSheetTexts(edit)).toEqual([]);
  });
});

describe('the comparison of what openpyxl sees', () => {
  const sheet = view.sheets['表']!;
  const changed = (change: Partial<typeof sheet>): OpenpyxlView => ({
    ...view,
    sheets: { ...view.sheets, 表: { ...sheet, ...change } },
  });

  it('lets the named cell have another value, and no other look', () => {
    const other = changed({ cells: { ...sheet.cells, B1: ['n', 5, 0] } });
    expect(differencesForOpenpyxl(view, other, namedPlaces([plan]))).toEqual([]);
    const yellow = changed({ cells: { ...sheet.cells, B1: ['n', 5, 1] } });
    expect(differencesForOpenpyxl(view, yellow, namedPlaces([plan]))).toEqual([
      '表 B1 look: before plain, after yellow',
    ]);
  });

  it('notices values, looks and facts that are not the same', () => {
    const other = changed({
      facts: { validations: [['A1:A9', '<rule/>']] },
      cells: { ...sheet.cells, A1: ['n', 1, 0], A2: ['s', '別の名前', 0] },
    });
    expect(differencesForOpenpyxl(view, other, namedPlaces([plan]))).toEqual([
      '表 A2 comment: before ["佐藤","要確認"], after undefined',
      '表 validations: before [], after [["A1:A9","<rule/>"]]',
      '表 A1 value: before s "名前", after n 1',
      '表 A2 look: before yellow, after plain',
    ]);
  });
});

describe('the comparison of results', () => {
  const showing = (value: number): ReadonlyMap<string, FlatSheet> =>
    new Map([
      ['表', { frame: [], cells: new Map([['C1', { formula: 'B1*2', value, words: '' }]]) }],
    ]);

  it('notices a result that a program believes and that is out of date', () => {
    expect(staleCells(showing(2), showing(2))).toEqual([]);
    expect(staleCells(showing(2), showing(10))).toEqual(['表 C1 shows 2, not 10: B1*2']);
  });

  it('notices a stored result that is wrong or missing', () => {
    const holding = (value: object) => ({
      names: [],
      sheets: [{ ...emptySheet('表'), rows: [['名前', 1, { formula: 'B1*2', ...value }]] }],
    });
    const ours = new Map([['表', new Set(['C1'])]]);
    expect(wrongResults(holding({ value: 10 }), showing(10), ours)).toEqual([]);
    expect(wrongResults(holding({ value: 2 }), showing(10), ours)).toHaveLength(1);
    expect(wrongResults(holding({}), showing(10), ours)).toHaveLength(1);
  });
});
