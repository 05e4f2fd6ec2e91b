// Why: `npm run -s tsunagi -- COMMAND ...` must work as the first command in a fresh clone and
// leave stdout to the results. Installs and builds what is missing, then gets out of the way.
import { builtFile, ensureBuilt } from './lib/ensure-built.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { requireNodeVersion, say } from './lib/project.mjs';
import { nodeCommand, runProgram } from './lib/run-program.mjs';

/** npm starts scripts beside package.json; the user's paths start where the user stands. */
function userFolder() {
  const isStartedByNpm = process.env.npm_lifecycle_event === 'tsunagi';
  return (isStartedByNpm && process.env.INIT_CWD) || process.cwd();
}

requireNodeVersion();
try {
  await ensurePackages();
  await ensureBuilt('cli');
} catch (error) {
  say(error.message);
  process.exit(1);
}
const command = nodeCommand(builtFile('cli'), ...process.argv.slice(2));
process.exitCode = await runProgram(command, { folder: userFolder() });
