import { createBridge } from '../../../apps-script/src/sidebar/bridge';
import { createCaller, type ScriptRun } from '../../../apps-script/src/sidebar/call-server';
import { watchSelection } from '../../../apps-script/src/sidebar/watch-selection';
import type { SheetsReply } from '../../../apps-script/src/shell';
import type { Selection } from '../../../shared/ports/host-bridge';

jest.useFakeTimers();

/** google.script.run whose calls wait until the test answers them. */
function aScriptRun() {
  const calls: {
    readonly name: string;
    readonly given: readonly unknown[];
    readonly succeed: (value: unknown) => void;
    readonly fail: (message: string) => void;
  }[] = [];
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') return (handler: never) => runner(handler, fail);
          if (name === 'withFailureHandler') return (handler: never) => runner(succeed, handler);
          return (...given: unknown[]) =>
            calls.push({ name, given, succeed, fail: (message) => fail(new Error(message)) });
        },
      },
    );
  const nothing = () => undefined;
  return { calls, run: runner(nothing, nothing) as ScriptRun };
}

const settled = () => jest.advanceTimersByTimeAsync(0);

const done = (changed: boolean): SheetsReply => ({
  kind: 'done',
  output: null,
  warnings: [],
  changed,
});

function aSidebar() {
  const { calls, run } = aScriptRun();
  const page = { hidden: false, comeBack: () => undefined, moveIn: () => undefined };
  const bridge = createBridge({
    call: createCaller({ run, isOnline: () => true }),
    page: {
      isHidden: () => page.hidden,
      onReturn: (listener) => Object.assign(page, { comeBack: listener }),
      onNear: (listener) => Object.assign(page, { moveIn: listener }),
    },
    language: 'ja',
    context: () => ({ today: '2024-05-01', seed: 'seed', language: 'ja' }),
    welcome: { isSet: () => true, set: () => undefined },
    supporter: { text: () => '', set: () => undefined },
  });
  return { calls, page, bridge };
}

describe('commands of the sidebar', () => {
  it('cross as one text with all that the server needs, one after the other', async () => {
    const { calls, bridge } = aSidebar();
    const first = bridge.run('kpi', { fiscalYear: 2023 });
    const second = bridge.run('maturity', {});
    await settled();
    expect(calls.map(({ name }) => name)).toEqual(['runCommand']);
    expect(JSON.parse(calls[0]!.given[0] as string)).toEqual({
      name: 'kpi',
      input: { fiscalYear: 2023 },
      today: '2024-05-01',
      seed: 'seed',
      language: 'ja',
    });
    calls[0]!.succeed(JSON.stringify(done(false)));
    expect(await first).toEqual(done(false));
    await settled();
    calls[1]!.succeed(JSON.stringify(done(false)));
    expect(await second).toEqual(done(false));
  });

  it('go on with what the server left, and say how far they are', async () => {
    const { calls, bridge } = aSidebar();
    const progress: unknown[] = [];
    const answer = bridge.run(
      'fill-sample',
      {},
      { onProgress: (each) => progress.push([each.phase, each.done, each.total]) },
    );
    await settled();
    const left = { kind: 'unfinished', done: 3, total: 9, rest: { steps: [] }, shapes: '[]' };
    calls[0]!.succeed(JSON.stringify(left));
    await settled();
    expect(calls[1]).toMatchObject({ name: 'continueCommand', given: [JSON.stringify(left)] });
    calls[1]!.succeed(JSON.stringify(done(true)));
    expect(await answer).toEqual(done(true));
    expect(progress).toEqual([
      ['apply', 0, 0],
      ['apply', 3, 9],
    ]);
  });

  it('that only look up are given up at once, and not even begun while they wait', async () => {
    const { calls, bridge } = aSidebar();
    const stop = new AbortController();
    const first = bridge.run('kpi', {}, { signal: stop.signal });
    const second = bridge.run('check', {}, { signal: stop.signal });
    await settled();
    stop.abort();
    expect(await first).toEqual({ kind: 'cancelled' });
    expect(await second).toEqual({ kind: 'cancelled' });
    const third = bridge.run('maturity', {});
    await settled();
    expect(calls).toHaveLength(1);
    calls[0]!.succeed(JSON.stringify(done(false)));
    await settled();
    calls[1]!.succeed(JSON.stringify(done(false)));
    expect(await third).toEqual(done(false));
    expect(
      calls.map(({ given }) => (JSON.parse(given[0] as string) as { name: string }).name),
    ).toEqual([...['kpi', 'maturity']]);
  });

  it('that write are never given up half way', async () => {
    const { calls, bridge } = aSidebar();
    const stop = new AbortController();
    const answer = bridge.run('repair', {}, { signal: stop.signal });
    await settled();
    stop.abort();
    await settled();
    calls[0]!.succeed(JSON.stringify(done(true)));
    expect(await answer).toEqual(done(true));
  });

  it.each([
    ['NetworkError: Connection failure due to HTTP 0', { code: 'host-not-reached' }],
    [
      'エラーが発生しました',
      { code: 'host-failed', values: { detail: 'Error: エラーが発生しました' } },
    ],
  ])('say what is wrong after “%s”, and the next one runs', async (message, problem) => {
    const { calls, bridge } = aSidebar();
    const answer = bridge.run('kpi', {});
    await settled();
    calls[0]!.fail(message);
    expect(await answer).toMatchObject({ kind: 'failed', problems: [problem] });
    const next = bridge.run('kpi', {});
    await settled();
    calls[1]!.succeed(JSON.stringify(done(false)));
    expect(await next).toEqual(done(false));
  });

  it('do not wait for ever for an answer that was lost', async () => {
    const { bridge } = aSidebar();
    const answer = bridge.run('repair', {});
    await jest.advanceTimersByTimeAsync(7 * 60_000);
    expect(await answer).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'host-not-reached' }],
    });
  });

  it('that changed or may have changed something have everything looked up again', async () => {
    const { calls, bridge, page } = aSidebar();
    let told = 0;
    const stop = bridge.onChanged(() => {
      told += 1;
    });
    const run = async (name: 'kpi' | 'repair', end: (call: (typeof calls)[number]) => void) => {
      const answer = bridge.run(name, {});
      await settled();
      end(calls.at(-1)!);
      await answer;
      return told;
    };
    expect(await run('kpi', ({ fail }) => fail('no'))).toBe(0);
    expect(await run('repair', ({ succeed }) => succeed(JSON.stringify(done(false))))).toBe(0);
    expect(await run('repair', ({ succeed }) => succeed(JSON.stringify(done(true))))).toBe(1);
    expect(await run('repair', ({ fail }) => fail('half way'))).toBe(2);
    page.comeBack();
    bridge.refresh();
    expect(told).toBe(4);
    stop();
    bridge.refresh();
    expect(told).toBe(4);
  });
});

