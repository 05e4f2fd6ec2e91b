// Why: manifests, function lists and help pages are made of the same texts as the program, and for
// the host that a build is for. This webpack plugin puts them, and the icons, beside the bundle.
import { readFileSync, readdirSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import webpack from 'webpack';

import { inProject } from './project.mjs';
import { loadTypeScript } from './run-typescript.mjs';

const iconFolder = inProject('manifests', 'excel', 'icons', 'png');

/** What an administrator uploads where unified manifests are taken: manifest, texts and two icons. */
const unifiedParts = [
  ...['manifest.json', 'manifest-en.json'],
  ...['icons/tsunagi-192.png', 'icons/tsunagi-outline-32.png'],
];
/** The oldest date that a zip file knows: the same files always give the same bytes. */
const fixedDate = new Date(1980, 0, 1);

const pictures = () =>
  readdirSync(iconFolder).map((file) => [`icons/${file}`, readFileSync(`${iconFolder}/${file}`)]);

async function filesFor(settings) {
  const { excelFiles } = await loadTypeScript('manifests/excel/build-manifest.ts');
  const texts = Object.entries(excelFiles(settings)).map(([name, text]) => [name, strToU8(text)]);
  const files = new Map([...texts, ...pictures()]);
  const parts = unifiedParts.map((name) => [name, files.get(name)]);
  const options = { mtime: fixedDate };
  return files.set('unified-manifest.zip', zipSync(Object.fromEntries(parts), options));
}

/** What the verification kit needs beside its page. */
export async function kitFilesFor(settings) {
  const { kitFiles } = await loadTypeScript('manifests/excel/build-manifest.ts');
  const texts = Object.entries(kitFiles(settings)).map(([name, text]) => [name, strToU8(text)]);
  return new Map([...texts, ...pictures()]);
}

/**
 * Emits what an Excel add-in needs beside its page, for the settings of the build. `files` gives
 * them by name: those of the product, or those of another add-in.
 */
export class ExcelFilesPlugin {
  constructor(settings, files = filesFor) {
    this.settings = settings;
    this.files = files;
  }

  apply(compiler) {
    const name = ExcelFilesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        for (const [file, bytes] of await this.files(this.settings)) {
          compilation.emitAsset(file, new webpack.sources.RawSource(Buffer.from(bytes)));
        }
      });
    });
  }
}
