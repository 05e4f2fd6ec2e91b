import {
  emptySheet,
  type SheetModel,
  type ValidationModel,
  type WorkbookModel,
} from '../../../shared/core/index';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import { openStandIn } from '../../fakes/sheets/open-stand-in';
import { seenBySheets } from '../../fakes/sheets/model/seen-by-sheets';
import { area } from '../../contract/cases/contract-case';

function workbook(parts: Partial<SheetModel>, names: WorkbookModel['names'] = []): WorkbookModel {
  return { names, sheets: [{ ...emptySheet('A'), ...parts }, emptySheet('B')] };
}

/** The first sheet as the lens shows it, after a check that the stand-in agrees. */
function seen(model: WorkbookModel): SheetModel {
  const lens = normalizeModel(seenBySheets(model));
  expect(normalizeModel(openStandIn(model).toModel())).toEqual(lens);
  return lens.sheets[0]!;
}

function validation(parts: Partial<ValidationModel>): ValidationModel {
  return { area: area('A1'), rule: { kind: 'checkbox' }, alert: 'stop', ...parts };
}

describe('a model seen by Sheets', () => {
  it('is hidden at most', () => {
    const model = { ...workbook({}), names: [] };
    const hidden = model.sheets.map((sheet, index) =>
      index === 1 ? { ...sheet, visibility: 'very-hidden' as const } : sheet,
    );
    expect(seenBySheets({ ...model, sheets: hidden }).sheets[1]!.visibility).toBe('hidden');
  });

  it('has sizes in whole pixels', () => {
    const sheet = seen(workbook({ columnWidths: { 0: 8.43, 1: 20 }, rowHeights: { 0: 18.1 } }));
    expect(sheet.columnWidths).toEqual({ 0: 8.43, 1: 20 });
    expect(sheet.rowHeights).toEqual({ 0: 18 });
  });

  it('knows no alert between refusing and letting pass, and one text without a title', () => {
    const { validations } = seen(
      workbook({
        validations: [
          validation({
            alert: 'information',
            prompt: { title: '状態', message: '選んでください。' },
            error: { title: '誤り', message: '一覧にありません。' },
          }),
          validation({ area: area('B1'), error: { title: 'x', message: 'ただしく' } }),
        ],
      }),
    );
    expect(validations.map(({ alert, prompt, error }) => [alert, prompt, error])).toEqual([
      ['warning', { title: '', message: '選んでください。' }, undefined],
      ['stop', { title: '', message: 'ただしく' }, undefined],
    ]);
  });

  it('lists the cells that a name means, not the name', () => {
    const { validations } = seen(
      workbook(
        {
          validations: [
            validation({ rule: { kind: 'list-range', source: 'KINDS' } }),
            validation({ area: area('B1'), rule: { kind: 'list-range', source: 'C1:$C$9' } }),
          ],
        },
        [{ name: 'kinds', refersTo: 'B!A1:A3' }],
      ),
    );
    expect(validations.map(({ rule }) => rule)).toEqual([
      { kind: 'list-range', source: "'B'!$A$1:$A$3" },
      { kind: 'list-range', source: "'A'!$C$1:$C$9" },
    ]);
  });

  it('still asks for whole numbers and keeps custom formulas cell by cell', () => {
    const { validations } = seen(
      workbook({
        validations: [
          validation({ rule: { kind: 'integer', from: -5, to: 1e21 } }),
          validation({ area: area('C1:D1'), rule: { kind: 'custom', formula: 'C1>$A1' } }),
        ],
      }),
    );
    expect(validations.map(({ rule }) => rule)).toEqual([
      { kind: 'integer', from: -5, to: 1e21 },
      { kind: 'custom', formula: 'C1>$A1' },
    ]);
  });

  it('has no data bars and at most three colours in a scale', () => {
    const stops = ['#000000', '#111111', '#222222', '#333333'].map((color, at) => ({ at, color }));
    const { conditionalFormats } = seen(
      workbook({
        conditionalFormats: [
          { area: area('A1'), rule: { kind: 'data-bar', color: '#1f6f5c', min: 0, max: 1 } },
          { area: area('B1'), rule: { kind: 'color-scale', stops } },
          { area: area('C1'), rule: { kind: 'color-scale', stops: stops.slice(0, 2) } },
        ],
      }),
    );
    expect(
      conditionalFormats.map(({ rule }) =>
        rule.kind === 'color-scale' ? rule.stops.map(({ at }) => at) : [],
      ),
    ).toEqual([
      [0, 2, 3],
      [0, 1],
    ]);
  });

  it('links texts only, without a tooltip', () => {
    const link = { target: 'B!$A$1', tooltip: 'x' };
    const { hyperlinks } = seen(
      workbook({
        rows: [['text', 5, { formula: '"x"', value: 'x' }]],
        hyperlinks: [0, 1, 2, 3].map((column) => ({ row: 0, column, ...link })),
      }),
    );
    expect(hyperlinks).toEqual([{ row: 0, column: 0, target: "'B'!A1" }]);
  });

  it('has no indent, shares lines and draws the medium one between two cells', () => {
    const [thin, medium] = (['thin', 'medium'] as const).map((style) => ({
      style,
      color: '#8899aa',
    }));
    const { styles } = seen(
      workbook({
        styles: [
          { area: area('B2:B3'), style: { indent: 2, border: { top: thin!, bottom: medium! } } },
          { area: area('D2:E2'), style: { border: { left: medium!, right: thin! } } },
        ],
      }),
    );
    const column = { column: 1, columnCount: 1, rowCount: 1 };
    const cell = { row: 1, columnCount: 1, rowCount: 1 };
    expect(styles).toEqual([
      { area: { row: 0, ...column }, style: { border: { bottom: thin } } },
      { area: { row: 1, ...column }, style: { border: { top: thin, bottom: medium } } },
      { area: { ...cell, column: 2 }, style: { border: { right: medium } } },
      { area: { ...cell, column: 3 }, style: { border: { right: medium, left: medium } } },
      { area: { ...cell, column: 4 }, style: { border: { right: thin, left: medium } } },
      { area: { ...cell, column: 5 }, style: { border: { left: thin } } },
      { area: { row: 2, ...column }, style: { border: { top: medium, bottom: medium } } },
      { area: { row: 3, ...column }, style: { border: { top: medium } } },
    ]);
  });

  it('keeps unlocked cells, protected or not, and says nothing of what protection allows', () => {
    const unlocked = [
      { area: area('A1:B2'), style: { unlocked: true } },
      { area: area('B2'), style: { unlocked: false } },
    ];
    const open = seen(workbook({ styles: unlocked }));
    const guarded = seen(
      workbook({
        styles: unlocked,
        protection: { allowFilter: true, allowFormatColumns: true },
      }),
    );
    expect(open.styles).toEqual(guarded.styles);
    expect(open.styles).toHaveLength(2);
    expect(guarded.protection).toEqual({ allowFilter: false, allowFormatColumns: false });
  });

  it('keeps the distance of grid lines only between two ends that it divides', () => {
    const chart = {
      id: 'c',
      type: 'bar',
      title: 't',
      categories: { sheet: 'A', ...area('A1:A3') },
      series: [{ name: 's', values: { sheet: 'A', ...area('B1:B3') } }],
      anchor: area('D2:H9'),
      altText: '説明',
    } as const;
    const axes = [
      { min: 0, max: 10, majorUnit: 5 },
      { min: 0, max: 10, majorUnit: 3 },
      { min: 0, majorUnit: 1 },
      { majorUnit: 1 },
    ];
    const { charts } = seen(
      workbook({
        charts: axes.map((valueAxis, index) => ({ ...chart, id: String(index), valueAxis })),
      }),
    );
    expect(charts.map(({ valueAxis }) => valueAxis)).toEqual([
      { min: 0, max: 10, majorUnit: 5 },
      { min: 0, max: 10 },
      { min: 0 },
      undefined,
    ]);
    expect(charts[0]!.anchor).toEqual(area('D2:H9'));
  });

  it('keeps only the first cell of merged blocks', () => {
    const { rows } = seen(workbook({ rows: [['a', 'b'], ['c']], merges: [area('A1:B1')] }));
    expect(rows).toEqual([['a'], ['c']]);
  });
});

