import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { contractCases } from '../contract/cases/contract-cases';
import { sheet, workbook } from '../contract/cases/contract-case';
import { installGlobals } from '../fakes/sheets/globals';
import { openStandIn, type SheetsStandIn } from '../fakes/sheets/open-stand-in';
import { createSheet } from '../fakes/sheets/state/create-book';
import type { Google } from '../live/sheets/google';
import { allProbes } from '../live/sheets/probes/all-probes';
import type { KitReport } from '../live/sheets/report';
import { runCase } from '../live/sheets/run-case';
import { baseSheet, clearSpreadsheet, takeOver } from '../live/sheets/workbook-state';
import { hostsNamedIn, placesThatMakeCode } from './built-files';

jest.setTimeout(120_000);

/** The parser that webpack brings; typed as far as it is used. */
const { parse } = createRequire(require.resolve('webpack'))('acorn') as {
  parse: (code: string, options: object) => { readonly body: readonly Statement[] };
};

interface Statement {
  readonly type: string;
  readonly id?: { readonly name: string };
}

const folder = join(process.cwd(), 'dist', 'apps-script-kit');
const codeText = () => readFileSync(join(folder, 'Code.js'), 'utf8');

/** The built kit beside a spreadsheet, in a world that has only what Apps Script has. */
function loadKit(standIn: SheetsStandIn = openStandIn()) {
  const context = createContext({});
  installGlobals(context, standIn.session);
  runInContext(codeText(), context, { filename: 'Code.js' });
  const { messages, windows } = standIn.environment.shown;
  /** One choice of the menu; gives what the user was told. */
  const choose = (name: string): string => {
    standIn.session.startRun();
    try {
      (context as Readonly<Record<string, () => void>>)[name]!();
    } finally {
      standIn.session.endRun();
    }
    return messages[messages.length - 1]?.text ?? '';
  };
  /** Chooses it until nothing is left; gives how often. */
  const chooseToTheEnd = (name: string): number => {
    for (let count = 1; count < 20; count += 1) {
      if (choose(name).includes('すべて終わりました')) return count;
    }
    throw new Error('The kit does not come to an end');
  };
  /** The text that a colleague copies. */
  const report = (): KitReport => {
    choose('showReport');
    const [, text = ''] =
      /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(windows[windows.length - 1]?.content ?? '') ?? [];
    const plain = text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    return JSON.parse(plain) as KitReport;
  };
  return { standIn, choose, chooseToTheEnd, report };
}

/** What there is beside the cells of the kit's own sheet. */
function thingsIn({ book }: SheetsStandIn) {
  const { sheets, namedRanges, protections, metadata } = book;
  return {
    sheets: sheets.map(({ name }) => name),
    others: [...namedRanges, ...protections, ...metadata],
  };
}

const onlyTheKit = { sheets: [baseSheet], others: [] };
const casesInOrder = contractCases.map(({ name }) => `case: ${name}`);

/** Ends the run as Google does after six minutes, at the nth call of a member from now on. */
function cutOff({ session }: SheetsStandIn, member: string, occurrence: number): void {
  let seen = 0;
  session.beforeCall(({ className, method }) => {
    if (`${className}.${method}` !== member) return;
    seen += 1;
    if (seen === occurrence) session.passTime(7 * 60_000);
  });
}

