// Why: the pane inside Excel is shown in the documentation. No Excel is at hand where pictures are
// taken, so they come from the built add-in with the real Office.js beside a simple grid of ours.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { bundlePage } from './bundle-page.mjs';
import { builtFile, ensureBuilt } from './ensure-built.mjs';
import { say } from './project.mjs';
import { loadTypeScript } from './run-typescript.mjs';

const beside = { width: 1200, height: 760 };
const alone = { width: 350, height: 760 };

/** Each picture: the part of the pane, the cell that the user is at, and what is special. */
const pictures = [
  { name: 'welcome', query: {}, size: alone },
  { name: 'row', tab: 'row', at: ['案件', 'E120'] },
  { name: 'kpi', tab: 'kpi', at: ['育成記録', 'A2'] },
  { name: 'check', tab: 'check', at: ['案件', 'A2'], before: breakSomeCells },
  { name: 'import', tab: 'import', at: ['支援企業', 'A2'], size: alone },
  { name: 'dark', tab: 'maturity', size: alone, look: { colorScheme: 'dark' } },
  { name: 'contrast', tab: 'kpi', size: alone, look: { forcedColors: 'active' } },
  { name: 'failed', query: {}, tab: 'home', size: alone, before: failToMake },
  { name: 'en', tab: 'row', at: ['Cases', 'E120'], query: { sample: '', locale: 'en-US' } },
];

/** Leaves what a check should find: something to mend, a blank, an unknown id. */
async function breakSomeCells({ page }) {
  await page.evaluate(() => {
    const { host } = window.excel;
    host.userTypes('担い手', 'G3', [[' ayaka.asahi@example.jp']]);
    host.userTypes('案件', 'D3', [['']]);
    host.userTypes('案件', 'B5', [['CO-0000000000']]);
  });
}

/** The connection breaks off while the workbook is made. */
async function failToMake({ page, pane }) {
  await page.evaluate(() => {
    const { host } = window.excel;
    host.onRequest = (_index, { Actions }) => {
      return Actions.length > 1_000 ? { kind: 'transport', after: 100 } : undefined;
    };
  });
  await pane.locator('input[name=network-name]').fill('潮路ネットワーク');
  await pane.locator('.pane button[type=submit]').first().click();
  await pane.locator('.message-error').waitFor();
}

async function takePicture({ openStage, browser, folders, folder }, picture) {
  const { name, tab, at, size = beside, look = {}, query = { sample: '' }, before } = picture;
  const options = { viewport: size, timezoneId: 'Asia/Tokyo', ...look };
  const stage = await openStage(browser, { folders, query, look: options });
  const { page, pane } = stage;
  if (tab !== undefined) {
    await pane.locator('.welcome-step + .welcome-step, .primary').last().click();
  }
  await before?.(stage);
  if (at !== undefined) {
    await page.evaluate(([sheet, cell]) => window.excel.host.userSelects(sheet, cell), at);
  }
  if (tab !== undefined) await pane.locator(`#pane-tab-${tab}`).click();
  await page.waitForTimeout(1_500);
  const path = join(folder, `excel-pane-${name}.png`);
  await page.screenshot({ path });
  say(`docs/images/excel-pane-${name}.png`);
  await page.context().close();
}

/** Takes the pictures of the pane in Excel. */
export async function takeExcelPictures(browser, folder) {
  await ensureBuilt('excel');
  const require = createRequire(import.meta.url);
  const page = mkdtempSync(join(tmpdir(), 'excel-page-'));
  try {
    await bundlePage('tests/browser/excel-page.ts', page);
    const { openStage } = await loadTypeScript('tests/browser/excel-stage.ts');
    const office = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
    const folders = { addIn: dirname(builtFile('excel')), office, page };
    for (const picture of pictures) {
      await takePicture({ openStage, browser, folders, folder }, picture);
    }
  } finally {
    rmSync(page, { recursive: true, force: true });
  }
}
