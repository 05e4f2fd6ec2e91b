import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describeWith } from '../tools/requirement';
import { chromiumBrowser, launchChromium } from './chromium';
import { openWorkbench, slow } from './open-workbench';
import { pivotFile } from './pivot-file';
import { serveFolder, type ServedFolder } from './serve-folder';

jest.setTimeout(240_000);

const folder = join(__dirname, '..', '..', 'dist', 'workbench');

/** A worker that starts and then never comes to an end, as a hostile file would have it. */
const endless = `postMessage({ kind: 'ready' }); addEventListener('message', () => { for (;;) {} });`;

describeWith(chromiumBrowser, 'a file that takes too long, in a browser', () => {
  let browser: Browser;
  let server: ServedFolder;
  let file: Uint8Array;

  beforeAll(async () => {
    const reader = (await readdir(folder)).find((name) => /^read-file\.\w+\.js$/.test(name));
    server = await serveFolder(folder, { [`/${reader ?? ''}`]: Buffer.from(endless) });
    file = await pivotFile();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function startOpening(page: Page): Promise<void> {
    await page.locator('input[name=workbook-file]').setInputFiles({
      name: '遅い.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file),
    });
    await page.locator('.busy').waitFor(slow);
  }

  const isUntouched = (page: Page) =>
    page.evaluate(() => window.tsunagi.readModel().sheets.map(({ name }) => name));

  it('can be cancelled, and leaves the page as it was', async () => {
    const { page, complaints } = await openWorkbench(browser, server.address);
    await startOpening(page);
    const cancel = page.getByRole('button', { name: '取消' });
    await cancel.waitFor(slow);
    await cancel.click();
    await page.locator('.busy').waitFor({ state: 'detached' });
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await isUntouched(page)).toEqual(['Sheet1']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is given up after half a minute, with a sentence that says so', async () => {
    const { page } = await openWorkbench(browser, server.address);
    // A clock that jumps makes Univer complain about timers of its own; complaints are looked at above.
    await page.clock.install();
    await startOpening(page);
    await page.clock.fastForward(29_000);
    expect(await page.locator('.notice').count()).toBe(0);
    await page.clock.fastForward(2_000);
    const notice = page.locator('.notice');
    await notice.waitFor(slow);
    expect(await notice.innerText()).toContain('時間がかかりすぎるため、開くのをやめました');
    expect(await page.locator('.busy').count()).toBe(0);
    expect(await isUntouched(page)).toEqual(['Sheet1']);
    await page.close();
  });
});
