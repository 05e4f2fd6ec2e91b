// One file for every product. Each part of the array has a name, so that `webpack --config-name workbench`
// builds just that product.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

import {
  AppsScriptFilesPlugin,
  AppsScriptKitPlugin,
} from './scripts/lib/apps-script-files-plugin.mjs';
import { ExcelFilesPlugin, kitFilesFor } from './scripts/lib/excel-files-plugin.mjs';
import { readSettings } from './scripts/lib/excel-settings.mjs';
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

const excelSettings = readSettings();

/**
 * What the task pane may load and speak to: its own files and Office.js.
 *
 * Office.js fetches its other parts from its own host, as scripts. No frames, no plug-ins, no code
 * made from text. Who may put the page into a frame only a header can say: Office must.
 */
const excelPolicy = [
  "default-src 'none'",
  `script-src 'self' ${new URL(excelSettings.officeJs).origin}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const excel = {
  name: 'excel',
  mode: 'production',
  target: ['web', browserTarget],
  context: root,
  entry: {
    taskpane: './excel-addin/src/taskpane/main.ts',
    functions: './excel-addin/src/functions/script.ts',
  },
  output: {
    path: path.join(root, 'dist/excel'),
    // Manifests live longer than a build, so what they name keeps its name.
    filename: ({ chunk }) =>
      chunk.name === 'functions' ? '[name].js' : '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: '',
    clean: true,
  },
  resolve: { extensions: extensionOrder },
  module: {
    rules: [
      // Our modules do nothing by being loaded, so what nobody uses can stay out.
      typescriptRule(browserTarget),
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new ThirdPartyNoticesPlugin(),
    new ExcelFilesPlugin(excelSettings),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlWebpackPlugin({
      filename: 'taskpane.html',
      template: 'excel-addin/taskpane.html',
      templateParameters: { officeJs: excelSettings.officeJs, policy: excelPolicy },
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      minify: false,
    }),
  ],
  optimization: {
    minimizer: [
      // Japanese as it is, not as escapes, which are twice as long.
      new EsbuildPlugin({
        target: browserTarget,
        css: true,
        charset: 'utf8',
        legalComments: 'none',
      }),
    ],
  },
  performance: { hints: false },
  // Another host makes another page: what was kept of a build for one is of no use for the other.
  cache: { ...cacheFor('excel'), version: JSON.stringify(excelSettings) },
  devtool: false,
};

/** What Google's V8 runs: the newest level whose syntax it has whole. */
const googleTarget = 'es2019';

/** How Code.js is made small. */
const googleCode = {
  include: /^Code\.js$/,
  target: googleTarget,
  // Without a format esbuild would hide the variable in a function of its own.
  format: undefined,
  // Names stay: the log of a run then tells where a bug is.
  minify: false,
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
};

const appsScript = {
  name: 'apps-script',
  mode: 'production',
  target: ['web', googleTarget],
  context: root,
  entry: {
    // Google knows no modules; the plugin makes functions that call what is in this variable.
    Code: {
      import: './apps-script/src/entry-points.ts',
      library: { type: 'var', name: 'App' },
    },
    sidebar: './apps-script/src/sidebar/main.ts',
  },
  output: { path: path.join(root, 'dist/apps-script'), filename: '[name].js', clean: true },
  resolve: { extensions: extensionOrder },
  module: {
    // A page of one file has nowhere to load parts from.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      typescriptRule(googleTarget),
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new ThirdPartyNoticesPlugin(),
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new AppsScriptFilesPlugin(),
  ],
  optimization: {
    // Each is one file that needs no other.
    splitChunks: false,
    minimizer: [
      new EsbuildPlugin(googleCode),
      new EsbuildPlugin({
        exclude: /^Code\.js$/,
        target: googleTarget,
        css: true,
        charset: 'utf8',
        legalComments: 'none',
        // Google cuts what looks like a comment out of template literals in a page.
        // https://github.com/enuchi/React-Google-Apps-Script/issues/157
        supported: { 'template-literal': false },
      }),
    ],
  },
  performance: { hints: false },
  cache: cacheFor('apps-script'),
  devtool: false,
};

/** The add-in that checks, inside a real Excel, what the tests assume about it. */
const excelKit = {
  name: 'excel-kit',
  mode: 'production',
  target: ['web', browserTarget],
  context: root,
  entry: { kit: './tests/live/excel/main.ts' },
  output: {
    path: path.join(root, 'dist/excel-kit'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
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
    new ExcelFilesPlugin(excelSettings, kitFilesFor),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlWebpackPlugin({
      filename: 'kit.html',
      template: 'tests/live/excel/kit.html',
      templateParameters: { officeJs: excelSettings.officeJs, policy: excelPolicy },
      scriptLoading: 'defer',
      minify: false,
    }),
  ],
  optimization: {
    minimizer: [
      new EsbuildPlugin({
        target: browserTarget,
        css: true,
        charset: 'utf8',
        legalComments: 'none',
      }),
    ],
  },
  performance: { hints: false },
  cache: { ...cacheFor('excel-kit'), version: JSON.stringify(excelSettings) },
  devtool: false,
};

/** The script that checks, inside a real Google spreadsheet, what the tests assume about it. */
const appsScriptKit = {
  name: 'apps-script-kit',
  mode: 'production',
  target: ['web', googleTarget],
  context: root,
  entry: {
    Code: {
      import: './tests/live/sheets/entry-points.ts',
      library: { type: 'var', name: 'App' },
    },
  },
  output: { path: path.join(root, 'dist/apps-script-kit'), filename: '[name].js', clean: true },
  resolve: { extensions: extensionOrder },
  // Stand-in files beside those that the kit uses read type definitions; none of them gets into Code.js.
  externals: { 'node:fs': 'undefined', 'node:path': 'undefined' },
  module: { rules: [typescriptRule(googleTarget)] },
  plugins: [new AppsScriptKitPlugin()],
  optimization: { splitChunks: false, minimizer: [new EsbuildPlugin(googleCode)] },
  performance: { hints: false },
  cache: cacheFor('apps-script-kit'),
  devtool: false,
};

export default [workbench, cli, excel, appsScript, excelKit, appsScriptKit];
