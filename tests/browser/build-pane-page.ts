import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { serveFolder, type ServedFolder } from './serve-folder';

const root = join(__dirname, '..', '..');

/** The page that shows the pane beside a host which tests can hold up and break, on a server of its own. */
export async function servePanePage(): Promise<ServedFolder> {
  const folder = await buildPanePage();
  const server = await serveFolder(folder, {});
  return {
    ...server,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function buildPanePage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tsunagi-pane-'));
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    context: root,
    entry: { pane: './tests/browser/pane-page.ts' },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact' },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [new MiniCssExtractPlugin({ filename: '[name].css' })],
    performance: { hints: false },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false })));
      else resolve();
    });
  });
  await writeFile(join(folder, 'index.html'), page);
  return folder;
}

const page = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>pane</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="pane.css" />
    <style>html, body { height: 100%; margin: 0; }</style>
  </head>
  <body><script src="pane.js"></script></body>
</html>`;
