// One file for every product. Each part of the array has a name, so that `webpack --config-name workbench`
// builds just that product.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

import { ThirdPartyNoticesPlugin } from './scripts/lib/third-party-notices.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** The browsers that office PCs run: Edge and Firefox ESR of the last two years. */
const browserTarget = 'es2022';

const extensionOrder = ['.ts', '.tsx', '.mjs', '.js', '.json'];

function cacheFor(name) {
  return {
    type: 'filesystem',
    name,
    cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  };
}

function typescriptRule(target) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: 'esbuild-loader',
    options: { target, jsx: 'automatic', jsxImportSource: 'preact' },
  };
}

const workbench = {
  name: 'workbench',
  mode: 'production',
  target: ['web', browserTarget],
  context: root,
  entry: { workbench: './workbench/src/main.ts' },
  output: {
    path: path.join(root, 'dist/workbench'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    // Relative addresses, so that the folder also works below any path of a web server.
    publicPath: '',
    clean: true,
  },
  resolve: { extensions: extensionOrder },
  module: {
    rules: [
      typescriptRule(browserTarget),
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new ThirdPartyNoticesPlugin(),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlWebpackPlugin({
      template: 'workbench/index.html',
      scriptLoading: 'module',
      minify: false,
    }),
  ],
  optimization: {
    minimizer: [
      // The licences stand in one file beside the scripts.
      new EsbuildPlugin({ target: browserTarget, css: true, legalComments: 'none' }),
    ],
    splitChunks: {
      // The worker that reads files is one file of its own: it needs next to nothing of the page.
      chunks: ({ name }) => name !== 'read-file',
      cacheGroups: {
        // Univer changes rarely and is most of the page: kept apart, it stays in the browser's cache.
        univer: {
          test: /[\\/]node_modules[\\/]/,
          name: 'univer',
          chunks: ({ name }) => name === 'workbench',
          priority: 10,
        },
      },
    },
  },
  performance: { hints: false },
  cache: cacheFor('workbench'),
  devtool: false,
};

/** The oldest Node.js that package.json admits. */
const nodeTarget = 'node20';

const cli = {
  name: 'cli',
  mode: 'production',
  target: nodeTarget,
  context: root,
  entry: { tsunagi: './cli/src/main.ts' },
  output: {
    path: path.join(root, 'dist/cli'),
    // One CommonJS file: it starts quicker than a module graph, and package.json says "module".
    filename: '[name].cjs',
    clean: true,
  },
  resolve: { extensions: extensionOrder },
  module: { rules: [typescriptRule(nodeTarget)] },
  plugins: [
    new ThirdPartyNoticesPlugin(),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /\.cjs$/ }),
    // A program for the terminal has no use for parts that load later.
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
  ],
  optimization: {
    minimizer: [
      new EsbuildPlugin({
        target: nodeTarget,
        // Names stay: the stack trace of a bug then tells where it is.
        minifyWhitespace: true,
        minifySyntax: true,
        legalComments: 'none',
      }),
    ],
  },
  performance: { hints: false },
  cache: cacheFor('cli'),
  devtool: false,
};

export default [workbench, cli];
