import { functionBodies } from '../../../excel-addin/src/functions/associate';
import { kpiSourceOf } from '../../../excel-addin/src/functions/kpi-feed';
import { fullCapabilities, type Period, type WorkbookModel } from '../../../shared/core/index';
import type { HostAdapter } from '../../../shared/ports/host-adapter';
import type { HostBridge } from '../../../shared/ports/host-bridge';
import { runOnHost } from '../../../shared/shell/run-on-host';
import { aNewWorkbook, context, typeRows } from '../../builders/new-workbook';
import { aStreamingCall, anExcel } from './an-excel';

jest.useFakeTimers();

/** Longer than changes take to settle. */
const longEnough = 5_000;
const settled = () => jest.advanceTimersByTimeAsync(longEnough);

const april = 45_017; // 2023-04-01
const march = 45_382; // 2024-03-31

/** What somebody enters into a cell, and how that cell takes its figure if not as usual. */
type Entered = readonly [kpi: unknown, from?: unknown, to?: unknown, setResult?: () => void];

/** An open workbook with what the functions need of the add-in around it. */
function anOpenWorkbook(initial: WorkbookModel = aNewWorkbook({ sample: true })) {
  let model = initial;
  const readings: (Period | null)[] = [];
  const listeners = new Set<() => void>();
  const adapter: HostAdapter = {
    capabilities: fullCapabilities,
    readView: () => model,
    applyPlan: () => undefined,
  };
  const bridge: Pick<HostBridge, 'run' | 'onChanged'> = {
    run: (name, input) => {
      readings.push('period' in input ? (input.period ?? null) : null);
      return runOnHost(adapter, { name, input, context });
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const { KPI } = functionBodies({ language: 'ja', source: kpiSourceOf(bridge) }, anExcel().host);
  return {
    readings,
    listeners,
    change: (next: (before: WorkbookModel) => WorkbookModel) => {
      model = next(model);
      for (const listener of listeners) listener();
    },
    enter: (...[kpi, from, to, setResult]: Entered) => {
      const { pushed, invocation } = aStreamingCall();
      if (setResult !== undefined) invocation.setResult = setResult;
      (KPI as (...values: unknown[]) => void)(kpi, from, to, invocation);
      return { pushed, cancel: () => invocation.onCanceled?.() };
    },
  };
}

/** Makes the date in which the first agency joined unreadable, so that it no longer counts. */
const spoilFirstAgency = (model: WorkbookModel) => typeRows(model, 'agencies', [{ joined: '?' }]);

describe('KPI', () => {
  test('gives the five figures of the period set in the workbook', async () => {
    const workbook = anOpenWorkbook();
    const cells = ['K1', 'K2', 'K3', 'K4', 'K5'].map((kpi) => workbook.enter(kpi));
    await settled();
    expect(cells.map(({ pushed }) => pushed)).toEqual([[88], [99], [52], [84], [4.2]]);
  });

  test('reads the workbook once for all cells with the same period', async () => {
    const workbook = anOpenWorkbook();
    for (const kpi of [1, 2, 3, 4, 5]) workbook.enter(kpi);
    workbook.enter('K1', april, march);
    workbook.enter('K2', '2023-04-01', '令和6年3月31日');
    await settled();
    expect(workbook.readings).toEqual([null, { from: '2023-04-01', to: '2024-03-31' }]);
  });

  test.each([['K2'], ['k2'], ['Ｋ２'], [2], ['2'], ['②'], [' K2 ']])(
    'understands %j as the second KPI',
    async (typed) => {
      const cell = anOpenWorkbook().enter(typed, april, march);
      await settled();
      expect(cell.pushed).toEqual([99]);
    },
  );

  test.each([['K6'], [0], [6], [1.5], ['K'], ['①②'], [''], [null], [true]])(
    'gives #VALUE! with a sentence for %j, without reading the workbook',
    async (typed) => {
      const workbook = anOpenWorkbook();
      const cell = workbook.enter(typed);
      await settled();
      expect(cell.pushed).toEqual([
        { code: '#VALUE!', message: expect.stringContaining('"K1" から "K5"') },
      ]);
      expect(workbook.readings).toEqual([]);
    },
  );

  test.each([
    ['half a period', [april, undefined], '両方'],
    ['the other half', ['', march], '両方'],
    ['a day that is none', ['あした', march], '日付として読めません'],
    ['a period that ends before it begins', [march, april], '開始日を終了日以前'],
  ])('gives #VALUE! with a sentence for %s', async (_, [from, to], sentence) => {
    const cell = anOpenWorkbook().enter('K1', from, to);
    await settled();
    expect(cell.pushed).toEqual([{ code: '#VALUE!', message: expect.stringContaining(sentence) }]);
  });

  test('pushes the new figure after the workbook changed, and nothing where it stays', async () => {
    const workbook = anOpenWorkbook();
    const agencies = workbook.enter('K1');
    const firms = workbook.enter('K2');
    await settled();
    workbook.change(spoilFirstAgency);
    await settled();
    expect(agencies.pushed).toEqual([88, 87]);
    expect(firms.pushed).toEqual([99]);
  });

  test('reads once after a burst of changes', async () => {
    const workbook = anOpenWorkbook();
    workbook.enter('K1');
    await settled();
    for (let turn = 0; turn < 20; turn += 1) workbook.change((model) => model);
    await settled();
    expect(workbook.readings).toHaveLength(2);
  });

  test('shows blank, not 0 and not an error, while nobody received OJT', async () => {
    const cell = anOpenWorkbook().enter('K5', 1, 2);
    await settled();
    expect(cell.pushed).toEqual(['']);
  });

  test('says #N/A with the reason where the tables are missing, and recovers', async () => {
    const workbook = anOpenWorkbook({ ...aNewWorkbook(), sheets: [] });
    const cell = workbook.enter('K1', april, march);
    await settled();
    expect(cell.pushed).toEqual([{ code: '#N/A', message: expect.stringContaining('参画機関') }]);
    workbook.change(() => aNewWorkbook({ sample: true }));
    await settled();
    expect(cell.pushed[1]).toBe(88);
  });

  test('stops following when Excel cancels the call', async () => {
    const workbook = anOpenWorkbook();
    const gone = workbook.enter('K1');
    const stays = workbook.enter('K2');
    await settled();
    gone.cancel();
    workbook.change(spoilFirstAgency);
    await settled();
    expect(gone.pushed).toEqual([88]);
    stays.cancel();
    expect(workbook.listeners.size).toBe(0);
    workbook.change(spoilFirstAgency);
    await settled();
    expect(workbook.readings).toHaveLength(2);
  });

  test('tells nothing to a cell that went while the workbook was read', async () => {
    const workbook = anOpenWorkbook();
    const cell = workbook.enter('K1');
    jest.advanceTimersByTime(1);
    cell.cancel();
    await settled();
    expect(cell.pushed).toEqual([]);
  });

  test('goes on telling the others when a cell no longer takes its figure', async () => {
    const workbook = anOpenWorkbook();
    const broken = workbook.enter('K1', undefined, undefined, () => {
      throw new Error('The cell is gone');
    });
    const cell = workbook.enter('K1');
    await settled();
    workbook.change(spoilFirstAgency);
    await settled();
    expect(broken.pushed).toEqual([]);
    expect(cell.pushed).toEqual([88, 87]);
  });

  test('says why it has no figure where no workbook can be read', () => {
    const { KPI } = functionBodies({ language: 'en', source: null }, anExcel().host);
    const { pushed, invocation } = aStreamingCall();
    (KPI as (...values: unknown[]) => void)('K1', null, null, invocation);
    expect(pushed).toEqual([{ code: '#N/A', message: expect.stringContaining('Open Tsunagi') }]);
  });

  test('says so instead of waiting for ever when reading breaks', async () => {
    const source = {
      readKpis: () => Promise.reject(new Error('broken')),
      onChanged: () => () => undefined,
    };
    const { KPI } = functionBodies({ language: 'ja', source }, anExcel().host);
    const { pushed, invocation } = aStreamingCall();
    (KPI as (...values: unknown[]) => void)('K1', null, null, invocation);
    await settled();
    expect(pushed).toEqual([{ code: '#N/A', message: expect.stringContaining('求められません') }]);
  });
});
