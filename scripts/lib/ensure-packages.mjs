// Why: every command has to work as the first one in a fresh clone.
import { existsSync, statSync } from 'node:fs';

import { contentStamp, keepStamp, keptStamp } from './content-stamp.mjs';
import { inProject, say } from './project.mjs';
import { nodeCommand, runProgram } from './run-program.mjs';
import { withSetupLock } from './setup-lock.mjs';

// npm writes this file last, so it is there only after a whole installation.
const installedFile = inProject('node_modules', '.package-lock.json');
const wantedFile = inProject('package-lock.json');
const packageStamp = () => contentStamp(['package-lock.json']);

/** A newer date than the lockfile's, or the same lockfile as installed: git may touch its date. */
function isInstalled() {
  if (!existsSync(installedFile)) return false;
  if (statSync(installedFile).mtimeMs >= statSync(wantedFile).mtimeMs) return true;
  return keptStamp('packages') === packageStamp();
}

function npmCommand() {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return { command: nodeCommand(npm, 'ci'), shell: false };
  return { command: ['npm', 'ci'], shell: process.platform === 'win32' };
}

async function install() {
  if (isInstalled()) return;
  say('npm パッケージを入れています (初回は数分かかります) / Installing npm packages ...');
  const { command, shell } = npmCommand();
  const code = await runProgram([...command, '--no-audit', '--no-fund', '--loglevel=error'], {
    quietly: true,
    shell,
  });
  if (code !== 0) throw new Error(`npm ci ended with ${code}. Check the network and run again.`);
  keepStamp('packages', packageStamp());
}

/** Installs the npm packages of package-lock.json when they are missing or older than it. */
export async function ensurePackages() {
  if (!isInstalled()) await withSetupLock(install);
}
