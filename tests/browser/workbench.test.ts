import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { openXlsx } from '../../shared/adapters/xlsx/xlsx-adapter';
import { describeWith } from '../tools/requirement';
import { chromiumBrowser, launchChromium } from './chromium';
import {
  openWorkbench,
  sampleShown,
  serveWorkbench,
  slow,
  type OpenedWorkbench,
} from './open-workbench';
import type { ServedFolder } from './serve-folder';

jest.setTimeout(300_000);

const kpiValues = (page: Page) => page.locator('.card .value').allInnerTexts();

async function showPart(page: Page, tab: string): Promise<void> {
  await page.locator(`#pane-tab-${tab}`).click();
  await page.locator('.pane :is(.results, .message, .empty, form)').first().waitFor();
}

/** Selects a cell and brings the keyboard to it, as a click on the grid does. */
async function goToCell(page: Page, sheet: string, cell: { row: number; column: number }) {
  await page.evaluate(
    ([name, at]) => {
      window.tsunagi.select(name, { ...at, rowCount: 1, columnCount: 1 });
      window.tsunagi.focus();
    },
    [sheet, cell] as const,
  );
  await page.waitForTimeout(1_000);
}

/** A case that is the only one of its company and was posted in the year. */
function lonelyPosting(page: Page): Promise<{ row: number; column: number }> {
  return page.evaluate(() => {
    const sheet = window.tsunagi.readModel().sheets.find(({ name }) => name === '案件');
    const rows = sheet?.rows ?? [];
    const titles = rows[0] ?? [];
    const posted = titles.indexOf('求人化日');
    const company = titles.indexOf('企業ID');
    const status = titles.indexOf('状況');
    const row = rows.findIndex((cells) => {
      const day = cells[posted];
      const isInYear = typeof day === 'number' && day >= 45017 && day <= 45382;
      const isOnly = rows.filter((other) => other[company] === cells[company]).length === 1;
      return isInYear && isOnly && cells[status] !== '取消';
    });
    return { row, column: posted };
  });
}

