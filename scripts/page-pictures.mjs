// Why: the documentation shows how the sheets look when printed. The pictures come from the sample
// network as LibreOffice prints it: `npm run screenshots`. Needs LibreOffice and poppler-utils.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { builtFile, ensureBuilt } from './lib/ensure-built.mjs';
import { inProject, requireNodeVersion, say } from './lib/project.mjs';
import { captureProgram, nodeCommand, runProgram } from './lib/run-program.mjs';

/** Pages of the printed sample network, by the words that they begin with. */
const pages = [
  { name: 'guide', begins: '支援ネットワーク管理ブック' },
  { name: 'kpi', begins: 'KPI 集計表' },
  { name: 'maturity', begins: 'ネットワーク成熟度のまとめ' },
  { name: 'pipeline', begins: 'STEP別の案件数' },
  { name: 'case', begins: '案件シート' },
  { name: 'company', begins: '企業情報シート' },
  { name: 'shared', begins: '情報連携シート' },
  { name: 'ojt', begins: 'OJTシート' },
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
  const source = join(folder, 'network.pdf');
  const { output } = await captureProgram(['pdftotext', source, '-']);
  const texts = output.split('\f');
  for (const { name, begins } of pages) {
    const page = texts.findIndex((text) => text.trimStart().startsWith(begins)) + 1;
    if (page === 0) throw new Error(`No page begins with ${begins}`);
    const range = ['-f', String(page), '-l', String(page)];
    const target = inProject('docs', 'images', `page-${name}`);
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
