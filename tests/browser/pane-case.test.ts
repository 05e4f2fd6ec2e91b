import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import {
  readSnapshot,
  tableDefinition,
  type Scalar,
  type TableKey,
  type WorkbookModel,
} from '../../shared/core/index';
import { findTable, type GeneralRow } from '../../shared/core/snapshot/find';
import { rowsIn } from '../builders/case-network';
import { describeWith } from '../tools/requirement';
import { seriousFindings } from './axe-findings';
import { servePanePage } from './build-pane-page';
import { chromiumBrowser, launchChromium } from './chromium';
// Declares what the page gives to tests; the page itself is built by webpack.
import type {} from './pane-page';
import type { ServedFolder } from './serve-folder';

jest.setTimeout(300_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Cells = GeneralRow['cells'];

/** Tables whose rows are changed on their own card, each with a column to write to. */
const editedRows: readonly (readonly [table: TableKey, column: string])[] = [
  ['activities', 'note'],
  ['requirements', 'role'],
  ['issues', 'issue'],
  ['approaches', 'note'],
  ['followups', 'contribution'],
  ['trainings', 'review'],
];

const inStep = (step: string) => (cells: Cells) =>
  cells['step'] === step && cells['status'] === '進行中';

describeWith(chromiumBrowser, 'the work on the card of a row', () => {
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

  /** A pane as narrow as it gets beside the sample, with its card shown. */
  async function open(look: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 300, height: 800 }, ...look });
    const page = await context.newPage();
    await page.goto(`${server.address}?sample`);
    await page.locator('#pane-tab-row').press('Enter');
    return page;
  }

  /** The workbook with no more than some of its sheets: to hand over all of it takes seconds. */
  async function workbook(page: Page, sheets: readonly string[]): Promise<WorkbookModel> {
    const json = await page.evaluate((names) => {
      const model = window.pane.workbook();
      return JSON.stringify({
        ...model,
        sheets: model.sheets.filter(({ name }) => names.includes(name)),
      });
    }, sheets);
    return JSON.parse(json) as WorkbookModel;
  }

  const sheetOf = (page: Page, table: TableKey) =>
    workbook(page, [tableDefinition(table).title.ja]);

  const rows = async (page: Page, table: TableKey) => rowsIn(await sheetOf(page, table), table);

  /** The row of a table with this id, as people read it. */
  async function rowOf(page: Page, table: TableKey, id: Scalar | undefined) {
    return (await rows(page, table)).find((row) => row['id'] === id) ?? {};
  }

  /** Goes to the first row that fits and waits for its card; gives its cells. */
  async function goTo(page: Page, key: TableKey, fits: (cells: Cells) => boolean): Promise<Cells> {
    const table = findTable(readSnapshot(await sheetOf(page, key)), key);
    const row = table?.rows.find(({ cells }) => fits(cells));
    if (table === undefined || row === undefined) throw new Error(`No row of ${key} fits`);
    const selection = { sheet: table.sheet, row: row.row, column: 0 };
    await page.evaluate((next) => window.pane.select(next), selection);
    await page.locator('.row-state', { hasText: String(row.cells['id']) }).waitFor();
    await page.locator('.case-work').waitFor();
    return row.cells;
  }

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  const press = (page: Page, name: string) => button(page, name).first().press('Enter');

  /** Opens an action by the keyboard, wherever it stands. */
  async function start(page: Page, action: string): Promise<void> {
    const others = page.locator('.other-actions');
    const isElsewhere =
      (await others.getByRole('button', { name: action, exact: true }).count()) > 0;
    if (isElsewhere && (await others.getAttribute('open')) === null) {
      await others.locator('summary').press('Enter');
    }
    if (!isElsewhere && !(await button(page, action).first().isVisible())) {
      await others.locator('summary').press('Enter');
    }
    await press(page, action);
    await page.locator('.panel :is(form, .list-panel)').first().waitFor();
  }

  const field = (page: Page, name: string) => page.locator(`.panel [name=${name}]`);

  const said = async (page: Page, text: string) =>
    await page.locator('.message-success', { hasText: text }).waitFor();

  const focused = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('name') ?? element?.textContent ?? '';
    });

  describe('a form', () => {
    it('takes the keyboard to its first field, and Escape takes it back to the button', async () => {
      const page = await open();
      await goTo(page, 'cases', inStep('STEP1'));
      await start(page, '活動を記録');
      expect(await focused(page)).toBe('date');
      await page.keyboard.press('Escape');
      expect(await page.locator('.panel').count()).toBe(0);
      expect(await focused(page)).toBe('活動を記録');
      expect(await button(page, '活動を記録').getAttribute('aria-expanded')).toBe('false');
    });

    it('that is given up by its button forgets; one that is only left keeps what was typed', async () => {
      const page = await open();
      const { id } = await goTo(page, 'cases', inStep('STEP1'));
      await start(page, '活動を記録');
      await field(page, 'note').fill('途中まで書いた');
      await goTo(page, 'cases', inStep('STEP2'));
      await goTo(page, 'cases', (cells) => cells['id'] === id);
      expect(await field(page, 'note').inputValue()).toBe('途中まで書いた');
      await press(page, 'やめる');
      await start(page, '活動を記録');
      expect(await field(page, 'note').inputValue()).toBe('');
    });
  });

  it('records an activity, and the next action of the case follows', async () => {
    const page = await open();
    const { id, supporter_id } = await goTo(page, 'cases', inStep('STEP1'));
    await start(page, '活動を記録');
    expect(await field(page, 'step').inputValue()).toBe('STEP1');
    await field(page, 'kind').selectOption('訪問');
    await field(page, 'note').fill('工場長に話を聞いた');
    await field(page, 'next_action').fill('決算書を受け取る');
    await field(page, 'next_due').fill('2024-02-09');
    await field(page, 'next_due').press('Enter');
    await said(page, '活動を記録し、案件の次の行動も改めました。');
    expect(await focused(page)).toBe('活動を記録');
    const added = (await rows(page, 'activities')).at(-1);
    expect(added).toMatchObject({
      ...{ case_id: id, date: '2024-02-01', kind: '訪問', note: '工場長に話を聞いた' },
      ...{ step: 'STEP1', supporter_id, next_action: '決算書を受け取る' },
    });
    expect(await rowOf(page, 'cases', id)).toMatchObject({
      ...{ next_action: '決算書を受け取る', next_due: '2024-02-09' },
    });
    await page.locator('.jump', { hasText: '決算書を受け取る' }).first().waitFor();
  });

  it('moves a case back only with a reason, and refuses a day that lies ahead', async () => {
    const page = await open();
    const { id } = await goTo(page, 'cases', inStep('STEP2'));
    await start(page, 'STEPを動かす');
    await field(page, 'step').selectOption('STEP1');
    await press(page, '動かす');
    expect(await focused(page)).toBe('step_reason');
    await field(page, 'step_reason').fill('社長の考えが変わった');
    await field(page, 'step_date').fill('2024-12-01');
    await press(page, '動かす');
    const refusal = page.locator('.panel .message-error');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('今日より先の日付です');
    await refusal.locator('.jump').press('Enter');
    expect(await page.evaluate(() => window.pane.seen.places)).toMatchObject([
      { table: 'cases', column: 'step_date' },
    ]);
    await field(page, 'step_date').fill('2024-01-31');
    await press(page, '動かす');
    await said(page, 'STEP2 から STEP1 へ動かしました。');
    expect(await rowOf(page, 'cases', id)).toMatchObject({
      ...{ step: 'STEP1', step_date: '2024-01-31', step_reason: '社長の考えが変わった' },
    });
    await button(page, '課題を整理').first().waitFor();
  });

  it('enters the days of STEP3 with the move there', async () => {
    const page = await open();
    const { id } = await goTo(page, 'cases', inStep('STEP2'));
    await start(page, 'STEPを動かす');
    await field(page, 'posted').fill('2024-01-30');
    await press(page, '動かす');
    await said(page, 'STEP2 から STEP3 へ動かしました。');
    expect(await rowOf(page, 'cases', id)).toMatchObject({ step: 'STEP3', posted: '2024-01-30' });
  });

  it('says what is next and who acts', async () => {
    const page = await open();
    const { id } = await goTo(page, 'cases', inStep('STEP1'));
    await start(page, '次の行動');
    await field(page, 'next_action').fill('現場に聞く');
    await field(page, 'next_agency_id').selectOption({ index: 3 });
    const agency = await field(page, 'next_agency_id').inputValue();
    await press(page, '保存');
    await said(page, '次の行動を改めました。');
    expect(await rowOf(page, 'cases', id)).toMatchObject({
      ...{ next_action: '現場に聞く', next_agency_id: agency },
    });
  });

  it('describes a case, and sends only what was changed', async () => {
    const page = await open();
    const { id, source } = await goTo(page, 'cases', inStep('STEP0'));
    await start(page, '案件の内容を直す');
    await field(page, 'title').fill('後継者の右腕');
    await press(page, '保存');
    await said(page, '保存しました。');
    expect(await rowOf(page, 'cases', id)).toMatchObject({ title: '後継者の右腕', source });
    await page.locator('.row-title', { hasText: '後継者の右腕' }).waitFor();
  });

  it('hands a case over to a suggested receiver, and answers for it', async () => {
    const page = await open();
    await goTo(page, 'cases', inStep('STEP0'));
    await start(page, '取り繋ぐ');
    await page.locator('.receiver').first().waitFor();
    expect(await page.locator('.receiver').first().innerText()).toContain(
      'このSTEPを主に担う（◎）',
    );
    await press(page, '依頼を送る');
    await page.locator('.panel .message-error', { hasText: '受け手の機関' }).waitFor();
    await page.keyboard.press('Escape');
    const { id } = await goTo(page, 'cases', inStep('STEP1'));
    await start(page, '取り繋ぐ');
    await page.locator('.receiver input').first().press('Space');
    await field(page, 'summary').fill('資金面の見直しを頼みたい');
    await press(page, '依頼を送る');
    await said(page, '取り繋ぎを依頼しました。回答期限は 2024/02/08 です。');
    const sent = (await rows(page, 'handoffs')).at(-1);
    expect(sent).toMatchObject({
      ...{ case_id: id, state: '依頼', summary: '資金面の見直しを頼みたい' },
    });
    await goTo(page, 'handoffs', (cells) => cells['id'] === sent?.['id']);
    await start(page, '取り繋ぎに答える');
    await field(page, 'state').selectOption('差戻し');
    await field(page, 'reason').fill('担当が手一杯');
    await press(page, '答える');
    await said(page, '「差戻し」と答えました。');
    expect(await rowOf(page, 'handoffs', sent?.['id'])).toMatchObject({
      ...{ state: '差戻し', reason: '担当が手一杯', answered: '2024-02-01' },
    });
  });

  it('sorts issues: the vision of the firm, a new issue, one that is there', async () => {
    const page = await open();
    const { id } = await goTo(page, 'cases', inStep('STEP1'));
    await start(page, '課題を整理');
    await press(page, 'ビジョンと仮説を書く');
    await field(page, 'vision').fill('地域で最初に頼られる会社');
    await press(page, '保存');
    await said(page, '保存しました。');
    expect(await rowOf(page, 'cases', id)).toMatchObject({ vision: '地域で最初に頼られる会社' });
    await press(page, '課題を足す');
    await field(page, 'issue').fill('若手が育たない');
    await field(page, 'manager_view').fill('根気がない');
    await field(page, 'floor_view').fill('教える人がいない');
    expect(await field(page, 'other_solution').count()).toBe(0);
    await field(page, 'way').selectOption('他の方法で解決');
    await field(page, 'other_solution').fill('研修の補助金');
    await press(page, '保存');
    await said(page, '1行足しました。');
    const added = (await rows(page, 'issues')).at(-1);
    expect(added).toMatchObject({
      ...{
        case_id: id,
        issue: '若手が育たない',
        way: '他の方法で解決',
        other_solution: '研修の補助金',
      },
    });
    await page.locator('.views', { hasText: '教える人がいない' }).waitFor();
    await button(page, `直す ${String(added?.['id'])}`).press('Enter');
    await field(page, 'priority').selectOption('高');
    await press(page, '保存');
    await page.locator('.case-rows .message-success').waitFor();
    expect(await rowOf(page, 'issues', added?.['id'])).toMatchObject({ priority: '高' });
  });

  it('chooses a direction with the talent types at hand, and writes a requirement', async () => {
    const page = await open();
    const { id } = await goTo(page, 'cases', inStep('STEP2'));
    await start(page, '人材要件');
    await press(page, '方向性を書く');
    await page.locator('.talent-types summary').press('Enter');
    expect(await page.locator('.talent-types h5').allInnerTexts()).toHaveLength(5);
    await field(page, 'talent_type').selectOption('出向型');
    await press(page, '保存');
    await said(page, '保存しました。');
    expect(await rowOf(page, 'cases', id)).toMatchObject({ talent_type: '出向型' });
    await press(page, '要件を足す');
    await field(page, 'role').fill('工場長補佐');
    await press(page, '保存');
    await said(page, '1行足しました。');
    expect((await rows(page, 'requirements')).at(-1)).toMatchObject({
      case_id: id,
      role: '工場長補佐',
    });
  });

  it('asks a talent firm, and enters the day of the match', async () => {
    const page = await open();
    const { id } = await goTo(
      page,
      'cases',
      ({ step, status, posted, matched }) =>
        step === 'STEP3' && status === '保留' && posted !== null && matched === null,
    );
    await start(page, '人材会社');
    await press(page, '打診を足す');
    await field(page, 'firm_name').fill('みなと人材');
    await press(page, '保存');
    await said(page, '1行足しました。');
    expect((await rows(page, 'approaches')).at(-1)).toMatchObject({
      ...{ case_id: id, firm_name: 'みなと人材', sent: '2024-02-01', answer: '回答待ち' },
    });
    await press(page, '日付を入れる');
    await field(page, 'matched').fill('2024-01-31');
    await press(page, '保存');
    await said(page, '日付を保存しました。');
    expect(await rowOf(page, 'cases', id)).toMatchObject({ matched: '2024-01-31' });
  });

  it('follows up by the plan, and begins a case with the issue that came up', async () => {
    const page = await open();
    const { id, company_id } = await goTo(
      page,
      'cases',
      (cells) => inStep('STEP3')(cells) && cells['started'] !== null,
    );
    await start(page, 'フォロー');
    expect(await page.locator('.plan li').count()).toBe(4);
    await press(page, 'フォローを記録');
    await field(page, 'progress').selectOption('順調');
    await field(page, 'new_issue').fill('次の管理職がいない');
    await press(page, '保存');
    await said(page, '1行足しました。');
    const added = (await rows(page, 'followups')).at(-1);
    expect(added).toMatchObject({
      case_id: id,
      date: '2024-02-01',
      new_issue: '次の管理職がいない',
    });
    const issue = page.locator('.case-rows > li', { hasText: '次の管理職がいない' });
    await issue.getByRole('button', { name: 'この課題で新しい案件を始める' }).press('Enter');
    await press(page, '案件を始める');
    const doubt = page.locator('.message-warning', { hasText: '終了していない案件' });
    await doubt.getByRole('button', { name: 'このまま続ける' }).press('Enter');
    await said(page, '新しい案件を登録しました。');
    const begun = (await rows(page, 'cases')).at(-1);
    expect(begun).toMatchObject({ company_id, management_issues: '次の管理職がいない' });
    await button(page, '新しい案件へ').press('Enter');
    expect(await page.evaluate(() => window.pane.seen.places)).toEqual([
      { table: 'cases', id: begun?.['id'] },
    ]);
  });

  it('closes a case, after which nothing is offered that would be refused', async () => {
    const page = await open();
    const { id } = await goTo(page, 'cases', inStep('STEP1'));
    await start(page, '終了する');
    await field(page, 'outcome').selectOption('不成立');
    await field(page, 'outcome_reason').selectOption('企業の事情');
    await field(page, 'close_reason').fill('社長が交代した');
    await page.locator('.panel button.primary').press('Enter');
    await said(page, '結果「不成立」で終了しました。');
    expect(await rowOf(page, 'cases', id)).toMatchObject({
      ...{
        status: '中止',
        outcome: '不成立',
        closed: '2024-02-01',
        close_reason: '社長が交代した',
      },
    });
    await page.locator('.case-work', { hasText: '終了した案件です' }).waitFor();
    expect(await page.locator('.actions button').allInnerTexts()).toEqual(['帳票']);
  });

  it('begins a case of the firm that the card is about', async () => {
    const page = await open();
    const { id } = await goTo(page, 'companies', ({ name }) => name !== null);
    await start(page, 'この企業で新しい案件');
    await field(page, 'supporter_id').selectOption({ index: 1 });
    await field(page, 'management_issues').fill('販路が細い');
    await press(page, '案件を始める');
    const confirm = button(page, 'このまま続ける');
    await page.locator('.message').first().waitFor();
    if ((await confirm.count()) > 0) await confirm.press('Enter');
    await said(page, '新しい案件を登録しました。');
    expect((await rows(page, 'cases')).at(-1)).toMatchObject({
      ...{ company_id: id, management_issues: '販路が細い', step: 'STEP0' },
    });
  });

  it('changes rows of other tables in their place', async () => {
    const page = await open();
    const openCases = new Set(
      (await rows(page, 'cases')).filter(inStep('STEP3')).map((row) => row['id']),
    );
    for (const [table, column] of editedRows) {
      const { id } = await goTo(
        page,
        table,
        (cells) => table === 'trainings' || openCases.has(String(cells['case_id'])),
      );
      await start(page, 'この行を直す');
      await field(page, column).fill('書き直した');
      await press(page, '保存');
      await said(page, '保存しました。');
      expect(await rowOf(page, table, id)).toMatchObject({ [column]: '書き直した' });
    }
  });

  it('shows a case and a training on their forms, and leads there', async () => {
    const page = await open();
    const { id } = await goTo(page, 'cases', inStep('STEP1'));
    await start(page, '帳票');
    await press(page, '帳票を開く');
    await said(page, '「案件シート」に表示しました。');
    const forms = ['案件シート', '企業情報シート', 'OJTシート'];
    const choices = async () => readSnapshot(await workbook(page, forms)).formChoices;
    expect(Object.values(await choices())).toContain(id);
    await start(page, '帳票');
    await field(page, 'form').selectOption('company');
    await field(page, 'form-receiver').selectOption({ index: 1 });
    const receiver = await field(page, 'form-receiver').inputValue();
    await press(page, '帳票を開く');
    await said(page, '「企業情報シート」に表示しました。');
    expect(Object.values(await choices())).toContain(receiver);
    const training = await goTo(page, 'trainings', ({ kind }) => kind === 'OJT');
    await start(page, '帳票');
    await press(page, '帳票を開く');
    await said(page, '「OJTシート」に表示しました。');
    expect(Object.values(await choices())).toContain(training['id']);
    const places = await page.evaluate(() => window.pane.seen.places);
    expect(places.map(({ sheet }) => sheet)).toEqual(forms);
  });

  it('tells the course of a case, the newest first, and leads to the rows', async () => {
    const page = await open();
    await goTo(page, 'cases', inStep('STEP3'));
    await page.locator('.timeline > summary').press('Enter');
    await page.locator('.events li').first().waitFor();
    const days = await page.locator('.events time').allInnerTexts();
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...days].sort().reverse());
    await page.locator('.events .jump').first().press('Enter');
    expect(await page.evaluate(() => window.pane.seen.places[0])).toMatchObject({
      row: expect.any(Number) as number,
    });
  });

  it('has prompts for the STEP, closed until somebody looks, and then open for the next row', async () => {
    const page = await open();
    await goTo(page, 'cases', inStep('STEP1'));
    const prompts = page.locator('.prompts');
    expect(await prompts.getAttribute('open')).toBeNull();
    await prompts.locator('summary').press('Enter');
    expect(await prompts.locator('li').count()).toBeGreaterThan(6);
    await goTo(page, 'cases', inStep('STEP2'));
    expect(await prompts.locator('summary').innerText()).toBe('STEP2で聞くこと・すること');
    expect(await prompts.locator('li').first().isVisible()).toBe(true);
  });

  /** Every form of a case, each in the STEP where it is likely. */
  const allForms: readonly (readonly [step: string, action: string, inner?: string])[] = [
    ['STEP0', '活動を記録'],
    ['STEP0', '次の行動'],
    ['STEP0', '案件の内容を直す'],
    ['STEP1', '課題を整理', '課題を足す'],
    ['STEP1', '取り繋ぐ'],
    ['STEP2', '人材要件', '方向性を書く'],
    ['STEP2', 'STEPを動かす'],
    ['STEP3', '人材会社', '打診を足す'],
    ['STEP3', 'フォロー', 'フォローを記録'],
    ['STEP3', '終了する'],
  ];

  describe.each([
    ['light', {}],
    ['dark', {}],
    ['contrast', {}],
    ['light', { forcedColors: 'active' }],
  ] as const)('in the theme %s %j', (theme, look) => {
    it('gives axe nothing serious to find in any form, and scrolls none of them sideways', async () => {
      const page = await open(look);
      await page.evaluate((shown) => window.pane.show({ theme: shown, undo: 'partly' }), theme);
      await page.evaluate(axe);
      for (const [step, action, inner] of allForms) {
        await goTo(page, 'cases', inStep(step));
        await start(page, action);
        if (inner !== undefined) await press(page, inner);
        await page.locator('.panel form').first().waitFor();
        const overflow = await page
          .locator('.part')
          .evaluate((part) => part.scrollWidth - part.clientWidth);
        expect([action, overflow, await seriousFindings(page)]).toEqual([action, 0, []]);
      }
    });
  });
});
