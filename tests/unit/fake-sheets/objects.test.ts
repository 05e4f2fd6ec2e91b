import { openStandIn } from '../../fakes/sheets/open-stand-in';
import type { OpenOptions } from '../../fakes/sheets/open-stand-in';

function aSheet(options: OpenOptions = {}) {
  const standIn = openStandIn(undefined, options);
  const sheet = standIn.spreadsheet.getSheets()[0]!;
  return { ...standIn, sheet, app: standIn.globals.SpreadsheetApp };
}

/** Somebody who may edit the spreadsheet and does not own it. */
const editor = { user: { email: 'editor@example.com', isOwner: false } };

describe('sheets of the stand-in', () => {
  it('start with 1000 rows and 26 columns, and refuse ranges outside', () => {
    const { sheet } = aSheet();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    expect(sheet.getRange('A1:Z1000').getNumRows()).toBe(1000);
    expect(() => sheet.getRange('A1001')).toThrow('outside the dimensions of the sheet');
    expect(() => sheet.getRange(1, 27)).toThrow('outside the dimensions of the sheet');
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('must be at least 1');
    sheet.insertRowsAfter(1000, 5);
    sheet.insertColumnsAfter(26, 2);
    expect(sheet.getRange(1005, 28).getA1Notation()).toBe('AB1005');
  });

  it('refuse more cells than a spreadsheet can hold', () => {
    const { sheet } = aSheet();
    expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow('above the limit of 10000000 cells');
    expect(sheet.getMaxRows()).toBe(1000);
  });

  it('read whole columns and rows as they stand', () => {
    const { sheet } = aSheet();
    expect(sheet.getRange('B:C').getA1Notation()).toBe('B1:C1000');
    expect(sheet.getRange('2:3').getNumColumns()).toBe(26);
    expect(sheet.getRange('B5:B').getNumRows()).toBe(996);
  });

  it('keep their names apart, whatever the case', () => {
    const { sheet, spreadsheet } = aSheet();
    spreadsheet.insertSheet('KPI');
    expect(() => spreadsheet.insertSheet('kpi')).toThrow(
      'A sheet with the name "kpi" already exists. Please enter another name.',
    );
    expect(() => sheet.setName('KPI')).toThrow('already exists');
    expect(() => sheet.setName(' ')).toThrow('must not be empty');
    expect(() => sheet.setName('x'.repeat(101))).toThrow('at most 100 characters');
    expect(spreadsheet.getSheetByName('kpi')).toBeNull();
  });

  it('stand where they are put, new ones after the active one', () => {
    const { spreadsheet } = aSheet();
    const names = () => spreadsheet.getSheets().map((sheet) => sheet.getName());
    spreadsheet.insertSheet('b');
    spreadsheet.insertSheet('c', 0);
    spreadsheet.insertSheet('d');
    expect(names()).toEqual(['c', 'd', 'シート1', 'b']);
    spreadsheet.moveActiveSheet(4);
    expect(names()).toEqual(['c', 'シート1', 'b', 'd']);
    expect(() => spreadsheet.moveActiveSheet(5)).toThrow('out of bounds');
  });

  it('cannot all be deleted or hidden, and are gone once deleted', () => {
    const { sheet, spreadsheet } = aSheet();
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    spreadsheet.insertSheet('b');
    const range = sheet.getRange('A1');
    spreadsheet.deleteSheet(sheet);
    expect(() => range.getValue() as unknown).toThrow('Sheet 0 not found');
  });

  it('cannot be frozen whole or through a merged cell', () => {
    const { sheet } = aSheet();
    sheet.getRange('A2:A4').merge();
    expect(() => sheet.setFrozenRows(1000)).toThrow("You can't freeze all visible rows");
    expect(() => sheet.setFrozenRows(2)).toThrow('only part of a merged cell');
    sheet.setFrozenRows(1);
    expect(sheet.getFrozenRows()).toBe(1);
  });

  it('move what stands on them when a column is deleted', () => {
    const { sheet, spreadsheet, app, book } = aSheet();
    sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);
    spreadsheet.setNamedRange('table_1', sheet.getRange('A1:D9'));
    spreadsheet.setNamedRange('only_b', sheet.getRange('B1:B9'));
    sheet.getRange('A1:D9').applyRowBanding();
    sheet.getRange('B1:D9').createFilter();
    sheet.getRange('C:C').addDeveloperMetadata('column', 'c');
    sheet.setColumnWidth(3, 50);
    const rule = app
      .newConditionalFormatRule()
      .setRanges([sheet.getRange('C2:D9')])
      .whenFormulaSatisfied('=C2="x"')
      .setBold(true)
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.deleteColumn(2);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['a', 'c', 'd']]);
    expect(spreadsheet.getRangeByName('table_1')!.getA1Notation()).toBe('A1:C9');
    expect(spreadsheet.getRangeByName('only_b')).toBeNull();
    expect(sheet.getBandings()[0]!.getRange().getA1Notation()).toBe('A1:C9');
    expect(sheet.getFilter()!.getRange().getA1Notation()).toBe('B1:C9');
    expect(sheet.getColumnWidth(2)).toBe(50);
    expect(sheet.getConditionalFormatRules()[0]!.getRanges()[0]!.getA1Notation()).toBe('B2:C9');
    expect(book.metadata[0]!.location).toMatchObject({ kind: 'column', at: 1 });
  });

  it('move what stands below inserted rows and stretch what they are put into', () => {
    const { sheet, spreadsheet } = aSheet();
    spreadsheet.setNamedRange('inside', sheet.getRange('A2:A5'));
    spreadsheet.setNamedRange('below', sheet.getRange('A6:A7'));
    spreadsheet.setNamedRange('above', sheet.getRange('A1'));
    sheet.getRange('A6').setValue('x').setNote('note');
    sheet.insertRowsAfter(3, 2);
    const addresses = ['inside', 'below', 'above'].map((name) =>
      spreadsheet.getRangeByName(name)!.getA1Notation(),
    );
    expect(addresses).toEqual(['A2:A7', 'A8:A9', 'A1']);
    expect(sheet.getRange('A8').getValue()).toBe('x');
    expect(sheet.getRange('A8').getNote()).toBe('note');
    expect(sheet.getMaxRows()).toBe(1002);
  });
});

