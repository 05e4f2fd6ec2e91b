import { createExcelAdapter } from '../../../excel-addin/src/adapter/excel-adapter';
import { officeExcelApi } from '../../../excel-addin/src/taskpane/excel-api';
import { takesMissingSheets } from '../../../excel-addin/src/adapter/reading/takes-missing-sheets';
import type { PlanStep, WorkbookModel } from '../../../shared/core/index';
import { HostError, type WorkProgress } from '../../../shared/ports/host-adapter';
import { newSheet } from '../../fakes/excel/book';
import { failureOf, openWorkbook, sheet, write } from './open-workbook';

const guarded = { allowFilter: true, allowFormatColumns: false };

const protectedSheet = (name: string) => sheet(name, { rows: [['old']], protection: guarded });

function valuesOf({ sheets }: WorkbookModel): Readonly<Record<string, unknown>> {
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows[0]?.[0] ?? null]));
}

function protections({ sheets }: WorkbookModel) {
  return sheets.map(({ protection }) => protection);
}

/** What the last request asked Excel to do, by the names of the wire. */
function lastActions({ excel }: ReturnType<typeof openWorkbook>): readonly string[] {
  const actions = excel.requests[excel.requests.length - 1]?.body.Actions ?? [];
  return actions.filter(({ ActionType }) => ActionType > 2).map(({ Name }) => Name ?? '');
}

describe('a workbook that is read', () => {
  it('gives texts, numbers, formulas, errors and places as they are', async () => {
    const rows = [
      [],
      [null, '=A1', 3, true],
      [null, { formula: 'C2*2', value: 6 }, { error: '#N/A' }],
    ];
    const { adapter } = openWorkbook([sheet('A', { rows }), sheet('B')]);
    const { sheets } = await adapter.readView();
    expect(sheets.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(sheets[0]?.rows).toEqual([
      [],
      [null, '=A1', 3, true],
      [null, { formula: 'C2*2', value: 6 }, { error: '#N/A' }, null],
    ]);
    expect(sheets[1]?.rows).toEqual([]);
  });

  it('is read whole when it has more sheets than the first request asks about', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `S${String(index + 1)}`);
    const { adapter, excel } = openWorkbook(names.map((name) => sheet(name, { rows: [[name]] })));
    const { sheets } = await adapter.readView();
    expect(sheets.map(({ rows }) => rows)).toEqual(names.map((name) => [[name]]));
    expect(excel.requests).toHaveLength(3);
    // Now it is known how many there are.
    await adapter.readView();
    expect(excel.requests).toHaveLength(5);
  });

  it('is read in one request more by an Excel that refuses questions about missing sheets', async () => {
    const { excel, api } = openWorkbook([sheet('A', { rows: [['x']] }), sheet('B')]);
    expect(await takesMissingSheets(api)).toBe(true);
    excel.onRequest = (_index, { ObjectPaths }) => {
      const asks = Object.values(ObjectPaths).some(({ Name }) => Name === 'GetNextOrNullObject');
      return asks ? { kind: 'error', code: 'ItemNotFound' } : undefined;
    };
    const adapter = createExcelAdapter(api, takesMissingSheets(api));
    const { sheets } = await adapter.readView();
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['A', [['x']]],
      ['B', []],
    ]);
    const before = excel.requests.length;
    await adapter.readView();
    expect(excel.requests.length - before).toBe(3);
  });

  it('is asked as usual when the first try broke off', async () => {
    const { excel, api } = openWorkbook([sheet('A')]);
    excel.failNext({ kind: 'transport' });
    expect(await takesMissingSheets(api)).toBe(true);
  });

  it('is read in smaller parts when the answer would be too big', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => [row, `text ${String(row)}`]);
    const { adapter, excel } = openWorkbook([sheet('A', { rows })]);
    excel.onRequest = (index) =>
      index === 1 ? { kind: 'error', code: 'ResponsePayloadSizeLimitExceeded' } : undefined;
    const { sheets } = await adapter.readView();
    expect(sheets[0]?.rows).toEqual(rows);
  });

  it('tells how far the reading is', async () => {
    const { adapter } = openWorkbook([sheet('A', { rows: [['x']] })]);
    const told: WorkProgress[] = [];
    await adapter.readView({ onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { phase: 'read', done: 1, total: 2 },
      { phase: 'read', done: 2, total: 2 },
    ]);
  });

  it('stops between two requests and throws what the signal says, not a failure of Excel', async () => {
    const { adapter, excel } = openWorkbook([sheet('A', { rows: [['x']] })]);
    const stop = new AbortController();
    const reading = Promise.resolve(
      adapter.readView({ onProgress: () => stop.abort(), signal: stop.signal }),
    );
    const error: unknown = await reading.catch((cause: unknown) => cause);
    expect(error).toBe(stop.signal.reason);
    expect(error).not.toBeInstanceOf(HostError);
    expect(excel.requests).toHaveLength(1);
  });
});

