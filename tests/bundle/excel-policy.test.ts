import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';

import { chromiumBrowser, launchChromium } from '../browser/chromium';
import { describeWith } from '../tools/requirement';
import { excelFolder } from './excel-files';

const officeFolder = join(__dirname, '../../node_modules/@microsoft/office-js/dist');
const office = 'https://excel.officeapps.live.com';
const addIn = 'https://localhost:3000';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** As much of Excel on the web as Office.js needs to start: it answers who it is, and nothing else. */
const hostPage = `<!doctype html><iframe style="width:340px;height:600px"></iframe><script>
  const context = (id) => ({
    _id: id, _appName: 16, _appVersion: '16.00', _appMinorVersion: 0, _appUILocale: 'ja-JP',
    _dataLocale: 'ja-JP', _docUrl: 'https://example.jp/book.xlsx', _clientMode: 1, _settings: [],
    _reason: 'inserted', _osfControlType: 1, _eToken: '', _correlationId: '', _appInstanceId: id,
    _requirementMatrix: JSON.stringify({ ExcelApi: '1.15', SharedRuntime: '1.1' }),
    _appDomains: [], _featureGates: {},
  });
  addEventListener('message', ({ data, source, origin }) => {
    if (origin !== '${addIn}') return;
    const asked = JSON.parse(data);
    if (asked._messageType !== 0) return;
    const answer = asked._actionName.endsWith('getAppContextAsync')
      ? context(asked._data)
      : asked._actionType === 1 ? { Error: 0 } : { Version: 1, Error: 5001 };
    source.postMessage(JSON.stringify({
      _messageType: 1, _actionName: asked._actionName, _conversationId: asked._conversationId,
      _correlationId: asked._correlationId, _origin: '${office}', _data: answer, _errorCode: 0,
      _responseType: 0, _serializerVersion: 1,
    }), origin);
  });
  document.querySelector('iframe').src = '${addIn}/taskpane.html'
    + '?_host_Info=Excel$Web$16.01$ja-JP$1$$disableLogging$1'
    + '#&_xdm_Info=conversation|add-in|${office}';
</script>`;

function answerFrom(folder: string, path: string, route: Route): Promise<void> {
  const file = join(folder, path);
  if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({
    body: readFileSync(file),
    contentType: types[extname(file)] ?? 'text/plain',
  });
}

/** Answers every request from the disk; nothing leaves the machine. Gives what was asked for. */
async function serveFromDisk(context: BrowserContext): Promise<readonly URL[]> {
  const asked: URL[] = [];
  await context.route('**/*', (route) => {
    const address = new URL(route.request().url());
    asked.push(address);
    if (address.origin === office) {
      return route.fulfill({ body: hostPage, contentType: 'text/html; charset=utf-8' });
    }
    if (address.origin === addIn) return answerFrom(excelFolder, address.pathname, route);
    const path = address.pathname.replace(/^\/lib\/1\/hosted\//, '').toLowerCase();
    return answerFrom(officeFolder, path, route);
  });
  return asked;
}

interface Opened {
  readonly frame: Frame;
  readonly asked: readonly URL[];
  readonly complaints: readonly string[];
}

async function openPane(page: Page, context: BrowserContext): Promise<Opened> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  const asked = await serveFromDisk(context);
  await page.goto(`${office}/book.html`);
  const element = await page.waitForSelector('iframe');
  const frame = (await element.contentFrame())!;
  await frame.waitForSelector('.pane button', { timeout: 60_000 });
  return { frame, asked, complaints };
}

describeWith(chromiumBrowser, 'the policy of the task pane, in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());

  test('lets Office.js and the pane start without a complaint, and lets nothing else out', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const { asked, complaints, frame } = await openPane(await context.newPage(), context);
    const ready = await frame.evaluate(() => Office.onReady().then(({ host }) => String(host)));
    expect(ready).toBe('Excel');
    expect(complaints).toEqual([]);
    const others = asked.filter(({ origin }) => ![office, addIn].includes(origin));
    expect(new Set(others.map(({ host }) => host))).toEqual(
      new Set(['appsforoffice.microsoft.com']),
    );
    await context.close();
  }, 120_000);

  test('stops scripts, frames and messages to anywhere else', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const { asked, frame } = await openPane(await context.newPage(), context);
    const stopped = await frame.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        found.push(event.effectiveDirective);
      });
      const add = (name: string, attributes: Record<string, string>) => {
        document.body.append(Object.assign(document.createElement(name), attributes));
      };
      add('script', { src: 'https://elsewhere.example/code.js' });
      add('iframe', { src: 'https://elsewhere.example/page.html' });
      add('img', { src: 'https://elsewhere.example/pixel.png' });
      await fetch('https://elsewhere.example/collect').catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return found.sort();
    });
    expect(stopped).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
    expect(asked.filter(({ host }) => host === 'elsewhere.example')).toEqual([]);
    await context.close();
  }, 120_000);
});
