import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

import { excelFiles, kitFiles } from '../../../manifests/excel/build-manifest';

const folder = join(__dirname, '../../../../shared/research/manifest-xsd');
const entry = 'OfficeAppManifestV1_1.xsd';

const manifestFor = (host: string) => kitFiles({ host })['manifest.xml']!;

const idOf = (manifest: string) => /<Id>(.+)<\/Id>/.exec(manifest)?.[1];

describe('the manifest of the verification kit', () => {
  test('can be installed beside the add-in of the same host, and beside the kit of another', () => {
    const ids = [
      idOf(manifestFor('localhost:3000')),
      idOf(manifestFor('example.jp')),
      idOf(excelFiles({ host: 'example.jp' })['manifest.xml']!),
    ];
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id ?? ''))).toBe(true);
  });

  test('opens its own page from the host of the build, and has no ribbon', () => {
    const manifest = manifestFor('example.jp');
    expect(manifest).toContain('DefaultValue="つなぎ 検証キット"');
    expect(manifest).toContain('<SourceLocation DefaultValue="https://example.jp/kit.html">');
    expect(manifest).not.toMatch(/VersionOverrides|SharedRuntime|taskpane\.html|help\.html/);
  });

  // Nobody can install Microsoft's schema; where it lies beside the project, it is used.
  (existsSync(join(folder, entry)) ? test : test.skip)(
    "agrees with Microsoft's schema",
    async () => {
      const files = readdirSync(folder).map((fileName) => ({
        fileName,
        contents: readFileSync(join(folder, fileName), 'utf8'),
      }));
      const { errors } = await validateXML({
        xml: [{ fileName: 'manifest.xml', contents: manifestFor('example.jp') }],
        schema: files.filter(({ fileName }) => fileName === entry),
        preload: files.filter(({ fileName }) => fileName !== entry),
      });
      expect(errors.map(({ message }) => message)).toEqual([]);
    },
  );
});
