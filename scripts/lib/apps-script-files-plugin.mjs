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

/** Emits Code.js, sidebar.html and appsscript.json, and nothing else that Google would take. */
export class AppsScriptFilesPlugin {
  apply(compiler) {
    const name = AppsScriptFilesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      // After the scripts were made small: the help of functions is in comments.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        if (compilation.errors.length > 0) return;
        const { codeFooter } = await loadTypeScript('manifests/apps-script/footer.ts');
        const asset = (file) => String(compilation.getAsset(file).source.source());
        const raw = (text) => new webpack.sources.RawSource(text);
        const code = `// ${banner}\n${asset('Code.js')}\n${codeFooter(exportsOf(compilation, 'Code'))}`;
        compilation.updateAsset('Code.js', raw(code));
        const page = pageWith({
          script: asset('sidebar.js'),
          style: asset('sidebar.css'),
          notices: asset('THIRD-PARTY-NOTICES.txt'),
        });
        compilation.emitAsset('sidebar.html', raw(page));
        compilation.deleteAsset('sidebar.js');
        compilation.deleteAsset('sidebar.css');
        const manifest = readFileSync(inProject('manifests', 'apps-script', 'appsscript.json'));
        compilation.emitAsset('appsscript.json', raw(manifest));
      });
    });
  }
}
