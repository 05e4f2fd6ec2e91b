import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeWith } from '../tools/requirement';
import { seriousFindings } from './axe-findings';
import { servePanePage } from './build-pane-page';
import { chromiumBrowser, launchChromium } from './chromium';
// Declares what the page gives to tests; the page itself is built by webpack.
import type {} from './pane-page';
import type { ServedFolder } from './serve-folder';

jest.setTimeout(240_000);

const views = ['week', 'newCase', 'handoffs', 'meeting'] as const;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describeWith(chromiumBrowser, 'the daily work in the pane', () => {
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

  /** The pane beside the sample network on 2024-02-01, as wide as the sidebar of Google. */
  async function open(look: BrowserContextOptions = {}) {
    const viewport = { width: 300, height: 800 };
    const context = await browser.newContext({ locale: 'ja-JP', viewport, ...look });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${server.address}?sample`);
    await page.locator('#pane-tab-home').waitFor();
    return { page, complaints };
  }

  async function openView(view: (typeof views)[number], look?: BrowserContextOptions) {
    const opened = await open(look);
    await showView(opened.page, view);
    return opened;
  }

  async function showView(page: Page, view: (typeof views)[number]): Promise<void> {
    await page.locator('#pane-tab-work').click();
    await page.locator(`#work-view-${view}`).click();
    await page.locator('#work-view :is(select, input, .empty)').first().waitFor();
  }

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  const places = (page: Page) => page.evaluate(() => window.pane.seen.places);

  type Row = Readonly<Record<string, string | number | boolean | null>>;

  /** The rows of a sheet by the titles of its columns, without what formulas give. */
  const rowsOf = (page: Page, sheet: string) =>
    page.evaluate((name): readonly Row[] => {
      const { rows } = window.pane.workbook().sheets.find((each) => each.name === name)!;
      const plain = rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)));
      const [titles = [], ...others] = plain;
      return others.map((row) =>
        Object.fromEntries(titles.map((title, index) => [String(title), row[index] ?? null])),
      );
    }, sheet);

  /** A supporter of the sample for whom something is overdue. */
  async function chooseBusySupporter(page: Page): Promise<string> {
    const field = page.locator('[name=week-supporter]');
    const ids = await field
      .locator('option')
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
    for (const id of ids.filter((each) => each !== '')) {
      await field.selectOption(id);
      await page.locator('#work-view .results .results').waitFor();
      await page.waitForTimeout(50);
      if ((await page.locator('[data-list=overdue]').count()) > 0) return id;
    }
    throw new Error('Nothing is overdue in the sample');
  }

  describe('as a part that loads later', () => {
    it('says so when it cannot be loaded, and loads when it is asked again', async () => {
      const { page, complaints } = await open();
      const isLazy = (url: URL) => /\/\d+\.js$/.test(url.pathname);
      await page.route(isLazy, (route) => route.abort());
      await page.locator('#pane-tab-work').click();
      await page.locator('.message-error', { hasText: '読み込めませんでした' }).waitFor();
      await page.unroute(isLazy);
      await button(page, 'もう一度実行').click();
      await page.locator('[name=week-supporter]').waitFor();
      expect(complaints).toEqual([]);
    });

    it('moves between its views with the arrows, as one stop of the keyboard', async () => {
      const { page } = await openView('week');
      await page.locator('#work-view-week').focus();
      await page.keyboard.press('ArrowLeft');
      await page.locator('[name=meeting-date]').waitFor();
      await page.keyboard.press('Home');
      await page.locator('[name=week-supporter]').waitFor();
      const stops = await page
        .locator('.work-views [role=tab]')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).tabIndex));
      expect(stops).toEqual([0, -1, -1, -1]);
    });
  });

  describe('the week', () => {
    it('asks for a supporter, remembers the choice, and leads to what is due', async () => {
      const { page, complaints } = await openView('week');
      await page.locator('.empty', { hasText: '担い手を選ぶと' }).waitFor();
      const supporter = await chooseBusySupporter(page);
      await page.getByText('2024/01/29（月）～2024/02/04（日）').waitFor();
      const overdue = page.locator('[data-list=overdue]');
      const count = await overdue.locator('.jump').count();
      expect(await overdue.locator('.count').innerText()).toBe(String(count));
      expect(await overdue.locator('.jump').first().innerText()).toMatch(
        /\d{4}\/\d\d\/\d\d \d+日超過/,
      );
      await overdue.locator('.jump').first().click();
      const [place] = await places(page);
      expect(place).toMatchObject({ sheet: expect.any(String), cell: expect.any(String) });
      await page.reload();
      await showView(page, 'week');
      expect(await page.locator('[name=week-supporter]').inputValue()).toBe(supporter);
      await overdue.waitFor();
      expect(complaints).toEqual([]);
    });
  });

  describe('a new case', () => {
    const firm = (page: Page) => page.getByRole('combobox', { name: '企業', exact: true });

    /** Types into the field for firms and waits for what it suggests. */
    async function look(page: Page, text: string): Promise<void> {
      await firm(page).fill(text);
      await page.getByRole('listbox').waitFor();
    }

    it('of a new firm is registered with the keyboard alone', async () => {
      const { page, complaints } = await openView('newCase');
      const before = await rowsOf(page, '案件');
      /** Goes on to a field and types into it, or takes the next choice. */
      const fill = async (name: string, text: string) => {
        for (let stops = 0; stops < 12 && (await focusedName(page)) !== name; stops += 1) {
          await page.keyboard.press('Tab');
        }
        await (text === '' ? page.keyboard.press('ArrowDown') : page.keyboard.type(text));
      };
      await page.locator('#work-view-newCase').focus();
      await fill('firm', 'みなと舎');
      await page.getByRole('option', { name: '「みなと舎」を新しい企業として登録' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('[name=firm-name]:focus').waitFor();
      await fill('firm-prefecture', '');
      await fill('firm-city', '港市');
      await fill('firm-industry', '');
      await fill('firm-employees', '24');
      await fill('new-case-supporter_id', '');
      await fill('new-case-source', '商談会');
      await fill('new-case-title', '後継者の育成');
      await fill('new-case-management_issues', '人が足りない');
      await fill('new-case-next_action', '社長と面談する');
      await page.keyboard.press('Enter');
      await page.locator('.message-success', { hasText: 'と企業を登録しました' }).waitFor();
      const added = (await rowsOf(page, '案件')).filter(
        (row) =>
          !before.some((other) => other['案件ID'] === row['案件ID']) && row['案件ID'] !== null,
      );
      expect(added).toEqual([
        expect.objectContaining({
          ...{ 現在のSTEP: 'STEP0', 状況: '進行中', 発掘の経緯: '商談会', 案件名: '後継者の育成' },
          ...{ 経営課題: '人が足りない', 次の行動: '社長と面談する' },
        }),
      ]);
      const firms = await rowsOf(page, '支援企業');
      expect(firms.find((row) => row['企業名'] === 'みなと舎')).toMatchObject({
        ...{ 都道府県: '北海道', 市区町村: '港市', 従業員数: 24 },
      });
      await button(page, '案件の行へ').press('Enter');
      expect(await places(page)).toEqual([{ table: 'cases', id: added[0]?.['案件ID'] }]);
      expect(await firm(page).inputValue()).toBe('');
      expect(complaints).toEqual([]);
    });

    const focusedName = (page: Page) =>
      page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? '');

    it('finds firms as they are typed; Escape closes the list and keeps the text', async () => {
      const { page } = await openView('newCase');
      const [sample] = await rowsOf(page, '支援企業');
      const name = String(sample?.['企業名']);
      await look(page, `　${name.replace('株式会社', '㈱')}`);
      expect(await page.getByRole('option').first().innerText()).toContain(name);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('listbox').count()).toBe(0);
      await look(page, String(sample?.['法人番号']).slice(0, 8));
      await page.keyboard.press('ArrowDown');
      expect(await firm(page).getAttribute('aria-activedescendant')).toBe('firm-0');
      await page.keyboard.press('Enter');
      expect(await firm(page).inputValue()).toBe(name);
      await page.locator('.chosen-firm', { hasText: name }).waitFor();
    });

    it('needs a firm, and leads to the field', async () => {
      const { page } = await openView('newCase');
      await page.locator('[name=new-case-supporter_id]').selectOption({ index: 1 });
      await firm(page).fill('どこか');
      await button(page, '案件を登録').click();
      await page.getByRole('alert').getByText('候補から企業を選ぶか').waitFor();
      expect(await focusedName(page)).toBe('firm');
    });

    it('of a firm with an open case is registered after a second thought', async () => {
      const { page } = await openView('newCase');
      const before = (await rowsOf(page, '案件')).length;
      const open = (await rowsOf(page, '案件')).find((row) => row['状況'] === '進行中');
      const company = (await rowsOf(page, '支援企業')).find(
        (row) => row['企業ID'] === open?.['企業ID'],
      );
      await look(page, String(company?.['法人番号']));
      await page.getByRole('option', { name: '進行中の案件' }).click();
      await page.locator('[name=new-case-supporter_id]').selectOption({ index: 1 });
      await button(page, '案件を登録').click();
      const doubt = page.locator('.message-warning', { hasText: '終了していない案件' });
      await doubt.getByText('登録する前に確かめてください').waitFor();
      await doubt.locator('.jump').click();
      expect((await places(page))[0]).toMatchObject({ table: 'cases' });
      expect(await rowsOf(page, '案件')).toHaveLength(before);
      await button(page, 'それでも登録する').press('Enter');
      await page.locator('.message-success', { hasText: 'を登録しました' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('案件を登録');
    });

    it('is refused for what is wrong, without a way around it', async () => {
      const { page } = await openView('newCase');
      await look(page, 'みなと舎');
      await page.getByRole('option', { name: 'を新しい企業として登録' }).click();
      await page.locator('[name=firm-prefecture]').selectOption('静岡県');
      await page.locator('[name=firm-industry]').selectOption('E');
      await page.locator('[name=new-case-found]').fill('1900-01-01');
      await page.locator('[name=new-case-supporter_id]').selectOption({ index: 1 });
      await button(page, '案件を登録').click();
      await page.locator('.message-error', { hasText: '発掘日' }).waitFor();
      expect(await button(page, 'それでも登録する').count()).toBe(0);
    });

    it('keeps what was typed while people look at another part', async () => {
      const { page } = await openView('newCase');
      await page.locator('[name=new-case-title]').fill('工場長を探す');
      await page.locator('#pane-tab-kpi').click();
      await page.locator('.card').first().waitFor();
      await page.locator('#pane-tab-work').click();
      expect(await page.locator('[name=new-case-title]').inputValue()).toBe('工場長を探す');
    });
  });

  describe('the hand-offs', () => {
    it('stand by agency, late ones first, and can be narrowed to one', async () => {
      const { page } = await openView('handoffs');
      const late = await page.locator('.board .late').first().innerText();
      expect(Number(late)).toBeGreaterThan(0);
      await page.locator('[name=board-agency]').selectOption({ index: 1 });
      expect(await page.locator('.board tbody tr').count()).toBe(1);
    });

    it('give a reminder to paste, also where the clipboard is closed', async () => {
      const { page } = await openView('handoffs');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const card = page.locator('.card').first();
      await card.getByRole('button', { name: '文面をコピー' }).click();
      await card.getByText('コピーしました。').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^件名：【ご確認のお願い】[\s\S]+ご回答の期限：/);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
      });
      await card.getByRole('button', { name: '文面をコピー' }).click();
      await card.getByText('Ctrl+C').waitFor();
      const selected = await card.locator('textarea').evaluate((field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
      expect(selected.replace(/\r/g, '')).toBe(copied.replace(/\r/g, ''));
      await card.getByRole('button', { name: '行へ移動' }).click();
      expect(await places(page)).toEqual([{ table: 'handoffs', id: expect.any(String) }]);
    });
  });

  describe('the meeting', () => {
    const block = (page: Page, index: number) => page.locator('.meeting-case').nth(index);

    it('writes the cases that were changed, and says beside each what became of it', async () => {
      const { page, complaints } = await openView('meeting');
      const open = (await rowsOf(page, '案件')).filter((row) =>
        ['進行中', '保留'].includes(String(row['状況'])),
      );
      await page.getByText(`進行中・保留の案件 ${open.length}件`).waitFor();
      await block(page, 0).locator('[data-field=next_action]').fill('経営者と面談する');
      await block(page, 0).locator('[data-field=next_due]').fill('2024-02-20');
      await block(page, 1).locator('[data-field=status]').selectOption('中止');
      await button(page, '2件を更新').click();
      await block(page, 0).locator('.meeting-result', { hasText: '更新しました' }).waitFor();
      await block(page, 1).getByText('終了の理由を入力してください').waitFor();
      await page.getByText('1件を更新しました。1件は更新できませんでした').waitFor();
      const [first, second, ...others] = open;
      const after = await rowsOf(page, '案件');
      const row = (id: unknown) => after.find((each) => each['案件ID'] === id);
      expect(row(first?.['案件ID'])).toEqual({
        ...{ ...first, 次の行動: '経営者と面談する', 次の期限: 45_342 },
        次に動く機関ID: first?.['次に動く機関ID'],
      });
      expect(row(second?.['案件ID'])).toEqual(second);
      expect(others.map((each) => row(each['案件ID']))).toEqual(others);
      await block(page, 1).locator('[data-field=reason]').fill('廃業した');
      await button(page, '1件を更新').click();
      await page.getByText(`進行中・保留の案件 ${open.length - 1}件`).waitFor();
      expect(
        (await rowsOf(page, '案件')).find((each) => each['案件ID'] === second?.['案件ID']),
      ).toMatchObject({ 状況: '中止' });
      await button(page, '変更はありません').waitFor();
      expect(complaints).toEqual([]);
    });

    it('can change a case again that it has just saved', async () => {
      const { page } = await openView('meeting');
      const action = block(page, 0).locator('[data-field=next_action]');
      for (const text of ['電話する', '訪問する']) {
        await action.fill(text);
        await button(page, '1件を更新').click();
        await block(page, 0).locator('.meeting-result', { hasText: '更新しました' }).waitFor();
        await button(page, '変更はありません').waitFor();
      }
      const texts = (await rowsOf(page, '案件')).map((row) => row['次の行動']);
      expect(texts).toContain('訪問する');
      expect(texts).not.toContain('電話する');
    });

    it('shows fifty at a time and can be narrowed; what was typed is not lost', async () => {
      const { page } = await openView('meeting');
      expect(await page.locator('.meeting-case').count()).toBe(50);
      await block(page, 0).locator('[data-field=next_action]').fill('電話する');
      await page.getByRole('button', { name: /残り\d+件も表示/ }).click();
      expect(await page.locator('.meeting-case').count()).toBeGreaterThan(50);
      await page.locator('[name=meeting-step]').selectOption('STEP1');
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLSelectElement>('[data-field=step]')].every(
          ({ value }) => value === 'STEP1',
        ),
      );
      await page.locator('[name=meeting-step]').selectOption('');
      await button(page, '1件を更新').waitFor();
      await button(page, '変更を取り消す').click();
      await button(page, '変更はありません').waitFor();
    });
  });

  describe.each(['ja', 'en'] as const)('in a narrow pane (%s)', (language) => {
    it.each([300, 160])(
      'scrolls no view sideways at %i pixels, nothing too small',
      async (width) => {
        const { page } = await open({ viewport: { width, height: 800 } });
        await page.evaluate((spoken) => window.pane.show({ language: spoken }), language);
        for (const view of views) {
          await showView(page, view);
          const overflow = await page.evaluate(() =>
            ['.part', '.tabs', 'html']
              .flatMap((selector) => document.querySelector(selector) ?? [])
              .map((element) => element.scrollWidth - element.clientWidth),
          );
          expect([view, ...overflow]).toEqual([view, 0, 0, 0]);
          const small = await page
            .locator('.pane :is(button, select, summary, input:not([type=checkbox]), label.tick)')
            .evaluateAll((all) =>
              all
                .filter((element) => {
                  const { width: wide, height } = element.getBoundingClientRect();
                  return wide > 0 && (height < 24 || wide < 24);
                })
                .map((element) => element.outerHTML.slice(0, 80)),
            );
          expect([view, small]).toEqual([view, []]);
        }
      },
    );
  });

  describe.each([
    ['light', {}],
    ['dark', {}],
    ['contrast', {}],
    ['light', { forcedColors: 'active' }],
  ] as const)('in the theme %s %j', (theme, look) => {
    it('gives axe nothing serious to find in any view', async () => {
      const { page } = await open(look);
      await page.evaluate((shown) => window.pane.show({ theme: shown, undo: 'partly' }), theme);
      await page.evaluate(axe);
      await showView(page, 'week');
      await chooseBusySupporter(page);
      for (const view of views) {
        await showView(page, view);
        expect([view, await seriousFindings(page)]).toEqual([view, []]);
      }
      await block(page).locator('[data-field=status]').selectOption('中止');
      await button(page, '1件を更新').click();
      await page.locator('.meeting-result').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await showView(page, 'newCase');
      await page.locator('[name=firm]').fill('工業');
      await page.getByRole('listbox').waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await seriousFindings(page)).toEqual([]);
    });

    const block = (page: Page) => page.locator('.meeting-case').first();
  });
});
