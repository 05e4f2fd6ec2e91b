import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { Requirement } from '../tools/requirement';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser on this machine: `CHROMIUM_PATH`, or the first one on the path. */
function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [process.env['CHROMIUM_PATH'] ?? '', ...candidates].find((path) => existsSync(path));
}

/** For suites that look at the built page. */
export const chromiumBrowser: Requirement = {
  name: 'Chromium',
  isMet: findChromium() !== undefined,
  install: 'apt-get install chromium fonts-noto-cjk',
};

/** Starts the browser without anything that would speak to the network by itself. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing');
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
