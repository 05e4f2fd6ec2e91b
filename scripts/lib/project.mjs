// Why: every script needs the same few facts about this repository, also before anything is
// installed, so this file uses nothing but Node.js.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The full path of a file in this repository. */
export const inProject = (...parts) => join(projectRoot, ...parts);

/** Progress goes to stderr: stdout belongs to results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** The script behind a package's command, to run it with this Node.js on any system. */
export function packageCommand(packageName, command = packageName) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Ends with a sentence instead of a strange syntax error where Node.js is too old. */
export function requireNodeVersion() {
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '').split('.').map(Number);
  const found = process.versions.node.split('.').map(Number);
  const isNewEnough = found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1]);
  if (isNewEnough) return;
  say(`Node.js ${engines.node} が必要です (今は ${process.versions.node})。`);
  say(`Node.js ${engines.node} is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
