import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openXlsx } from '../../shared/adapters/xlsx/xlsx-adapter';
import type { Problem } from '../../shared/core/index';
import { describeWith } from '../tools/requirement';
import { seriousFindings } from './axe-findings';
import { servePanePage } from './build-pane-page';
import { chromiumBrowser, launchChromium } from './chromium';
// Declares what the page gives to tests; the page itself is built by webpack.
import type {} from './pane-page';
import type { ServedFolder } from './serve-folder';

jest.setTimeout(240_000);

const tabs = ['home', 'work', 'row', 'kpi', 'maturity', 'check', 'import'] as const;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describeWith(chromiumBrowser, 'the pane beside a host that is slow or fails', () => {
  let browser: Browser;
  let server: ServedFolder;

  beforeAll(async () => {
    server = await servePanePage();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** A page of its own, as wide as a task pane, with what it complained about. */
  async function open(query: string, look: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...look });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${server.address}${query}`);
    await page.locator('.pane').waitFor();
    return { page, complaints };
  }

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  async function showTab(page: Page, tab: (typeof tabs)[number]): Promise<void> {
    await page.locator(`#pane-tab-${tab}`).click();
    await page.locator('.part :is(.results, form, .empty)').first().waitFor();
  }

  /** Sends the form that makes a network, in the pane of an empty workbook. */
  async function makeNetwork(page: Page): Promise<void> {
    await page.locator('input[name=network-name]').fill('みなと支援ネットワーク');
    await page.keyboard.press('Enter');
  }

  const sheetCount = (page: Page) => page.evaluate(() => window.pane.workbook().sheets.length);

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

  describe('the first run', () => {
    it('begins with three steps, read from the top, and is over for good after the start', async () => {
      const { page, complaints } = await open('?welcome');
      expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
        ...['1ブックを用意する', '2記録を入れる', '3結果を見る'],
      ]);
      expect(await focused(page)).toBe('welcome-title');
      await button(page, 'はじめる').press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'pane-tab-home');
      expect(await page.evaluate(() => window.pane.seen.isWelcomeSet)).toBe(true);
      await button(page, '使い方の3ステップ').click();
      await page.locator('#welcome-title').waitFor();
      expect(complaints).toEqual([]);
    });

    it.each([
      ['ブックを作る画面へ', 'home'],
      ['取り込む画面へ', 'import'],
      ['KPIを見る', 'kpi'],
    ])('leads by “%s” to its part', async (name, tab) => {
      const { page } = await open('?welcome');
      await button(page, name).click();
      expect(await page.locator('[aria-selected=true]').getAttribute('id')).toBe(`pane-tab-${tab}`);
    });

    it('can be put off, and comes again then', async () => {
      const { page } = await open('?welcome');
      await button(page, 'あとで見る').click();
      await page.locator('#pane-tab-home').waitFor();
      expect(await page.evaluate(() => window.pane.seen.isWelcomeSet)).toBe(false);
    });
  });

  describe('long work', () => {
    it('shows how far it is after a second, can be stopped while reading, and changes nothing then', async () => {
      const { page } = await open('');
      await page.evaluate(() => window.pane.setRequests(3, true));
      await makeNetwork(page);
      expect(await page.locator('.working').count()).toBe(0);
      await page.evaluate(() => window.pane.answer());
      await page.locator('.working').waitFor();
      expect(await page.locator('.working > span').innerText()).toBe('読み込んでいます 1/3');
      expect(await page.locator('.working progress').getAttribute('value')).toBe('1');
      await button(page, '取りやめる').click();
      await page.locator('.working', { hasText: '取りやめています…' }).waitFor();
      await page.evaluate(() => window.pane.answer());
      await page
        .locator('.message', { hasText: '取りやめました。ブックは変わっていません。' })
        .waitFor();
      expect(await sheetCount(page)).toBe(0);
    });

    it('cannot be stopped once it writes, and is done once however often it is started', async () => {
      const { page } = await open('');
      await page.evaluate(() => window.pane.setRequests(2, true));
      await makeNetwork(page);
      await page.keyboard.press('Enter');
      for (let answered = 0; answered < 3; answered += 1) {
        await page.evaluate(() => window.pane.answer());
        await page.waitForTimeout(50);
      }
      await page.locator('.working', { hasText: '書き込んでいます 1/2' }).waitFor();
      expect(await button(page, '取りやめる').count()).toBe(0);
      await page.evaluate(() => window.pane.answer());
      await page.locator('.message-success').waitFor();
      expect(await sheetCount(page)).toBeGreaterThan(10);
    });

    it('that only looks up can be stopped and begun again', async () => {
      const { page } = await open('?sample');
      await page.evaluate(() => window.pane.setRequests(1, true));
      await page.locator('#pane-tab-kpi').click();
      await button(page, '取りやめる').click();
      await page.evaluate(() => window.pane.answer());
      await page.evaluate(() => window.pane.setRequests(1, false));
      await button(page, 'もう一度実行').click();
      await page.locator('.card').first().waitFor();
    });
  });

  describe('a host that fails', () => {
    const isProtected: Problem = {
      code: 'host-sheet-protected',
      severity: 'error',
      place: { sheet: '案件' },
    };

    it('is explained with the remedy and a way to the sheet; the same input runs again', async () => {
      const { page } = await open('');
      await page.evaluate((problem) => window.pane.breakNext([problem]), isProtected);
      await makeNetwork(page);
      const message = page.locator('.message-error');
      await message.waitFor();
      await message.locator('.jump', { hasText: '保護を解除するか' }).click();
      expect(await page.evaluate(() => window.pane.seen.places)).toEqual([{ sheet: '案件' }]);
      await button(page, 'もう一度実行').click();
      await page.locator('.message-success').waitFor();
      const text = await page.evaluate(() => JSON.stringify(window.pane.workbook()));
      expect(text).toContain('みなと支援ネットワーク');
    });

    it.each(tabs.filter((tab) => tab !== 'home' && tab !== 'import'))(
      'without a word is explained too, and leaves the part “%s” alive',
      async (tab) => {
        const { page, complaints } = await open('?sample');
        await page.evaluate(() => window.pane.breakNext('unexpectedly'));
        await page.locator(`#pane-tab-${tab}`).click();
        await page.locator('.message-error', { hasText: 'もう一度実行' }).waitFor();
        await button(page, 'もう一度実行').click();
        await page.locator('.part :is(.results, .empty)').first().waitFor();
        expect(complaints).toEqual([]);
      },
    );

    it('is told of in the part that is shown by then', async () => {
      const { page } = await open('');
      await page.evaluate(() => window.pane.setRequests(1, true));
      await makeNetwork(page);
      await page.locator('#pane-tab-import').click();
      await page.evaluate((problem) => {
        window.pane.breakNext([problem]);
        window.pane.answer();
      }, isProtected);
      await page.locator('.trouble', { hasText: '保護を解除するか' }).waitFor();
      expect(await page.locator('select[name=table]').isVisible()).toBe(true);
    });

    it('that cannot go to a cell says so above the part, which stays as it was', async () => {
      const { page, complaints } = await open('?sample');
      await showTab(page, 'kpi');
      await page.evaluate(() => window.pane.breakGoTo());
      await page.locator('[data-kpi=K1] summary').click();
      await page.locator('[data-kpi=K1] .jump').first().click();
      const trouble = page.locator('.trouble');
      await trouble.getByText('処理が途中で止まりました').waitFor();
      expect(await page.locator('[data-kpi=K1] .value').innerText()).toBe('88');
      await trouble.getByRole('button', { name: '閉じる' }).click();
      expect(await trouble.count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });

  describe('the card of the selected row', () => {
    it('asks for a row, follows the selection, and leads to those whom the row names', async () => {
      const { page } = await open('?sample');
      await showTab(page, 'row');
      await page.locator('.empty', { hasText: '表の行をクリックすると' }).waitFor();
      await page.evaluate(() => window.pane.select({ sheet: '案件', row: 5, column: 9 }));
      await page.locator('#row-title').waitFor();
      expect(await page.locator('article header').innerText()).toContain('案件・6行目');
      expect(await page.locator('.step-current').getAttribute('aria-current')).toBe('step');
      await page.locator('.terms .link').first().click();
      const [place] = await page.evaluate(() => window.pane.seen.places);
      expect(place).toEqual({ table: 'companies', id: expect.stringMatching(/^CO-/) });
      await page.evaluate(() => window.pane.select({ sheet: '担い手', row: 3, column: 0 }));
      await page.locator('article header', { hasText: '担い手・4行目' }).waitFor();
      await page.evaluate(() => window.pane.select({ sheet: 'KPI', row: 3, column: 0 }));
      await page.locator('.empty').waitFor();
    });
  });

  describe('the KPI sheet', () => {
    it('is handed to the host as a workbook with the figures that the pane shows', async () => {
      const { page } = await open('?sample');
      await showTab(page, 'kpi');
      await button(page, 'KPIシートを書き出す').click();
      const name = 'KPIシート_潮路ネットワーク_2023-04-01_2024-03-31.xlsx';
      await page.locator('.message-success', { hasText: name }).waitFor();
      const files = await page.evaluate(() => window.pane.seen.files);
      expect(files.map((file) => file.name)).toEqual([name]);
      const opened = await openXlsx(new Uint8Array(files[0]!.bytes));
      if (opened.kind === 'refused') throw new Error('The file was refused');
      const figures = opened.adapter.model().sheets[0]!.rows.flatMap((row) => row[3] ?? []);
      expect(figures).toEqual(expect.arrayContaining([88, 99, 52, 84, 4.2]));
    });
  });

  describe('what cannot be undone', () => {
    it('is said beside each button that changes the workbook, where the host forgets', async () => {
      const { page } = await open('');
      expect(await page.getByText('元に戻す').count()).toBe(0);
      await page.evaluate(() => window.pane.show({ undo: 'partly' }));
      await page.locator('#undo-hint-new-network').waitFor();
      expect(await button(page, 'ブックを作る').getAttribute('aria-describedby')).toBe(
        'undo-hint-new-network',
      );
      expect(await page.getByText('元に戻す').count()).toBe(2);
      await showTab(page, 'kpi');
      expect(await page.getByText('元に戻す').count()).toBe(0);
    });
  });

  describe.each(['ja', 'en'] as const)('in a narrow pane (%s)', (language) => {
    it.each([320, 300, 160])('scrolls no part sideways at %i pixels', async (width) => {
      const { page } = await open('?sample', { viewport: { width, height: 700 } });
      await page.evaluate((spoken) => window.pane.show({ language: spoken }), language);
      await page.evaluate(() => window.pane.select({ sheet: '案件', row: 5, column: 0 }));
      for (const tab of tabs) {
        await showTab(page, tab);
        const overflow = await page.evaluate(() =>
          ['.part', '.tabs', 'html']
            .flatMap((selector) => document.querySelector(selector) ?? [])
            .map((element) => element.scrollWidth - element.clientWidth),
        );
        expect([tab, ...overflow]).toEqual([tab, 0, 0, 0]);
      }
      const rows = await page
        .locator('[role=tab]')
        .evaluateAll((all) => new Set(all.map((tab) => tab.getBoundingClientRect().top)).size);
      if (width >= 300) expect(rows).toBe(1);
    });

    it('has nothing to press that is smaller than 24 pixels', async () => {
      const { page } = await open('?sample');
      await page.evaluate((spoken) => window.pane.show({ language: spoken }), language);
      await page.evaluate(() => window.pane.select({ sheet: '案件', row: 5, column: 0 }));
      for (const tab of tabs) {
        await showTab(page, tab);
        const small = await page
          .locator('.pane :is(button, select, summary, input:not([type=checkbox]), label.tick)')
          .evaluateAll((all) =>
            all
              .filter((element) => {
                const { width, height } = element.getBoundingClientRect();
                return width > 0 && (height < 24 || width < 24);
              })
              .map((element) => element.outerHTML.slice(0, 80)),
          );
        expect([tab, small]).toEqual([tab, []]);
      }
    });
  });

  describe.each([
    ['light', {}],
    ['dark', {}],
    ['contrast', {}],
    ['light', { forcedColors: 'active' }],
  ] as const)('in the theme %s %j', (theme, look) => {
    it('gives axe nothing serious to find in any part', async () => {
      const { page } = await open('?sample', look);
      await page.evaluate((shown) => window.pane.show({ theme: shown, undo: 'partly' }), theme);
      await page.evaluate(() => window.pane.select({ sheet: '案件', row: 5, column: 0 }));
      await page.evaluate(axe);
      for (const tab of tabs) {
        await showTab(page, tab);
        expect([tab, await seriousFindings(page)]).toEqual([tab, []]);
      }
      await showTab(page, 'home');
      await button(page, '使い方の3ステップ').click();
      expect(await seriousFindings(page)).toEqual([]);
    });
  });
});
