// Why: the documentation shows the sidebar of Google Sheets as it is: built, 300 pixels wide, with the
// sample network, beside the stand-in for Google that the tests use. `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

import { browserArguments, findChromium } from './lib/chromium.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { inProject, requireNodeVersion, say } from './lib/project.mjs';
import { loadTypeScript } from './lib/run-typescript.mjs';

requireNodeVersion();
await ensureBuilt('apps-script');
const folder = inProject('docs', 'images');
mkdirSync(folder, { recursive: true });
const { takeSheetsPictures } = await loadTypeScript('scripts/sheets-pictures.ts');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: browserArguments,
});
try {
  await takeSheetsPictures(browser, folder);
  say('docs/images/sheets-*.png');
} finally {
  await browser.close();
}
