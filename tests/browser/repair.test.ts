import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createXlsxAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import { describeWith } from '../tools/requirement';
import { aDamagedNetwork, contentOf } from '../unit/repair/a-damaged-network';
import { chromiumBrowser, launchChromium } from './chromium';
import { openWorkbench, slow, type OpenedWorkbench } from './open-workbench';
import { serveFolder, type ServedFolder } from './serve-folder';

jest.setTimeout(240_000);

const damagedFile = () =>
  createXlsxAdapter(
    aDamagedNetwork(['cases', 3, 'posted', 'R5.8.3'], ['cases', 5, 'status', '完了　']),
  ).toBytes();

async function contentsIn(page: Page) {
  const model = await page.evaluate(() => window.tsunagi.readModel());
  return [contentOf(model, ['cases', 3, 'posted']), contentOf(model, ['cases', 5, 'status'])];
}

describeWith(chromiumBrowser, 'putting right what can be, in a browser', () => {
  let browser: Browser;
  let server: ServedFolder;
  let opened: OpenedWorkbench;

  beforeAll(async () => {
    const folder = join(__dirname, '..', '..', 'dist', 'workbench');
    server = await serveFolder(folder, { '/damaged.xlsx': await damagedFile() });
    browser = await launchChromium();
    opened = await openWorkbench(browser, server.address, { query: '?open=damaged.xlsx' });
    const { page } = opened;
    await page.waitForFunction(() => window.tsunagi.readModel().sheets.length > 3, null, slow);
    await page.locator('#pane-tab-check').click();
    await page.locator('.repair').waitFor(slow);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('shows each cell with what it holds and what it would hold before anything changes', async () => {
    const { page } = opened;
    const opener = page.getByRole('button', { name: '直す内容を見る' });
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    await opener.focus();
    await page.keyboard.press('Enter');
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    const listed = page.getByRole('list', { name: '直す内容' }).getByRole('button');
    expect(await listed.allTextContents()).toEqual([
      '案件 T3R5.8.3 から → 2023/8/3',
      '案件 L5完了　（空白あり） から → 完了',
    ]);
    expect(await contentsIn(page)).toEqual(['R5.8.3', '完了　']);
  });

  it('goes back to where the keyboard was when nothing is to change', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'やめる' }).click();
    const opener = page.getByRole('button', { name: '直す内容を見る' });
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await contentsIn(page)).toEqual(['R5.8.3', '完了　']);
  });

  it('puts the cells right, says so where the keyboard is, and offers nothing more', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '直す内容を見る' }).click();
    await page.getByRole('button', { name: '2か所を直す' }).click();
    await page.locator('.message-success', { hasText: '2か所を直しました。' }).waitFor(slow);
    await page.locator('.repair').waitFor({ ...slow, state: 'detached' });
    expect(await contentsIn(page)).toEqual([45141, '完了']);
    expect(
      await page.evaluate(() => document.activeElement?.textContent.includes('2か所を直しました')),
    ).toBe(true);
    expect(await page.locator('.file-state').innerText()).toContain('未保存');
  });

  it('asks nobody else for anything, and nothing complains', () => {
    expect(opened.externalRequests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
