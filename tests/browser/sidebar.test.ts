import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { openXlsx } from '../../shared/adapters/xlsx/xlsx-adapter';
import { openStandIn, type SheetsStandIn } from '../fakes/sheets/open-stand-in';
import { describeWith } from '../tools/requirement';
import { seriousFindings } from './axe-findings';
import { chromiumBrowser, launchChromium } from './chromium';
import { networkFile } from './open-workbench';
import { hostSidebar } from './sidebar-host';

jest.setTimeout(240_000);

const tabs = ['home', 'work', 'row', 'kpi', 'maturity', 'check', 'import'] as const;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const networkName = '潮路地域人材支援ネットワーク';

interface Opened {
  readonly page: Page;
  readonly sidebar: Frame;
  readonly standIn: SheetsStandIn;
  readonly host: Awaited<ReturnType<typeof hostSidebar>>;
  readonly complaints: string[];
  readonly otherRequests: string[];
}

describeWith(chromiumBrowser, 'the sidebar in Google Sheets', () => {
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterEach(async () => {
    // A sidebar that stays open goes on asking where the user is.
    for (const context of contexts.splice(0)) await context.close();
  });

  afterAll(() => browser.close());

  /** Sheets in a Japanese browser on the first of May 2024, with the sidebar as a menu entry opens it. */
  async function open(entry: string, standIn = openStandIn()): Promise<Opened> {
    const context = await browser.newContext({
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 1000, height: 760 },
    });
    contexts.push(context);
    const page = await context.newPage();
    await page.clock.setFixedTime('2024-05-01T09:00:00+09:00');
    const complaints: string[] = [];
    const otherRequests: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      const isOurs = /^(https:\/\/sheets\.test\/|blob:)/.test(request.url());
      if (!isOurs) otherRequests.push(request.url());
    });
    const host = await hostSidebar(page, standIn);
    const sidebar = await host.choose(entry);
    return { page, sidebar, standIn, host, complaints, otherRequests };
  }

  const button = (sidebar: Frame, name: string) =>
    sidebar.getByRole('button', { name, exact: true });

  /** The sidebar after the first run, beside the sample network that the built script made. */
  async function openSample(entry: string): Promise<Opened> {
    const standIn = openStandIn();
    const opened = await open(entry, standIn);
    const input = { name: networkName, fiscalYear: 2023, sample: true };
    const context = { today: '2024-05-01', seed: 'sidebar', language: 'ja' };
    opened.host.code.call('runCommand', JSON.stringify({ name: 'new-network', input, ...context }));
    await button(opened.sidebar, 'はじめる').click();
    const sidebar = await opened.host.choose(entry);
    return { ...opened, sidebar };
  }

  async function showTab(sidebar: Frame, tab: (typeof tabs)[number]): Promise<void> {
    await sidebar.locator(`#pane-tab-${tab}`).click();
    await sidebar.locator('.part :is(.results, form, .empty)').first().waitFor();
  }

  it('begins with the first run, makes the workbook, and shows its figures and its levels', async () => {
    const { sidebar, standIn, host, complaints, otherRequests } = await open('openHome');
    await sidebar.locator('#welcome-title').waitFor();
    await button(sidebar, 'はじめる').click();
    await sidebar.locator('input[name=network-name]').fill(networkName);
    await sidebar.locator('select[name=fiscal-year]').selectOption('2023');
    await sidebar.locator('input[name=sample]').check();
    await button(sidebar, 'ブックを作る').click();
    await sidebar.locator('.message-success').waitFor();
    expect(standIn.toModel().sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['案件', '支援企業', 'KPI']),
    );
    await showTab(sidebar, 'kpi');
    const figures = await sidebar.locator('[data-kpi] .value').allInnerTexts();
    expect(figures).toEqual(['88', '99', '52', '84', '4.2']);
    await showTab(sidebar, 'maturity');
    expect(await sidebar.locator('.gates .gate').count()).toBeGreaterThan(0);
    expect(host.calls.filter((name) => name !== 'readSelection')).not.toContain('continueCommand');
    expect([complaints, otherRequests]).toEqual([[], []]);
    const again = await host.choose('showKpi');
    expect(await again.locator('[aria-selected=true]').getAttribute('id')).toBe('pane-tab-kpi');
  });

  it('hands the KPI sheet over as a download with the figures that it shows', async () => {
    const { page, sidebar } = await openSample('showKpi');
    await sidebar.locator('[data-kpi=K1] .value').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(sidebar, 'KPIシートを書き出す').click(),
    ]);
    const name = `KPIシート_${networkName}_2023-04-01_2024-03-31.xlsx`;
    expect(download.suggestedFilename()).toBe(name);
    const opened = await openXlsx(new Uint8Array(readFileSync(await download.path())));
    if (opened.kind === 'refused') throw new Error('The file was refused');
    const shown = opened.adapter.model().sheets[0]!.rows.flatMap((row) => row[3] ?? []);
    expect(shown).toEqual(expect.arrayContaining([88, 99, 52, 84, 4.2]));
    await sidebar.locator('.message-success', { hasText: name }).waitFor();
  });

  it('imports a .csv and an .xlsx file that it reads itself', async () => {
    const { sidebar, standIn, complaints } = await openSample('importRows');
    const csv = '企業名,都道府県,業種,同意日\nみなと商店,北海道,I,令和6年4月1日\n';
    const choose = sidebar.locator('input[name=import-file]');
    await choose.setInputFiles({
      name: '一覧.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await sidebar.locator('button[type=submit]').click();
    await sidebar.locator('.message-success', { hasText: '追加 1行' }).waitFor();
    const firms = standIn.toModel().sheets.find(({ name }) => name === '支援企業')!.rows;
    expect(firms.find((row) => row.includes('みなと商店'))).toContain(45_383);
    const buffer = Buffer.from(await networkFile({ sample: true }));
    await choose.setInputFiles({ name: '他のブック.xlsx', mimeType: '', buffer });
    await sidebar.locator('button[type=submit]').click();
    await sidebar.locator('.message-success', { hasText: '追加 0行' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('follows the selection while the card is shown, and asks nothing otherwise', async () => {
    const { sidebar, standIn, host } = await openSample('showCard');
    const select = (sheet: string, cell: string) => {
      standIn.spreadsheet.getSheetByName(sheet)!.getRange(cell).activate();
    };
    select('案件', 'A6');
    await sidebar.locator('article header', { hasText: '案件・6行目' }).waitFor();
    select('担い手', 'B4');
    await sidebar.locator('article header', { hasText: '担い手・4行目' }).waitFor();
    select('KPI', 'A1');
    await sidebar.locator('.empty').waitFor();
    await showTab(sidebar, 'home');
    await sidebar.page().waitForTimeout(300);
    const before = host.calls.length;
    await sidebar.page().waitForTimeout(3_000);
    expect(host.calls.slice(before)).toEqual([]);
  });

  it('leads to the row behind a figure', async () => {
    const { sidebar, standIn, host } = await openSample('showKpi');
    await sidebar.locator('[data-kpi=K1] summary').click();
    await sidebar.locator('[data-kpi=K1] .jump').first().click();
    await becomesSo(() => host.calls.includes('goTo'));
    await becomesSo(
      () => standIn.spreadsheet.getCurrentCell()!.getSheet().getName() === '参画機関',
    );
  });

  it('looks again when the user comes back from the sheet, and when they ask for it', async () => {
    const { page, sidebar, standIn } = await openSample('showKpi');
    const value = sidebar.locator('[data-kpi=K1] .value');
    await value.waitFor();
    const sheet = standIn.spreadsheet.getSheetByName('参画機関')!;
    const { rows } = standIn.toModel().sheets.find(({ name }) => name === '参画機関')!;
    const joined = rows[0]!.indexOf('参画日') + 1;
    const leaveOnly = (count: number) => {
      const gone = rows.slice(count + 1).map(() => ['']);
      sheet.getRange(count + 2, joined, gone.length, 1).setValues(gone);
    };
    leaveOnly(20);
    await page.locator('#cell').click();
    await sidebar.locator('.part').click({ position: { x: 5, y: 5 } });
    await sidebar.locator('[data-kpi=K1] .value', { hasText: /^[1-9]$|^[12]\d$/ }).waitFor();
    leaveOnly(0);
    await button(sidebar, 'シートの変更を反映').click();
    await sidebar.locator('[data-kpi=K1] .value', { hasText: /^0$/ }).waitFor();
  });

  it('says how far long work is and ends it in several runs', async () => {
    const standIn = openStandIn(undefined, { costs: { write: 400 } });
    const { sidebar, host } = await open('openHome', standIn);
    await button(sidebar, 'はじめる').click();
    await sidebar.locator('input[name=network-name]').fill(networkName);
    await sidebar.locator('input[name=sample]').check();
    await button(sidebar, 'ブックを作る').click();
    await sidebar.locator('.working', { hasText: /書き込んでいます \d{2,}\/\d{3}/ }).waitFor();
    expect(await button(sidebar, '取りやめる').count()).toBe(0);
    await sidebar.locator('.message-success').waitFor({ timeout: 120_000 });
    expect(host.calls.filter((name) => name === 'continueCommand').length).toBeGreaterThan(1);
  });

  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'before', '通信が途切れました'],
    ['サーバー エラーが発生しました。', 'before', '処理が途中で止まりました'],
    ['NetworkError: Connection failure due to HTTP 0', 'after', '通信が途切れました'],
  ] as const)('explains “%s” (%s the work) and does it once when run again', async (...failure) => {
    const [message, when, sentence] = failure;
    const { sidebar, standIn, host } = await openSample('importRows');
    const rows = () => standIn.toModel().sheets.find(({ name }) => name === '支援企業')!.rows;
    const csv = '企業名,都道府県,業種\nみなと商店,北海道,I\n';
    host.failNext('runCommand', { message, when });
    await sidebar
      .locator('input[name=import-file]')
      .setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await sidebar.locator('button[type=submit]').click();
    await sidebar.locator('.message-error', { hasText: sentence }).waitFor();
    await button(sidebar, 'もう一度実行').click();
    await sidebar.locator('.message-success').waitFor();
    expect(rows().filter((row) => row.includes('みなと商店'))).toHaveLength(1);
  });

  it('says that somebody else is at work, when the lock cannot be had', async () => {
    const { sidebar, standIn } = await openSample('openHome');
    standIn.environment.locks.document.takenUntil = standIn.environment.clock.now + 60_000;
    await sidebar.locator('#pane-tab-check').click();
    await sidebar.locator('.message-error', { hasText: 'ほかの人が' }).waitFor();
  });

  it('asks one thing at a time, however fast people change the tab', async () => {
    const { sidebar } = await openSample('showKpi');
    for (const tab of ['maturity', 'check', 'kpi', 'check', 'maturity'] as const) {
      await sidebar.locator(`#pane-tab-${tab}`).click();
    }
    await sidebar.locator('.gates').waitFor();
    const most = await sidebar.evaluate(
      () => (window as unknown as { mostCalls: number }).mostCalls,
    );
    expect(most).toBe(1);
  });

  it('scrolls no part sideways in its 300 pixels, and gives axe nothing serious to find', async () => {
    const { sidebar, standIn } = await openSample('showCard');
    standIn.spreadsheet.getSheetByName('案件')!.getRange('A6').activate();
    await sidebar.locator('article').waitFor();
    await sidebar.evaluate(axe);
    for (const tab of tabs) {
      await showTab(sidebar, tab);
      const overflow = await sidebar.evaluate(() =>
        ['.part', '.tabs', 'html', 'body']
          .flatMap((selector) => document.querySelector(selector) ?? [])
          .map((element) => element.scrollWidth - element.clientWidth),
      );
      expect([tab, ...overflow]).toEqual([tab, 0, 0, 0, 0]);
      expect([tab, await seriousFindings(sidebar, 'body')]).toEqual([tab, []]);
    }
    const size = await sidebar.evaluate(() => [
      innerWidth,
      document.body.scrollHeight - innerHeight,
    ]);
    expect(size).toEqual([300, 0]);
  });
});

/** Waits until something is so; fails with the last try's answer. */
async function becomesSo(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(isSo()).toBe(true);
}
