// Why: everything a machine can say about the sources without running them, in one command and
// in the order in which it is quickest to mend.
import { ensurePackages } from './lib/ensure-packages.mjs';
import { inProject, packageCommand, requireNodeVersion, say } from './lib/project.mjs';
import { nodeCommand, runProgram } from './lib/run-program.mjs';

const tool =
  (name, ...rest) =>
  () =>
    nodeCommand(packageCommand(...[name].flat()), ...rest);
const typeCheck = (area) => tool(['typescript', 'tsc'], '--noEmit', '--project', area);
const roots = [
  'shared',
  'workbench',
  'cli',
  'excel-addin',
  'apps-script',
  'manifests',
  'tests',
  'scripts',
];

const steps = {
  'format (prettier)': tool('prettier', '--check', '--log-level', 'warn', '.'),
  'lint (eslint)': tool('eslint', '--max-warnings', '0', '.'),
  'types: shared/core, ES2019 only': typeCheck('shared/core'),
  'types: shared, no Node.js': typeCheck('shared'),
  'types: workbench, no Node.js': typeCheck('workbench'),
  'types: cli': typeCheck('cli'),
  'types: excel-addin, no Node.js': typeCheck('excel-addin'),
  'types: apps-script, ES2019 without a browser': typeCheck('apps-script'),
  'types: the sidebar, no Node.js': typeCheck('apps-script/src/sidebar'),
  'types: tests, scripts and manifests': typeCheck('.'),
  'imports (dependency-cruiser)': tool(['dependency-cruiser', 'depcruise'], ...roots),
  'Office.js: nothing newer than the manifest asks for': () =>
    nodeCommand(inProject('scripts', 'check-requirements.mjs')),
  'unused (knip)': tool('knip'),
  'generated pages': () => nodeCommand(inProject('scripts', 'generate.mjs'), '--check'),
};

async function runStep([title, command]) {
  say(`\n--- ${title}`);
  const start = performance.now();
  const code = await runProgram(command());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { title, seconds, isGood: code === 0 };
}

requireNodeVersion();
await ensurePackages();
const results = [];
for (const step of Object.entries(steps)) results.push(await runStep(step));

console.log('');
for (const { title, seconds, isGood } of results) {
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${title} (${seconds} s)`);
}
const failed = results.filter(({ isGood }) => !isGood).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
