// Why: the licences of what we ship ask that their texts travel with it. This webpack plugin puts
// the licence of every package that went into a bundle into one file beside it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import webpack from 'webpack';

const fileName = 'THIRD-PARTY-NOTICES.txt';
const licenceFile = /^(licen[cs]e|copying|notice)/i;

/** Writes the notices of all bundled packages as an asset of the build. */
export class ThirdPartyNoticesPlugin {
  apply(compiler) {
    const name = ThirdPartyNoticesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const text = noticesOf(bundledFolders(modulesIn(compilation)));
        compilation.emitAsset(fileName, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** Loaders run modules of their own while building; only what is in a chunk is shipped. */
function modulesIn({ modules, chunkGraph }) {
  return [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
}

function bundledFolders(modules) {
  const folders = new Set();
  for (const module of modules) {
    // A concatenated module holds others; each has a path of its own.
    for (const each of [module, ...(module.modules ?? [])]) {
      const folder = packageFolder(each.nameForCondition?.() ?? '');
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort();
}

function packageFolder(file) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return match?.[1];
}

function noticesOf(folders) {
  return folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(path.join(folder, 'package.json'), 'utf8'),
      );
      const texts = readdirSync(folder)
        .filter((file) => licenceFile.test(file))
        .map((file) => path.join(folder, file))
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file, 'utf8').trim());
      return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
