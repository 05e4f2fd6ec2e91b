// Why: one command takes a fresh clone to a look at the product: it installs, builds, makes the
// sample network, prints its five KPIs and serves the workbench with that workbook open.
//
// package.json starts it by `exec`, so that Ctrl+C reaches it and not a shell in between, which
// would die and make a clean end look like a failure. Windows has no `exec` and takes the second.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

import { builtFile, ensureBuilt } from './lib/ensure-built.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { inProject, requireNodeVersion, say } from './lib/project.mjs';
import { captureProgram, nodeCommand } from './lib/run-program.mjs';
import { serve, stopOnSignal } from './lib/static-server.mjs';

const sampleName = 'sample-network.xlsx';
const sampleFile = inProject('out', sampleName);
const kpiFile = inProject('out', 'sample-network.kpi.json');
const defaultPort = 4173;
/** The year the sample network tells of: its figures are the published ones of 令和5年度. */
const sampleYear = '2023';

async function runBuiltCommand(...commandArguments) {
  const command = nodeCommand(builtFile('cli'), ...commandArguments);
  const { code, output } = await captureProgram(command);
  if (code !== 0) throw new Error(`tsunagi ${commandArguments[0]} ended with ${code}.`);
  return output;
}

async function makeSample() {
  mkdirSync(dirname(sampleFile), { recursive: true });
  const options = ['--sample', '--fiscal-year', sampleYear, '--json'];
  await runBuiltCommand('new', sampleFile, ...options);
  writeFileSync(kpiFile, await runBuiltCommand('kpi', sampleFile, '--json'));
}

async function showSample() {
  console.log(`\n見本ネットワーク / Sample network\n`);
  console.log(await runBuiltCommand('kpi', sampleFile));
  console.log([sampleFile, kpiFile].map((file) => `  ${relative(inProject(), file)}`).join('\n'));
}

function wantedPort() {
  const port = Number(process.env.PORT ?? defaultPort);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
}

async function serveWorkbench() {
  const shown = {
    folder: dirname(builtFile('workbench')),
    files: { [`/${sampleName}`]: sampleFile },
  };
  const { server, port } = await serve(shown, wantedPort());
  console.log(`\nワークベンチ / Workbench: http://localhost:${port}/?open=${sampleName}`);
  console.log('終了は Ctrl+C / Press Ctrl+C to stop');
  stopOnSignal(server);
}

requireNodeVersion();
try {
  await ensurePackages();
  await ensureBuilt('cli', 'workbench');
  await makeSample();
  await showSample();
  await serveWorkbench();
} catch (error) {
  say(error.message);
  process.exit(1);
}
