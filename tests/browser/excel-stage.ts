import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page, Route } from 'playwright-core';

import { openExcel } from '../fakes/excel/client';
// Declares what the page gives to tests; the page itself is built apart.
import type {} from './excel-page';
import { hostOrigin } from './excel-wac';

/** Where the add-in is served from; the address that a build without settings is made for. */
const addInOrigin = 'https://localhost:3000';
const officeOrigin = 'https://appsforoffice.microsoft.com';
const officePath = '/lib/1/hosted/';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/** Folders of what is shown. */
export interface StageFolders {
  /** The built add-in. */
  readonly addIn: string;
  /** Office.js as it was published. */
  readonly office: string;
  /** The built page with the emulated Excel. */
  readonly page: string;
}

/** What a test wants to see. */
export interface StageOptions {
  readonly folders: StageFolders;
  /** `sample`, `locale`, `api` of the page with the emulated Excel. */
  readonly query?: Readonly<Record<string, string>>;
  readonly look?: BrowserContextOptions;
}

/** An Excel on the web of our own with the real add-in in its pane. */
export interface Stage {
  readonly page: Page;
  readonly pane: Frame;
  /** Addresses that were asked for and are neither Excel's, nor the add-in's, nor Office.js. */
  readonly strangers: readonly string[];
  /** Errors of the pane and complaints of the browser about it. */
  readonly complaints: readonly string[];
}

/** Opens the page, and waits until the pane is there. Nothing leaves the machine. */
export async function openStage(browser: Browser, options: StageOptions): Promise<Stage> {
  const context = await browser.newContext({ locale: 'ja-JP', ...options.look });
  const page = await context.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isKnown = /storage|third-party/i.test(message.text());
    if (message.type() === 'error' && !isKnown) complaints.push(message.text());
  });
  await context.route('**/*', (route) => answer(route, options.folders, strangers));
  const query = new URLSearchParams({ addIn: addInOrigin, ...options.query });
  await page.goto(`${hostOrigin}/book.html?${query.toString()}`);
  const frame = await page.waitForSelector('iframe');
  const pane = await frame.contentFrame();
  if (pane === null) throw new Error('The page has no frame');
  await pane.locator('.pane button').first().waitFor({ timeout: 60_000 });
  return { page, pane, strangers, complaints };
}

async function answer(route: Route, folders: StageFolders, strangers: string[]): Promise<void> {
  const { origin, pathname, href } = new URL(route.request().url());
  if (origin === addInOrigin) return fromFolder(route, join(folders.addIn, pathname));
  if (origin === officeOrigin && pathname.startsWith(officePath)) {
    return fromFolder(route, join(folders.office, pathname.slice(officePath.length).toLowerCase()));
  }
  if (origin === hostOrigin) return answerHost(route, folders, pathname);
  strangers.push(href);
  return route.abort();
}

function answerHost(route: Route, folders: StageFolders, path: string): Promise<void> {
  if (path === '/book.html') {
    return route.fulfill({ body: book, contentType: types['.html'] ?? '' });
  }
  if (path === '/schema.json') {
    const { schema } = openExcel({ api: '1.15' }).engine;
    return route.fulfill({ body: JSON.stringify(schema), contentType: types['.json'] ?? '' });
  }
  return fromFolder(route, join(folders.page, path));
}

function fromFolder(route: Route, file: string): Promise<void> {
  if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
  const contentType = types[extname(file)] ?? 'text/plain';
  return route.fulfill({ body: readFileSync(file), contentType });
}

const book = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <title>book.xlsx</title>
    <link rel="icon" href="data:," />
    <style>
      * { box-sizing: border-box; }
      body { margin: 0; height: 100vh; display: flex; font: 13px 'Noto Sans CJK JP', sans-serif; }
      #grid { flex: 1; overflow: hidden; display: flex; flex-direction: column; min-width: 0; }
      #grid table { border-collapse: collapse; flex: 1; display: block; overflow: hidden; }
      th, td { border: 1px solid #d4d4d4; padding: 2px 5px; height: 22px; max-width: 190px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
      th { background: #f3f3f3; color: #555; font-weight: normal; text-align: center; }
      .selected { outline: 2px solid #107c41; outline-offset: -2px; }
      nav { background: #f3f3f3; border-top: 1px solid #c6c6c6; padding: 5px 8px; white-space: nowrap; overflow: hidden; }
      nav > * { padding: 3px 10px; color: #333; font-weight: normal; }
      nav > strong { background: #fff; color: #107c41; border-bottom: 2px solid #107c41; }
      iframe { width: 350px; flex: none; height: 100%; border: 0; }
      #grid + iframe { border-left: 1px solid #c6c6c6; }
      @media (max-width: 500px) { #grid { display: none; } #grid + iframe { border: 0; } }
    </style>
  </head>
  <body>
    <div id="grid"></div>
    <iframe title="add-in"></iframe>
    <script src="excel-page.js"></script>
  </body>
</html>`;
