import { join } from 'node:path';
import { aBook, aFile, aFolder, run, runJson } from './cli-harness';

let sample: Promise<string> | null = null;

function aSampleBook(): Promise<string> {
  sample ??= makeSample();
  return sample;
}

async function makeSample(): Promise<string> {
  const path = join(await aFolder(), 'sample.xlsx');
  const { exitCode, messages } = await run('new', path, '--sample', '--fiscal-year', '2023');
  if (exitCode !== 0) throw new Error(messages);
  return path;
}

test('counts the KPIs of a fiscal year with the ids behind them', async () => {
  const output = await runJson('kpi', await aSampleBook(), '--fiscal-year', '2023');
  expect(output).toMatchObject({
    period: { from: '2023-04-01', to: '2024-03-31' },
    definitions: expect.any(String) as unknown,
    ignored: expect.any(Array) as unknown,
  });
  const kpis = output['kpis'] as Record<
    string,
    { value: number; ids?: string[]; numerator?: number }
  >;
  for (const key of ['K1', 'K2', 'K3', 'K4']) {
    expect(kpis[key]?.value).toBeGreaterThan(0);
    expect(kpis[key]?.ids).toHaveLength(kpis[key]?.value ?? -1);
  }
  expect(kpis['K5']).toMatchObject({ denominator: kpis['K4']?.value });
});

test('counts the period of the workbook unless told, and any two days', async () => {
  const own = await runJson('kpi', await aSampleBook());
  const year = await runJson('kpi', await aSampleBook(), '--from', '2023-04-01', '--to', 'R6.3.31');
  expect(own['kpis']).toEqual(year['kpis']);
});

test('breaks the KPIs down and prints them as a small table', async () => {
  const { exitCode, output } = await run('kpi', await aSampleBook(), '--by', 'month');
  expect(exitCode).toBe(0);
  expect(output).toContain('② 求人化まで進んだ支援企業');
  expect(output).toMatch(/2023/);
});

test('refuses a breakdown that does not exist and names those that do', async () => {
  const { exitCode, messages } = await run('kpi', await aSampleBook(), '--by', 'weather');
  expect(exitCode).toBe(1);
  expect(messages).toContain('prefecture');
});

test('scores the newest round of the self-check', async () => {
  const output = await runJson('maturity', await aSampleBook());
  expect(Object.keys(output['elements'] as object)).toEqual([
    'strategy',
    'marketing',
    'knowledge',
    'funding',
    'cocreation',
  ]);
  expect(output).toMatchObject({ gates: { necessity: expect.any(Boolean) as unknown } });
  const { output: text } = await run('maturity', await aSampleBook());
  expect(text).toContain('マーケティング');
});

test('refuses a round that does not exist', async () => {
  const { exitCode, messages } = await run('maturity', await aSampleBook(), '--round', 'MT-0');
  expect(exitCode).toBe(1);
  expect(messages).toContain('MT-0');
});

test('says that a new workbook has no self-check yet', async () => {
  const { exitCode, output } = await run('maturity', await aBook());
  expect(exitCode).toBe(0);
  expect(output).toContain('まだありません');
});

test('shows the declared type beside the measured one', async () => {
  const output = await runJson('network', await aSampleBook());
  expect(output).toMatchObject({
    declared: expect.stringMatching(/^(formal|variation|project|one-stop)$/) as unknown,
    measured: expect.stringMatching(/^(formal|variation|project|one-stop)$/) as unknown,
    accompaniment: { denominator: expect.any(Number) as unknown },
    breadth: { numerator: expect.any(Number) as unknown },
    warnings: expect.any(Array) as unknown,
  });
  const { output: text } = await run('network', await aSampleBook(), '--lang', 'en');
  expect(text).toContain('Accompaniment rate');
});

test('says so when a check finds nothing', async () => {
  const { exitCode, output } = await run('check', await aBook());
  expect(exitCode).toBe(0);
  expect(output).toBe('問題は見つかりませんでした（0件）。\n');
});

test('ends with 1 when a check finds errors, and names the cell', async () => {
  const book = await aBook();
  const file = await aFile('a.csv', '企業名,都道府県,業種\n港商店,江戸,E\n');
  await run('import', book, '--table', 'companies', file);
  const { exitCode, output } = await run('check', book, '--json');
  expect(exitCode).toBe(1);
  expect(JSON.parse(output)).toMatchObject({
    errors: 1,
    problems: [
      {
        code: 'choice-unknown',
        severity: 'error',
        sheet: '支援企業',
        cell: 'D2',
        row: 2,
        column: 'prefecture',
      },
    ],
  });
});

test('prints one JSON object and nothing else to the output', async () => {
  const { output } = await run('kpi', await aSampleBook(), '--json');
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(() => JSON.parse(output) as unknown).not.toThrow();
});
