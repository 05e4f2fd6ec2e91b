import { createContext, runInContext } from 'node:vm';
import { installGlobals } from '../../fakes/sheets/globals';
import { openStandIn } from '../../fakes/sheets/open-stand-in';

describe('the document lock', () => {
  it('is had by one run at a time', () => {
    const first = openStandIn();
    const second = first.join({ user: { email: 'editor@example.com', isOwner: false } });
    const locks = [first, second].map(({ globals }) => globals.LockService.getDocumentLock());
    expect(locks[0]!.tryLock(1000)).toBe(true);
    const before = first.environment.clock.now;
    expect(locks[1]!.tryLock(1000)).toBe(false);
    expect(first.environment.clock.now - before).toBeGreaterThanOrEqual(1000);
    expect(() => locks[1]!.waitLock(10)).toThrow('Lock timeout');
    locks[0]!.releaseLock();
    expect(locks[0]!.hasLock()).toBe(false);
    expect(locks[1]!.tryLock(0)).toBe(true);
  });

  it('is waited for while another execution has it', () => {
    const { globals, environment } = openStandIn();
    environment.locks.document.takenUntil = environment.clock.now + 5000;
    const lock = globals.LockService.getDocumentLock();
    expect(lock.tryLock(2000)).toBe(false);
    expect(lock.tryLock(10_000)).toBe(true);
    expect(environment.clock.now).toBeGreaterThanOrEqual(environment.locks.document.takenUntil);
  });

  it('is given back when a run ends, also by its time limit', () => {
    const first = openStandIn();
    const lock = first.globals.LockService.getDocumentLock();
    lock.waitLock(0);
    first.spreadsheet.getSheets()[0]!.getRange('A1').setValue(1);
    expect(() => first.globals.Utilities.sleep(300_000)).not.toThrow();
    expect(() => first.globals.Utilities.sleep(300_000)).toThrow('Exceeded maximum');
    expect(() => lock.releaseLock()).toThrow('Exceeded maximum');
    first.session.endRun();
    expect(first.session.counts.flushes).toBe(1);
    expect(first.join().globals.LockService.getDocumentLock().tryLock(0)).toBe(true);
  });

  it('counts when it is given back before writes were flushed', () => {
    const { globals, session, spreadsheet } = openStandIn();
    const lock = globals.LockService.getDocumentLock();
    for (const flushes of [true, false]) {
      lock.waitLock(100);
      spreadsheet.getSheets()[0]!.getRange('A1').setValue(1);
      if (flushes) globals.SpreadsheetApp.flush();
      lock.releaseLock();
    }
    expect(session.counts.unflushedReleases).toBe(1);
  });
});

describe('properties', () => {
  it('are texts, are shared by runs and have a limit each', () => {
    const standIn = openStandIn();
    const store = standIn.globals.PropertiesService.getDocumentProperties();
    store.setProperty('place', '12').setProperties({ a: '1' });
    const other = standIn.join().globals.PropertiesService;
    expect(other.getDocumentProperties().getProperties()).toEqual({ place: '12', a: '1' });
    expect(other.getUserProperties().getProperty('place')).toBeNull();
    expect(() => store.setProperty('big', 'あ'.repeat(3073))).toThrow('Argument too large');
    store.setProperty('fits', 'あ'.repeat(3072));
  });

  it('have a limit together', () => {
    const store = openStandIn().globals.PropertiesService.getScriptProperties();
    const fill = () => {
      for (let key = 0; key < 100; key += 1) store.setProperty(String(key), 'x'.repeat(9000));
    };
    expect(fill).toThrow('exceeded the property storage quota');
    expect(store.getKeys().length).toBeGreaterThan(50);
    expect(store.getKeys().length).toBeLessThan(58);
  });

  it('can be refused as a whole', () => {
    const { globals, session } = openStandIn();
    session.refusedServices.add('PropertiesService');
    expect(() => globals.PropertiesService.getUserProperties()).toThrow('do not have permission');
  });
});

