import { associateCommands } from '../../../excel-addin/src/taskpane/commands';
import { giveFile, toBase64 } from '../../../excel-addin/src/taskpane/give-file';
import { createListeners } from '../../../excel-addin/src/taskpane/listeners';
import { rememberedFlag } from '../../../shared/shell/remembered';
import { themeOf } from '../../../excel-addin/src/taskpane/theme';
import { ribbonGroups } from '../../../shared/core/index';

describe('themeOf', () => {
  it.each([
    [undefined, undefined],
    [{}, undefined],
    [{ bodyBackgroundColor: '#FFFFFF', isDarkTheme: false }, 'light'],
    [{ bodyBackgroundColor: '#E6E6E6' }, 'light'],
    [{ bodyBackgroundColor: '#262626', isDarkTheme: true }, 'dark'],
    [{ bodyBackgroundColor: '#262626' }, 'dark'],
    [{ bodyBackgroundColor: '#000000', isDarkTheme: true }, 'contrast'],
    [{ isDarkTheme: true }, 'dark'],
  ])('takes %j for %j', (colors, theme) => {
    expect(themeOf(colors)).toBe(theme);
  });
});

describe('toBase64', () => {
  it('gives what any decoder takes back, for files of any size', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
    expect(new Uint8Array(Buffer.from(toBase64(bytes), 'base64'))).toEqual(bytes);
  });
});

describe('giveFile', () => {
  it('downloads the file under its name where no workbook may be opened', async () => {
    const names: string[] = [];
    await giveFile(
      { name: 'KPI.xlsx', bytes: new Uint8Array([1]) },
      {
        openAsWorkbook: () => Promise.reject(new Error('refused by policy')),
        download: (_bytes, name) => void names.push(name),
      },
    );
    expect(names).toEqual(['KPI.xlsx']);
  });
});

describe('createListeners', () => {
  it('starts its source once, and again after the source failed', async () => {
    let starts = 0;
    const listeners = createListeners<number>(() => {
      starts += 1;
      return starts === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    });
    const told: number[] = [];
    listeners.add((value) => told.push(value));
    await new Promise((resolve) => setTimeout(resolve));
    listeners.add((value) => told.push(value * 10));
    listeners.add((value) => told.push(value * 100));
    listeners.tell(1);
    expect(told).toEqual([1, 10, 100]);
    expect(starts).toBe(2);
  });
});

describe('rememberedFlag', () => {
  it('lasts as long as the page where storage is blocked', () => {
    // Node has no storage unless told so: reading it fails like a blocked one.
    const flag = rememberedFlag('welcome', undefined);
    expect(flag.isSet()).toBe(false);
    flag.set();
    expect(flag.isSet()).toBe(true);
  });
});

describe('the buttons of the ribbon', () => {
  function pressAll(goTo: () => Promise<void>, open?: () => Promise<void>) {
    const done: string[] = [];
    const buttons = new Map<string, () => Promise<void>>();
    associateCommands({
      associate: (id, run) => {
        buttons.set(id, () => run({ completed: () => void done.push(`${id} completed`) }));
      },
      open: open ?? ((part) => Promise.resolve(void done.push(`open ${part}`))),
      goTo,
    });
    return { buttons, done };
  }

  it('are all there, under the ids of the manifest', () => {
    const { buttons } = pressAll(() => Promise.resolve());
    const ids = ribbonGroups.flatMap(({ actions }) => actions.map(({ id }) => id));
    expect([...buttons.keys()]).toEqual(ids);
  });

  it('open the part that they name', async () => {
    const { buttons, done } = pressAll(() => Promise.resolve());
    await buttons.get('showKpi')?.();
    expect(done).toEqual(['open kpi', 'showKpi completed']);
  });

  it('are never left grey, nor break the page, when the pane does not open', async () => {
    const { buttons, done } = pressAll(
      () => Promise.resolve(),
      () => Promise.reject(new Error('no pane')),
    );
    await buttons.get('showKpi')?.();
    expect(done).toEqual(['showKpi completed']);
  });

  it('show the pane instead of a sheet that can not be gone to, and are never left grey', async () => {
    const { buttons, done } = pressAll(() => Promise.reject(new Error('no such sheet')));
    await buttons.get('goToCases')?.();
    expect(done).toEqual(['open home', 'goToCases completed']);
  });
});
