import { strToU8 } from 'fflate';
import {
  editCharts,
  refreshChartCaches,
} from '../../../../shared/adapters/xlsx/edit/parts/edit-charts';
import { PackageDraft } from '../../../../shared/adapters/xlsx/package/package-draft';
import { writeWorkbook } from '../../../../shared/adapters/xlsx/write-workbook';
import { applyToModel, emptySheet } from '../../../../shared/core/index';
import type { ChartModel, PlanStep, WorkbookModel } from '../../../../shared/core/index';
import { featureRichModel } from '../feature-rich-model';
import { foreignWorkbook, relationships, worksheet } from '../packages';
import { changedParts, changeTwice, openBook, partText, readModel } from './drafts';

const SHEET = '案件 一覧';
const area = (
  ...[row, column, rowCount, columnCount]: readonly [number, number, number, number]
) => ({
  row,
  column,
  rowCount,
  columnCount,
});

const charts = featureRichModel.sheets[1]!.charts;
const amounts = charts.find(({ id }) => id === 'amounts')!;

function setCharts(
  bytes: Uint8Array,
  wanted: readonly ChartModel[],
  { after = featureRichModel, sheet = SHEET } = {},
): Uint8Array {
  return changeTwice(bytes, (book) => {
    editCharts(book.sheet(sheet), wanted, after);
  });
}

function withText(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const draft = new PackageDraft(bytes);
  draft.put(path, strToU8(change(partText(bytes, path))));
  return draft.toBytes();
}

function write(...steps: readonly PlanStep[]): WorkbookModel {
  return applyToModel(featureRichModel, { steps });
}

const written = write({
  kind: 'writeRange',
  sheet: SHEET,
  area: area(3, 3, 2, 1),
  contents: [[99.5], [null]],
});

