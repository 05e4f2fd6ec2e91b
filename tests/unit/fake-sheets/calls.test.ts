import { openStandIn } from '../../fakes/sheets/open-stand-in';
import { TIME_LIMIT } from '../../fakes/sheets/service/session';

describe('calls to the stand-in', () => {
  it('counts calls, reads and writes, and what reads after writes cost', () => {
    const { spreadsheet, session } = openStandIn();
    const cell = spreadsheet.getSheets()[0]!.getRange('A1');
    cell.getValue();
    expect(session.counts).toMatchObject({ calls: 3, reads: 1, writes: 0, flushes: 0 });
    cell.setValue(1);
    cell.setNumberFormat('0');
    expect(session.counts).toMatchObject({ writes: 2, flushes: 0, readsAfterWrites: 0 });
    cell.getValue();
    cell.getFormula();
    expect(session.counts).toMatchObject({ reads: 3, flushes: 1, readsAfterWrites: 1 });
  });

  it('flushes when asked and makes the next read cost nothing more', () => {
    const { spreadsheet, globals, session } = openStandIn();
    const cell = spreadsheet.getSheets()[0]!.getRange('A1');
    cell.setValue(1);
    globals.SpreadsheetApp.flush();
    cell.getValue();
    expect(session.counts).toMatchObject({ flushes: 1, readsAfterWrites: 0 });
  });

  it('does not take handles and builders for reads', () => {
    const { spreadsheet, globals, session } = openStandIn();
    const sheet = spreadsheet.insertSheet('案件');
    spreadsheet.getSheetByName('案件')!.getRange(1, 1, 2, 2).getA1Notation();
    globals.SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).build();
    sheet.newChart().asColumnChart().setTitle('x').build();
    expect(session.counts).toMatchObject({ reads: 0, writes: 1, flushes: 0 });
  });

  it('ends a run after six minutes, keeping what was done, and lets a new run go on', () => {
    const { spreadsheet, session, environment } = openStandIn();
    const sheet = spreadsheet.getSheets()[0]!;
    sheet.getRange('A1').setValue('done');
    session.passTime(TIME_LIMIT - 300);
    const write = () => {
      for (let row = 1; row <= 1000; row += 1) sheet.getRange(row, 2).setValue(row);
    };
    expect(write).toThrow('Exceeded maximum execution time');
    expect(() => sheet.getRange('A1').getValue() as unknown).toThrow('Exceeded maximum');
    session.startRun();
    expect(sheet.getRange('A1').getValue()).toBe('done');
    expect(sheet.getLastRow()).toBeGreaterThan(10);
    expect(sheet.getLastRow()).toBeLessThan(100);
    expect(environment.clock.now).toBeGreaterThan(Date.UTC(2026, 10, 26));
  });

  it('lets big blocks take longer than small ones', () => {
    const { spreadsheet, environment } = openStandIn();
    const sheet = spreadsheet.getSheets()[0]!;
    const took = (work: () => void) => {
      const before = environment.clock.now;
      work();
      return environment.clock.now - before;
    };
    const small = took(() => sheet.getRange('A1').getValues());
    const big = took(() => sheet.getRange('A1:Z1000').getValues());
    expect(big).toBeGreaterThan(small + 100);
  });

  it('fails the call that a test names by its index, before it does anything', () => {
    const { spreadsheet, session } = openStandIn();
    const sheet = spreadsheet.getSheets()[0]!;
    session.failAt(3, 'Service Spreadsheets failed');
    const cell = sheet.getRange('A1');
    cell.getValue();
    expect(() => cell.setValue(1)).toThrow('Service Spreadsheets failed');
    expect(cell.getValue()).toBe('');
  });

  it('fails a call by its name, the second time if asked so', () => {
    const { spreadsheet, session } = openStandIn();
    const cell = spreadsheet.getSheets()[0]!.getRange('A1');
    session.failOn('Range.setValue', 'Service timed out', 2);
    cell.setValue(1);
    expect(() => cell.setValue(2)).toThrow('Service timed out');
    cell.setValue(3);
    expect(cell.getValue()).toBe(3);
  });

  it('lets a co-editor change the spreadsheet between two calls', () => {
    const { spreadsheet, session, book, join } = openStandIn();
    const sheet = spreadsheet.getSheets()[0]!;
    const range = sheet.getRange('A1:Z1');
    const other = join({ user: { email: 'editor@example.com', isOwner: false } });
    session.beforeCall(({ method }) => {
      if (method === 'setValues' && book.sheets[0]!.columnCount === 26) {
        other.spreadsheet.getSheets()[0]!.deleteColumn(3);
      }
    });
    const row = Array.from({ length: 26 }, (_, column) => column);
    expect(() => range.setValues([row])).toThrow('outside the dimensions of the sheet');
    expect(session.counts.writes).toBe(1);
    expect(other.session.counts.writes).toBe(1);
  });

  it('throws a TypeError for what Apps Script lacks, and says what is missing here only', () => {
    const { spreadsheet } = openStandIn();
    const sheet = spreadsheet.getSheets()[0]! as unknown as Record<string, () => void>;
    expect(() => sheet['getTables']!()).toThrow(TypeError);
    expect(() => sheet['sort']!()).toThrow('Sheet.sort is not in this stand-in.');
    expect(() => {
      sheet['extra'] = () => undefined;
    }).toThrow(TypeError);
  });

  it('refuses arguments that no published overload takes', () => {
    const { spreadsheet, globals } = openStandIn();
    const sheet = spreadsheet.getSheets()[0]!;
    const range = sheet.getRange('A1') as unknown as Record<string, (...given: unknown[]) => void>;
    expect(() => range['setValues']!([1])).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => range['setFontWeight']!('heavy')).toThrow('(String)');
    expect(() => range['setNote']!()).toThrow("don't match the method signature");
    expect(() => range['setWrapStrategy']!('WRAP')).toThrow('Range.setWrapStrategy');
    expect(() => range['setWrapStrategy']!(globals.SpreadsheetApp.BorderStyle.SOLID)).toThrow(
      '(BorderStyle)',
    );
    expect(() => range['createPivotTable']!(sheet)).toThrow('(SpreadsheetApp.Sheet)');
  });

  it('has every value of the published enumerations, each equal to itself only', () => {
    const { SpreadsheetApp, Charts } = openStandIn().globals;
    expect(String(SpreadsheetApp.BorderStyle.SOLID_MEDIUM)).toBe('SOLID_MEDIUM');
    expect(SpreadsheetApp.DataValidationCriteria.CHECKBOX).toBe(
      SpreadsheetApp.DataValidationCriteria.CHECKBOX,
    );
    expect(SpreadsheetApp.BooleanCriteria.NUMBER_BETWEEN).not.toBe(
      SpreadsheetApp.DataValidationCriteria.NUMBER_BETWEEN,
    );
    expect(String(Charts.ChartType.PIE)).toBe('PIE');
    expect((SpreadsheetApp.BorderStyle as Record<string, unknown>)['THIN']).toBeUndefined();
  });
});