describe('a plan that is applied', () => {
  it('takes one request after the workbook was read', async () => {
    const { adapter, excel } = openWorkbook([sheet('A')]);
    await adapter.readView();
    const before = excel.requests.length;
    await adapter.applyPlan({ steps: [write('A', 'new')] });
    expect(excel.requests.length - before).toBe(1);
  });

  it('looks around anew for a second plan', async () => {
    const opened = openWorkbook([sheet('A'), sheet('B')]);
    await opened.adapter.readView();
    await opened.adapter.applyPlan({ steps: [{ kind: 'ensureSheet', sheet: 'C' }] });
    await opened.adapter.applyPlan({
      steps: [{ kind: 'ensureSheet', sheet: 'C' }, write('C', 'x')],
    });
    expect(valuesOf(opened.model())).toEqual({ A: null, B: null, C: 'x' });
  });

  it('does not empty the undo of the user when everything is as wanted', async () => {
    const opened = openWorkbook([
      protectedSheet('A'),
      sheet('B', { visibility: 'hidden', tabColor: '#1f6f5c' }),
    ]);
    const steps: readonly PlanStep[] = [
      { kind: 'ensureSheet', sheet: 'A', position: 0, visibility: 'visible' },
      { kind: 'ensureSheet', sheet: 'B', position: 1, visibility: 'hidden', tabColor: '#1F6F5C' },
      { kind: 'setProtection', sheet: 'A', protection: null },
      { kind: 'setProtection', sheet: 'A', protection: guarded },
    ];
    await opened.adapter.applyPlan({ steps });
    expect(lastActions(opened)).toEqual([
      'SuspendApiCalculationUntilNextSync',
      'SuspendScreenUpdatingUntilNextSync',
    ]);
  });

  it('keeps what else people may do on a sheet that is protected anew', async () => {
    const opened = openWorkbook([protectedSheet('A')]);
    const { excel, adapter } = opened;
    const before = excel.sheet('A').protection;
    if (before === null) throw new Error('The sheet is protected');
    excel.sheet('A').protection = { ...before, options: { ...before.options, allowSort: true } };
    const protection = { allowFilter: true, allowFormatColumns: true };
    await adapter.applyPlan({ steps: [{ kind: 'setProtection', sheet: 'A', protection }] });
    expect(excel.sheet('A').protection?.options).toMatchObject({
      allowSort: true,
      allowAutoFilter: true,
      allowFormatColumns: true,
    });
  });

  it('opens only the protected sheets that it writes to', async () => {
    const opened = openWorkbook([protectedSheet('A'), protectedSheet('B')]);
    await opened.adapter.applyPlan({ steps: [write('A', 'new')] });
    expect(lastActions(opened).filter((name) => name === 'Unprotect')).toHaveLength(1);
    expect(protections(opened.model())).toEqual([guarded, guarded]);
    expect(valuesOf(opened.model())).toEqual({ A: 'new', B: 'old' });
  });

  it('refreshes a reference that only lost its quotes in no request of its own', async () => {
    const opened = openWorkbook([sheet('KPI')]);
    opened.excel.book.names.push({
      name: 'kpi_1',
      formula: '=KPI!$C$4',
      visible: true,
      comment: '',
    });
    await opened.adapter.applyPlan({
      steps: [{ kind: 'ensureName', name: 'kpi_1', refersTo: "'KPI'!$C$4" }],
    });
    expect(lastActions(opened)).not.toContain('Formula');
  });
});