describe('named ranges of the stand-in', () => {
  it.each(['A1', 'ZZZ9', 'R1C1', 'r', '1st', 'two words', 'a.b', 'a-b', 'TRUE', ''])(
    'cannot be called "%s"',
    (name) => {
      const { sheet, spreadsheet } = aSheet();
      expect(() => spreadsheet.setNamedRange(name, sheet.getRange('A1'))).toThrow('is not valid');
    },
  );

  it('are replaced by a second range of the name, and found in any case', () => {
    const { sheet, spreadsheet } = aSheet();
    spreadsheet.setNamedRange('期間', sheet.getRange('A1'));
    spreadsheet.setNamedRange('KPI_1', sheet.getRange('A2'));
    spreadsheet.setNamedRange('kpi_1', sheet.getRange('A3'));
    expect(spreadsheet.getNamedRanges().map((named) => named.getName())).toEqual(['期間', 'kpi_1']);
    expect(spreadsheet.getRangeByName('Kpi_1')!.getRow()).toBe(3);
    const [named] = spreadsheet.getNamedRanges();
    named!.remove();
    expect(() => named!.getName()).toThrow('no longer exists');
  });
});

describe('protection in the stand-in', () => {
  it('stops editors only once they are off its list', () => {
    const owner = aSheet();
    const other = owner.join(editor);
    const cell = () => other.spreadsheet.getSheets()[0]!.getRange('B2');
    const protection = owner.sheet.protect();
    cell().setValue(1);
    protection.removeEditors(protection.getEditors());
    expect(() => cell().setValue(2)).toThrow('You are trying to edit a protected cell or object.');
    expect(() => cell().setNote('x')).toThrow('protected cell');
    expect(() => other.spreadsheet.getSheets()[0]!.setName('x')).toThrow('protected cell');
    expect(cell().canEdit()).toBe(false);
    protection.setUnprotectedRanges([owner.sheet.getRange('A1:B2')]);
    cell().setValue(3);
    owner.sheet.getRange('C3').setValue('the owner passes');
    expect(owner.sheet.getRange('B2').getValue()).toBe(3);
  });

  it('that only warns lets every script pass', () => {
    const owner = aSheet();
    const other = owner.join(editor);
    const protection = owner.sheet.protect();
    protection.removeEditors(['editor@example.com']).setWarningOnly(true);
    other.spreadsheet.getSheets()[0]!.getRange('A1').setValue(1);
    expect(owner.sheet.getRange('A1').getValue()).toBe(1);
    expect(() => protection.removeEditor('editor@example.com')).toThrow('has no editors');
  });

  it('is one a sheet but many a range, and only its editors change it', () => {
    const owner = aSheet();
    const { SHEET, RANGE } = owner.app.ProtectionType;
    owner.sheet.protect().setDescription('first');
    expect(owner.sheet.protect().getDescription()).toBe('first');
    const range = owner.sheet.getRange('A1:A2').protect();
    owner.sheet.getRange('A1').protect();
    expect(owner.sheet.getProtections(SHEET)).toHaveLength(1);
    expect(owner.sheet.getProtections(RANGE)).toHaveLength(2);
    expect(() => range.setUnprotectedRanges([owner.sheet.getRange('A1')])).toThrow(
      'only on a protected sheet',
    );
    range.removeEditors(['editor@example.com']);
    const other = owner.join(editor).spreadsheet.getSheets()[0]!;
    expect(() => other.getProtections(RANGE)[0]!.remove()).toThrow('do not have permission');
    expect(() => other.getRange('A2').setValue(1)).toThrow('protected cell');
  });
});