describe('authorisation', () => {
  it('NONE lets scripts fill a menu and nothing else', () => {
    const { globals, session, environment } = openStandIn();
    session.mode = 'NONE';
    const { SpreadsheetApp, PropertiesService, LockService, Utilities } = globals;
    SpreadsheetApp.getUi().createAddonMenu().addItem('点検', 'showSidebar').addToUi();
    expect(environment.shown.menus).toEqual([
      {
        caption: null,
        entries: [{ kind: 'item', caption: '点検', functionName: 'showSidebar' }],
      },
    ]);
    expect(Utilities.formatDate(new Date(0), 'UTC', 'yyyy')).toBe('1970');
    for (const call of [
      () => SpreadsheetApp.getActive(),
      () => PropertiesService.getUserProperties(),
      () => LockService.getDocumentLock(),
    ]) {
      expect(call).toThrow('You do not have permission to call');
    }
  });

  it('LIMITED opens no window', () => {
    const { globals, session, environment, spreadsheet } = openStandIn();
    session.mode = 'LIMITED';
    expect(spreadsheet.getName()).toBe('無題のスプレッドシート');
    environment.htmlFiles.set('sidebar', '<p>x</p>');
    const page = globals.HtmlService.createHtmlOutputFromFile('sidebar');
    expect(() => globals.SpreadsheetApp.getUi().showSidebar(page)).toThrow('Ui.showSidebar');
    session.mode = 'FULL';
    globals.SpreadsheetApp.getUi().showSidebar(page.setTitle('つなぎ'));
    expect(environment.shown.windows).toEqual([
      { kind: 'sidebar', title: 'つなぎ', content: '<p>x</p>' },
    ]);
  });

  it('CUSTOM_FUNCTION reads the spreadsheet but changes and shows nothing', () => {
    const { globals, session } = openStandIn();
    session.mode = 'CUSTOM_FUNCTION';
    const { SpreadsheetApp } = globals;
    const cell = SpreadsheetApp.getActive().getSheets()[0]!.getRange('A1');
    expect(cell.getValue()).toBe('');
    expect(() => cell.setValue(1)).toThrow('You do not have permission to call setValue');
    expect(() => SpreadsheetApp.getUi()).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('reaches no other spreadsheet with the scope of this one only', () => {
    const { SpreadsheetApp } = openStandIn().globals;
    expect(() => SpreadsheetApp.openById('other')).toThrow(
      'Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  });
});