/** Breaks the line in the next request, after so many actions of it, for good. */
function cutLine(excel: ReturnType<typeof openWorkbook>['excel'], after: number): void {
  const start = excel.requests.length;
  excel.onRequest = (index) => {
    return index === start ? { kind: 'transport', after } : { kind: 'transport' };
  };
}

describe('a plan that fails half way', () => {
  it('leaves no sheet open, and is finished by a second run', async () => {
    const steps = [write('A', 'new'), write('B', 'new')];
    const whole = openWorkbook([protectedSheet('A'), protectedSheet('B')]);
    await whole.adapter.applyPlan({ steps });
    const count = whole.excel.requests.at(-1)?.body.Actions.length ?? 0;
    expect(count).toBeGreaterThan(10);
    for (let after = 0; after < count; after += 1) {
      const { excel, adapter, model } = openWorkbook([protectedSheet('A'), protectedSheet('B')]);
      await adapter.readView();
      excel.failNext({ kind: 'error', code: 'GeneralException', after });
      expect(await failureOf(adapter, steps)).toEqual([
        { code: 'host-failed', severity: 'error', values: { detail: 'GeneralException' } },
      ]);
      expect(protections(model())).toEqual([guarded, guarded]);
      await adapter.readView();
      await adapter.applyPlan({ steps });
      expect(valuesOf(model())).toEqual({ A: 'new', B: 'new' });
      expect(protections(model())).toEqual([guarded, guarded]);
    }
  });

  it('protects in its next run what it could not reach any more', async () => {
    const { excel, adapter, model } = openWorkbook([protectedSheet('A')]);
    await adapter.readView();
    cutLine(excel, 10);
    expect(await failureOf(adapter, [write('A', 'new')])).toEqual([
      { code: 'host-not-reached', severity: 'error' },
    ]);
    expect(protections(model())).toEqual([null]);
    excel.onRequest = undefined;
    await adapter.readView();
    expect(protections(model())).toEqual([guarded]);
  });

  it('does not protect again what people have opened or renamed since', async () => {
    const { excel, adapter, model } = openWorkbook([protectedSheet('A'), sheet('B')]);
    await adapter.readView();
    cutLine(excel, 10);
    await failureOf(adapter, [write('A', 'new')]);
    excel.onRequest = undefined;
    excel.sheet('A').name = 'Renamed';
    await adapter.readView();
    expect(protections(model())).toEqual([guarded, null]);
    excel.sheet('Renamed').protection = null;
    await adapter.readView();
    expect(protections(model())).toEqual([null, null]);
  });

  it('takes away the sheets that it added, so that the command can run again', async () => {
    const { excel, adapter, model } = openWorkbook([sheet('A', { rows: [['mine']] })]);
    const steps = [{ kind: 'ensureSheet', sheet: 'New' } as const, write('New', 'x')];
    await adapter.readView();
    excel.failNext({ kind: 'error', code: 'GeneralException', after: 6 });
    await failureOf(adapter, steps);
    expect(valuesOf(model())).toEqual({ A: 'mine' });
    await adapter.applyPlan({ steps });
    expect(valuesOf(model())).toEqual({ A: 'mine', New: 'x' });
  });

  it('takes them away in its next run if the line was cut, unless somebody has typed there', async () => {
    const { excel, adapter, model } = openWorkbook([sheet('A', { rows: [['mine']] })]);
    const names = ['New', 'Other'];
    const steps = names.flatMap((name) => [
      { kind: 'ensureSheet', sheet: name } as const,
      write(name, '0123'),
    ]);
    await adapter.readView();
    cutLine(excel, Infinity);
    await failureOf(adapter, steps);
    excel.onRequest = undefined;
    expect(valuesOf(model())).toEqual({ A: 'mine', New: '0123', Other: '0123' });
    excel.userTypes('Other', 'B2', [['typed']]);
    await adapter.readView();
    expect(valuesOf(model())).toEqual({ A: 'mine', Other: '0123' });
    await adapter.applyPlan({ steps });
    expect(valuesOf(model())).toEqual({ A: 'mine', Other: '0123', New: '0123' });
  });

  it('leaves a sheet that somebody else has just made alone', async () => {
    const { excel, adapter, model } = openWorkbook([sheet('A')]);
    await adapter.readView();
    const theirs = newSheet(excel.book, 'New');
    theirs.cells.set(0, new Map([[0, { value: 'theirs' }]]));
    excel.book.sheets.push(theirs);
    const steps = [{ kind: 'ensureSheet', sheet: 'New' } as const, write('New', 'x')];
    expect(await failureOf(adapter, steps)).toEqual([{ code: 'host-busy', severity: 'error' }]);
    expect(valuesOf(model())).toEqual({ A: null, New: 'theirs' });
  });

  it('leaves a sheet alone that a co-author has made by the same command', async () => {
    const { excel, adapter, model } = openWorkbook([sheet('A')]);
    await adapter.readView();
    const theirs = newSheet(excel.book, 'New');
    theirs.cells.set(0, new Map([[0, { value: 'x' }]]));
    excel.book.sheets.push(theirs);
    const steps = ['Other', 'New'].flatMap((name) => [
      { kind: 'ensureSheet', sheet: name } as const,
      write(name, 'x'),
    ]);
    await failureOf(adapter, steps);
    expect(valuesOf(model())).toEqual({ A: null, New: 'x' });
  });

  it('names the sheet whose password it does not know', async () => {
    const { excel, adapter, model } = openWorkbook([protectedSheet('A'), protectedSheet('B')]);
    const before = excel.sheet('B').protection;
    if (before === null) throw new Error('The sheet is protected');
    excel.sheet('B').protection = { ...before, password: 'secret' };
    const problems = await failureOf(adapter, [write('A', 'new'), write('B', 'new')]);
    expect(problems).toEqual([
      { code: 'host-sheet-protected', severity: 'error', place: { sheet: 'B' } },
    ]);
    expect(protections(model())).toEqual([guarded, guarded]);
    expect(valuesOf(model())).toEqual({ A: 'old', B: 'old' });
  });

  it('names the sheet that a co-author has removed', async () => {
    const { excel, adapter } = openWorkbook([sheet('A'), sheet('B')]);
    await adapter.readView();
    excel.book.sheets = excel.book.sheets.filter(({ name }) => name !== 'B');
    expect(await failureOf(adapter, [write('A', 'new'), write('B', 'new')])).toEqual([
      { code: 'host-item-gone', severity: 'error', place: { sheet: 'B' } },
    ]);
  });

  it('says that a cell is being edited where Excel could not wait', async () => {
    const { excel, adapter } = openWorkbook([sheet('A')]);
    await adapter.readView();
    excel.failNext({ kind: 'error', code: 'InvalidOperationInCellEditMode' });
    expect(await failureOf(adapter, [write('A', 'new')])).toEqual([
      { code: 'host-cell-editing', severity: 'error' },
    ]);
  });
});

describe('what this Excel can do', () => {
  it.each(['1.9', '1.15', '1.17'])('lacks notes and check boxes with ExcelApi %s', (version) => {
    openWorkbook([sheet('A')], version);
    const { supportsNotes, supportsCheckboxes, supportsCharts } =
      createExcelAdapter(officeExcelApi()).capabilities;
    expect([supportsNotes, supportsCheckboxes, supportsCharts]).toEqual([false, false, true]);
  });

  it('has them with ExcelApi 1.18', () => {
    openWorkbook([sheet('A')], '1.18');
    const { supportsNotes, supportsCheckboxes } = createExcelAdapter(officeExcelApi()).capabilities;
    expect([supportsNotes, supportsCheckboxes]).toEqual([true, true]);
  });

  it('asks Excel to wait while a cell is edited', async () => {
    const { adapter, excel } = openWorkbook([sheet('A')]);
    await adapter.readView();
    expect(excel.requests.every(({ flags }) => (flags & 64) === 64)).toBe(true);
  });
});
