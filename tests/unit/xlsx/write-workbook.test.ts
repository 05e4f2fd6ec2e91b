import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import { emptySheet } from '../../../shared/core/index';
import type { SheetModel } from '../../../shared/core/index';
import { featureRichModel } from './feature-rich-model';
import { textParts } from './packages';

async function partsOf(sheet: Partial<SheetModel>) {
  return textParts(await writeWorkbook({ names: [], sheets: [{ ...emptySheet('S'), ...sheet }] }));
}

const table = (rowCount: number, columnCount: number) => ({
  name: 'tbl',
  area: { row: 0, column: 0, rowCount, columnCount },
  style: 'TableStyleLight9',
  bandedRows: true,
  filterButtons: true,
});

describe('a written workbook', () => {
  it('has the same bytes each time', async () => {
    expect(await writeWorkbook(featureRichModel)).toEqual(await writeWorkbook(featureRichModel));
  });

  it('names nobody and no point in time', async () => {
    const parts = textParts(await writeWorkbook(featureRichModel));
    expect(parts['docProps/core.xml']).not.toMatch(/creator|modified|created/i);
    expect(parts['docProps/app.xml']).toContain('<Application>Tsunagi</Application>');
    expect(parts['xl/comments1.xml']).toContain('<author/>');
  });

  it('makes rows high enough for the default font', async () => {
    const parts = await partsOf({});
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<sheetFormatPr defaultRowHeight="18.75"/><sheetData',
    );
  });

  it('asks Excel to recalculate when it opens', async () => {
    expect((await partsOf({}))['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('marks text that begins like a formula, so that editing it keeps it text', async () => {
    const parts = await partsOf({ rows: [['=1+1', 'plain']] });
    const formats = /<cellXfs.*<\/cellXfs>/.exec(parts['xl/styles.xml'] ?? '')?.[0];
    expect(formats?.match(/quotePrefix="1"/g)).toHaveLength(1);
    expect(formats).not.toContain('readingOrder');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1" s="1" t="s">');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B1" t="s">');
  });

  it('makes a column of one formula a calculated column', async () => {
    const rows = [
      ['a', 'b', 'c', 'd'],
      [1, { formula: 'A2*2' }, { formula: 'tbl[[#This Row],[a]]' }, { formula: 'A2' }],
      [2, { formula: 'A3*2' }, { formula: 'tbl[[#This Row],[a]]' }, { formula: 'A2' }],
    ];
    const part = (await partsOf({ rows, tables: [table(3, 4)] }))['xl/tables/table1.xml'] ?? '';
    expect(part.match(/<tableColumn .*?(?:<\/tableColumn>|\/>)/g)).toEqual([
      '<tableColumn id="1" name="a"/>',
      '<tableColumn id="2" name="b"><calculatedColumnFormula>A2*2</calculatedColumnFormula></tableColumn>',
      '<tableColumn id="3" name="c"><calculatedColumnFormula>tbl[[#This Row],[a]]</calculatedColumnFormula></tableColumn>',
      '<tableColumn id="4" name="d"/>',
    ]);
  });

  it('writes line breaks in table headers the way Excel wants them', async () => {
    const parts = await partsOf({ rows: [['a\nb'], [1]], tables: [table(2, 1)] });
    expect(parts['xl/tables/table1.xml']).toContain('name="a_x000a_b"');
  });

  it('gives charts their last known values', async () => {
    const area = { sheet: 'S', row: 0, rowCount: 2, columnCount: 1 };
    const parts = await partsOf({
      rows: [
        ['甲', { formula: '1+1', value: 2 }],
        ['乙', null],
      ],
      charts: [
        {
          id: 'one',
          type: 'column',
          title: '',
          categories: { ...area, column: 0 },
          series: [{ name: '件数', values: { ...area, column: 1 } }],
          anchor: { row: 3, column: 0, rowCount: 5, columnCount: 5 },
          altText: '件数の図',
        },
      ],
    });
    const chart = parts['xl/charts/chart1.xml'];
    expect(chart).toContain('<c:strRef><c:f>\'S\'!$A$1:$A$2</c:f><c:strCache><c:ptCount val="2"/>');
    expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>2</c:v></c:pt></c:numCache>');
    expect(parts['xl/drawings/drawing1.xml']).toContain('name="tsunagi:one" descr="件数の図"');
  });

  it('marks formulas that spill, so that Excel does not cut them to one cell', async () => {
    const parts = await partsOf({ rows: [[{ formula: 'UNIQUE(B1:B9)' }]] });
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<c r="A1" cm="1"><f t="array" ref="A1">_xlfn.UNIQUE\(B1:B9\)<\/f>/,
    );
  });

  it('opens on the first sheet that people can see', async () => {
    const sheets = [{ ...emptySheet('A'), visibility: 'hidden' as const }, emptySheet('B')];
    const parts = textParts(await writeWorkbook({ names: [], sheets }));
    expect(parts['xl/workbook.xml']).toContain('activeTab="1"');
  });

  it('leaves room for a full date in a column ten characters wide', async () => {
    const parts = await partsOf({ columnWidths: { 0: 10 } });
    expect(parts['xl/worksheets/sheet1.xml']).toContain('width="10.7109375"');
  });
});
