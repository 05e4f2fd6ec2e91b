import { readFile, writeFile, chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emptySheet, emptyWorkbook } from '../../shared/core/index';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { validate } from '../tools/validator';
import { aBook, aFile, aFolder, modelOf, run, runJson, snapshotOf } from './cli-harness';

// The same two firms three times: 髙 and ㈱ are characters that only the Windows form of Shift_JIS has.
const utf8Csv =
  '\ufeff企業名,都道府県,業種,従業員数,同意日\r\n㈱髙橋製作所,長野県,E,"1,200",R5.4.1\r\n"港,商店",東京都,I 卸売業，小売業,３人,2023/5/1\r\n';
const shiftJisCsv = Buffer.from(
  [
    '8ae98bc696bc2c937393b9957b8ca72c8bc68eed2c8f5d8bc688f590942c93af88d393fa0d0a878a',
    'fbfc8bb490bb8dec8f8a2c92b796ec8ca72c452c22312c323030222c52352e342e310d0a228d602c',
    '8fa49358222c938c8b9e93732c492089b594848bc681438fac94848bc62c8252906c2c323032332f',
    '352f310d0a',
  ].join(''),
  'hex',
);

async function aDataWorkbook(): Promise<string> {
  const sheet = {
    ...emptySheet('一覧'),
    rows: [
      ['支援先の一覧'],
      ['業種', '同意日', '企業名', '従業員数', '都道府県'],
      ['E', 45017, '㈱髙橋製作所', 1200, '長野県'],
      ['I', 45047, '港,商店', 3, '東京都'],
    ],
  };
  return aFile('data.xlsx', await writeWorkbook({ ...emptyWorkbook, sheets: [sheet] }));
}

async function companiesOf(path: string) {
  const rows = (await snapshotOf(path)).tables.companies?.rows ?? [];
  return rows.map(({ cells }) => ({ ...cells }));
}

test('brings the same rows in from Shift_JIS, from UTF-8 and from a workbook with other titles order', async () => {
  const files = [
    await aFile('utf8.csv', utf8Csv),
    await aFile('sjis.csv', shiftJisCsv),
    await aDataWorkbook(),
  ];
  const imported = [];
  const source = await aBook();
  for (const file of files) {
    const book = await aFile('book.xlsx', await readFile(source));
    const output = await runJson('import', book, '--table', 'companies', file);
    expect(output).toEqual({
      table: 'companies',
      added: 2,
      updated: 0,
      unchanged: 0,
      rejected: [],
      warnings: [],
    });
    imported.push(await companiesOf(book));
  }
  expect(imported[0]).toMatchObject([
    {
      name: '㈱髙橋製作所',
      prefecture: '長野県',
      industry: 'E',
      employees: 1200,
      consent_date: 45017,
    },
    { name: '港,商店', prefecture: '東京都', industry: 'I', employees: 3, consent_date: 45047 },
  ]);
  expect(imported[1]).toEqual(imported[0]);
  expect(imported[2]).toEqual(imported[0]);
});

test('adds nothing when the same file comes in a second time, and leaves the file alone', async () => {
  const book = await aBook();
  const file = await aFile('utf8.csv', utf8Csv);
  await run('import', book, '--table', 'companies', file);
  const before = await readFile(book);
  const output = await runJson('import', book, '--table', '支援企業', file);
  expect(output).toMatchObject({ added: 0, updated: 0, unchanged: 2, rejected: [] });
  expect((await readFile(book)).equals(before)).toBe(true);
});

test('keeps formulas, drop-downs and the native table on rows beyond the prepared ones', async () => {
  const book = await aBook();
  const lines = Array.from({ length: 400 }, (_, index) => `会社${String(index)},長野県,E`);
  const file = await aFile('many.csv', `企業名,都道府県,業種\n${lines.join('\n')}\n`);
  expect(await runJson('import', book, '--table', 'companies', file)).toMatchObject({ added: 400 });
  expect(await validate(await readFile(book), 'Office2019')).toEqual([]);
  const model = await modelOf(book);
  const sheet = model.sheets.find(({ name }) => name === '支援企業');
  expect(sheet?.tables[0]?.area.rowCount).toBeGreaterThan(400);
  const formulasIn = (row: number) =>
    (sheet?.rows[row] ?? []).flatMap((content, column) =>
      typeof content === 'object' && content !== null && 'formula' in content ? [column] : [],
    );
  expect(formulasIn(400)).toEqual(formulasIn(1));
  expect(formulasIn(400).length).toBeGreaterThan(0);
  const covers = (row: number) =>
    new Set(
      sheet?.validations
        .filter(({ area }) => row >= area.row && row < area.row + area.rowCount)
        .map(({ area }) => area.column),
    );
  expect(covers(400)).toEqual(covers(1));
});

test('reports bad rows by row and column and brings the others in', async () => {
  const book = await aBook();
  const file = await aFile(
    'bad.csv',
    '企業名,都道府県,業種,同意日\n良い会社,長野県,E,2023/4/1\n悪い会社,長野県,E,R5.13.1\n',
  );
  const { exitCode, output } = await run('import', book, '--table', 'companies', file);
  expect(exitCode).toBe(0);
  expect(output).toContain('追加 1行');
  expect(output).toContain('3行目の同意日「R5.13.1」は日付として読めません');
});