describe('charts in a file', () => {
  it('say what the model says after the same steps, old and new', async () => {
    const wanted: readonly ChartModel[] = [
      {
        ...amounts,
        type: 'line',
        title: '推移',
        series: amounts.series.slice(1),
        valueAxis: { min: 0 },
      },
      { ...charts[1]!, anchor: area(40, 2, 8, 9), altText: '動かした' },
      { ...amounts, id: '新"<&>', title: '' },
    ];
    const bytes = setCharts(await writeWorkbook(featureRichModel), wanted);
    const model = write(
      ...wanted.map((chart) => ({ kind: 'ensureChart', sheet: SHEET, chart }) as const),
    );
    expect((await readModel(bytes)).sheets[1]!.charts).toEqual(model.sheets[1]!.charts);
  });

  it('come to a sheet without a drawing', async () => {
    const empty = await writeWorkbook({ names: [], sheets: [emptySheet('空')] });
    const bytes = setCharts(empty, [amounts, charts[3]!], { sheet: '空' });
    expect((await readModel(bytes)).sheets[0]!.charts).toEqual([amounts, charts[3]!]);
    expect(changedParts(empty, bytes)).toEqual([
      '[Content_Types].xml',
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('change nothing when they are there already', async () => {
    const bytes = await writeWorkbook(featureRichModel);
    expect(setCharts(bytes, charts)).toBe(bytes);
  });

  it('keep the look that people gave them, and show new values', async () => {
    const look = '<c:style val="26"/>';
    const restyled = withText(
      await writeWorkbook(featureRichModel),
      'xl/charts/chart1.xml',
      (text) =>
        text
          .replace('<c:chart>', `${look}<c:chart>`)
          .replace('<c:gapWidth val="60"/>', '<c:gapWidth val="10"/>')
          .replace(
            '<c:formatCode>General</c:formatCode>',
            '<c:formatCode>#,##0"円"</c:formatCode>',
          ),
    );
    const bytes = setCharts(restyled, [amounts], { after: written });
    const chart = partText(bytes, 'xl/charts/chart1.xml');
    expect(chart).toContain(look);
    expect(chart).toContain('<c:gapWidth val="10"/>');
    expect(chart).toContain(
      '<c:formatCode>#,##0"円"</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>99.5</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt></c:numCache>',
    );
    expect(changedParts(restyled, bytes)).toEqual(['xl/charts/chart1.xml']);
  });

  it('move by their anchors alone', async () => {
    const bytes = await writeWorkbook(featureRichModel);
    const moved = setCharts(bytes, [{ ...amounts, anchor: area(50, 1, 4, 4) }]);
    expect(changedParts(bytes, moved)).toEqual(['xl/drawings/drawing1.xml']);
    const other = partText(bytes, 'xl/drawings/drawing1.xml')
      .split('</xdr:twoCellAnchor>')
      .slice(1);
    expect(partText(moved, 'xl/drawings/drawing1.xml')).toContain(
      other.join('</xdr:twoCellAnchor>'),
    );
  });

  it('stay where somebody nudged them by less than a cell', async () => {
    const nudged = withText(
      await writeWorkbook(featureRichModel),
      'xl/drawings/drawing1.xml',
      (text) =>
        text.replace(
          '<xdr:rowOff>0</xdr:rowOff></xdr:from>',
          '<xdr:rowOff>9525</xdr:rowOff></xdr:from>',
        ),
    );
    expect(setCharts(nudged, [amounts])).toBe(nudged);
  });

  it('get both corners back when a program hung them on one', async () => {
    const hung = withText(
      await writeWorkbook(featureRichModel),
      'xl/drawings/drawing1.xml',
      (text) =>
        text.replace(
          /<xdr:twoCellAnchor>(<xdr:from>.*?<\/xdr:from>)<xdr:to>.*?<\/xdr:to>(.*?)<\/xdr:twoCellAnchor>/s,
          '<xdr:oneCellAnchor>$1<xdr:ext cx="5" cy="5"/>$2</xdr:oneCellAnchor>',
        ),
    );
    expect((await readModel(hung)).sheets[1]!.charts).toHaveLength(3);
    expect((await readModel(setCharts(hung, [amounts]))).sheets[1]!.charts).toEqual(charts);
  });

  it('are written anew where somebody made another kind of them, with their parts valid', async () => {
    const rels = relationships({ rId1: ['chartColorStyle', 'colors1.xml'] });
    const draft = new PackageDraft(await writeWorkbook(featureRichModel));
    draft.put('xl/charts/_rels/chart1.xml.rels', strToU8(rels));
    draft.put('xl/charts/colors1.xml', strToU8('<cs:colorStyle/>'));
    const area3 = withText(draft.toBytes(), 'xl/charts/chart1.xml', (text) =>
      text.replace(/c:barChart/g, 'c:area3DChart'),
    );
    const bytes = setCharts(area3, [amounts]);
    expect((await readModel(bytes)).sheets[1]!.charts).toEqual(charts);
    expect(changedParts(area3, bytes)).toEqual(['xl/charts/chart1.xml']);
  });
});

// As openpyxl writes drawings: without prefixes, vocabularies declared where they are used.
const FOREIGN_DRAWING =
  '<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><oneCellAnchor><from><col>4</col><colOff>0</colOff><row>1</row><rowOff>0</rowOff></from><ext cx="5400000" cy="2700000"/>' +
  '<graphicFrame><nvGraphicFramePr><cNvPr id="7" name="Chart 1"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></graphicFrame><clientData/></oneCellAnchor>' +
  '<twoCellAnchor editAs="oneCell"><from/><to/><pic><nvPicPr><cNvPr id="12" name="写真"/></nvPicPr></pic><clientData/></twoCellAnchor></wsDr>';
const FOREIGN_CHART =
  '<chartSpace><chart><plotArea><barChart><ser><val><numRef><f>\'案件 一覧\'!$D$4:$D$6</f><numCache><ptCount val="1"/></numCache></numRef></val></ser></barChart></plotArea></chart></chartSpace>';

function foreignDrawing(): Uint8Array {
  return foreignWorkbook({
    'xl/worksheets/sheet1.xml': worksheet('<sheetData/><drawing r:id="rId3"/>'),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships({
      rId3: ['drawing', '/xl/drawings/drawing9.xml'],
    }),
    'xl/drawings/drawing9.xml': FOREIGN_DRAWING,
    'xl/drawings/_rels/drawing9.xml.rels': relationships({
      rId1: ['chart', '/xl/charts/chart1.xml'],
      rId2: ['image', '../media/image1.png'],
    }),
    'xl/charts/chart1.xml': FOREIGN_CHART,
    'xl/media/image1.png': 'PNG',
  });
}

describe('a drawing with pictures and charts of others', () => {
  it('takes a chart of ours after all the others, which stay to the letter', async () => {
    const foreign = foreignDrawing();
    const bytes = setCharts(foreign, [amounts], { sheet: 'Sheet1' });
    const drawing = partText(bytes, 'xl/drawings/drawing9.xml');
    expect(drawing.startsWith(FOREIGN_DRAWING.slice(0, -'</wsDr>'.length))).toBe(true);
    expect(drawing).toContain('<xdr:cNvPr id="13" name="tsunagi:amounts"');
    expect(drawing).toContain(
      'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
    );
    expect((await readModel(bytes)).sheets[0]!.charts).toEqual([amounts]);
    expect(changedParts(foreign, bytes)).toEqual([
      '[Content_Types].xml',
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing9.xml.rels',
      'xl/drawings/drawing9.xml',
    ]);
  });

  it('keeps the charts of others as they are when ours are refreshed', () => {
    const foreign = foreignDrawing();
    const bytes = changeTwice(foreign, ({ draft }) => {
      refreshChartCaches(draft, () => featureRichModel);
    });
    expect(bytes).toBe(foreign);
  });
});

function refreshed(bytes: Uint8Array, after: WorkbookModel): Uint8Array {
  return changeTwice(bytes, ({ draft }) => {
    refreshChartCaches(draft, () => after);
  });
}

describe('the values that our charts remember', () => {
  it('are those that writing the whole workbook would give', async () => {
    const bytes = await writeWorkbook(featureRichModel);
    const after = write({
      kind: 'writeRange',
      sheet: SHEET,
      area: area(3, 0, 3, 4),
      contents: [
        ['C-1', '=株式会社', 45000, 12],
        [null, '企業', 45001, null],
        ['<&>', '社', 45002, -0.1],
      ],
    });
    const fresh = await writeWorkbook(after);
    const changed = refreshed(bytes, after);
    const paths = [1, 2, 3, 4].map((number) => `xl/charts/chart${String(number)}.xml`);
    expect(changedParts(bytes, changed)).toEqual(paths);
    for (const path of paths) expect(partText(changed, path)).toBe(partText(fresh, path));
  });

  it('stay to the letter while no value differs, however a program writes numbers', async () => {
    const bytes = withText(await writeWorkbook(featureRichModel), 'xl/charts/chart1.xml', (text) =>
      text.replace('<c:v>1200.5</c:v>', '<c:v>1.2005E3</c:v>'),
    );
    expect(refreshed(bytes, featureRichModel)).toBe(bytes);
  });

  it('become texts where categories were numbers before', async () => {
    const chart = { ...amounts, categories: { sheet: SHEET, ...area(3, 2, 3, 1) } };
    const before = write({ kind: 'ensureChart', sheet: SHEET, chart });
    const after = applyToModel(before, {
      steps: [{ kind: 'writeRange', sheet: SHEET, area: area(3, 2, 1, 1), contents: [['未定']] }],
    });
    const changed = refreshed(await writeWorkbook(before), after);
    expect(partText(changed, 'xl/charts/chart1.xml')).toBe(
      partText(await writeWorkbook(after), 'xl/charts/chart1.xml'),
    );
  });

  it('come where a program left none, and stay where a reference can not be followed', async () => {
    const bytes = withText(await writeWorkbook(featureRichModel), 'xl/charts/chart1.xml', (text) =>
      text
        .replace(/<c:strCache>.*?<\/c:strCache>/s, '')
        .replace(/<c:f>[^<]*\$E\$4:\$E\$6<\/c:f>/, '<c:f>[1]別表!$A$1:$XFD$1048576</c:f>'),
    );
    const chart = partText(refreshed(bytes, written), 'xl/charts/chart1.xml');
    expect(chart).toContain('<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>C-1</c:v></c:pt>');
    expect(chart).toContain('<c:v>2401</c:v>');
  });

  it('are found on every sheet', async () => {
    const twice = write(
      { kind: 'ensureSheet', sheet: '別' },
      { kind: 'ensureChart', sheet: '別', chart: amounts },
    );
    const bytes = await writeWorkbook(twice);
    const book = openBook(bytes);
    refreshChartCaches(book.draft, () =>
      applyToModel(written, { steps: [{ kind: 'ensureSheet', sheet: '別' }] }),
    );
    expect(changedParts(bytes, book.save())).toHaveLength(5);
  });
});
