// Why: users and tests run what was built, so it must be there and made of today's sources;
// building again without need would make every start slow.
import { existsSync } from 'node:fs';

import { contentStamp, keepStamp, keptStamp } from './content-stamp.mjs';
import { readSettings } from './excel-settings.mjs';
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

/** What each product is made of, with its settings, and the file that shows it was built. */
const products = {
  excel: {
    inputs: [...common, 'excel-addin', 'manifests', 'scripts/lib'],
    settings: readSettings,
    output: 'dist/excel/taskpane.html',
  },
  'excel-kit': {
    inputs: [...common, 'excel-addin', 'manifests', 'scripts/lib', 'tests/live/excel']
      // It runs the contract cases, and looks at workbooks as the tests do.
      .concat('tests/contract/cases', 'tests/fakes/excel'),
    settings: readSettings,
    output: 'dist/excel-kit/kit.html',
  },
  'apps-script': {
    inputs: [...common, 'apps-script', 'manifests', 'scripts/lib'],
    output: 'dist/apps-script/sidebar.html',
  },
  'apps-script-kit': {
    inputs: [...common, 'apps-script', 'manifests', 'scripts/lib', 'tests/live']
      // It runs the contract cases, and looks at spreadsheets as the tests do.
      .concat('tests/contract/cases', 'tests/fakes/sheets'),
    output: 'dist/apps-script-kit/Code.js',
  },
  cli: { inputs: [...common, 'cli'], output: 'dist/cli/tsunagi.cjs' },
  workbench: { inputs: [...common, 'workbench'], output: 'dist/workbench/index.html' },
};

export const builtFile = (product) => inProject(products[product].output);

function stampOf(product) {
  const { inputs, settings } = products[product];
  const stamp = contentStamp(inputs);
  return settings === undefined ? stamp : `${stamp} ${JSON.stringify(settings())}`;
}

function isFresh(product) {
  return existsSync(builtFile(product)) && keptStamp(product) === stampOf(product);
}

async function build(product) {
  if (isFresh(product)) return;
  say(`${product} をビルドしています / Building ${product} ...`);
  // Taken before the build: a change made meanwhile makes the next run build again.
  const stamp = stampOf(product);
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