describe('what a spreadsheet holds, as a model', () => {
  it('shows charts and pivots that no entry knows, so that doubled ones are seen', () => {
    const { spreadsheet, toModel, globals } = openStandIn();
    const sheet = spreadsheet.getSheets()[0]!;
    const range = sheet.getRange('A1:B3');
    sheet.insertChart(
      sheet
        .newChart()
        .setChartType(globals.Charts.ChartType.PIE)
        .addRange(range)
        .setPosition(1, 4, 0, 0)
        .build(),
    );
    sheet.getRange('H1').createPivotTable(range);
    const [model] = toModel().sheets;
    expect(model!.charts.map(({ id }) => id)).toEqual([expect.stringMatching(/^#\d+$/)]);
    expect(model!.pivots.map(({ name }) => name)).toEqual(['#0,7']);
  });

  it('does not call a sheet protected that everybody may still edit', () => {
    const { spreadsheet, toModel } = openStandIn();
    const protection = spreadsheet.getSheets()[0]!.protect();
    expect(toModel().sheets[0]!.protection).toBeNull();
    protection.setWarningOnly(true);
    expect(toModel().sheets[0]!.protection).not.toBeNull();
  });

  it('does not name the table of a pivot that no longer sees all of it', () => {
    const table = {
      name: 'totals',
      area: area('A1:B3'),
      style: 'TableStyleLight9',
      bandedRows: false,
      filterButtons: false,
    };
    const pivot = {
      name: 'p',
      sourceTable: 'totals',
      anchor: { row: 0, column: 5 },
      rows: [{ column: 'ID' }],
      columns: [],
      values: [{ column: '件数', summarizeBy: 'sum' as const }],
      filters: [],
    };
    const rows = [
      ['ID', '件数'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    const { spreadsheet, toModel } = openStandIn(
      workbook({ rows, tables: [table], pivots: [pivot] }),
    );
    expect(toModel().sheets[0]!.pivots[0]!.sourceTable).toBe('totals');
    spreadsheet.setNamedRange('totals', spreadsheet.getSheets()[0]!.getRange('A1:B4'));
    expect(toModel().sheets[0]!.pivots[0]!.sourceTable).toBe('');
  });

  it('takes a named range for a table only with its entry, and banding and filter as they are', () => {
    const { spreadsheet, toModel } = openStandIn();
    const sheet = spreadsheet.getSheets()[0]!;
    spreadsheet.setNamedRange('agencies', sheet.getRange('A1:B3'));
    expect(toModel().names.map(({ name }) => name)).toEqual(['agencies']);
    const held = { name: 'agencies', style: 'TableStyleLight9', filterButtons: true };
    sheet.addDeveloperMetadata('tsunagi.table', JSON.stringify(held));
    sheet.getRange('A1:B4').applyRowBanding();
    expect(toModel().names).toEqual([]);
    expect(toModel().sheets[0]!.tables).toEqual([
      {
        name: 'agencies',
        area: area('A1:B3'),
        style: 'TableStyleLight9',
        bandedRows: false,
        filterButtons: false,
      },
    ]);
    sheet.getRange('A1:B3').createFilter();
    expect(toModel().sheets[0]!.tables[0]!.filterButtons).toBe(true);
  });
});
