import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aFolder, modelOf, run, runJson, snapshotOf } from './cli-harness';

test('makes a workbook with all tables that reads back as one', async () => {
  const path = join(await aFolder(), 'book.xlsx');
  const output = await runJson('new', path, '--name', '試験網', '--fiscal-year', '2023');
  const snapshot = await snapshotOf(path);
  expect(output['tables']).toHaveLength(14);
  expect(output['sheets']).toEqual(snapshot.sheetNames);
  expect(snapshot.problems).toEqual([]);
  expect(snapshot.identity).toMatchObject({
    language: 'ja',
    networkName: '試験網',
    period: { from: '2023-04-01', to: '2024-03-31' },
    templateVersion: output['template'],
  });
});

test('makes an English workbook when asked to', async () => {
  const path = join(await aFolder(), 'book.xlsx');
  const { exitCode, output } = await run('new', path, '--lang', 'en');
  expect(exitCode).toBe(0);
  expect(output).toMatch(/^Made a workbook with \d+ sheets/);
  const snapshot = await snapshotOf(path);
  expect(snapshot.identity.language).toBe('en');
  expect(snapshot.tables.cases?.sheet).toBe('Cases');
});

test('fills the sample network in, and the check finds no error in it', async () => {
  const path = join(await aFolder(), 'book.xlsx');
  await run('new', path, '--sample');
  const snapshot = await snapshotOf(path);
  expect(snapshot.tables.cases?.rows.length).toBeGreaterThan(10);
  const check = await run('check', path, '--json');
  expect(JSON.parse(check.output)).toMatchObject({ errors: 0 });
  expect(check.exitCode).toBe(0);
});

test('gives the same bytes for the same seed and another workbook id for another', async () => {
  const folder = await aFolder();
  const paths = ['a', 'b', 'c'].map((name) => join(folder, `${name}.xlsx`)) as [
    string,
    string,
    string,
  ];
  await run('new', paths[0], '--seed', 'one');
  await run('new', paths[1], '--seed', 'one');
  await run('new', paths[2], '--seed', 'two');
  expect((await readFile(paths[0])).equals(await readFile(paths[1]))).toBe(true);
  const ids = await Promise.all(
    paths.map(async (path) => (await snapshotOf(path)).identity.workbookId),
  );
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
}, 60_000);

test('takes the fiscal year of the day unless told', async () => {
  const path = join(await aFolder(), 'book.xlsx');
  await run('new', path);
  expect((await snapshotOf(path)).identity.period?.from).toBe('2023-04-01');
});

test('writes nothing in a dry run', async () => {
  const path = join(await aFolder(), 'book.xlsx');
  const { exitCode, messages } = await run('new', path, '--dry-run');
  expect(exitCode).toBe(0);
  expect(messages).toContain('何も書き込んでいません');
  await expect(readFile(path)).rejects.toThrow('ENOENT');
});

test('names the KPI cells in the workbook', async () => {
  const path = join(await aFolder(), 'book.xlsx');
  await run('new', path);
  const names = (await modelOf(path)).names.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'period_from',
      'period_to',
      'kpi_1',
      'kpi_5_numerator',
      'maturity_sum',
      'workbook_id',
    ]),
  );
});
