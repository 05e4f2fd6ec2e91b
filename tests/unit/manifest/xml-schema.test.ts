import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

import { xmlManifest } from '../../../manifests/excel/xml-manifest';

/** Microsoft's schema is not ours to hand on; where it lies beside the project, it is used. */
const folder = join(__dirname, '../../../../shared/research/manifest-xsd');
const entry = 'OfficeAppManifestV1_1.xsd';
const manifest = xmlManifest({ host: 'example.jp', version: '0.1.0' });

async function problemsOf(xml: string): Promise<readonly string[]> {
  const files = readdirSync(folder).map((fileName) => ({
    fileName,
    contents: readFileSync(join(folder, fileName), 'utf8'),
  }));
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema: files.filter(({ fileName }) => fileName === entry),
    preload: files.filter(({ fileName }) => fileName !== entry),
  });
  return errors.map(({ message }) => message);
}

// Skipped also where everything else must run: nobody can install this schema, so a build machine
// without it would always fail. The checks in xml-manifest.test.ts run everywhere.
const describeWithSchema = existsSync(join(folder, entry)) ? describe : describe.skip;

describeWithSchema(
  "the XML manifest and Microsoft's schema (needs ../shared/research/manifest-xsd)",
  () => {
    test('agree', async () => {
      expect(await problemsOf(manifest)).toEqual([]);
    });

    test.each([
      ['an element in the wrong place', manifest.replace(/<Version>.*<\/Version>/, '')],
      ['an id that is none', manifest.replace(/<Id>.*<\/Id>/, '<Id>tsunagi</Id>')],
      ['an unknown permission', manifest.replace('ReadWriteDocument', 'Everything')],
      ['an unknown lifetime', manifest.replace('lifetime="long"', 'lifetime="forever"')],
    ])('do not agree on %s', async (_, broken) => {
      expect(broken).not.toBe(manifest);
      expect(await problemsOf(broken)).not.toEqual([]);
    });
  },
);
