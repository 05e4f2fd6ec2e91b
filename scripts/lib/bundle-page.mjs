// Why: pages that tests and pictures use are written in TypeScript, and browsers read none. Called
// as a program it takes the source and the folder to write to.
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { inProject } from './project.mjs';

const configFor = (source, path) => ({
  mode: 'production',
  target: ['web', 'es2022'],
  context: inProject(),
  entry: inProject(source),
  output: { path, filename: `${basename(source, '.ts')}.js` },
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } }],
  },
  performance: { hints: false },
});

/** Builds a script for a page: `folder/<name>.js` of `<name>.ts`. */
export function bundlePage(source, folder) {
  const webpack = createRequire(import.meta.url)('webpack');
  return new Promise((done, reject) => {
    webpack(configFor(source, resolve(folder)), (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}

const [, program = '', source, folder] = process.argv;
if (import.meta.url === pathToFileURL(program).href) await bundlePage(source, folder);
