// Why: Office takes ribbon icons as PNG files in eight sizes, people draw them as SVG. Run it after
// a change of a drawing: `npm run icons`. `--sheet FILE` also shows all of them on light and dark.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

import { browserArguments, findChromium } from './lib/chromium.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { inProject, requireNodeVersion, say } from './lib/project.mjs';

const folder = inProject('manifests', 'excel', 'icons');
const usualSizes = [16, 20, 24, 32, 40, 48, 64, 80];
/** Drawings that Office asks for in other sizes, too. */
const specialSizes = { tsunagi: [...usualSizes, 192], 'tsunagi-outline': [32] };
const pictureFolder = join(folder, 'png');

const drawings = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => ({
      name: file.replace('.svg', ''),
      address: `data:image/svg+xml;base64,${readFileSync(join(folder, file)).toString('base64')}`,
    }));

const page = (content) =>
  `<!doctype html><style>body{margin:0}img{display:block}</style>${content}`;

async function drawPictures(tab) {
  for (const { name, address } of drawings()) {
    for (const size of specialSizes[name] ?? usualSizes) {
      await tab.setViewportSize({ width: size, height: size });
      await tab.setContent(page(`<img width="${size}" height="${size}" src="${address}" />`));
      const picture = await tab.screenshot({ omitBackground: true });
      writeFileSync(join(pictureFolder, `${name}-${size}.png`), picture);
    }
    say(`${name}: ${(specialSizes[name] ?? usualSizes).join(', ')}`);
  }
}

const backgrounds = ['#ffffff', '#f3f2f1', '#c8c6c4', '#292929', '#000000'];

async function drawSheet(tab, file) {
  const picture = (name, size) => {
    const bytes = readFileSync(join(pictureFolder, `${name}-${size}.png`)).toString('base64');
    return `<img src="data:image/png;base64,${bytes}" style="display:inline-block;margin:6px;vertical-align:middle" />`;
  };
  const row = ({ name }) =>
    (specialSizes[name] ?? usualSizes).map((size) => picture(name, size)).join('');
  const rows = (background) =>
    `<div style="background:${background};padding:8px;white-space:nowrap">${drawings()
      .map((drawing) => `<div>${row(drawing)}</div>`)
      .join('')}</div>`;
  await tab.setViewportSize({ width: 2_900, height: 1_300 });
  await tab.setContent(page(`<div style="display:flex">${backgrounds.map(rows).join('')}</div>`));
  await tab.screenshot({ path: file });
}

requireNodeVersion();
await ensurePackages();
const { values } = parseArgs({ options: { sheet: { type: 'string' } } });
const browser = await chromium.launch({ executablePath: findChromium(), args: browserArguments });
try {
  const tab = await browser.newPage();
  await drawPictures(tab);
  if (values.sheet !== undefined) await drawSheet(tab, values.sheet);
} finally {
  await browser.close();
}