test('understands titles of its own with a map', async () => {
  const book = await aBook();
  const file = await aFile('own.csv', 'お客様,地域,業界\n港商店,長野県,E\n');
  const map = await aFile(
    'map.json',
    JSON.stringify({ お客様: 'name', 地域: '都道府県', 業界: 'industry' }),
  );
  expect(await runJson('import', book, '--table', 'companies', file, '--map', map)).toMatchObject({
    added: 1,
  });
});

test('refuses a map that is none', async () => {
  const map = await aFile('map.json', '["name"]');
  const { exitCode, messages } = await run(
    'import',
    await aBook(),
    '--table',
    'companies',
    await aFile('a.csv', utf8Csv),
    '--map',
    map,
  );
  expect(exitCode).toBe(1);
  expect(messages).toContain('map.json');
});

test('saves elsewhere with --out and leaves the workbook alone', async () => {
  const book = await aBook();
  const before = await readFile(book);
  const target = join(await aFolder(), 'other.xlsx');
  await run('import', book, '--table', 'companies', await aFile('a.csv', utf8Csv), '--out', target);
  expect((await readFile(book)).equals(before)).toBe(true);
  expect(await companiesOf(target)).toHaveLength(2);
});

test('writes nothing in a dry run but reports the same', async () => {
  const book = await aBook();
  const before = await readFile(book);
  const file = await aFile('a.csv', utf8Csv);
  expect(await runJson('import', book, '--table', 'companies', file, '--dry-run')).toMatchObject({
    added: 2,
  });
  expect((await readFile(book)).equals(before)).toBe(true);
});

test('leaves no temporary file behind and keeps the permissions of the workbook', async () => {
  const book = await aBook();
  await chmod(book, 0o640);
  await run('import', book, '--table', 'companies', await aFile('a.csv', utf8Csv));
  expect(await readdir(dirname(book))).toEqual(['book.xlsx']);
  expect((await stat(book)).mode & 0o777).toBe(0o640);
});

test('refuses with a clear sentence when a file is missing or can not be written', async () => {
  const file = await aFile('a.csv', utf8Csv);
  const missing = await run(
    'import',
    join(await aFolder(), 'none.xlsx'),
    '--table',
    'companies',
    file,
  );
  expect(missing.exitCode).toBe(1);
  expect(missing.messages).toContain('none.xlsx');
  expect(missing.messages).toContain('見つかりません');
  const target = join(await aFolder(), 'no-such-folder', 'out.xlsx');
  const unwritable = await run(
    'import',
    await aBook(),
    '--table',
    'companies',
    file,
    '--out',
    target,
  );
  expect(unwritable.exitCode).toBe(1);
  expect(unwritable.messages).toContain('書き込めません');
});

test('refuses to write over a folder', async () => {
  const folder = join(await aFolder(), 'folder.xlsx');
  await mkdir(folder);
  const { exitCode, messages } = await run(
    'import',
    await aBook(),
    '--table',
    'companies',
    await aFile('a.csv', utf8Csv),
    '--out',
    folder,
  );
  expect(exitCode).toBe(1);
  expect(messages).toContain('書き込めません');
  expect(await readdir(dirname(folder))).toEqual(['folder.xlsx']);
});

test('gives refusals as codes with --json', async () => {
  const output = await runJson(
    'import',
    await aBook(),
    '--table',
    'nonsense',
    await aFile('a.csv', utf8Csv),
  );
  expect(output).toMatchObject({
    refused: [{ code: 'table-unknown', values: { value: 'nonsense' } }],
  });
});

test('refuses a workbook that is not a network workbook and one that is no workbook', async () => {
  const file = await aFile('a.csv', utf8Csv);
  const foreign = await run(
    'import',
    await aDataWorkbookWithoutTables(),
    '--table',
    'companies',
    file,
  );
  expect(foreign.exitCode).toBe(1);
  expect(foreign.messages).toContain('「つなぎ」の表が見つかりません');
  const broken = await run('import', file, '--table', 'companies', file);
  expect(broken.exitCode).toBe(1);
  expect(broken.messages).toContain('a.csv');
});

async function aDataWorkbookWithoutTables(): Promise<string> {
  const sheet = { ...emptySheet('Sheet1'), rows: [['a', 'b']] };
  return aFile('foreign.xlsx', await writeWorkbook({ ...emptyWorkbook, sheets: [sheet] }));
}

test('keeps parts that it does not know when it writes a workbook', async () => {
  const book = await aBook();
  await writeFile(book, await withExtraPart(await readFile(book)));
  const written = await run('import', book, '--table', 'companies', await aFile('a.csv', utf8Csv));
  expect(written.exitCode).toBe(0);
  const { unzipSync } = await import('fflate');
  expect(unzipSync(await readFile(book))['xl/media/image1.png']).toEqual(
    Uint8Array.from([1, 2, 3]),
  );
  expect((await run('check', book)).exitCode).toBe(0);
});

async function withExtraPart(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate');
  return zipSync({ ...unzipSync(bytes), 'xl/media/image1.png': Uint8Array.from([1, 2, 3]) });
}