describe('the selection', () => {
  function aWatch() {
    const asked: number[] = [];
    const state = { selection: null as Selection | null, isPaused: false, fails: false };
    const start = Date.now();
    const watch = watchSelection({
      readSelection: () => {
        asked.push(Date.now() - start);
        return state.fails ? Promise.reject(new Error('no')) : Promise.resolve(state.selection);
      },
      isPaused: () => state.isPaused,
    });
    return { asked, state, watch };
  }

  const cell = (row: number): Selection => ({ sheet: '案件', row, column: 0 });

  it('is told at once and after each move, not again while it stays', async () => {
    const { state, watch } = aWatch();
    const told: (Selection | null)[] = [];
    watch.add((selection) => told.push(selection));
    await settled();
    state.selection = cell(3);
    await jest.advanceTimersByTimeAsync(10_000);
    state.selection = cell(4);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual([null, cell(3), cell(4)]);
  });

  it('is asked for ever more rarely while nothing moves, and soon again when the user comes', async () => {
    const { asked, watch } = aWatch();
    watch.add(() => undefined);
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    // Ten minutes of every 1.5 seconds would be 400.
    expect(asked.length).toBeLessThan(40);
    const before = asked.length;
    watch.wake();
    await jest.advanceTimersByTimeAsync(4_100);
    expect(asked.length - before).toBe(3);
  });

  it('is not asked for while nobody listens, or while the page is hidden or busy', async () => {
    const { asked, state, watch } = aWatch();
    watch.wake();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    const stop = watch.add(() => undefined);
    await settled();
    stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    state.isPaused = true;
    watch.add(() => undefined);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    state.isPaused = false;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('keeps what was told while the server does not answer', async () => {
    const { state, watch } = aWatch();
    state.selection = cell(1);
    const told: (Selection | null)[] = [];
    watch.add((selection) => told.push(selection));
    await settled();
    state.fails = true;
    await jest.advanceTimersByTimeAsync(60_000);
    state.fails = false;
    state.selection = cell(2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([cell(1), cell(2)]);
  });
});
