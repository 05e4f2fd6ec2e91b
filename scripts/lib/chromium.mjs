// Why: pictures and icons are drawn by the browser of this machine, started in the same way.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Nothing that would speak to the network by itself. */
export const browserArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** The browser on this machine: `CHROMIUM_PATH`, or the first one on the path. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((path) => commands.map((command) => join(path, command)));
  const found = [process.env.CHROMIUM_PATH ?? '', ...candidates].find((path) => existsSync(path));
  if (found === undefined) throw new Error('Chromium is missing. apt-get install chromium');
  return found;
}
