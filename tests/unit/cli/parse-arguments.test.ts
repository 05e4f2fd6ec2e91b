import { parseArguments } from '../../../cli/src/parse-arguments';

function requestOf(...args: readonly string[]) {
  const parsed = parseArguments(args);
  if (parsed.kind !== 'request') throw new Error(JSON.stringify(parsed));
  return parsed.request;
}

function faultOf(...args: readonly string[]) {
  const parsed = parseArguments(args);
  return parsed.kind === 'wrong' ? parsed.fault : null;
}

test('reads files, options and flags in any order', () => {
  const request = requestOf(
    'import',
    '--table',
    'cases',
    'book.xlsx',
    '--dry-run',
    '--out=copy.xlsx',
    'rows.csv',
    '--json',
  );
  expect(request).toMatchObject({
    command: 'import',
    files: ['book.xlsx', 'rows.csv'],
    language: 'ja',
    isJson: true,
    isDryRun: true,
    isSample: false,
  });
  expect(Object.fromEntries(request.options)).toEqual({ table: 'cases', out: 'copy.xlsx' });
});

test('takes the options for writing only where something is written', () => {
  const request = requestOf('check', 'book.xlsx', '--fix', '--backup', '--out', 'copy.xlsx');
  expect(request).toMatchObject({ isFix: true, keepsBackup: true, isDryRun: false });
  expect(faultOf('check', 'book.xlsx', '--backup')).toEqual({
    code: 'option-missing',
    value: '--fix',
  });
  expect(faultOf('import', 'book.xlsx', 'rows.csv', '--table', 'cases', '--fix')).toEqual({
    code: 'option-unknown',
    value: '--fix',
  });
});

test('takes names that begin with a hyphen after two hyphens for files', () => {
  expect(requestOf('check', '--', '-book.xlsx').files).toEqual(['-book.xlsx']);
});

test.each([
  [[], { code: 'command-missing' }],
  [['consolidate-all'], { code: 'command-unknown', value: 'consolidate-all' }],
  [['check', 'book.xlsx', '--fast'], { code: 'option-unknown', value: '--fast' }],
  [['kpi', 'book.xlsx', '--out', 'x'], { code: 'option-unknown', value: '--out' }],
  [['check', 'book.xlsx', '-x'], { code: 'option-unknown', value: '-x' }],
  [['kpi', 'book.xlsx', '--by'], { code: 'option-value', value: '--by' }],
  [['kpi', 'book.xlsx', '--from', '--to'], { code: 'option-value', value: '--from' }],
  [['check', 'book.xlsx', '--json=yes'], { code: 'option-value', value: '--json' }],
  [['check', 'book.xlsx', '--lang', 'fr'], { code: 'option-value', value: '--lang' }],
  [['import', 'book.xlsx', 'rows.csv'], { code: 'option-missing', value: '--table' }],
  [['import', 'book.xlsx', '--table', 'cases'], { code: 'file-count', value: '2' }],
  [['check', 'one.xlsx', 'two.xlsx'], { code: 'file-count', value: '1' }],
])('finds what is wrong with %j', (args, expected) => {
  expect(faultOf(...args)).toEqual(expected);
});

test('speaks English about wrong usage when English is asked for', () => {
  expect(parseArguments(['nonsense', '--lang', 'en'])).toMatchObject({
    kind: 'wrong',
    language: 'en',
  });
});

test('shows help for one command or all', () => {
  expect(parseArguments(['--help'])).toEqual({ kind: 'help', command: null, language: 'ja' });
  expect(parseArguments(['kpi', '--help'])).toEqual({
    kind: 'help',
    command: 'kpi',
    language: 'ja',
  });
});
