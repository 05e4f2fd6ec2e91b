// Why: the documentation shows how the sheets look when printed. The pictures come from the sample
// network as LibreOffice prints it: `npm run screenshots`. Needs LibreOffice and poppler-utils.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { builtFile, ensureBuilt } from './lib/ensure-built.mjs';
import { inProject, requireNodeVersion, say } from './lib/project.mjs';
import { nodeCommand, runProgram } from './lib/run-program.mjs';

/** Pages of the printed sample network. */
const pages = [
  { name: 'guide', page: 1 },
  { name: 'kpi', page: 2 },
  { name: 'maturity', page: 4 },
];
const resolution = 80;

async function must(command) {
  const code = await runProgram(command, { quietly: true });
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}`);
}

async function takePictures(folder) {
  const workbook = join(folder, 'network.xlsx');
  const made = ['new', workbook, '--sample', '--fiscal-year', '2023', '--seed', 'pictures'];
  await must(nodeCommand(builtFile('cli'), ...made));
  await must(['soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook]);
  for (const { name, page } of pages) {
    const range = ['-f', String(page), '-l', String(page)];
    const target = inProject('docs', 'images', `page-${name}`);
    const source = join(folder, 'network.pdf');
    await must([
      'pdftoppm',
      '-png',
      '-singlefile',
      '-r',
      String(resolution),
      ...range,
      source,
      target,
    ]);
    say(`docs/images/page-${name}.png`);
  }
}

requireNodeVersion();
await ensureBuilt('cli');
mkdirSync(inProject('docs', 'images'), { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
try {
  await takePictures(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
