import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { functionTexts, ribbonGroups } from '../../shared/core/index';
import type { Server } from '../../apps-script/src/server';
import type { SheetsReply } from '../../apps-script/src/shell';
import { openStandIn, type SheetsStandIn } from '../fakes/sheets/open-stand-in';
import { appsScriptFolder, appsScriptText, loadCode, type LoadedCode } from '../tools/built-code';
import { hostsNamedIn, kilobyte, placesThatMakeCode, vocabularyHosts } from './built-files';

jest.setTimeout(120_000);

/** The parser that webpack brings; typed as far as it is used. */
const { parse } = createRequire(require.resolve('webpack'))('acorn') as {
  parse: (code: string, options: object) => { readonly body: readonly Statement[] };
};

interface Statement {
  readonly type: string;
  readonly id?: { readonly name: string };
  readonly declarations?: readonly { readonly id: { readonly name: string } }[];
}

const asScript = { ecmaVersion: 2019, sourceType: 'script' };
const scriptOf = (page: string) =>
  [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');

const menuNames = ribbonGroups.flatMap(({ actions }) => actions.map(({ id }) => id));
const formulaNames = Object.keys(functionTexts).map((name) => `TSUNAGI_${name}`);
const serverNames = [
  'runCommand',
  'continueCommand',
  'readSelection',
  'goTo',
] satisfies readonly (keyof Server)[];

const context = { today: '2024-05-01', seed: 'bundle', language: 'ja' } as const;

/** Runs a command by the built script, in as many runs as it takes. */
function run(code: LoadedCode, name: string, input: object): SheetsReply {
  let text = code.call('runCommand', JSON.stringify({ name, input, ...context })) as string;
  let reply = JSON.parse(text) as SheetsReply;
  while (reply.kind === 'unfinished') {
    text = code.call('continueCommand', text) as string;
    reply = JSON.parse(text) as SheetsReply;
  }
  return reply;
}

/** A spreadsheet with the sample network, made by the built script itself. */
function aSample(): { readonly standIn: SheetsStandIn; readonly code: LoadedCode } {
  const standIn = openStandIn();
  const code = loadCode(standIn);
  const input = { name: '潮路ネットワーク', fiscalYear: 2023, sample: true };
  expect(run(code, 'new-network', input)).toMatchObject({ kind: 'done', changed: true });
  return { standIn, code };
}

describe('the built Code.js', () => {
  test('is a script of ES2019 with nothing at its top but the bundle and what Google calls', () => {
    const { body } = parse(appsScriptText('Code.js'), asScript);
    const functions = body.filter(({ type }) => type === 'FunctionDeclaration');
    expect(functions.map(({ id }) => id?.name).sort()).toEqual(
      [...menuNames, ...formulaNames, ...serverNames, 'onOpen', 'onInstall'].sort(),
    );
    const others = body.filter(({ type }) => type !== 'FunctionDeclaration');
    const variables = others.flatMap(({ declarations }) => declarations ?? []);
    expect(variables.map(({ id }) => id.name)).toEqual(['App']);
  });

  test('reaches for nothing that Apps Script lacks, names no address and makes no code', () => {
    const code = appsScriptText('Code.js');
    const lacking =
      /(?<![\w$.'])(setTimeout|setInterval|fetch|URL|TextEncoder|TextDecoder|crypto|atob|btoa|window|navigator|performance|process|require|globalThis|queueMicrotask|AbortController|structuredClone)(?=[.(])/g;
    expect(code.match(lacking)).toBeNull();
    expect(hostsNamedIn(code).filter((host) => !vocabularyHosts.includes(host))).toEqual([]);
    expect(placesThatMakeCode(code)).toEqual([]);
    expect(code).not.toMatch(/\b(import|export)\s*[{*(]/);
  });

  test('calls no service while it is loaded, so that the menu can be made before any permission', () => {
    const standIn = openStandIn(undefined, { mode: 'NONE' });
    const code = loadCode(standIn);
    expect(standIn.session.counts.calls).toBe(0);
    for (const event of ['onInstall', 'onOpen']) code.call(event, { authMode: 'NONE' });
    const [menu, again] = standIn.environment.shown.menus;
    expect(again).toEqual(menu);
    expect(menu?.caption).toBe('つなぎ');
    const items = menu?.entries.flatMap((entry) =>
      entry.kind === 'menu' ? entry.menu.entries : [],
    );
    const called = items?.map((entry) => (entry.kind === 'item' ? entry.functionName : ''));
    expect(called).toEqual(menuNames);
  });

  test('opens the sidebar with the part that the menu names', () => {
    const standIn = openStandIn();
    const code = loadCode(standIn);
    code.call('showKpi');
    code.call('showCard');
    const { windows } = standIn.environment.shown;
    expect(windows.map(({ kind, title }) => [kind, title])).toEqual([
      ['sidebar', 'つなぎ'],
      ['sidebar', 'つなぎ'],
    ]);
    expect(windows.map(({ content }) => /id="pane" data-open="(\w+)"/.exec(content)?.[1])).toEqual([
      ...['kpi', 'card'],
    ]);
  });

  test('says in a dialog that a table is missing, and goes to it when it is there', () => {
    const standIn = openStandIn();
    loadCode(standIn).call('goToCases');
    expect(standIn.environment.shown.messages).toMatchObject([
      { kind: 'alert', text: expect.stringContaining('案件') },
    ]);
    const sample = aSample();
    sample.code.call('goToCases');
    expect(JSON.parse(sample.code.call('readSelection') as string)).toMatchObject({
      sheet: '案件',
    });
  });

  test('computes the national figures of the sample, from the menu to the last digit', () => {
    const { code } = aSample();
    const reply = run(code, 'kpi', { fiscalYear: 2023 });
    expect(reply).toMatchObject({
      kind: 'done',
      changed: false,
      output: {
        kpis: {
          K1: { value: 88 },
          K2: { value: 99 },
          K3: { value: 52 },
          K4: { value: 84 },
          K5: { value: 4.2 },
        },
      },
    });
  });

  test('imports rows once, however often the same file is chosen', () => {
    const { standIn, code } = aSample();
    const header = ['企業名', '都道府県', '業種', '同意日'];
    const rows = [
      ['みなと商店', '北海道', 'I', '令和6年4月1日'],
      ['=SUM(1)', '青森県', 'E', '2024/4/2'],
    ];
    const input = { table: 'companies', header, rows };
    expect(run(code, 'import-rows', input)).toMatchObject({ output: { added: 2, rejected: [] } });
    expect(run(code, 'import-rows', input)).toMatchObject({ changed: false });
    const cells = standIn.toModel().sheets.find(({ name }) => name === '支援企業')!.rows;
    const added = cells.filter((row) => row.includes('みなと商店') || row.includes('=SUM(1)'));
    expect(added.map((row) => row.filter((cell) => typeof cell === 'number'))).toEqual([
      [45_383],
      [45_384],
    ]);
  });

  test('goes on in further runs where one is not enough, and ends as in one', () => {
    const { standIn, code } = aSample();
    const quick = standIn.toModel();
    const slow = openStandIn(undefined, { costs: { write: 400 } });
    const slowCode = loadCode(slow);
    const input = { name: '潮路ネットワーク', fiscalYear: 2023, sample: true };
    const first = slowCode.call(
      'runCommand',
      JSON.stringify({ name: 'new-network', input, ...context }),
    ) as string;
    expect(JSON.parse(first)).toMatchObject({ kind: 'unfinished' });
    let text = first;
    while ((JSON.parse(text) as SheetsReply).kind === 'unfinished') {
      text = slowCode.call('continueCommand', text) as string;
    }
    expect(JSON.parse(text)).toMatchObject({ kind: 'done', changed: true });
    expect(slow.toModel()).toEqual(quick);
    expect(run(code, 'kpi', {})).toMatchObject({ kind: 'done' });
  });
});

describe('the worksheet functions in Code.js', () => {
  const plain = () => loadCode(openStandIn(undefined, { mode: 'CUSTOM_FUNCTION' }));

  /** What a formula shows: a value, rows of values, or the sentence of an error. */
  function shown(call: () => unknown): unknown {
    try {
      return JSON.parse(JSON.stringify(call())) as unknown;
    } catch (error) {
      // An error of the script's own world is not this world's Error.
      return (error as { readonly message: string }).message;
    }
  }

  test('have help in both languages, Japanese first, for each parameter', () => {
    const comments = [
      ...appsScriptText('Code.js').matchAll(/\/\*\*\n([\s\S]*?)\*\/\nfunction (\w+)\(([^)]*)\)/g),
    ];
    expect(comments.map((match) => match[2]).sort()).toEqual([...formulaNames].sort());
    for (const [, help = '', , parameters = ''] of comments) {
      expect(help).toContain('@customfunction');
      const [ja = '', en = ''] = help.split('\n').map((line) => line.replace(' * ', ''));
      expect(ja).toMatch(/^.*[ぁ-ん].*。$/);
      expect(en).toMatch(/^[A-Z][^ぁ-ん]*\.$/);
      const documented = [...help.matchAll(/@param \{[^}]+\} \[?(\w+)\]? .*[ぁ-ん].* \/ /g)];
      expect(documented.map((match) => match[1]).join(', ')).toBe(parameters);
    }
  });

  test('do not promise in their help that a KPI follows the sheets by itself', () => {
    const help = appsScriptText('Code.js');
    expect(help).not.toContain('ブックを直すと値も変わります');
    expect(help).not.toContain('follows its changes');
    expect(help).toContain('@param {any[][]} [follow]');
  });

  test.each([
    ['TSUNAGI_MATURITYLEVEL', '[[[true, true, false]]]', 2],
    ['TSUNAGI_MATURITYLEVEL', '[[[true], [false], [true]]]', 1],
    ['TSUNAGI_MATURITYLEVEL', '[[[true, true, true], [false, true, true]]]', [[3], [0]]],
    ['TSUNAGI_MATURITYLEVEL', '[[[true, true]]]', expect.stringContaining('3つのセル')],
    ['TSUNAGI_FISCALYEAR', '[new Date(Date.UTC(2024, 2, 31, 14, 59))]', 2023],
    ['TSUNAGI_FISCALYEAR', '[new Date(Date.UTC(2024, 2, 31, 15, 0))]', 2024],
    ['TSUNAGI_FISCALYEAR', '["令和6年3月31日"]', 2023],
    ['TSUNAGI_FISCALYEAR', '[[["2024/4/1"], [""], ["R6.3.31"]]]', [[2024], [''], [2023]]],
    ['TSUNAGI_FISCALYEAR', '["あした"]', expect.stringMatching(/^日付として読めません/)],
    ['TSUNAGI_FISCALYEAR', '[""]', expect.stringMatching(/^日付として読めません/)],
    [
      'TSUNAGI_FISCALYEAR',
      '[[["2024/4/1", "あした"]]]',
      [[2024, expect.stringMatching(/^#VALUE! 日付として読めません/)]],
    ],
    ['TSUNAGI_CORPORATENUMBER', '[4011001098993]', '4011001098993'],
    ['TSUNAGI_CORPORATENUMBER', '["４-0110-0109-8993"]', '4011001098993'],
    ['TSUNAGI_CORPORATENUMBER', '["5011001098993"]', expect.stringContaining('検査用の数字')],
    ['TSUNAGI_FOLDNAME', '["㈱みなと商店"]', 'みなと商店|株式会社'],
    ['TSUNAGI_FOLDNAME', '[[["㈱みなと商店", "みなと商店株式会社"]]]', expect.anything()],
  ])('%s of %s', (name, given, result) => {
    const code = plain();
    const values = code.own(`(${given})`) as readonly unknown[];
    expect(shown(() => code.call(name, ...values))).toEqual(result);
  });

  test('speak the language of the spreadsheet', () => {
    const standIn = openStandIn(undefined, { mode: 'CUSTOM_FUNCTION' });
    standIn.book.locale = 'en_US';
    expect(shown(() => loadCode(standIn).call('TSUNAGI_FISCALYEAR', 'x'))).toContain('no date');
  });

  test('read the KPIs of the spreadsheet, one or all at once, and write nothing', () => {
    const { standIn, code } = aSample();
    standIn.session.mode = 'CUSTOM_FUNCTION';
    const dates = code.own('[new Date(2023, 3, 1), new Date(2024, 2, 31)]') as unknown[];
    expect(code.call('TSUNAGI_KPI', 'K2', ...dates)).toBe(99);
    expect(code.call('TSUNAGI_KPI', '⑤')).toBe(4.2);
    const keys = code.own('[["K1", "K2", "", "K3", "K4", "K9"]]');
    const all = shown(() => code.call('TSUNAGI_KPI', keys));
    expect(all).toEqual([[88, 99, '', 52, 84, expect.stringContaining('#VALUE! KPIは')]]);
    expect(standIn.session.counts.writes).toBe(0);
    expect(shown(() => code.call('TSUNAGI_KPI', 'K1', dates[0]))).toContain('両方を');
  });

  test('tell what is missing where there is no network', () => {
    expect(shown(() => plain().call('TSUNAGI_KPI', 'K1'))).toMatch(/[ぁ-ん].*。/);
  });
});

describe('the built sidebar.html', () => {
  const page = () => appsScriptText('sidebar.html');

  test('is one file with one script of ES2019, and fetches nothing', () => {
    expect(scriptOf(page())).toHaveLength(1);
    parse(scriptOf(page())[0]!, asScript);
    const html = page()
      .replace(/<script>[\s\S]*<\/script>/, '')
      .replace(/<style>[\s\S]*<\/style>/, '');
    expect(html).not.toMatch(/\b(src|href)=/);
    expect(page()).not.toMatch(/@import|url\((?!"?data:)/);
  });

  test('has nothing that Google or the browser would take for something else', () => {
    expect(page()).not.toContain('<?');
    expect(page().match(/<\/script/gi)).toHaveLength(1);
    expect(page().match(/data-open="home"/g)).toHaveLength(1);
    const script = scriptOf(page())[0]!;
    expect(script).not.toContain('<!--');
    // Google cuts `//` and what follows out of template literals.
    expect(templateLiteralsOf(script)).toEqual([]);
  });

  test('names no web address but those of XML vocabularies, and makes no code from text', () => {
    const script = scriptOf(page())[0]!;
    expect(hostsNamedIn(script).filter((host) => !vocabularyHosts.includes(host))).toEqual([]);
    expect(placesThatMakeCode(script)).toEqual([]);
  });

  test('carries the licences of what is in it', () => {
    for (const name of ['fflate', 'hucre', 'papaparse', 'preact', 'saxes']) {
      expect(page()).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });

  test('stays within its size limit, as it travels', () => {
    expect(gzipSync(page(), { level: 9 }).length).toBeLessThan(350 * kilobyte);
    expect(gzipSync(appsScriptText('Code.js'), { level: 9 }).length).toBeLessThan(250 * kilobyte);
  });
});

describe('the project as clasp pushes it', () => {
  test('asks for the one spreadsheet and the sidebar, and for nothing else', () => {
    expect(JSON.parse(appsScriptText('appsscript.json'))).toEqual({
      timeZone: 'Asia/Tokyo',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });

  test('has exactly the three files, with the settings that the example gives', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tsunagi-clasp-'));
    try {
      cpSync(appsScriptFolder, join(folder, 'dist/apps-script'), { recursive: true });
      copyFileSync(join(__dirname, '../../.clasp.json.example'), join(folder, '.clasp.json'));
      writeFileSync(join(folder, 'README.md'), 'not to be pushed');
      const program = join(__dirname, '../../node_modules/@google/clasp/build/src/index.js');
      const status = ['show-file-status', '--json'];
      const options = {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, HOME: folder },
      } as const;
      const { filesToPush } = JSON.parse(
        execFileSync(process.execPath, [program, ...status], options),
      ) as {
        readonly filesToPush: readonly string[];
      };
      expect([...filesToPush].sort()).toEqual([
        'dist/apps-script/Code.js',
        'dist/apps-script/appsscript.json',
        'dist/apps-script/sidebar.html',
      ]);
      expect(readdirSync(appsScriptFolder).sort()).toEqual([
        ...['Code.js', 'THIRD-PARTY-NOTICES.txt', 'appsscript.json', 'sidebar.html'],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** The text of every template literal, by a parse that tells them from backticks in other texts. */
function templateLiteralsOf(script: string): readonly string[] {
  const found: string[] = [];
  parse(script, {
    ...asScript,
    onToken: ({ type, value }: { type: { label: string }; value: string }) => {
      if (type.label === 'template') found.push(value);
    },
  });
  return found;
}
