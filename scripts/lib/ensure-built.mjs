// Why: users and tests run what was built, so it must be there and made of today's sources;
// building again without need would make every start slow.
import { existsSync } from 'node:fs';

import { contentStamp, keepStamp, keptStamp } from './content-stamp.mjs';
import { inProject, packageCommand, say } from './project.mjs';
import { nodeCommand, runProgram } from './run-program.mjs';
import { withSetupLock } from './setup-lock.mjs';

const common = [
  'webpack.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'shared',
];

/** What each product is made of, and the file that shows it was built. */
const products = {
  cli: { inputs: [...common, 'cli'], output: 'dist/cli/tsunagi.cjs' },
  workbench: { inputs: [...common, 'workbench'], output: 'dist/workbench/index.html' },
};

export const builtFile = (product) => inProject(products[product].output);

function isFresh(product) {
  if (!existsSync(builtFile(product))) return false;
  return keptStamp(product) === contentStamp(products[product].inputs);
}

async function build(product) {
  if (isFresh(product)) return;
  say(`${product} をビルドしています / Building ${product} ...`);
  // Taken before the build: a change made meanwhile makes the next run build again.
  const stamp = contentStamp(products[product].inputs);
  const webpack = nodeCommand(
    packageCommand('webpack-cli'),
    '--config-name',
    product,
    '--stats',
    'errors-warnings',
  );
  const code = await runProgram(webpack, { quietly: true });
  if (code !== 0) throw new Error(`The build of ${product} ended with ${code}.`);
  keepStamp(product, stamp);
}

/** Builds these products where their sources changed since the last build. */
export async function ensureBuilt(...names) {
  for (const product of names) {
    if (!isFresh(product)) await withSetupLock(() => build(product));
  }
}
