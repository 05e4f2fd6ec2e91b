// Why: pages that repeat what the code says are made from it, so that they can't drift.
// `--check` writes nothing and ends with 1 when a page is not up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { ensurePackages } from './lib/ensure-packages.mjs';
import { inProject, requireNodeVersion, say } from './lib/project.mjs';
import { loadTypeScript } from './lib/run-typescript.mjs';

/** Each page with the module and the function that give its text. */
const pages = [
  { page: 'docs/data-dictionary.md', source: 'scripts/data-dictionary.ts', name: 'dataDictionary' },
  {
    page: 'shared/core/domain/public-holidays.ts',
    source: 'scripts/public-holidays.mjs',
    name: 'publicHolidays',
  },
  {
    page: 'docs/host-differences.md',
    source: 'scripts/host-differences.ts',
    name: 'hostDifferences',
  },
  {
    page: 'manifests/excel/manifest.xml',
    source: 'manifests/excel/build-manifest.ts',
    name: 'committedManifest',
  },
];

async function textOf({ page, source, name }) {
  const { [name]: makeText } = await loadTypeScript(source);
  const { format, getFileInfo, resolveConfig } = await import('prettier');
  const filepath = inProject(page);
  const { inferredParser } = await getFileInfo(filepath);
  if (inferredParser === null) return makeText();
  return format(makeText(), { ...(await resolveConfig(filepath)), filepath });
}

function isUpToDate(page, text) {
  return existsSync(inProject(page)) && readFileSync(inProject(page), 'utf8') === text;
}

function write(page, text) {
  mkdirSync(dirname(inProject(page)), { recursive: true });
  writeFileSync(inProject(page), text);
}

requireNodeVersion();
await ensurePackages();
const isCheck = process.argv.includes('--check');
for (const entry of pages) {
  const text = await textOf(entry);
  if (isUpToDate(entry.page, text)) {
    say(`${entry.page}: up to date`);
  } else if (isCheck) {
    say(`${entry.page}: not up to date. Run \`npm run generate\`.`);
    process.exitCode = 1;
  } else {
    write(entry.page, text);
    say(`${entry.page}: written`);
  }
}
