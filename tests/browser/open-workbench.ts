import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createXlsxAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import {
  applyToModel,
  emptyWorkbook,
  fitToHost,
  readSnapshot,
  runCommand,
  type WorkbookModel,
} from '../../shared/core/index';
import { xlsxCapabilities } from '../../shared/adapters/xlsx/xlsx-capabilities';
import { serveFolder, type ServedFolder } from './serve-folder';

/** What the page gives to tests: the grid is a canvas, so nobody can read it from outside. */
declare global {
  interface Window {
    readonly tsunagi: {
      readonly readModel: () => WorkbookModel;
      readonly select: (sheet: string, area: object) => boolean;
      readonly focus: () => void;
    };
  }
}

/** The page with what went wrong in it so far. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly externalRequests: readonly string[];
  readonly complaints: readonly string[];
}

/** The built page on a server of its own, with the sample network beside it. */
export async function serveWorkbench(): Promise<ServedFolder> {
  const folder = join(__dirname, '..', '..', 'dist', 'workbench');
  return await serveFolder(folder, { '/sample-network.xlsx': await sampleFile() });
}

const sampleFile = () => networkFile({ sample: true });

/** A network's workbook as a file, with the sample's records or empty. */
export async function networkFile({ sample }: { readonly sample: boolean }): Promise<Uint8Array> {
  const result = runCommand(
    {
      name: 'new-network',
      input: { name: '潮路地域人材支援ネットワーク', fiscalYear: 2023, sample },
    },
    readSnapshot(emptyWorkbook),
    { today: '2024-05-01', seed: 'browser-test', language: 'ja' },
  );
  if (result.kind === 'refused') throw new Error('The sample network was refused');
  const { plan } = fitToHost(result.plan, xlsxCapabilities);
  return await createXlsxAdapter(applyToModel(emptyWorkbook, plan)).toBytes();
}

/**
 * Opens the page in a Japanese browser and notes every request elsewhere and every complaint.
 *
 * With `now` its clock stands still there; timers go on.
 */
export async function openWorkbench(
  browser: Browser,
  address: string,
  { query = '', now }: { readonly query?: string; readonly now?: string } = {},
): Promise<OpenedWorkbench> {
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1400, height: 860 },
  });
  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  const externalRequests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const isOurs = ['data:', 'blob:', address].some((start) => request.url().startsWith(start));
    if (!isOurs) externalRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${address}${query}`);
  return { page, externalRequests, complaints };
}

/** Waits until the sample is open and its formulas have been calculated. */
export async function sampleShown({ page }: OpenedWorkbench): Promise<void> {
  await page.waitForFunction(() => window.tsunagi.readModel().sheets.length > 3, null, slow);
  await page.waitForFunction(
    () =>
      JSON.stringify(
        window.tsunagi.readModel().sheets.find(({ name }) => name === 'KPI')?.rows,
      ).includes('"value":4.2'),
    null,
    slow,
  );
}

/** For what waits for a calculation of the whole workbook on a busy machine. */
export const slow = { timeout: 120_000, polling: 500 };
