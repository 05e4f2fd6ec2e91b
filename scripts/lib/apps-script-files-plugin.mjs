// Why: Google takes one Code.js whose functions stand at its top, one page with everything in it, and
// a manifest. This webpack plugin makes them of what webpack bundled.
import { readFileSync } from 'node:fs';
import webpack from 'webpack';

import { inProject } from './project.mjs';
import { loadTypeScript } from './run-typescript.mjs';

const { version, license } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
const banner = `Tsunagi ${version}, ${license}`;

/**
 * The script as text that may stand in a page: nothing in it ends the script or begins a comment,
 * and nothing looks like a scriptlet of Google's templates.
 *
 * These characters are next to each other in texts and regular expressions only, where `\x3c` is the
 * same as `<`.
 */
const inlineScript = (text) => text.replace(/<(?=\/script|!--|\?)/gi, '\\x3c');

function inlineStyle(text) {
  if (/<\/style|<!--/i.test(text)) throw new Error('A style that ends its own element');
  return text;
}

const inlineComment = (text) => text.replace(/--/g, '- -');

/** Puts script, style and licences into the page. */
function pageWith({ script, style, notices }) {
  const parts = {
    '<style></style>': `<style>${inlineStyle(style)}</style>`,
    '<script></script>': `<script>${inlineScript(script)}</script>`,
    '</html>': `</html>\n<!-- ${banner}\n\n${inlineComment(notices)} -->`,
  };
  const page = readFileSync(inProject('apps-script', 'sidebar.html'), 'utf8');
  return Object.entries(parts).reduce((text, [place, part]) => {
    if (text.split(place).length !== 2) throw new Error(`sidebar.html needs one ${place}`);
    // A function, because the parts hold what `replace` takes for patterns.
    return text.replace(place, () => part);
  }, page);
}

/** The names that the bundle of an entry exports. */
function exportsOf({ entrypoints, chunkGraph, moduleGraph }, entry) {
  const chunk = entrypoints.get(entry).getEntrypointChunk();
  const [module] = chunkGraph.getChunkEntryModulesIterable(chunk);
  const names = moduleGraph.getProvidedExports(module);
  if (!Array.isArray(names)) throw new Error(`What ${entry} exports is not known`);
  return names;
}

/** Makes Code.js of the bundle, with the functions that Google calls, and adds the manifest. */
async function emitProject(compilation) {
  const { codeFooter } = await loadTypeScript('manifests/apps-script/footer.ts');
  const bundle = String(compilation.getAsset('Code.js').source.source());
  const code = `// ${banner}\n${bundle}\n${codeFooter(exportsOf(compilation, 'Code'))}`;
  compilation.updateAsset('Code.js', new webpack.sources.RawSource(code));
  const manifest = readFileSync(inProject('manifests', 'apps-script', 'appsscript.json'));
  compilation.emitAsset('appsscript.json', new webpack.sources.RawSource(manifest));
}

/** Makes the sidebar's page of what was bundled for it. */
function emitPage(compilation) {
  const asset = (file) => String(compilation.getAsset(file).source.source());
  const page = pageWith({
    script: asset('sidebar.js'),
    style: asset('sidebar.css'),
    notices: asset('THIRD-PARTY-NOTICES.txt'),
  });
  compilation.emitAsset('sidebar.html', new webpack.sources.RawSource(page));
  compilation.deleteAsset('sidebar.js');
  compilation.deleteAsset('sidebar.css');
}

/** Does something with what was bundled, once the scripts were made small. */
function whenBundled(compiler, name, emit) {
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    // Not before: the help of functions is in comments.
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
    compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
      if (compilation.errors.length === 0) await emit(compilation);
    });
  });
}

/** Emits Code.js, sidebar.html and appsscript.json, and nothing else that Google would take. */
export class AppsScriptFilesPlugin {
  apply(compiler) {
    whenBundled(compiler, AppsScriptFilesPlugin.name, async (compilation) => {
      await emitProject(compilation);
      emitPage(compilation);
    });
  }
}

/** Emits Code.js and appsscript.json, for a project without a page. */
export class AppsScriptKitPlugin {
  apply(compiler) {
    whenBundled(compiler, AppsScriptKitPlugin.name, emitProject);
  }
}
