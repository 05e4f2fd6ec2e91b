import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { openXlsx } from '../../shared/adapters/xlsx/xlsx-adapter';
import { describeWith } from '../tools/requirement';
import { chromiumBrowser, launchChromium } from './chromium';
import { foreignFile } from './foreign-file';
import { networkFile, openWorkbench, slow, type OpenedWorkbench } from './open-workbench';
import { pivotFile } from './pivot-file';
import { serveFolder, type ServedFolder } from './serve-folder';

jest.setTimeout(240_000);

const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download', slow),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  return await bytesOf(download);
}

async function modelOf(bytes: Uint8Array) {
  const opened = await openXlsx(bytes);
  if (opened.kind === 'refused') throw new Error('The saved file was refused');
  return opened.adapter.model();
}

async function typeInto(page: Page, sheet: string, [row, column, text]: [number, number, string]) {
  await page.evaluate(
    ([name, at]) => {
      window.tsunagi.select(name, { ...at, rowCount: 1, columnCount: 1 });
      window.tsunagi.focus();
    },
    [sheet, { row, column }] as const,
  );
  await page.waitForTimeout(1_000);
  await page.keyboard.type(text, { delay: 60 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
}

/** The parts that differ between two packages, or are in one of them only. */
function changedParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => {
    const [left, right] = [before[path], after[path]];
    return left === undefined || right === undefined || Buffer.compare(left, right) !== 0;
  });
}

/** Deletes the second row, with the menu of its header. */
async function deleteSecondRow(page: Page): Promise<void> {
  await page.mouse.click(20, 169, { button: 'right' });
  await page.getByText('選択した行を削除').click();
  await page.waitForFunction(
    () => window.tsunagi.readModel().sheets[0]?.rows[1]?.[0] === '浜風水産',
    null,
    slow,
  );
}

describeWith(chromiumBrowser, 'saving a file of somebody else in a browser', () => {
  let browser: Browser;
  let server: ServedFolder;
  let foreign: Uint8Array;
  let pivots: Uint8Array;
  let network: Uint8Array;

  beforeAll(async () => {
    const folder = join(__dirname, '..', '..', 'dist', 'workbench');
    [foreign, pivots] = await Promise.all([foreignFile(), pivotFile()]);
    // A part that nobody here knows: a file written anew would lack it.
    const unknown = { 'xl/media/image1.png': Uint8Array.of(1, 2, 3) };
    network = zipSync({ ...unzipSync(await networkFile({ sample: false })), ...unknown });
    server = await serveFolder(folder, {
      '/foreign.xlsx': foreign,
      '/pivots.xlsx': pivots,
      '/network.xlsx': network,
    });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function open(name: string): Promise<OpenedWorkbench> {
    const opened = await openWorkbench(browser, server.address, { query: `?open=${name}` });
    await opened.page.waitForFunction(
      () => window.tsunagi.readModel().sheets.length > 1,
      null,
      slow,
    );
    await opened.page.locator('.busy').waitFor({ state: 'detached' });
    await opened.page.waitForTimeout(1_500);
    return opened;
  }

  it('gives the very same file back when nobody changed anything', async () => {
    const { page, complaints } = await open('foreign.xlsx');
    expect(await page.locator('.notice').count()).toBe(0);
    expect(Buffer.compare(await saved(page), foreign)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('changes the cell that was typed and leaves picture, chart and comment byte for byte', async () => {
    const { page, complaints, externalRequests } = await open('foreign.xlsx');
    await typeInto(page, '訪問', [1, 1, '7']);
    const after = await saved(page);
    const rows = (await modelOf(after)).sheets[0]?.rows;
    expect(rows?.[1]).toEqual(['潮路製作所', 7, '来月も行く']);
    expect(changedParts(foreign, after)).toEqual(['xl/worksheets/sheet1.xml', 'xl/workbook.xml']);
    expect(Object.keys(unzipSync(after))).toEqual(
      expect.arrayContaining([
        ...['xl/media/image1.png', 'xl/charts/chart1.xml', 'xl/comments1.xml'],
        'xl/drawings/drawing1.xml',
      ]),
    );

    // What was saved is the new base: a second save without a change gives it again.
    expect(Buffer.compare(await saved(page), after)).toBe(0);
    expect(complaints).toEqual([]);
    expect(externalRequests).toEqual([]);
    await page.close();
  });

  it('says what would be lost before it writes a file anew, and saves nothing when told not to', async () => {
    const { page } = await open('foreign.xlsx');
    await deleteSecondRow(page);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const question = page.getByRole('dialog');
    await question.waitFor(slow);
    expect(await question.innerText()).toContain('画像');
    await question.getByRole('button', { name: '保存をやめる' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await page.locator('.file-state').innerText()).toContain('未保存');

    await page.getByRole('button', { name: '保存', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download', slow),
      page.getByRole('button', { name: '新しいファイルに保存' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('foreign（新規保存）.xlsx');
    const after = await bytesOf(download);
    expect((await modelOf(after)).sheets[0]?.rows[1]?.[0]).toBe('浜風水産');
    expect(Object.keys(unzipSync(after)).filter((path) => path.includes('media'))).toEqual([]);
    await page.close();
  });

  it('shows the figures of a pivot and leaves its parts alone', async () => {
    const { page, complaints } = await open('pivots.xlsx');
    const seen = () =>
      page.evaluate(() => JSON.stringify(window.tsunagi.readModel().sheets[1]?.rows[2]?.[1]));
    expect(await seen()).toContain('"value":9');
    // Typing over a pivot does nothing.
    await typeInto(page, '集計', [7, 1, '100']);
    expect(await seen()).toContain('"value":9');
    await typeInto(page, '集計', [0, 0, '回数']);
    const after = await saved(page);
    expect(changedParts(pivots, after).filter((path) => path.includes('pivot'))).toEqual([]);
    const sheet = (await modelOf(after)).sheets[1];
    expect(sheet?.rows[0]).toEqual(['回数']);
    expect(sheet?.pivots).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('brings what a command did into the file and leaves parts that it does not know', async () => {
    const { page, complaints } = await open('network.xlsx');
    await page.getByRole('button', { name: '見本を入れる' }).click();
    await page.waitForFunction(
      () => {
        const { sheets } = window.tsunagi.readModel();
        return (sheets.find(({ name }) => name === '参画機関')?.rows.length ?? 0) > 80;
      },
      null,
      slow,
    );
    const after = await saved(page);
    const agencies = (await modelOf(after)).sheets.find(({ name }) => name === '参画機関');
    expect(agencies?.rows[1]?.[1]).toEqual(expect.any(String));
    expect(changedParts(network, after)).not.toContain('xl/media/image1.png');
    expect(changedParts(network, after)).not.toContain('xl/styles.xml');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
