import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Frame } from 'playwright-core';

import { openXlsx } from '../../shared/adapters/xlsx/xlsx-adapter';
import { describeWith } from '../tools/requirement';
import { seriousFindings } from './axe-findings';
import { chromiumBrowser, launchChromium } from './chromium';
import { openStage, type Stage, type StageOptions } from './excel-stage';

jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tabs = ['home', 'work', 'row', 'kpi', 'maturity', 'check', 'import'] as const;
const published = { K1: '88', K2: '99', K3: '52', K4: '84', K5: '4.2' };

describeWith(chromiumBrowser, 'the built add-in with the real Office.js in a page of Excel', () => {
  let browser: Browser;
  let pageFolder: string;

  beforeAll(async () => {
    pageFolder = await mkdtemp(join(tmpdir(), 'tsunagi-excel-'));
    const bundle = [join(root, 'scripts/lib/bundle-page.mjs'), 'tests/browser/excel-page.ts'];
    await promisify(execFile)(process.execPath, [...bundle, pageFolder]);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await rm(pageFolder, { recursive: true });
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  async function open(options: Omit<StageOptions, 'folders'> = {}) {
    const office = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
    const folders = { addIn: join(root, 'dist', 'excel'), office, page: pageFolder };
    return await openStage(browser, { folders, ...options });
  }

  const withSample = { query: { sample: '' } };

  it('starts with three steps, makes the workbook, and shows its figures and its rows', async () => {
    const { page, pane, strangers, complaints } = await open();
    expect(await pane.locator('.welcome-step').count()).toBe(3);
    await button(pane, 'はじめる').click();
    await makeSample(pane);
    const names = await page.evaluate(() => window.excel.host.book.sheets.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(['KPI', '案件', '育成記録']));

    await showTab(pane, 'row');
    await page.evaluate(() => window.excel.host.userSelects('案件', 'C6'));
    await pane.locator('article header', { hasText: '案件・6行目' }).waitFor();
    expect(await pane.locator('.step-current').count()).toBe(1);

    await showTab(pane, 'kpi');
    expect(await figures(pane)).toEqual(published);
    expect([strangers, complaints]).toEqual([[], []]);
  });

  it('follows what people type in the workbook', async () => {
    const { page, pane } = await open(withSample);
    await skipWelcome(pane);
    await showTab(pane, 'kpi');
    expect(await figures(pane)).toEqual(published);
    // An agency that left before the period began.
    await page.evaluate(() => window.excel.host.userTypes('参画機関', 'K2', [['2023/3/31']]));
    await pane.locator('[data-kpi=K1] .value', { hasText: '87' }).waitFor();

    await showTab(pane, 'maturity');
    const sum = pane.locator('[data-maturity=sum] .value');
    const level = pane.locator('[data-element=knowledge] .level strong');
    expect([await sum.innerText(), await level.innerText()]).toEqual(['8', 'レベル1']);
    await page.evaluate(() => window.excel.host.userTypes('成熟度', 'R4', [[true]]));
    await pane.locator('[data-maturity=sum] .value', { hasText: '9' }).waitFor();
    expect(await level.innerText()).toBe('レベル2');
  });

  it('finds what is wrong, leads to the cell, and mends it', async () => {
    const { page, pane } = await open(withSample);
    await skipWelcome(pane);
    await page.evaluate(() => {
      window.excel.host.userTypes('担い手', 'G3', [[' ayaka.asahi@example.jp']]);
    });
    await showTab(pane, 'check');
    await button(pane, '直す内容を見る').click();
    await pane.locator('.repair-preview .jump').click();
    await page.waitForFunction(() => window.excel.host.book.selection.sheet.name === '担い手');
    expect(await page.evaluate(() => window.excel.host.book.selection.area)).toMatchObject({
      row: 2,
      column: 6,
    });
    await button(pane, '1か所を直す').click();
    await pane.locator('.message-success', { hasText: '1か所を直しました。' }).waitFor();
    expect(await page.evaluate(() => window.excel.textAt('担い手', 2, 6))).toBe(
      'ayaka.asahi@example.jp',
    );
  });

  it('brings the rows of a file into a table', async () => {
    const { page, pane } = await open(withSample);
    await skipWelcome(pane);
    await showTab(pane, 'import');
    await pane.locator('select[name=table]').selectOption('agencies');
    const text = '機関名,機関の種類,参画日\n0123商工会,商工会,令和5年5月1日\n';
    await pane.locator('input[type=file]').setInputFiles({
      name: '機関.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await button(pane, '取り込む').click();
    await pane.locator('.message-success', { hasText: '追加 1行' }).waitFor();
    const added = await page.evaluate(() => {
      const { cells } = window.excel.host.sheet('参画機関');
      const rows = [...cells.values()].map((columns) => [1, 3, 9].map((at) => columns.get(at)));
      return rows.filter(([name]) => name?.value === '0123商工会');
    });
    expect(added.map((row) => row.map((cell) => cell?.value))).toEqual([
      ['0123商工会', '商工会', 45047],
    ]);
    await showTab(pane, 'kpi');
    expect(await figures(pane)).toEqual({ ...published, K1: '89' });
  });

  it('opens the KPI sheet as a workbook of its own', async () => {
    const { page, pane } = await open(withSample);
    await skipWelcome(pane);
    await showTab(pane, 'kpi');
    await button(pane, 'KPIシートを書き出す').click();
    await pane.locator('.message-success', { hasText: '.xlsx' }).waitFor();
    const made = await page.evaluate(() => ({
      calls: window.excel.host.engine.calls,
      files: window.excel.host.requests.flatMap(({ body }) =>
        body.Actions.filter(({ Name }) => Name === 'CreateAndOpenWorkbook').map(
          ({ ArgumentInfo }) => String(ArgumentInfo?.Arguments?.[0]),
        ),
      ),
    }));
    expect(made.calls).toEqual(expect.arrayContaining(['createWorkbook', 'openWorkbook']));
    const opened = await openXlsx(new Uint8Array(Buffer.from(made.files[0] ?? '', 'base64')));
    if (opened.kind === 'refused') throw new Error('The file was refused');
    const values = opened.adapter.model().sheets.flatMap(({ rows }) => rows.flat());
    expect(values).toEqual(expect.arrayContaining([88, 99, 52, 84, 4.2]));
  });

  it('is led by the buttons of the ribbon', async () => {
    const { page, pane } = await open(withSample);
    await skipWelcome(pane);
    await page.evaluate(() => window.excel.web.pressButton('showMaturity'));
    await pane.locator('#pane-tab-maturity[aria-selected=true]').waitFor();
    await page.evaluate(() => window.excel.web.pressButton('goToCases'));
    await page.waitForFunction(() => window.excel.host.book.selection.sheet.name === '案件');
    await page.waitForFunction(() => window.excel.web.completedCommands === 2);
    expect(await page.evaluate(() => window.excel.web.serviceCalls)).toEqual([
      'SetAppRuntimeState',
    ]);
  });

  it('says what went wrong, and finishes the work when it is tried again', async () => {
    const { page, pane } = await open();
    await skipWelcome(pane);
    await page.evaluate(() => {
      const { host } = window.excel;
      const start = host.requests.length;
      host.onRequest = (index) => {
        return index === start + 2 ? { kind: 'transport', after: 3_000 } : undefined;
      };
    });
    await fillForm(pane);
    await button(pane, 'ブックを作る').click();
    await pane.locator('.message-error', { hasText: '通信が途切れました' }).waitFor();
    await button(pane, 'もう一度実行').click();
    await pane.locator('.message-success').waitFor({ timeout: 120_000 });
    await showTab(pane, 'kpi');
    expect(await figures(pane)).toEqual(published);
    const failed = await page.evaluate(() => {
      return window.excel.host.requests.filter(({ status }) => status !== 200).length;
    });
    expect(failed).toBe(1);
  });

  it('can be used with the keyboard alone from the first page on', async () => {
    const stage = await open();
    const { page, pane } = stage;
    await pane.locator('#welcome-title').focus();
    await tabTo(stage, '.buttons .primary');
    await page.keyboard.press('Enter');
    await pane.locator('#pane-tab-home:focus').waitFor();
    await tabTo(stage, 'input[name=network-name]');
    await page.keyboard.type('Minato');
    await tabTo(stage, 'select[name=fiscal-year]');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await tabTo(stage, 'input[name=sample]');
    await page.keyboard.press('Space');
    await tabTo(stage, 'button[type=submit]');
    await page.keyboard.press('Enter');
    await pane.locator('.message-success').waitFor({ timeout: 120_000 });
    await tabTo(stage, '#pane-tab-home', 'Shift+Tab');
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('ArrowRight');
    await pane.locator('#pane-tab-kpi:focus').waitFor();
    expect(await figures(pane)).toEqual(published);
    await tabTo(stage, '[data-kpi=K1] summary');
    await page.keyboard.press('Enter');
    await tabTo(stage, '[data-kpi=K1] .jump');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.excel.host.book.selection.sheet.name === '参画機関');
  });

  it('speaks English where Excel does', async () => {
    const { page, pane } = await open({ query: { locale: 'en-US' }, look: { locale: 'en-US' } });
    const textOf = () => pane.locator('.pane').innerText();
    expect(await pane.locator('html').getAttribute('lang')).toBe('en');
    expect(await textOf()).not.toMatch(japanese);
    await button(pane, 'Get started').click();
    expect(await textOf()).not.toMatch(japanese);
    await pane.locator('input[name=network-name]').fill('Harbour network');
    await pane.locator('button[type=submit]').click();
    await pane.locator('.message-success').waitFor({ timeout: 120_000 });
    for (const tab of tabs) {
      await showTab(pane, tab);
      expect(await textOf()).not.toMatch(japanese);
    }
    const names = await page.evaluate(() => window.excel.host.book.sheets.map(({ name }) => name));
    expect(names.join('')).not.toMatch(japanese);
  });

  describe.each([
    ['light', { colorScheme: 'light' }, null],
    ['dark', { colorScheme: 'dark' }, null],
    ['forced colours', { forcedColors: 'active' }, null],
    ['the black of Office', {}, { bodyBackgroundColor: '#000000', isDarkTheme: true }],
  ] as const)('in %s', (_name, look, officeTheme) => {
    it('gives axe nothing serious to find', async () => {
      const { page, pane, complaints } = await open({ ...withSample, look });
      // The published client for the web gives no theme; newer ones and desktops do.
      if (officeTheme !== null) await giveTheme(pane, officeTheme);
      await pane.evaluate(axe);
      expect(await seriousFindings(pane)).toEqual([]);
      await skipWelcome(pane);
      await page.evaluate(() => window.excel.host.userSelects('案件', 'C6'));
      for (const tab of tabs) {
        await showTab(pane, tab);
        expect([tab, await seriousFindings(pane)]).toEqual([tab, []]);
      }
      expect(complaints).toEqual([]);
    });
  });
});

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

const button = (pane: Frame, name: string) => pane.getByRole('button', { name, exact: true });

/** The first page comes up wherever the browser keeps nothing for the frame. */
const skipWelcome = (pane: Frame) => button(pane, 'はじめる').click();

async function makeSample(pane: Frame): Promise<void> {
  await fillForm(pane);
  await button(pane, 'ブックを作る').click();
  await pane.locator('.message-success').waitFor({ timeout: 120_000 });
}

async function fillForm(pane: Frame): Promise<void> {
  await pane.locator('input[name=network-name]').fill('潮路ネットワーク');
  await pane.locator('select[name=fiscal-year]').selectOption('2023');
  await pane.locator('input[name=sample]').check();
}

/** Moves the keyboard on until it is where it is wanted. */
async function tabTo({ page, pane }: Stage, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await pane.locator(`${selector}:focus`).first().count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard never came to ${selector}`);
}

async function giveTheme(pane: Frame, colors: Partial<Office.OfficeTheme>): Promise<void> {
  await pane.evaluate((given) => {
    Object.defineProperty(Office.context, 'officeTheme', { get: () => given });
    window.dispatchEvent(new Event('focus'));
  }, colors);
  await pane.locator('.pane[data-theme=contrast]').waitFor();
}

async function showTab(pane: Frame, tab: (typeof tabs)[number]): Promise<void> {
  await pane.locator(`#pane-tab-${tab}`).click();
  await pane.locator('.part :is(.results, form, .empty)').first().waitFor();
}

async function figures(pane: Frame): Promise<Readonly<Record<string, string>>> {
  const keys = Object.keys(published);
  const found = keys.map((key) => pane.locator(`[data-kpi=${key}] .value`).innerText());
  const values = await Promise.all(found);
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
}