describe('utilities and windows', () => {
  it.each([
    ['Asia/Tokyo', 'yyyy/MM/dd HH:mm:ss', '2024/01/01 00:30:05'],
    ['America/New_York', "yyyy-MM-dd'T'HH:mm:ssXXX", '2023-12-31T10:30:05-05:00'],
    ['UTC', 'd/M/yy h:mm Z', '31/12/23 3:30 +0000'],
    ['UTC', "yyyy'年'", '2023年'],
  ])('formats dates in %s as %s', (timeZone, pattern, text) => {
    const { Utilities } = openStandIn().globals;
    expect(Utilities.formatDate(new Date('2023-12-31T15:30:05Z'), timeZone, pattern)).toBe(text);
  });

  it('refuses letters and time zones that it does not know', () => {
    const { Utilities } = openStandIn().globals;
    expect(() => Utilities.formatDate(new Date(0), 'Asia/Nowhere', 'yyyy')).toThrow('time zone');
    expect(() => Utilities.formatDate(new Date(0), 'UTC', 'bb')).toThrow('Illegal pattern');
  });

  it('lets sleep pass on the clock only and gives each id once', () => {
    const { globals, environment } = openStandIn();
    const before = environment.clock.now;
    globals.Utilities.sleep(60_000);
    expect(environment.clock.now - before).toBeGreaterThanOrEqual(60_000);
    expect(globals.Utilities.getUuid()).not.toBe(globals.Utilities.getUuid());
  });

  it('shows messages and gives the answers that were laid out', () => {
    const { globals, environment, spreadsheet } = openStandIn();
    const ui = globals.SpreadsheetApp.getUi();
    environment.answers.push({ button: 'YES' });
    expect(ui.alert('つなぎ', '続けますか。', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
    expect(ui.alert('終わりました。')).toBe(ui.Button.CLOSE);
    spreadsheet.toast('保存しました。');
    expect(environment.shown.messages).toEqual([
      { kind: 'alert', title: 'つなぎ', text: '続けますか。' },
      { kind: 'alert', title: '', text: '終わりました。' },
      { kind: 'toast', title: '', text: '保存しました。' },
    ]);
  });

  it('has only the html files that were put there', () => {
    const { HtmlService } = openStandIn().globals;
    expect(() => HtmlService.createHtmlOutputFromFile('sidebar')).toThrow(
      'No HTML file named sidebar was found.',
    );
  });

  it('gives no address of the user, for want of a scope', () => {
    expect(openStandIn().globals.Session.getActiveUser().getEmail()).toBe('');
  });
});

describe('the global scope in a context of its own', () => {
  function aContext() {
    const standIn = openStandIn();
    const context = createContext({});
    installGlobals(context, standIn.session);
    const run = (code: string) => runInContext(code, context) as unknown;
    return { ...standIn, run };
  }

  it('has the services and nothing of browsers or Node.js', () => {
    const { run } = aContext();
    const missing = [
      ...['setTimeout', 'URL', 'TextEncoder', 'fetch', 'crypto', 'atob', 'window', 'process'],
      ...['require', 'module', 'structuredClone', 'queueMicrotask', 'Buffer', 'WebAssembly'],
    ];
    expect(run(`${JSON.stringify(missing)}.filter((name) => name in globalThis)`)).toEqual([]);
    expect(run('typeof SpreadsheetApp.getActive().getName()')).toBe('string');
  });

  it('answers with lists, dates and errors of its own world', () => {
    const { run } = aContext();
    run(`var cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');`);
    run(`cell.setValue(new Date(2023, 3, 1)); var values = cell.getValues();`);
    expect(run('values instanceof Array && values[0] instanceof Array')).toBe(true);
    expect(run('values[0][0] instanceof Date')).toBe(true);
    expect(run('SpreadsheetApp.getActive().getSheets() instanceof Array')).toBe(true);
    const caught = `try { cell.setValues([[1, 2]]); } catch (error) { error instanceof Error && error.name }`;
    expect(run(caught)).toBe('Exception');
    expect(run(`try { cell.paint(); } catch (error) { error instanceof TypeError }`)).toBe(true);
  });

  it('takes lists, dates and functions of its world as arguments', () => {
    const { run, spreadsheet } = aContext();
    run(`SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, 1, 2).setValues([['x', 1]])`);
    expect(spreadsheet.getSheets()[0]!.getLastColumn()).toBe(2);
  });

  it('has the clock of the run', () => {
    const { run, environment } = aContext();
    environment.clock.now = Date.UTC(2030, 0, 1);
    expect(run('Date.now()')).toBe(Date.UTC(2030, 0, 1));
    expect(run('new Date().toISOString()')).toBe('2030-01-01T00:00:00.000Z');
    expect(run('new Date(0).getTime() + Date.UTC(1970, 0, 1)')).toBe(0);
    expect(run('new Date() instanceof Date && typeof Date()')).toBe('string');
  });

  it('keeps what is written to the console', () => {
    const { run, environment } = aContext();
    run(`console.log('a', 1); Logger.log('b');`);
    expect(environment.shown.log).toEqual(['a 1', 'b']);
  });
});
