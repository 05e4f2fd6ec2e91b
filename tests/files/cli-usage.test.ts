import { run } from './cli-harness';

test.each([
  [[]],
  [['nonsense']],
  [['check']],
  [['check', 'a.xlsx', '--nonsense']],
  [['kpi', 'a.xlsx', '--from', '2023-04-01']],
])('ends with 2 and shows the usage for %j', async (args) => {
  const { exitCode, output, messages } = await run(...args);
  expect(exitCode).toBe(2);
  expect(output).toBe('');
  expect(messages).toContain('使い方: tsunagi');
});

test('shows help on request as a result', async () => {
  const { exitCode, output } = await run('--help');
  expect(exitCode).toBe(0);
  for (const command of ['new', 'import', 'kpi', 'maturity', 'network', 'check']) {
    expect(output).toContain(`tsunagi ${command} `);
  }
});

test('names the missing file in the asked language', async () => {
  const { exitCode, messages } = await run('kpi', 'no-such-file.xlsx', '--lang', 'en');
  expect(exitCode).toBe(1);
  expect(messages).toBe('no-such-file.xlsx was not found. Check its name and folder.\n');
});
