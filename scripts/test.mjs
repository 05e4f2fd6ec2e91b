// Why: one command runs every test as the first command in a fresh clone, and its last line says
// in a form for people and machines how it went. `--only unit,contract` runs some projects;
// everything else on the command line goes to jest.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { ensurePrograms } from './lib/needed-programs.mjs';
import { inProject, packageCommand, requireNodeVersion, say } from './lib/project.mjs';
import { nodeCommand, runProgram } from './lib/run-program.mjs';

const resultFile = inProject('.cache', 'jest-results.json');
/** These need neither a build nor a program, so that they start at once. */
const pureProjects = ['unit', 'contract'];

function readArguments() {
  const { values, tokens } = parseArgs({
    options: { only: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const isOurs = ({ name, kind }) => kind === 'option' && name === 'only';
  const ours = new Set(
    tokens
      .filter(isOurs)
      .flatMap(({ index, inlineValue }) => (inlineValue ? [index] : [index, index + 1])),
  );
  const forJest = process.argv.slice(2).filter((_, index) => !ours.has(index));
  return { projects: values.only?.split(','), forJest };
}

/** Installs and builds what the chosen projects need. */
async function prepare(projects) {
  await ensurePackages();
  if (projects?.every((project) => pureProjects.includes(project))) return;
  await ensurePrograms();
  await ensureBuilt('cli', 'workbench', 'excel', 'apps-script', 'apps-script-kit');
}

async function runJest({ projects, forJest }) {
  mkdirSync(inProject('.cache'), { recursive: true });
  rmSync(resultFile, { force: true });
  const choice = projects === undefined ? [] : ['--selectProjects', ...projects];
  const output = ['--json', `--outputFile=${resultFile}`];
  const command = nodeCommand(packageCommand('jest'), ...output, ...forJest, ...choice);
  const code = await runProgram(command);
  return { code, result: readResult() };
}

/** What counts where jest ended without a result: one failure. */
const brokenRun = {
  numPassedTests: 0,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

function readResult() {
  return existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : brokenRun;
}

/** A suite that broke before its first test counts as one failure; so does a run that broke. */
function countOf({ code, result }) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: Math.max(failed, code === 0 ? 0 : 1),
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

requireNodeVersion();
let counted;
try {
  const { projects, forJest } = readArguments();
  await prepare(projects);
  counted = countOf(await runJest({ projects, forJest }));
} catch (error) {
  say(error.message);
  counted = { passed: 0, failed: 1, skipped: 0 };
}
console.log(`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
process.exitCode = counted.failed === 0 ? 0 : 1;
