import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

import { ribbonGroups, tableKeys } from '../../../shared/core/index';
import { committedManifest } from '../../../manifests/excel/build-manifest';
import { iconSizes } from '../../../manifests/excel/content';
import { xmlManifest } from '../../../manifests/excel/xml-manifest';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** The elements of an XML text as a tree; a text that is not XML fails. */
function parse(xml: string): Node {
  const parser = new SaxesParser();
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text.trim()));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const all = (node: Node): readonly Node[] => [node, ...node.children.flatMap(all)];
const named = (node: Node, name: string) => all(node).filter((each) => each.name === name);
const values = (nodes: readonly Node[], attribute: string) =>
  nodes.flatMap((node) => node.attributes[attribute] ?? []);

const hosts = ['localhost:3000', 'example.jp', 'apps.example.jp/tsunagi'];
const version = '0.1.0';
const iconFolder = join(__dirname, '../../../manifests/excel/icons/png');

/** Width and height that stand in the head of a PNG file. */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(join(iconFolder, file));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each(hosts)('the XML manifest for %s', (host) => {
  const manifest = parse(xmlManifest({ host, version }));
  const resources = named(manifest, 'Resources')[0]!;
  const resourceLists = resources.children;
  const resourceNodes = resourceLists.flatMap(({ children }) => children);

  test('gives every resource, control and group an id of its own', () => {
    const ids = values(all(manifest), 'id');
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names no resource that is missing, and has none that nobody names', () => {
    const wanted = [...new Set(values(all(manifest), 'resid'))].sort();
    expect(wanted).toEqual(values(resourceNodes, 'id').sort());
  });

  test('takes each resource from the list of its kind', () => {
    const listOf = (id: string) =>
      resourceLists.find(({ children }) => children.some((node) => node.attributes['id'] === id))
        ?.name;
    const kindOf: Readonly<Record<string, string>> = {
      'bt:Image': 'bt:Images',
      SourceLocation: 'bt:Urls',
      FunctionFile: 'bt:Urls',
      Runtime: 'bt:Urls',
      LearnMoreUrl: 'bt:Urls',
      Title: 'bt:ShortStrings',
      Label: 'bt:ShortStrings',
      Namespace: 'bt:ShortStrings',
      Description: 'bt:LongStrings',
    };
    for (const node of all(manifest).filter(({ attributes }) => 'resid' in attributes)) {
      expect([node.name, listOf(node.attributes['resid']!)]).toEqual([
        node.name,
        kindOf[node.name],
      ]);
    }
  });

  test('keeps to the lengths that Office allows', () => {
    const longest = (nodes: readonly Node[], attribute: string) =>
      Math.max(...values(nodes, attribute).map((text) => text.length));
    const texts = (name: string) =>
      named(manifest, name).flatMap((node) => [node, ...node.children]);
    expect(longest(all(manifest), 'resid')).toBeLessThanOrEqual(32);
    for (const list of ['bt:ShortStrings', 'bt:LongStrings']) {
      const nodes = named(resources, list).flatMap(all);
      const limit = list === 'bt:ShortStrings' ? 125 : 250;
      expect(Math.max(longest(nodes, 'DefaultValue'), longest(nodes, 'Value'))).toBeLessThanOrEqual(
        limit,
      );
    }
    for (const [name, limit] of [
      ['DisplayName', 125],
      ['Description', 250],
    ] as const) {
      const shown = texts(name).filter((node) => 'DefaultValue' in node.attributes);
      expect(longest(shown, 'DefaultValue')).toBeLessThanOrEqual(limit);
    }
  });

  test('is Japanese, with exactly one English text beside each', () => {
    expect(named(manifest, 'DefaultLocale')[0]!.text).toBe('ja-JP');
    for (const node of all(manifest).filter(({ attributes }) => 'DefaultValue' in attributes)) {
      expect(values(node.children, 'Locale')).toEqual(['en-US']);
    }
  });

  test('shows no Japanese in English, and does not leave the Japanese in English', () => {
    const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
    for (const node of resourceNodes) {
      const english = node.children[0]!.attributes['Value']!;
      expect(english).not.toMatch(japanese);
    }
    const tips = named(resources, 'bt:LongStrings')[0]!.children;
    for (const tip of tips) expect(tip.attributes['DefaultValue']).toMatch(japanese);
  });

  test('names addresses of its own host only, all by https', () => {
    const texts = all(manifest)
      .flatMap(({ attributes }) => Object.entries(attributes))
      .filter(([name]) => !name.startsWith('xmlns'))
      .map(([, value]) => value);
    const addresses = texts.filter((value) => /^\w+:\/\//.test(value));
    expect(addresses.length).toBeGreaterThan(90);
    expect(addresses.filter((address) => !address.startsWith(`https://${host}/`))).toEqual([]);
  });

  test('has every icon in every size, as a picture of that size', () => {
    for (const icon of named(manifest, 'Icon')) {
      expect(values(icon.children, 'size').map(Number)).toEqual([...iconSizes]);
    }
    const images = named(resources, 'bt:Image');
    expect(images).toHaveLength(new Set(values(images, 'id')).size);
    for (const image of images) {
      const [, name = '', size = ''] =
        /^Icon\.([\w-]+)\.(\d+)$/.exec(image.attributes['id']!) ?? [];
      const file = `${name}-${size}.png`;
      expect(image.attributes['DefaultValue']).toBe(`https://${host}/icons/${file}`);
      expect([file, sizeOf(file)]).toEqual([file, [Number(size), Number(size)]]);
    }
  });

  test('shows the product icon in the two sizes of dialogs', () => {
    const file = (name: string) =>
      named(manifest, name)[0]!.attributes['DefaultValue']!.replace(/^.*\//, '');
    expect(sizeOf(file('IconUrl'))).toEqual([32, 32]);
    expect(sizeOf(file('HighResolutionIconUrl'))).toEqual([64, 64]);
  });

  test('asks for known requirement sets, at the floor that the program keeps to', () => {
    const sets = named(manifest, 'Set').map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.9' },
      { Name: 'SharedRuntime', MinVersion: '1.1' },
    ]);
  });

  test('has one long-lived runtime, which pane, buttons and functions share', () => {
    expect(named(manifest, 'Runtime').map(({ attributes }) => attributes)).toEqual([
      { resid: 'Taskpane.Url', lifetime: 'long' },
    ]);
    const pages = [...named(manifest, 'FunctionFile'), ...named(manifest, 'Page')[0]!.children];
    const pane = named(manifest, 'Action').flatMap((action) => named(action, 'SourceLocation'));
    expect(new Set(values([...pages, ...pane], 'resid'))).toEqual(new Set(['Taskpane.Url']));
  });

  test('has a version in four parts and an id in the form of a UUID', () => {
    expect(named(manifest, 'Version')[0]!.text).toBe('0.1.0.0');
    expect(named(manifest, 'Id')[0]!.text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('has a button for every action of the ribbon, in its group', () => {
    const shown = named(manifest, 'Group').map((group) => [
      group.attributes['id'],
      ...named(group, 'Control').map(({ attributes }) => attributes['id']),
    ]);
    expect(shown).toEqual(
      ribbonGroups.map(({ key, actions }) => [
        `Tsunagi.Group.${key}`,
        ...actions.map(({ id }) => `Tsunagi.Button.${id}`),
      ]),
    );
  });

  test('runs every button by the id that the program listens to, but for the one that opens the pane', () => {
    const ids = ribbonGroups.flatMap(({ actions }) => actions.map(({ id }) => id));
    expect(named(manifest, 'FunctionName').map(({ text }) => text)).toEqual(
      ids.filter((id) => id !== 'openHome'),
    );
    const opening = named(manifest, 'Control').filter((control) =>
      values(named(control, 'Action'), 'xsi:type').includes('ShowTaskpane'),
    );
    expect(values(opening, 'id')).toEqual(['Tsunagi.Button.openHome']);
  });
});

describe('builds for different hosts', () => {
  const idOf = (host: string) => named(parse(xmlManifest({ host, version })), 'Id')[0]!.text;
  const nameOf = (host: string) =>
    named(parse(xmlManifest({ host, version })), 'DisplayName')[0]!.attributes['DefaultValue'];

  test('have different ids, and the same host always has the same one', () => {
    expect(new Set(hosts.map(idOf)).size).toBe(hosts.length);
    expect(idOf('example.jp')).toBe(idOf('example.jp'));
  });

  test('keep their id when the version goes up: the new build replaces the old one', () => {
    const later = parse(xmlManifest({ host: 'example.jp', version: '9.9.9' }));
    expect(named(later, 'Id')[0]!.text).toBe(idOf('example.jp'));
  });

  test('say in their name that they are for a developer', () => {
    expect(nameOf('localhost:3000')).toBe('つなぎ（開発）');
    expect(nameOf('example.jp')).toBe('つなぎ');
    expect(nameOf('localhost.example.jp')).toBe('つなぎ');
  });
});

describe('the committed manifest', () => {
  test('is the one that the build makes for a developer’s PC', () => {
    const path = join(__dirname, '../../../manifests/excel/manifest.xml');
    expect(readFileSync(path, 'utf8')).toBe(committedManifest());
  });
});

describe('the icons', () => {
  test('are there for every action and group, and no file is left over', () => {
    const names = ribbonGroups.flatMap(({ icon, actions }) => [
      icon,
      ...actions.map((action) => action.icon),
    ]);
    const wanted = [...new Set(names)].flatMap((name) =>
      iconSizes.map((size) => `${name}-${size}.png`),
    );
    const special = ['tsunagi-192.png', 'tsunagi-outline-32.png'];
    expect(readdirSync(iconFolder).sort()).toEqual([...wanted, ...special].sort());
    expect(sizeOf('tsunagi-192.png')).toEqual([192, 192]);
    expect(sizeOf('tsunagi-outline-32.png')).toEqual([32, 32]);
  });
});

describe('the actions of the ribbon', () => {
  const actions = ribbonGroups.flatMap((group) => group.actions);

  test('have ids that are names of functions, each once', () => {
    const ids = actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
  });

  test('lead to a part of the pane or to a table that exists, no two to the same', () => {
    const targets = actions.map(({ target }) => JSON.stringify(target));
    expect(new Set(targets).size).toBe(targets.length);
    for (const { target } of actions) {
      if ('go' in target) expect(tableKeys).toContain(target.go);
    }
  });

  test('have labels that fit under a button, and tips that say more than the label', () => {
    for (const { label, tip } of actions) {
      expect(label.ja.length).toBeLessThanOrEqual(10);
      expect(label.en.length).toBeLessThanOrEqual(18);
      expect(tip.ja.length).toBeGreaterThan(label.ja.length);
      expect(tip.en.length).toBeGreaterThan(label.en.length);
    }
  });
});