describe('things on sheets of the stand-in', () => {
  it('lets no two bandings overlap and no sheet have two filters', () => {
    const { sheet, app } = aSheet();
    const banding = sheet.getRange('A1:C5').applyRowBanding(app.BandingTheme.TEAL, true, false);
    expect(banding.getFooterRowColor()).toBeNull();
    expect(() => sheet.getRange('C5:D9').applyRowBanding()).toThrow(
      'already has alternating background colors',
    );
    sheet.getRange('E1:F5').applyRowBanding();
    expect(() => banding.setRange(sheet.getRange('A1:E5'))).toThrow('already has alternating');
    banding.setRange(sheet.getRange('A1:C9'));
    sheet.getRange('A1:C9').createFilter();
    expect(() => sheet.getRange('E1:F5').createFilter()).toThrow('already has a filter');
    sheet.getFilter()!.remove();
    expect(sheet.getFilter()).toBeNull();
    banding.remove();
    expect(() => banding.getRange()).toThrow('Banding not found.');
  });

  it('gives back the criteria of a validation, custom formulas as they read for the cell', () => {
    const { sheet, app } = aSheet();
    const rule = app
      .newDataValidation()
      .requireFormulaSatisfied('=LEN(A2)=$C$1')
      .setHelpText('桁数')
      .build();
    sheet.getRange('A2:A9').setDataValidation(rule);
    const found = sheet.getRange('A4').getDataValidation()!;
    expect(found.getCriteriaValues()).toEqual(['=LEN(A4)=$C$1']);
    expect(found.getHelpText()).toBe('桁数');
    expect(found.getAllowInvalid()).toBe(true);
    expect(sheet.getRange('A1').getDataValidation()).toBeNull();
    const days = app
      .newDataValidation()
      .requireDateBetween(new Date('2023-04-01T00:00:00+09:00'), new Date('2024-03-31T12:00:00Z'));
    expect(days.getCriteriaValues()).toEqual([
      new Date('2023-04-01T00:00:00+09:00'),
      new Date('2024-03-31T00:00:00+09:00'),
    ]);
  });

  it('refuses validations without criteria, with reversed limits or with too long a list', () => {
    const { app } = aSheet();
    const list = Array.from({ length: 501 }, (_, index) => String(index));
    expect(() => app.newDataValidation().build()).toThrow('needs criteria');
    expect(() => app.newDataValidation().requireNumberBetween(2, 1)).toThrow('must not be after');
    expect(() => app.newDataValidation().requireValueInList(list)).toThrow('limit of 500');
    expect(() => app.newDataValidation().requireFormulaSatisfied('A1>1')).toThrow(
      'Invalid formula',
    );
  });

  it('sets every cell to false when check boxes are inserted, as Google does', () => {
    const { sheet, app } = aSheet();
    sheet.getRange('A1:A2').setValues([[true], ['x']]);
    sheet.getRange('A1:A2').insertCheckboxes();
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[false], [false]]);
    sheet.getRange('B1').setValue(true);
    sheet.getRange('B1').setDataValidation(app.newDataValidation().requireCheckbox().build());
    expect(sheet.getRange('B1').getValue()).toBe(true);
  });

  it('refuses conditional formats without ranges, conditions or on other sheets', () => {
    const { sheet, app, spreadsheet } = aSheet();
    const other = spreadsheet.insertSheet('other');
    const builder = () => app.newConditionalFormatRule();
    const range = sheet.getRange('A1:A9');
    expect(() => builder().whenFormulaSatisfied('=A1=1').build()).toThrow('needs ranges');
    expect(() => builder().setRanges([range]).build()).toThrow('needs one condition');
    const rule = builder().setRanges([range]).whenFormulaSatisfied('=A1=1').build();
    expect(() => other.setConditionalFormatRules([rule])).toThrow('must be on this sheet');
    const { NUMBER } = app.InterpolationType;
    const scale = builder()
      .setRanges([range])
      .setGradientMinpointWithValue('#fff', NUMBER, '0')
      .setGradientMaxpointWithValue('#1F6F5C', NUMBER, '3');
    expect(scale.build().getGradientCondition()!.getMaxColor()).toBe('#1f6f5c');
    expect(() => builder().setBackground('teal-ish')).toThrow('Invalid color');
  });

  it('gives charts an id once they are on a sheet, and replaces or removes them by it', () => {
    const { sheet, globals } = aSheet();
    const built = sheet
      .newChart()
      .setChartType(globals.Charts.ChartType.COLUMN)
      .addRange(sheet.getRange('A1:A3'))
      .setPosition(2, 3, 0, 0)
      .setOption('vAxis.viewWindow.max', 10)
      .setOption('title', '件数')
      .build();
    expect(built.getChartId()).toBeNull();
    expect(() => sheet.updateChart(built)).toThrow('not on this sheet');
    sheet.insertChart(built);
    const [chart] = sheet.getCharts();
    expect(chart!.getChartId()).toEqual(expect.any(Number));
    expect(chart!.getOptions().get('vAxis.viewWindow.max')).toBe(10);
    sheet.updateChart(chart!.modify().setOption('title', '改訂').build());
    expect(sheet.getCharts().map((each) => each.getOptions().get('title') as unknown)).toEqual([
      '改訂',
    ]);
    expect(sheet.getCharts()[0]!.getContainerInfo().getAnchorColumn()).toBe(3);
    sheet.removeChart(chart!);
    expect(sheet.getCharts()).toEqual([]);
  });

  it('names columns of the source of a pivot by their place on the sheet', () => {
    const { sheet, spreadsheet, app } = aSheet();
    const target = spreadsheet.insertSheet('集計').getRange('B3');
    const pivot = target.createPivotTable(sheet.getRange('B1:D9'));
    pivot.addRowGroup(2).setDisplayName('機関');
    pivot.addColumnGroup(3);
    pivot.addPivotValue(4, app.PivotTableSummarizeFunction.SUM);
    expect(() => pivot.addRowGroup(1)).toThrow('outside the source data');
    expect(() => pivot.addRowGroup(3)).toThrow('cannot group by a column twice');
    expect(() => target.createPivotTable(sheet.getRange('B1:D9'))).toThrow('cannot overlap');
    expect(pivot.getAnchorCell().getA1Notation()).toBe('B3');
    sheet.insertColumnBefore(1);
    expect(pivot.getRowGroups()[0]!.getSourceDataColumn()).toBe(3);
    sheet.deleteColumn(4);
    expect(pivot.getColumnGroups()).toEqual([]);
    pivot.remove();
    expect(() => pivot.getRowGroups()).toThrow('Pivot table not found.');
  });

  it('keeps developer metadata of spreadsheets, sheets, rows and columns, within its room', () => {
    const { sheet, spreadsheet, app } = aSheet();
    const { PROJECT } = app.DeveloperMetadataVisibility;
    sheet.addDeveloperMetadata('key', 'value', PROJECT);
    spreadsheet.addDeveloperMetadata('other');
    sheet.getRange('B:B').addDeveloperMetadata('key', 'column');
    expect(sheet.getDeveloperMetadata().map((entry) => entry.getValue())).toEqual(['value']);
    const found = spreadsheet.createDeveloperMetadataFinder().withKey('key').find();
    expect(found.map((entry) => entry.getValue())).toEqual(['value', 'column']);
    expect(found[1]!.getLocation().getColumn()!.getA1Notation()).toBe('B1:B1000');
    expect(() => sheet.getRange('A1:B2').addDeveloperMetadata('x')).toThrow('arbitrary ranges');
    expect(() => found[0]!.setValue('x'.repeat(30_000))).toThrow('limit of 30000 characters');
    found[0]!.remove();
    expect(() => found[0]!.getKey()).toThrow('Metadata not found.');
  });

  it('shares a line between neighbours', () => {
    const { sheet, app, toModel } = aSheet();
    const { SOLID } = app.BorderStyle;
    sheet.getRange('A1').setBorder(null, null, true, null, null, null, '#ff0000', SOLID);
    sheet.getRange('A2').setBorder(false, null, null, null, null, null);
    expect(toModel().sheets[0]!.styles).toEqual([]);
    sheet.getRange('A2').setBorder(true, null, null, null, null, null, '#ff0000', SOLID);
    const line = { style: 'thin', color: '#ff0000' };
    const cell = { column: 0, rowCount: 1, columnCount: 1 };
    expect(toModel().sheets[0]!.styles).toEqual([
      { area: { row: 1, ...cell }, style: { border: { top: line } } },
      { area: { row: 0, ...cell }, style: { border: { bottom: line } } },
    ]);
  });

  it('does the same to all ranges of a list', () => {
    const { sheet } = aSheet();
    sheet.getRangeList(['A1', 'C1:C2']).setBackground('#FFCC00').setFontWeight('bold');
    expect(sheet.getRange('A1:C1').getBackgrounds()).toEqual([['#ffcc00', '#ffffff', '#ffcc00']]);
    expect(sheet.getRange('C2').getFontWeight()).toBe('bold');
    sheet.getRange('C2').setFontWeight(null).setBackground(null);
    expect(sheet.getRange('C2').getBackground()).toBe('#ffffff');
  });
});
