import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import {
  areaContains,
  parseCellAddress,
  readSnapshot,
  scalarOf,
  splitReference,
  tableDefinition,
  type CellContent,
  type TableKey,
  type WorkbookModel,
} from '../../shared/core/index';
import { serialToIso } from '../../shared/core/domain/dates';
import { formatEraDate } from '../../shared/core/domain/era-dates';
import { libreOffice, recalculate } from '../tools/libreoffice';
import { describeWith } from '../tools/requirement';
import { validate } from '../tools/validator';
import { aDamagedNetwork, aSample, contentOf, type Damage } from '../unit/repair/a-damaged-network';
import { aFile, aFolder, modelOf, run, runJson } from './cli-harness';

const damages: readonly Damage[] = [
  ['cases', 2, 'posted', 'R4.11.21'],
  ['cases', 3, 'status', '完了　'],
  ['companies', 2, 'employees', '86人'],
  ['companies', 2, 'corporate_number', 6_990_017_919_019],
  ['agencies', 2, 'hub', 'はい'],
];

async function aDamagedBook(...more: readonly Damage[]): Promise<string> {
  return aFile('book.xlsx', await writeWorkbook(aDamagedNetwork(...damages, ...more)));
}

const contents = (model: WorkbookModel) => damages.map((damage) => contentOf(model, damage));
const right: readonly CellContent[] = [44886, '完了', 86, '6990017919019', true];

test('puts right in the file what a check said could be put right', async () => {
  const book = await aDamagedBook();
  const before = await runJson('check', book);
  const offered = (before['problems'] as { cell: string; fix?: string }[]).filter(
    ({ fix }) => fix !== undefined,
  );
  expect(offered).toHaveLength(damages.length);

  const { exitCode, output, messages } = await run('check', book, '--fix', '--json');
  expect([exitCode, messages]).toEqual([0, `保存しました: ${book}\n`]);
  const result = JSON.parse(output) as Record<string, { cell: string; to: unknown }[]>;
  expect(result['fixed']?.map(({ cell }) => cell)).toEqual(offered.map(({ cell }) => cell));
  expect(result['fixed']?.map(({ to }) => to)).toEqual([
    true,
    '6990017919019',
    86,
    '2022-11-21',
    '完了',
  ]);
  expect(contents(await modelOf(book))).toEqual(right);

  const after = await runJson('check', book);
  expect(after['errors']).toBe(0);
  expect(after['problems']).toEqual(result['problems']);
});

test('changes nothing when run a second time, not even the file', async () => {
  const book = await aDamagedBook();
  await run('check', book, '--fix');
  const before = await readFile(book);
  const { exitCode, messages } = await run('check', book, '--fix');
  expect([exitCode, messages]).toEqual([
    0,
    '自動で直せる箇所がないため、ファイルはそのままです。\n',
  ]);
  expect((await readFile(book)).equals(before)).toBe(true);
});

test('ends with 1 while errors remain, and names them after what was put right', async () => {
  const book = await aDamagedBook(['cases', 4, 'status', '進行']);
  const { exitCode, output } = await run('check', book, '--fix');
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^直した箇所 5件\n {2}「参画機関」シート /);
  expect(output).toContain('「案件」シート T2 の求人化日：「R4.11.21」→「2022/11/21」');
  expect(output).toMatch(/\n\nエラー 1件/);
  expect(contents(await modelOf(book))).toEqual(right);
});

test('shows what it would do and writes nothing on a dry run', async () => {
  const book = await aDamagedBook();
  const before = await readFile(book);
  const { exitCode, output, messages } = await run(
    'check',
    book,
    '--fix',
    '--dry-run',
    '--lang',
    'en',
  );
  expect(exitCode).toBe(0);
  expect(output).toContain('Posted on in T2 of sheet "案件": "R4.11.21" → "2022/11/21"');
  expect(messages).toBe('This was a dry run. No file was written.\n');
  expect((await readFile(book)).equals(before)).toBe(true);
  expect(await readdir(dirname(book))).toEqual(['book.xlsx']);
});

