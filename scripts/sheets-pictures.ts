import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { hostSidebar } from '../tests/browser/sidebar-host';
import { openStandIn, type SheetsStandIn } from '../tests/fakes/sheets/open-stand-in';
import type { LoadedCode } from '../tests/tools/built-code';

interface Picture {
  readonly name: string;
  /** The entry of the menu that opens the sidebar. */
  readonly entry: string;
  /** Where the user is in the spreadsheet. */
  readonly cell?: readonly [sheet: string, address: string];
  /** What has to be there before the picture is taken. */
  readonly shows: string;
}

const pictures: readonly Picture[] = [
  { name: 'home', entry: 'openHome', shows: 'input[name=network-name]' },
  { name: 'card', entry: 'showCard', cell: ['案件', 'A6'], shows: 'article' },
  { name: 'kpi', entry: 'showKpi', shows: '[data-kpi=K5] .value' },
  { name: 'maturity', entry: 'showMaturity', shows: '.gates' },
  { name: 'import', entry: 'importRows', shows: 'input[name=import-file]' },
];

/** Takes the pictures of the built sidebar beside the sample network, in their folder. */
export async function takeSheetsPictures(browser: Browser, folder: string): Promise<void> {
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 640, height: 860 },
  });
  const page = await context.newPage();
  // The years that the page offers depend on the day.
  await page.clock.setFixedTime('2024-05-01T09:00:00+09:00');
  const standIn = openStandIn();
  const host = await hostSidebar(page, standIn);
  const take = async (name: string) => {
    await page.locator('aside').screenshot({ path: join(folder, `sheets-${name}.png`) });
  };
  const first = await host.choose('openHome');
  await take('welcome');
  await first.locator('.buttons .primary').click();
  const input = { name: '潮路地域人材支援ネットワーク', fiscalYear: 2023, sample: true };
  const command = { name: 'new-network', input, today: '2024-05-01', seed: 'pictures' };
  runWhole(host.code, JSON.stringify({ ...command, language: 'ja' }));
  for (const { name, entry, cell, shows } of pictures) {
    goTo(standIn, cell);
    await settled(await host.choose(entry), shows);
    await take(name);
  }
  await context.close();
}

/** Runs a command in as many runs as it takes, as the sidebar does. */
function runWhole(code: LoadedCode, command: string): void {
  let reply = String(code.call('runCommand', command));
  while ((JSON.parse(reply) as { readonly kind: string }).kind === 'unfinished') {
    reply = String(code.call('continueCommand', reply));
  }
}

function goTo({ spreadsheet }: SheetsStandIn, cell: Picture['cell']): void {
  if (cell === undefined) return;
  spreadsheet.getSheetByName(cell[0])?.getRange(cell[1]).activate();
}

async function settled(sidebar: Frame, selector: string): Promise<void> {
  await sidebar.locator(selector).first().waitFor();
  await sidebar.page().waitForTimeout(1_500);
}
