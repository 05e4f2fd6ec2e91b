import { createExcelAdapter } from '../../../excel-addin/src/adapter/excel-adapter';
import { createBridge } from '../../../excel-addin/src/taskpane/bridge';
import type { SheetModel } from '../../../shared/core/index';
import type { Selection } from '../../../shared/ports/host-bridge';
import { openWorkbook, sheet } from './open-workbook';

function openBridge(sheets: readonly SheetModel[]) {
  const { excel, api } = openWorkbook(sheets);
  const given: string[] = [];
  const bridge = createBridge({
    api,
    adapter: createExcelAdapter(api),
    language: 'ja',
    context: () => ({ today: '2024-03-31', seed: 'bridge', language: 'ja' }),
    fileWays: {
      openAsWorkbook: (base64) => Promise.resolve(void given.push(`opened ${base64}`)),
      download: (_bytes, name) => void given.push(`downloaded ${name}`),
    },
    welcome: { isSet: () => true, set: () => undefined },
    supporter: { text: () => '', set: () => undefined },
  });
  return { excel, bridge, given };
}

/** Waits until the condition holds; the test's own time limit ends the waiting. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the bridge of the task pane', () => {
  it('does commands one after the other, so that their requests never mix', async () => {
    const { excel, bridge } = openBridge([sheet('A', { rows: [['x']] })]);
    const order: string[] = [];
    const follow = (name: string) => ({ onProgress: () => void order.push(name) });
    const replies = await Promise.all([
      bridge.run('check', {}, follow('first')),
      bridge.run('check', {}, follow('second')),
    ]);
    expect(replies.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(order).toEqual(['first', 'first', 'second', 'second']);
    expect(excel.requests).toHaveLength(4);
  });

  it('goes on after a command that failed', async () => {
    const { excel, bridge } = openBridge([sheet('A', { rows: [['x']] })]);
    excel.failNext({ kind: 'transport' });
    expect(await bridge.run('check', {})).toEqual({
      kind: 'failed',
      problems: [{ code: 'host-not-reached', severity: 'error' }],
    });
    expect((await bridge.run('check', {})).kind).toBe('done');
  });

  it('gives up a command that was stopped while it waited, and sends nothing for it', async () => {
    const { excel, bridge } = openBridge([sheet('A', { rows: [['x']] })]);
    const stop = new AbortController();
    const first = bridge.run('check', {});
    const second = bridge.run('check', {}, { signal: stop.signal });
    stop.abort();
    expect((await first).kind).toBe('done');
    expect(await second).toEqual({ kind: 'cancelled' });
    expect(excel.requests).toHaveLength(2);
  });

  it('selects the cell of a place without reading when the place says all', async () => {
    const { excel, bridge } = openBridge([sheet('A'), sheet('B')]);
    await bridge.goTo({ sheet: 'B', cell: 'C4' });
    expect(excel.book.selection.sheet.name).toBe('B');
    expect(excel.book.selection.area).toEqual({ row: 3, column: 2, rowCount: 1, columnCount: 1 });
    expect(excel.requests).toHaveLength(1);
  });

  it('looks a table up by its titles', async () => {
    const titles = ['案件ID', '企業ID', 'STEP', '状態', '求人化日', '成約日'];
    const { excel, bridge } = openBridge([sheet('A'), sheet('案件', { rows: [titles] })]);
    await bridge.goTo({ table: 'cases' });
    expect(excel.book.selection.sheet.name).toBe('案件');
  });

  it('fails to go to a sheet that is not there', async () => {
    const { bridge } = openBridge([sheet('A')]);
    await expect(bridge.goTo({ sheet: 'gone', cell: 'A1' })).rejects.toThrow();
  });

  it('says which table is missing when it has nowhere to go', async () => {
    const { bridge } = openBridge([sheet('A')]);
    await expect(bridge.goTo({ table: 'cases' })).rejects.toMatchObject({
      problems: [{ code: 'table-missing', place: { table: 'cases' } }],
    });
  });

  it('tells of changes that people make, until it is told to stop', async () => {
    const { excel, bridge } = openBridge([sheet('A')]);
    let changes = 0;
    const stop = bridge.onChanged(() => {
      changes += 1;
    });
    await until(() => excel.requests.length > 0);
    await bridge.run('check', {});
    excel.userTypes('A', 'B2', [['typed']]);
    await until(() => changes === 1);
    stop();
    excel.userTypes('A', 'B2', [['again']]);
    await bridge.run('check', {});
    expect(changes).toBe(1);
  });

  it('tells where the user is, at once and after each rest', async () => {
    const { excel, bridge } = openBridge([sheet('A'), sheet('B')]);
    const seen: (Selection | null)[] = [];
    const stop = bridge.onSelected((selection) => seen.push(selection));
    await until(() => seen.length === 1);
    excel.userSelects('B', 'C3');
    excel.userSelects('B', 'C4');
    excel.userSelects('B', 'C5:D9');
    await until(() => seen.length === 2);
    stop();
    expect(seen).toEqual([
      { sheet: 'A', row: 0, column: 0 },
      { sheet: 'B', row: 4, column: 2 },
    ]);
  });

  it('asks nothing about moves of the selection while nobody listens', async () => {
    const { excel, bridge } = openBridge([sheet('A')]);
    const seen: (Selection | null)[] = [];
    const stop = bridge.onSelected((selection) => seen.push(selection));
    await until(() => seen.length === 1);
    stop();
    const before = excel.requests.length;
    excel.userSelects('A', 'C3');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(excel.requests).toHaveLength(before);
  });

  it('reads the workbook once for all cards, and again after a change', async () => {
    const { excel, bridge } = openBridge([sheet('A', { rows: [['x']] })]);
    // As the pane does.
    bridge.onChanged(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const readings = async () => {
      const before = excel.requests.length;
      await bridge.run('row-card', { sheet: 'A', row: 0 });
      return excel.requests.length - before;
    };
    expect([await readings(), await readings()]).toEqual([2, 0]);
    excel.userTypes('A', 'B2', [['typed']]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([await readings(), await readings()]).toEqual([2, 0]);
  });

  it('opens a made file as a workbook', async () => {
    const { bridge, given } = openBridge([sheet('A')]);
    const file = { name: 'KPI.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) };
    await bridge.giveFile(file);
    expect(given).toEqual(['opened UEsDBA==']);
  });
});
