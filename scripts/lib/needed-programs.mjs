// Why: some suites look at the product through real programs, a browser and an office suite.
// They are installed where that can be done without asking, and named where it can't.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { say } from './project.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Each program: its commands, the variable that may name it, the Debian packages that bring it, and
 * the arguments with which it must end well, where being there is not enough.
 */
const programs = [
  {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'fonts-noto-cjk'],
  },
  {
    name: 'LibreOffice',
    commands: ['soffice'],
    packages: ['libreoffice-calc', 'fonts-noto-cjk'],
  },
  { name: 'Poppler', commands: ['pdftoppm'], packages: ['poppler-utils'] },
  {
    name: 'Python with openpyxl',
    variable: 'PYTHON_PATH',
    commands: ['python3'],
    packages: ['python3-openpyxl', 'python3-pil'],
    // A Python of one's own, earlier on the path, lacks the packages of the system's.
    trial: ['-c', 'import openpyxl, PIL'],
  },
  {
    name: 'Python for LibreOffice',
    variable: 'PYTHON_PATH',
    commands: ['python3'],
    packages: ['python3-uno'],
    trial: ['-c', 'import uno'],
  },
];

function isInstalled({ commands, variable = '', trial }) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [process.env[variable] ?? '', ...places].some((path) => works(path, trial));
}

function works(path, trial) {
  if (!existsSync(path)) return false;
  return trial === undefined || spawnSync(path, trial, { stdio: 'ignore' }).status === 0;
}

const missingPrograms = () => programs.filter((program) => !isInstalled(program));

const packagesOf = (missing) => [...new Set(missing.flatMap(({ packages }) => packages))];

/** Only where it is usual and no password is asked: Debian or Ubuntu, as root. */
function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

async function aptGet(...aptArguments) {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  return runProgram(['apt-get', '-qq', ...aptArguments], { quietly: true, environment });
}

/** One by one: a package that this system does not have must not keep the others away. */
async function install(missing) {
  say('apt-get で必要なプログラムを入れています / Installing programs by apt-get ...');
  await aptGet('update');
  for (const { name, packages } of missing) {
    say(`  ${name}: ${packages.join(' ')}`);
    const code = await aptGet('install', '--yes', '--no-install-recommends', ...packages);
    if (code !== 0) say(`  ${name}: apt-get ended with ${code}.`);
  }
}

/** Names what is missing still; each suite that needs it is skipped, or fails with CI=true. */
function report(missing) {
  const names = missing.map(({ name }) => name).join(', ');
  say(`${names} がないため、使うテストは実行されません / Suites that need ${names} can't run.`);
  say(`  sudo apt-get install --yes ${packagesOf(missing).join(' ')}`);
}

/** Installs the programs that are missing where that is possible, and reports the others. */
export async function ensurePrograms() {
  const missing = missingPrograms();
  if (missing.length > 0 && canInstall()) await install(missing);
  const stillMissing = missingPrograms();
  if (stillMissing.length > 0) report(stillMissing);
}