describeWith(chromiumBrowser, 'the workbench in a browser', () => {
  let browser: Browser;
  let server: ServedFolder;
  let opened: OpenedWorkbench;

  beforeAll(async () => {
    server = await serveWorkbench();
    browser = await launchChromium();
    opened = await openWorkbench(browser, server.address, { query: '?open=sample-network.xlsx' });
    await sampleShown(opened);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('shows the five KPIs of the sample network', async () => {
    const { page } = opened;
    await showPart(page, 'kpi');
    await page.locator('.card').first().waitFor();
    expect(await kpiValues(page)).toEqual(['88', '99', '52', '84', '4.2']);
  });

  it('finds nothing graver than a warning in the sample network', async () => {
    const { page } = opened;
    await showPart(page, 'check');
    expect(await page.locator('[data-severity=error]').count()).toBe(0);
  });

  it('leads from a problem to its cell, and the keyboard with it', async () => {
    const { page } = opened;
    await showPart(page, 'check');
    await page.locator('.jump').first().click();
    await page.waitForTimeout(1_000);
    const isInPane = await page.evaluate(
      () => document.querySelector('.pane-place')?.contains(document.activeElement) ?? true,
    );
    expect(isInPane).toBe(false);
  });

  it('counts anew when a case loses its posting date, and again when that is undone', async () => {
    const { page } = opened;
    await showPart(page, 'kpi');
    await goToCell(page, '案件', await lonelyPosting(page));
    await page.keyboard.press('Delete');
    await page.locator('[data-kpi=K2] .value', { hasText: /^98$/ }).waitFor(slow);
    await page.keyboard.press('Control+z');
    await page.locator('[data-kpi=K2] .value', { hasText: /^99$/ }).waitFor(slow);
  });

  it('keeps what is typed into a drop-down cell while formulas are being calculated', async () => {
    const { page } = opened;
    await showPart(page, 'kpi');
    const cell = { row: 9, column: 1 };
    const read = () =>
      page.evaluate(({ row, column }) => {
        const sheet = window.tsunagi.readModel().sheets.find(({ name }) => name === '案件');
        return JSON.stringify(sheet?.rows[row]?.[column]);
      }, cell);
    const before = await read();
    await goToCell(page, '案件', cell);
    await page.keyboard.press('Delete');
    await page.keyboard.type(String(JSON.parse(before)), { delay: 60 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(3_000);
    expect(await read()).toBe(before);
  });

  it('moves a level when the next item is ticked, and keeps it in the saved file', async () => {
    const { page } = opened;
    await showPart(page, 'maturity');
    const before = await page.locator('[data-maturity=sum] .value').innerText();
    const cell = await page.evaluate(() => {
      const rows = window.tsunagi.readModel().sheets.find(({ name }) => name === '成熟度')?.rows;
      const column = (rows?.[0] ?? []).indexOf('戦略3');
      return { row: 3, column };
    });
    await goToCell(page, '成熟度', cell);
    await page.keyboard.type('TRUE', { delay: 60 });
    await page.keyboard.press('Enter');
    const after = String(Number(before) + 1);
    await page
      .locator('[data-maturity=sum] .value', { hasText: new RegExp(`^${after}$`) })
      .waitFor(slow);
    expect(await page.locator('.file-state').innerText()).toContain('未保存');

    const [download] = await Promise.all([
      page.waitForEvent('download', slow),
      page.getByRole('button', { name: '保存', exact: true }).click(),
    ]);
    const saved = await openXlsx(new Uint8Array(await readFile(await download.path())));
    if (saved.kind === 'refused') throw new Error('The saved file was refused');
    const sheets = saved.adapter.model().sheets;
    const rows = sheets.find(({ name }) => name === '成熟度')?.rows;
    expect(rows?.[cell.row]?.[cell.column]).toBe(true);
    expect(saved.unsupportedParts).toEqual([]);
    expect(await page.locator('.file-state').innerText()).toBe('');

    const again = await openWorkbench(browser, server.address);
    await again.page.locator('input[name=workbook-file]').setInputFiles(await download.path());
    await again.page.waitForFunction(
      () => window.tsunagi.readModel().sheets.length > 3,
      null,
      slow,
    );
    await showPart(again.page, 'maturity');
    await again.page.locator('[data-maturity=sum]').waitFor(slow);
    expect(await again.page.locator('[data-maturity=sum] .value').innerText()).toBe(after);
    await again.page.close();
  });

  it('keeps what the grid cannot show when it saves: page setup, charts, protection', async () => {
    const { page } = opened;
    const [download] = await Promise.all([
      page.waitForEvent('download', slow),
      page.getByRole('button', { name: '保存', exact: true }).click(),
    ]);
    const saved = await openXlsx(new Uint8Array(await readFile(await download.path())));
    if (saved.kind === 'refused') throw new Error('The saved file was refused');
    const kpi = saved.adapter.model().sheets.find(({ name }) => name === 'KPI');
    expect(kpi?.page).not.toBeNull();
    expect(kpi?.charts.length).toBeGreaterThan(0);
    expect(kpi?.protection).not.toBeNull();
  });

  it('shows the card of the case at the cell, and goes on to its firm', async () => {
    const { page } = opened;
    await showPart(page, 'row');
    await goToCell(page, '案件', { row: 8, column: 4 });
    const header = page.locator('article header');
    await header.filter({ hasText: '案件・9行目' }).waitFor(slow);
    const firm = page.locator('.terms .link').first();
    const name = await firm.innerText();
    await firm.click();
    await header.filter({ hasText: '支援企業・' }).waitFor(slow);
    expect(await page.locator('#row-title').innerText()).toBe(name);
    expect(await inPane(page)).toBe(false);
  });

  it('hands over the KPIs as a workbook of one page', async () => {
    const { page } = opened;
    await showPart(page, 'kpi');
    const [download] = await Promise.all([
      page.waitForEvent('download', slow),
      page.getByRole('button', { name: 'KPIシートを書き出す' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^KPIシート_.+_2023-04-01_2024-03-31\.xlsx$/);
    const made = await openXlsx(new Uint8Array(await readFile(await download.path())));
    if (made.kind === 'refused') throw new Error('The KPI sheet was refused');
    expect(made.adapter.model().sheets.map(({ name }) => name)).toEqual(['KPIシート']);
  });

  it('takes a new agency from a CSV file and counts it', async () => {
    const { page } = opened;
    await showPart(page, 'import');
    await page.locator('select[name=table]').selectOption('agencies');
    await page.locator('input[name=import-file]').setInputFiles({
      name: 'agencies.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,kind,joined\n取込テスト信用金庫,地域金融機関,R5.10.1\n'),
    });
    await page.locator('.pane button[type=submit]').click();
    await page.locator('.pane .message-success').waitFor(slow);
    expect(await page.locator('.pane .message-success').innerText()).toContain('追加 1行');
    await showPart(page, 'kpi');
    await page.locator('[data-kpi=K1] .value', { hasText: /^89$/ }).waitFor(slow);
  });

  it('lets the keyboard alone reach every part of the pane', async () => {
    const { page } = opened;
    await page.locator('#pane-tab-home').click();
    const names: string[] = [];
    for (let step = 0; step < 7; step += 1) {
      names.push(await page.evaluate(() => document.activeElement?.id ?? ''));
      await page.keyboard.press('ArrowRight');
    }
    expect(names).toEqual([
      ...['pane-tab-home', 'pane-tab-work', 'pane-tab-row', 'pane-tab-kpi'],
      ...['pane-tab-maturity', 'pane-tab-check', 'pane-tab-import'],
    ]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pane-part');
  });

  it('goes from the grid to the pane and back with F6', async () => {
    const { page } = opened;
    await goToCell(page, 'KPI', { row: 3, column: 2 });
    await page.keyboard.press('F6');
    expect(await inPane(page)).toBe(true);
    await page.keyboard.press('F6');
    expect(await inPane(page)).toBe(false);
  });

  it('speaks English after one click', async () => {
    const { page } = opened;
    const tab = page.locator('#pane-tab-check');
    await page.getByRole('button', { name: 'English' }).click();
    await tab.and(page.getByText('Check', { exact: true })).waitFor(slow);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: '日本語' }).click();
    await tab.and(page.getByText('チェック', { exact: true })).waitFor(slow);
  });

  it('does not scroll sideways at a width of 320 pixels', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 320, height: 700 });
    for (const tab of ['home', 'work', 'row', 'kpi', 'maturity', 'check', 'import']) {
      await showPart(page, tab);
      const overflow = await page.evaluate(() => {
        const part = document.querySelector('.part');
        return part === null ? 1 : part.scrollWidth - part.clientWidth;
      });
      expect([tab, overflow]).toEqual([tab, 0]);
    }
    await page.setViewportSize({ width: 1400, height: 860 });
  });

  it('refuses a file that is no workbook and leaves what is shown as it was', async () => {
    const { page } = opened;
    page.once('dialog', (dialog) => void dialog.accept());
    await page.locator('input[name=workbook-file]').setInputFiles({
      name: 'notes.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('これはブックではありません'),
    });
    await page.locator('.notice').waitFor(slow);
    expect(await page.evaluate(() => window.tsunagi.readModel().sheets.length)).toBeGreaterThan(3);
  });

  it('asks nobody else for anything, and nothing complains', () => {
    expect(opened.externalRequests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

function inPane(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.querySelector('.pane-place')?.contains(document.activeElement) ?? false,
  );
}
