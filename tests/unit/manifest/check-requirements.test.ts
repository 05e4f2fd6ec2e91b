import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

const adapter = 'excel-addin/src/adapter';

/** Small sources by name; each comment says what the check should find in the line below it. */
const sources = {
  'guarded.ts': `
    declare const api: { atLeast(version: string): boolean };
    export function run(table: Excel.Table, range: Excel.Range, isOn: boolean) {
      if (api.atLeast('1.13')) table.resize(range);
      if (isOn && api.atLeast('1.18')) { range.control.load('type'); }
      const control = api.atLeast('1.20') ? range.control : null;
      return api.atLeast('1.18') && control !== null && range.control;
    }`,
  'floor.ts': `
    export function run(range: Excel.Range) {
      range.values = [[1]];
      range.load('values,format/fill/color');
      range.dataValidation.rule = { list: { source: 'a,b', inCellDropDown: true } };
      range.worksheet.protection.protect({ allowAutoFilter: true });
    }`,
  'unguarded.ts': `
    export function run(table: Excel.Table, range: Excel.Range) {
      table.resize(range);
    }`,
  'too-low.ts': `
    declare const api: { atLeast(version: string): boolean };
    export function run(range: Excel.Range) {
      if (api.atLeast('1.9')) range.control.load('type');
    }`,
  'wrong-branch.ts': `
    declare const api: { atLeast(version: string): boolean };
    export function run(table: Excel.Table, range: Excel.Range, isOn: boolean) {
      if (!api.atLeast('1.13')) table.resize(range);
      if (api.atLeast('1.13')) range.clear(); else table.resize(range);
      if (isOn || api.atLeast('1.13')) table.resize(range);
    }`,
  'loaded.ts': `
    export function run(sheets: Excel.WorksheetCollection) {
      sheets.load('items/name,items/notes/items/content');
    }`,
  'taken-apart.ts': `
    export function run(range: Excel.Range) {
      const { control } = range;
      return control;
    }`,
  'other-set.ts': `
    declare const api: { atLeast(version: string): boolean };
    export function run(rows: Excel.TableRowCollection) {
      if (api.atLeast('1.99')) rows.deleteRows([1]);
    }`,
  'add-row.ts': `
    export function run(table: Excel.Table) {
      table.rows.add(undefined, [[1]]);
    }`,
  'sync-in-loop.ts': `
    export async function run(context: Excel.RequestContext, ranges: Excel.Range[]) {
      for (const range of ranges) {
        range.clear();
        await context.sync();
      }
      await Promise.all(ranges.map(() => context.sync()));
      await context.sync();
    }`,
  [`${adapter}/batches.ts`]: `
    export async function run(context: Excel.RequestContext, ranges: Excel.Range[]) {
      for (const range of ranges) { range.clear(); await context.sync(); }
    }`,
};

type SourceName = keyof typeof sources;

/** Runs the check over all sources at once: reading the types of Office.js takes seconds. */
function check(): { readonly status: number | null; readonly lines: readonly string[] } {
  // Inside the project, so that the compiler finds the types of Office.js.
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'requirements-'));
  try {
    for (const [name, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const compilerOptions = { types: ['office-js'], target: 'ES2022', strict: true };
    const project = join(folder, 'tsconfig.json');
    writeFileSync(project, JSON.stringify({ compilerOptions, include: ['./**/*.ts'] }));
    const script = join(root, 'scripts', 'check-requirements.mjs');
    const result = spawnSync(process.execPath, [script, '--project', project], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status: result.status, lines: result.stdout.split('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the check of requirement sets', () => {
  let result: ReturnType<typeof check>;
  beforeAll(() => {
    result = check();
  }, 60_000);

  const found = (name: SourceName) =>
    result.lines
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1));

  test('fails when it found something, and says how much', () => {
    expect(result.status).toBe(1);
    expect(result.lines.join('\n')).toMatch(/^11 files checked, 12 problems$/m);
  });

  test.each(['guarded.ts', 'floor.ts', `${adapter}/batches.ts`] as SourceName[])(
    'finds nothing in %s',
    (name) => {
      expect(found(name)).toEqual([]);
    },
  );

  test('names line, member, set and remedy of a newer member', () => {
    expect(found('unguarded.ts')).toEqual([
      "3: Table.resize needs ExcelApi 1.13. Use it inside: if (api.atLeast('1.13')) { ... }",
    ]);
  });

  test('is not content with a question for an older set', () => {
    expect(found('too-low.ts')).toEqual([expect.stringMatching(/^4: Range\.control .*1\.18/)]);
  });

  test('is not content with a question whose answer does not make sure', () => {
    expect(found('wrong-branch.ts').map((line) => line.slice(0, 15))).toEqual([
      ...['4: Table.resize', '5: Table.resize', '6: Table.resize'],
    ]);
  });

  test('reads the paths of load', () => {
    expect(found('loaded.ts')).toEqual([
      expect.stringMatching(/^3: Worksheet\.notes .*1\.18/),
      expect.stringMatching(/^3: Note\.content .*1\.18/),
    ]);
  });

  test('sees members that are taken out of an object', () => {
    expect(found('taken-apart.ts')).toEqual([expect.stringMatching(/^3: Range\.control /)]);
  });

  test('refuses sets that the manifest does not ask for, whatever was asked', () => {
    expect(found('other-set.ts')).toEqual([
      expect.stringMatching(/^4: TableRowCollection\.deleteRows needs ExcelApiOnline/),
    ]);
  });

  test('refuses adding rows to a table', () => {
    expect(found('add-row.ts')).toEqual([expect.stringMatching(/^3: .*co-authors/)]);
  });

  test('refuses a request per turn of a loop, also in a loop by callbacks', () => {
    expect(found('sync-in-loop.ts').map((line) => line.split(':')[0])).toEqual(['5', '7']);
  });
});
