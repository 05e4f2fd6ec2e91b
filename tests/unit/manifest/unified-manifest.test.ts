import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ribbonGroups } from '../../../shared/core/index';
import { requirementSets } from '../../../manifests/excel/content';
import { environmentOf } from '../../../manifests/excel/environment';
import { unifiedEnglish, unifiedManifest } from '../../../manifests/excel/unified-manifest';

const settings = { host: 'example.jp', version: '0.1.0' };
const manifest = unifiedManifest(settings);
const extension = manifest.extensions[0]!;
const actions = ribbonGroups.flatMap((group) => group.actions);

/** What Microsoft's own validator says; it prints nothing about a manifest without fault. */
function validate(value: unknown): { readonly status: number | null; readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-manifest-'));
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify(value));
  // A program of its own: jest can't load what it requires.
  const validator = join(__dirname, '../../../node_modules/office-addin-manifest/cli.js');
  const result = spawnSync(process.execPath, [validator, 'validate', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status: result.status, output: result.stdout + result.stderr };
}

describe('the unified manifest', () => {
  test('passes the validator of Microsoft', () => {
    expect(validate(manifest)).toEqual({ status: 0, output: '' });
  }, 60_000);

  test('would not pass it with a fault', () => {
    const broken = { ...manifest, extensions: [{ ...extension, ribbons: [{ tabs: 'none' }] }] };
    expect(validate(broken).status).not.toBe(0);
  }, 60_000);

  test('hides the XML add-in where both are installed, and has an id of its own', () => {
    const { xmlId } = environmentOf(settings);
    expect(extension.alternates).toEqual([
      { hide: { customOfficeAddin: { officeAddinId: xmlId } } },
    ]);
    expect(manifest.id).not.toBe(xmlId);
  });

  test('asks for what the XML manifest asks for', () => {
    expect(extension.requirements.capabilities).toEqual(requirementSets);
  });

  test('offers every action of the ribbon, and each button runs one of them', () => {
    const offered = extension.runtimes[0]!.actions.map(({ id }) => id);
    expect(offered).toEqual(actions.map(({ id }) => id));
    const run = extension.ribbons[0]!.tabs[0]!.groups.flatMap(({ controls }) =>
      controls.map(({ actionId }) => actionId),
    );
    expect(run).toEqual(offered);
  });

  test('names addresses of its own host only', () => {
    const texts = JSON.stringify({ ...manifest, $schema: '' }).match(/\w+:\/\/[^"]+/g) ?? [];
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((address) => !address.startsWith('https://example.jp/'))).toEqual([]);
  });
});

describe('the English texts of the unified manifest', () => {
  const english: Readonly<Record<string, string>> = unifiedEnglish(settings);

  test('stand for every text that people see', () => {
    for (const [index, { actions: ofGroup }] of ribbonGroups.entries()) {
      for (const [place, { label, tip }] of ofGroup.entries()) {
        const path = `extensions[0].ribbons[0].tabs[0].groups[${index}].controls[${place}]`;
        expect(english[`${path}.label`]).toBe(label.en);
        expect(english[`${path}.supertip.description`]).toBe(tip.en);
      }
    }
    expect(english['name.short']).toBe('Tsunagi');
    expect(english['extensions[0].runtimes[0].customFunctions.metadataUrl']).toBe(
      'https://example.jp/functions-en.json',
    );
  });

  test('have no Japanese left, and no path that the manifest lacks', () => {
    for (const [path, text] of Object.entries(english)) {
      expect(text).not.toMatch(/[\u3040-\u30ff\u3400-\u9fff]/);
      if (path === '$schema') continue;
      const found = path
        .split(/[.[\]]+/)
        .filter((part) => part !== '')
        .reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], manifest);
      expect([path, typeof found]).toEqual([path, 'string']);
    }
  });
});