describe('the built kit', () => {
  test('passes every contract case in runs within the time limit, and leaves nothing behind', () => {
    const { standIn, chooseToTheEnd, report } = loadKit();
    expect(chooseToTheEnd('runContractCases')).toBe(2);
    const { parts, ...rest } = report();
    expect(parts.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(parts.map(({ part }) => part)).toEqual(casesInOrder);
    expect(rest).toEqual({
      format: 'tsunagi-sheets-report',
      version: 1,
      locale: 'ja_JP',
      timeZone: 'Asia/Tokyo',
      outcomes: { passed: contractCases.length },
    });
    expect(thingsIn(standIn)).toEqual(onlyTheKit);
  });

  test('is answered by the stand-in as each probe expects, and leaves nothing behind', () => {
    const { standIn, chooseToTheEnd, report } = loadKit();
    chooseToTheEnd('askProbes');
    const { parts } = report();
    expect(parts.filter(({ outcome }) => !['same', 'measured'].includes(outcome))).toEqual([]);
    expect(parts.map(({ part }) => part)).toEqual(allProbes.map(({ id }) => `probe: ${id}`));
    expect(thingsIn(standIn)).toEqual(onlyTheKit);
    expect([...standIn.environment.properties.document.keys()]).toEqual([]);
  });

  test('tells how far it is when its time is over, and goes on from there', () => {
    const { standIn, choose, report } = loadKit(
      openStandIn(undefined, { costs: { flush: 5_000 } }),
    );
    const told = choose('runContractCases');
    expect(told).toMatch(/^\d+ \/ \d+ まで終わりました。.*続きから/);
    const before = report().parts;
    expect(before.length).toBeGreaterThan(2);
    expect(before.length).toBeLessThan(contractCases.length);
    expect(Number(told.split(' ')[0])).toBe(before.length);
    expect(thingsIn(standIn)).toEqual(onlyTheKit);
    choose('runContractCases');
    const after = report().parts;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.map(({ part }) => part)).toEqual(casesInOrder.slice(0, after.length));
  });

  test('tidies up after a run that Google cut off, notes it, and goes on', () => {
    const { standIn, choose, chooseToTheEnd, report } = loadKit();
    cutOff(standIn, 'Range.getDataValidations', 6);
    expect(() => choose('runContractCases')).toThrow();
    expect(thingsIn(standIn).sheets.length).toBeGreaterThan(1);
    chooseToTheEnd('runContractCases');
    const { parts, outcomes } = report();
    expect(outcomes).toEqual({ passed: contractCases.length - 1, interrupted: 1 });
    expect(parts.map(({ part }) => part)).toEqual(casesInOrder);
    expect(thingsIn(standIn)).toEqual(onlyTheKit);
  });

  test.each<readonly [string, (standIn: SheetsStandIn) => void]>([
    ['a text', ({ book }) => book.sheets[0]!.cells.set(9, 3, { value: '大事' })],
    ['a note', ({ book }) => book.sheets[0]!.notes.set(3, 3, 'メモ')],
    ['a coloured cell', ({ book }) => book.sheets[0]!.formats.set(5, 5, { background: '#ff0000' })],
    ['a name', ({ spreadsheet }) => spreadsheet.setNamedRange('x', spreadsheet.getRange('A1'))],
    ['protection', ({ spreadsheet }) => void spreadsheet.getSheets()[0]!.protect()],
    ['a filter', ({ spreadsheet }) => void spreadsheet.getRange('A1:B2').createFilter()],
    [
      'a hidden entry of some script',
      ({ spreadsheet }) => void spreadsheet.getSheets()[0]!.addDeveloperMetadata('x'),
    ],
    [
      'a text on another sheet',
      ({ book }) => {
        const other = createSheet(7, '別');
        other.cells.set(0, 0, { value: 1 });
        book.sheets = [...book.sheets, other];
      },
    ],
  ])('refuses a spreadsheet with nothing but %s, and changes nothing there', (_, put) => {
    const standIn = openStandIn();
    put(standIn);
    const { choose } = loadKit(standIn);
    const [before, things] = [standIn.toModel(), thingsIn(standIn)];
    for (const name of ['runContractCases', 'askProbes']) {
      expect(choose(name)).toMatch(/空ではありません[\s\S]*Use a new, empty one/);
      expect(standIn.session.counts.writes).toBe(0);
    }
    expect(choose('showReport')).toContain('まだ結果がありません');
    expect(standIn.toModel()).toEqual(before);
    expect(thingsIn(standIn)).toEqual(things);
  });

  test('does not go on, and removes nothing, once somebody has added a sheet', () => {
    const { standIn, choose } = loadKit(openStandIn(undefined, { costs: { flush: 5_000 } }));
    choose('runContractCases');
    const added = createSheet(77, '案件');
    added.cells.set(0, 0, { value: '大事' });
    standIn.book.sheets = [...standIn.book.sheets, added];
    const before = standIn.toModel();
    expect(choose('runContractCases')).toContain('空ではありません');
    expect(standIn.toModel()).toEqual(before);
  });

  test('takes over a new spreadsheet with several blank sheets', () => {
    const standIn = openStandIn(workbook([sheet('シート1'), sheet('シート2')]));
    loadKit(standIn).chooseToTheEnd('askProbes');
    expect(thingsIn(standIn)).toEqual(onlyTheKit);
  });

  test('does nothing while another run of it goes on', () => {
    const { standIn, choose } = loadKit();
    standIn.environment.locks.document.takenUntil = Infinity;
    expect(choose('runContractCases')).toContain('もう動いています');
    expect(thingsIn(standIn).sheets).toEqual(['シート1']);
  });

  test('reports a part that Google refuses as a failure, and goes on with the next', () => {
    const { standIn, chooseToTheEnd, report } = loadKit();
    standIn.session.failOn('Sheet.setRowHeights', 'サービスのエラー');
    chooseToTheEnd('askProbes');
    const failed = report().parts.filter(({ outcome }) => outcome === 'failed');
    expect(failed).toEqual([
      {
        part: 'probe: sizes-of-rows-and-columns',
        outcome: 'failed',
        details: ['Exception: サービスのエラー'],
        milliseconds: expect.any(Number),
      },
    ]);
    expect(thingsIn(standIn)).toEqual(onlyTheKit);
  });

  test('has in its report neither the id of the spreadsheet nor an address of its users', () => {
    const { standIn, chooseToTheEnd, report } = loadKit();
    chooseToTheEnd('runContractCases');
    chooseToTheEnd('askProbes');
    const text = JSON.stringify(report());
    const { id, name, ownerEmail } = standIn.book;
    for (const secret of [id, name, ownerEmail, standIn.session.user.email]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('the files of the kit', () => {
  test('are a script of ES2019 with the functions of its menu, and the manifest', () => {
    expect(readdirSync(folder).sort()).toEqual(['Code.js', 'appsscript.json']);
    const { body } = parse(codeText(), { ecmaVersion: 2019, sourceType: 'script' });
    const functions = body.filter(({ type }) => type === 'FunctionDeclaration');
    expect(functions.map(({ id }) => id?.name).sort()).toEqual([
      ...['askProbes', 'onOpen', 'runContractCases', 'showReport'],
    ]);
    const manifest = (name: string) => readFileSync(join(folder, '..', name, 'appsscript.json'));
    expect(manifest('apps-script-kit')).toEqual(manifest('apps-script'));
  });

  test('hold nothing of the stand-in but its lens, and make no code from text', () => {
    expect(codeText()).not.toMatch(/NotInStandIn|readFileSync|class Session/);
    expect(placesThatMakeCode(codeText())).toEqual([]);
    expect(hostsNamedIn(codeText()).every((host) => host.startsWith('example.'))).toBe(true);
  });

  test('make the menu before any permission is given', () => {
    const standIn = openStandIn(undefined, { mode: 'NONE' });
    loadKit(standIn).choose('onOpen');
    const [menu] = standIn.environment.shown.menus;
    expect(menu?.caption).toBe('つなぎ 検証キット');
    const called = menu?.entries.map((entry) => entry.kind === 'item' && entry.functionName);
    expect(called).toEqual(['runContractCases', 'askProbes', 'showReport']);
  });
});

describe('the reader of the kit', () => {
  function googleOf({ spreadsheet, globals, environment }: SheetsStandIn): Google {
    const { SpreadsheetApp: app, Utilities: utilities, Charts: charts } = globals;
    return {
      spreadsheet,
      app,
      services: { app, utilities, charts },
      now: () => environment.clock.now,
    };
  }

  test('sees of every case when nothing was done, but where there is nothing to see', () => {
    const google = googleOf(openStandIn());
    takeOver(google);
    const unseen = contractCases.filter((each) => {
      const found = runCase(google, { ...each, plan: { steps: [] } });
      clearSpreadsheet(google);
      return found.length === 0;
    });
    // How a sheet prints has no place in Sheets.
    expect(unseen.map(({ name }) => name)).toEqual([
      'sets how a sheet prints',
      'replaces an earlier page setup whole',
      'prints at the own size of the sheet again when no pages are named',
      'leaves everything alone with an empty plan',
    ]);
  });

  test('names the cell, what should be there and what is', () => {
    const standIn = openStandIn();
    const google = googleOf(standIn);
    takeOver(google);
    const given = workbook([sheet('A', { rows: [['x', 1]] })]);
    // Another editor changes two cells while the case runs.
    let calls = 0;
    standIn.session.beforeCall(({ method }) => {
      if (method !== 'getDataRange') return;
      calls += 1;
      const [a] = standIn.book.sheets;
      a?.cells.set(0, 1, { value: 2 });
      a?.formats.set(0, 0, { background: '#ff0000' });
    });
    const found = runCase(google, { name: 'x', given, plan: { steps: [] }, expected: given });
    expect(calls).toBeGreaterThan(0);
    expect(found.slice(0, 2)).toEqual([
      'once, view, sheets[0].rows[0][1]: expected 1, found 2',
      'once, model.sheets[0].rows[0][1]: expected 1, found 2',
    ]);
    expect(found.join('\n')).toMatch(/once, model\.sheets\[0\]\.styles\[0\]: .*"#ff0000"/);
  });
});
