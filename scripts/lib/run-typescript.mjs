// Why: generators read the TypeScript of the core. Node.js 20 can't, so webpack, which builds the
// products too, makes one file of them first.
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

import { inProject } from './project.mjs';

const outputFolder = inProject('.cache', 'scripts');

const configFor = (source, filename) => ({
  mode: 'none',
  target: 'node20',
  context: inProject(),
  entry: inProject(source),
  output: { path: outputFolder, filename, library: { type: 'commonjs2' } },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022' } }],
  },
});

function bundle(config) {
  const webpack = createRequire(import.meta.url)('webpack');
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

/** Loads a TypeScript module of this repository and gives its exports. */
export async function loadTypeScript(source) {
  const filename = `${basename(source, '.ts')}.cjs`;
  await bundle(configFor(source, filename));
  const loaded = await import(pathToFileURL(`${outputFolder}/${filename}`).href);
  return loaded.default;
}
