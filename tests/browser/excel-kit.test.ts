import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';

import { allProbes } from '../live/excel/probes/all-probes';
import type { Recording } from '../live/excel/recording';
import { replayRecording } from '../live/replay/replay-recording';
import { contractCases } from '../contract/cases/contract-cases';
import { openExcel } from '../fakes/excel/client';
import { describeWith } from '../tools/requirement';
import { chromiumBrowser, launchChromium } from './chromium';
import { openStage } from './excel-stage';

jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');
const run = promisify(execFile);

describeWith(chromiumBrowser, 'the built kit with the real Office.js in a page of Excel', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tsunagi-kit-'));
    await run(process.execPath, [join(root, 'scripts/excel.mjs'), '--kit', '--build']);
    await cp(join(root, 'dist', 'excel-kit'), join(folder, 'kit'), { recursive: true });
    // The page of Excel opens the pane of the product; here that is the kit.
    await cp(join(folder, 'kit', 'kit.html'), join(folder, 'kit', 'taskpane.html'));
    const bundle = [join(root, 'scripts/lib/bundle-page.mjs'), 'tests/browser/excel-page.ts'];
    await run(process.execPath, [...bundle, join(folder, 'page')]);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  function open(query: Readonly<Record<string, string>>) {
    const office = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
    const folders = { addIn: join(folder, 'kit'), office, page: join(folder, 'page') };
    return openStage(browser, { folders, query });
  }

  it('runs everything, and saves a file that our own host replays', async () => {
    const { page, pane, strangers, complaints } = await open({});
    await pane.getByRole('button', { name: '始める' }).click();
    await pane.locator('#status', { hasText: '終わりました' }).waitFor({ timeout: 200_000 });
    expect(await pane.locator('caption').allTextContents()).toEqual([
      `書き込みの確認 ${contractCases.length} / ${contractCases.length}`,
      `Excel への質問 ${allProbes.length} / ${allProbes.length}`,
    ]);
    const downloads = page.waitForEvent('download');
    await pane.getByRole('button', { name: '保存' }).click();
    const download = await downloads;
    expect(download.suggestedFilename()).toMatch(/^officeonline.*\.json$/);
    const recording = JSON.parse(readFileSync(await download.path(), 'utf8')) as Recording;
    expect(recording).toMatchObject({ place: 'OSF.DDA.RichApi', leftOut: 0 });
    const { schema } = openExcel({ api: '1.15' }).engine;
    expect(recording.exchanges.length).toBeGreaterThan(1000);
    expect(replayRecording(recording, schema).differences).toEqual([]);
    expect([strangers, complaints]).toEqual([[], []]);
  });

  it('refuses a workbook in use, in the language of Excel', async () => {
    const { page, pane } = await open({ sample: 'yes', locale: 'en-US' });
    const before = await page.evaluate(() => window.excel.host.book.sheets.length);
    await pane.getByRole('button', { name: 'Start' }).click();
    await pane.locator('#status', { hasText: 'This workbook is not empty' }).waitFor();
    expect(await page.evaluate(() => window.excel.host.book.sheets.length)).toBe(before);
    expect(await pane.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });
});