test('leaves the book alone when the result goes to another file', async () => {
  const book = await aDamagedBook();
  const before = await readFile(book);
  const copy = join(await aFolder(), 'copy.xlsx');
  await run('check', book, '--fix', '--out', copy);
  expect((await readFile(book)).equals(before)).toBe(true);
  expect(contents(await modelOf(copy))).toEqual(right);
});

test('says in a plain check how many problems can be put right, and writes nothing', async () => {
  const book = await aDamagedBook();
  const before = await readFile(book);
  const { exitCode, output } = await run('check', book);
  expect(exitCode).toBe(1);
  expect(output).toContain('このうち 5件は --fix で自動的に直せます。');
  expect((await readFile(book)).equals(before)).toBe(true);
});

test.each([['--out', 'copy.xlsx'], ['--dry-run'], ['--backup']])(
  'takes %s for a slip unless the book is to be repaired',
  async (...options) => {
    const { exitCode, messages } = await run('check', await aDamagedBook(), ...options);
    expect(exitCode).toBe(2);
    expect(messages).toContain('「--fix」を指定してください');
  },
);

test('gives repaired cells a format in which their values stay what they are', async () => {
  const book = await aDamagedBook();
  await run('check', book, '--fix');
  const model = await modelOf(book);
  expect(formatAt(model, ['cases', 2, 'posted'])).toBe('yyyy/mm/dd');
  expect(formatAt(model, ['companies', 2, 'corporate_number'])).toBe('@');
});

function formatAt(model: WorkbookModel, [table, row, key]: readonly [TableKey, number, string]) {
  const { title, columns } = tableDefinition(table);
  const column = columns.findIndex((candidate) => candidate.key === key);
  const styles = model.sheets.find(({ name }) => name === title.ja)?.styles ?? [];
  return styles
    .filter(({ area }) => areaContains(area, { row: row - 1, column, rowCount: 1, columnCount: 1 }))
    .flatMap(({ style }) => style.numberFormat ?? [])
    .pop();
}

test('writes a file that the Open XML schema accepts', async () => {
  const book = await aDamagedBook();
  await run('check', book, '--fix');
  expect(await validate(await readFile(book), 'Microsoft365')).toEqual([]);
}, 120_000);

/** A case in the fiscal year that alone makes its firm count, with its posting date typed as text. */
function aLonelyPosting(): Damage {
  const rows = readSnapshot(aSample()).tables.cases?.rows ?? [];
  const lonely = rows.find(({ cells: { posted, company_id: firm, status } }) => {
    const isInYear = typeof posted === 'number' && posted >= 45017 && posted <= 45382;
    const isOnly = rows.filter(({ cells }) => cells.company_id === firm).length === 1;
    return isInYear && isOnly && status !== '取消';
  });
  const day = serialToIso(Number(lonely?.cells.posted)) ?? '';
  return ['cases', Number(lonely?.row) + 1, 'posted', formatEraDate(day)];
}

async function secondKpi(book: string): Promise<CellContent> {
  const reading = await readWorkbook(await recalculate(await readFile(book)));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  const { names, sheets } = reading.model;
  const place = splitReference(names.find(({ name }) => name === 'kpi_2')!.refersTo)!;
  const { row, column } = parseCellAddress(place.address)!;
  return scalarOf(sheets.find(({ name }) => name === place.sheet)!.rows[row]![column]);
}

describeWith(libreOffice, 'a repaired book in LibreOffice', () => {
  it('counts a firm again whose posting date was text', async () => {
    const damaged = aDamagedNetwork(aLonelyPosting());
    const book = await aFile('book.xlsx', await writeWorkbook(damaged));
    expect(await secondKpi(book)).toBe(98);
    await run('check', book, '--fix');
    expect(await secondKpi(book)).toBe(99);
  }, 240_000);
});
