// Why: the pictures in the documentation show the product as it is, so they are taken from the
// built page with the sample network. Run it after a change that can be seen: `npm run screenshots`.
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

import { builtFile, ensureBuilt } from './lib/ensure-built.mjs';
import { takeExcelPictures } from './lib/excel-pictures.mjs';
import { inProject, requireNodeVersion, say } from './lib/project.mjs';
import { serve } from './lib/static-server.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const browserArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const folder = inProject('docs', 'images');

function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((path) => commands.map((command) => join(path, command)));
  const found = [process.env.CHROMIUM_PATH ?? '', ...candidates].find((path) => existsSync(path));
  if (found === undefined) throw new Error('Chromium is missing. apt-get install chromium');
  return found;
}

/** Pictures that stand beside each other: narrow, so that only the pane is shown. */
const besideReadme = { width: 360, height: 720 };
/** In the middle of the sample's work, so that some of it is late and some is not. */
const now = '2024-02-01T09:30:00+09:00';

/** Each picture: the part of the pane, the sheet and cell beside it, and what is special. */
const pictures = [
  { name: 'kpi', tab: 'kpi', sheet: 'KPI' },
  { name: 'maturity', tab: 'maturity', sheet: '成熟度のまとめ' },
  { name: 'check', tab: 'check', sheet: '案件', before: breakSomeCells },
  { name: 'import', tab: 'import', sheet: '支援企業' },
  { name: 'narrow', tab: 'kpi', sheet: '案件', size: { width: 320, height: 720 } },
  { name: 'dark', tab: 'maturity', sheet: 'KPI', scheme: 'dark' },
  { name: 'pipeline', tab: 'row', sheet: 'パイプライン' },
  { name: 'week', tab: 'work', sheet: '案件', before: chooseBusySupporter, size: besideReadme },
  { name: 'handoffs', tab: 'work', sheet: '取り繋ぎ', after: showHandoffs, size: besideReadme },
  { name: 'card', tab: 'row', sheet: '案件', cell: { row: 119, column: 4 }, size: besideReadme },
];
const usualSize = { width: 1400, height: 860 };

const pause = (page) => page.waitForTimeout(1_500);

async function openSample(page, address) {
  await page.goto(address);
  await page.locator('input[name=network-name]').fill('潮路地域人材支援ネットワーク');
  await page.locator('select[name=fiscal-year]').selectOption('2023');
  await page.locator('input[name=sample]').check();
  await page.locator('.pane button[type=submit]').click();
  await page.locator('.message-success').waitFor({ timeout: 120_000 });
  // The first calculation of all formulas.
  await page.waitForFunction(
    () => JSON.stringify(window.tsunagi.readModel().sheets[1].rows).includes('"value":4.2'),
    undefined,
    { timeout: 120_000, polling: 1_000 },
  );
  await page.waitForTimeout(6_000);
}

const select = (page, sheet, cell = { row: 0, column: 0 }) =>
  page.evaluate(
    ([name, at]) => {
      window.tsunagi.select(name, { ...at, rowCount: 1, columnCount: 1 });
    },
    [sheet, cell],
  );

/** Leaves what a check should find: a blank where a value must be, an unknown id, dates out of order. */
async function breakSomeCells(page) {
  const typed = [
    { row: 2, column: 3, text: '' },
    { row: 4, column: 1, text: 'CO-0000000000' },
    { row: 7, column: 19, text: '2020/4/1' },
  ];
  for (const { row, column, text } of typed) {
    await select(page, '案件', { row, column });
    await page.waitForTimeout(800);
    await page.evaluate(() => window.tsunagi.focus());
    await page.keyboard.press('Delete');
    await page.keyboard.type(text, { delay: 60 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1_500);
  }
}

/** Shows the week of somebody who has something overdue. */
async function chooseBusySupporter(page) {
  await page.locator('#pane-tab-work').click();
  const field = page.locator('[name=week-supporter]');
  await field.locator('option').nth(1).waitFor({ state: 'attached' });
  const count = await field.locator('option').count();
  for (let index = 1; index < count; index += 1) {
    await field.selectOption({ index });
    await page.waitForTimeout(300);
    const lists = await page.locator('[data-list]').count();
    if (lists > 1 && (await page.locator('[data-list=overdue]').count()) > 0) return;
  }
}

async function showHandoffs(page) {
  await page.locator('#work-view-handoffs').click();
}

async function takePicture(page, picture) {
  const { name, tab, sheet, cell, size = usualSize, scheme, before, after } = picture;
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme ?? 'light' });
  await before?.(page);
  await select(page, sheet, cell);
  await page.locator(`#pane-tab-${tab}`).click();
  await after?.(page);
  await pause(page);
  await page.screenshot({ path: join(folder, `workbench-${name}.png`) });
  say(`docs/images/workbench-${name}.png`);
}

requireNodeVersion();
await ensureBuilt('workbench');
mkdirSync(folder, { recursive: true });
const { server, port } = await serve({ folder: dirname(builtFile('workbench')), files: {} }, 0);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: browserArguments,
});
try {
  const page = await browser.newPage({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: usualSize,
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.clock.setFixedTime(now);
  await openSample(page, `http://localhost:${port}/`);
  for (const picture of pictures) await takePicture(page, picture);
  await takeExcelPictures(browser, folder);
} finally {
  await browser.close();
  server.close();
}
