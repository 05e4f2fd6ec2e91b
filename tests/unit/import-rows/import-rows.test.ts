import { importRows } from '../../../shared/core/commands/import-rows/command';
import type { ImportRowsInput } from '../../../shared/core/commands/import-rows/input';
import {
  applyToModel,
  isFormula,
  type CommandContext,
  type Scalar,
  type WorkbookModel,
} from '../../../shared/core/index';
import { readSnapshot } from '../../../shared/core/snapshot/read-snapshot';
import { aSheet, aTableSheet, aWorkbook } from '../snapshot/a-workbook';

const context: CommandContext = { today: '2024-01-10', seed: 'test', language: 'ja' };

const companyTitles = [
  '企業ID',
  '企業名',
  '法人番号',
  '都道府県',
  '業種',
  '従業員数',
  '同意日',
  'メモ欄',
];

function aNetwork(): WorkbookModel {
  const companies = [
    companyTitles,
    ['CO-1', '株式会社港商店', '4011001098993', '長野県', 'E', 45, 45017, '自由'],
    ['CO-2', '東工業', null, '長野県', 'D', 12, null, null],
    ...Array.from({ length: 3 }, () => companyTitles.map(() => null)),
  ];
  const agencies = [
    ['id', 'name', 'kind', 'joined', 'hub'],
    ['AG-1', '港銀行', '地域金融機関', 45017, true],
    ['AG-2', '東信用金庫', '地域金融機関', 45017, null],
    ['AG-3', '東信用金庫', '地域金融機関', 45017, null],
  ];
  const supporters = [['id', 'name', 'agency_id', 'role', 'email']];
  const sheets = [
    aTableSheet('支援企業', 'Tsunagi_companies', companies),
    aTableSheet('参画機関', 'Tsunagi_agencies', agencies),
    aTableSheet('担い手', 'Tsunagi_supporters', supporters),
    aSheet('管理', [['WB-1']]),
  ];
  return aWorkbook(sheets, [{ name: 'workbook_id', refersTo: "'管理'!$A$1" }]);
}

function run(input: ImportRowsInput, model = aNetwork(), language: 'ja' | 'en' = 'ja') {
  const result = importRows(readSnapshot(model), input, { ...context, language });
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return { ...result, after: applyToModel(model, result.plan) };
}

function refusalOf(input: ImportRowsInput, model = aNetwork()) {
  const result = importRows(readSnapshot(model), input, context);
  return result.kind === 'refused' ? result.problems.map(({ code }) => code) : [];
}

const companiesIn = (header: readonly string[], ...rows: Scalar[][]): ImportRowsInput => ({
  table: 'companies',
  header,
  rows,
});

const newCompany = ['新会社', '長野県', 'E'];
const newHeader = ['企業名', '都道府県', '業種'];

function companyRows(model: WorkbookModel) {
  return readSnapshot(model).tables.companies?.rows ?? [];
}

test('adds a row with a new id below the last filled row', () => {
  const { output, after, plan } = run(
    companiesIn(['企業ID', ...newHeader], ['CO-9', ...newCompany]),
  );
  expect(output).toEqual({
    table: 'companies',
    added: 1,
    updated: 0,
    unchanged: 0,
    rejected: [],
    warnings: [],
  });
  expect(companyRows(after)[2]).toMatchObject({ row: 3, cells: { id: 'CO-9', name: '新会社' } });
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['writeRange', 'writeRange']);
});

test('updates only the cells that changed, wherever the row stands', () => {
  const { output, plan } = run(
    companiesIn(
      ['企業ID', '従業員数', '企業名'],
      ['CO-2', '１，２００', '東工業'],
      ['CO-1', 45, '株式会社港商店'],
    ),
  );
  expect(output).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
  expect(plan.steps).toEqual([
    {
      kind: 'writeRange',
      sheet: '支援企業',
      area: { row: 2, column: 5, rowCount: 1, columnCount: 1 },
      contents: [[1200]],
    },
  ]);
});

test('leaves the cells of an updated row alone where the file is blank', () => {
  const { output, plan } = run(companiesIn(['企業ID', '企業名', '従業員数'], ['CO-1', '', null]));
  expect(output).toMatchObject({ updated: 0, unchanged: 1 });
  expect(plan.steps).toEqual([]);
});

test('gives rows without id the same id each time, so that a second run adds nothing', () => {
  const input = companiesIn(newHeader, newCompany, ['別会社', '東京都', 'D']);
  const first = run(input);
  const second = run(input, first.after);
  expect(first.output.added).toBe(2);
  expect(second.output).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  expect(second.plan.steps).toEqual([]);
  expect(companyRows(first.after)[2]?.cells.id).toMatch(/^CO-[0-9A-Z]{10}$/);
});

test('finishes a row without id that a failing host wrote half, and keeps what people changed in it', () => {
  const input = companiesIn(newHeader, newCompany);
  const { after } = run(input);
  const column = companyTitles.indexOf('都道府県');
  const withPrefecture = (content: Scalar): WorkbookModel => ({
    ...after,
    sheets: after.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        sheet.name === '支援企業' && index === 3
          ? row.map((cell, place) => (place === column ? content : cell))
          : row,
      ),
    })),
  });
  const cut = run(input, withPrefecture(null));
  expect(cut.output).toMatchObject({ added: 0, updated: 1 });
  expect(companyRows(cut.after)).toEqual(companyRows(after));
  expect(run(input, withPrefecture('東京都')).plan.steps).toEqual([]);
});

test('derives the same id whatever the order of the columns and the width of the letters', () => {
  const first = run(companiesIn(newHeader, newCompany));
  const second = run(
    companiesIn(['業種', '企業名', '都道府県'], ['Ｅ', '新会社', '長野県']),
    first.after,
  );
  expect(second.output).toMatchObject({ added: 0, unchanged: 1 });
});

test('plans nothing when a file with ids comes in a second time', () => {
  const input = companiesIn(
    ['企業ID', ...newHeader, '同意日', '従業員数'],
    ['CO-8', ...newCompany, '令和5年4月1日', '3人'],
    ['CO-1', '港商店', '東京都', 'D', '2023/5/1', '1,000'],
  );
  const second = run(input, run(input).after);
  expect(second.output).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  expect(second.plan.steps).toEqual([]);
});

test('rejects the row with a bad cell, names row, column and remedy, and takes the others', () => {
  const { output } = run(
    companiesIn(
      [...newHeader, '同意日'],
      [...newCompany, 'R5.13.1'],
      ['別会社', '東京都', 'D', 'R5.4.1'],
    ),
  );
  expect(output.added).toBe(1);
  expect(output.rejected).toEqual([
    {
      row: 2,
      column: 'consent_date',
      code: 'date-invalid',
      message:
        '2行目の同意日「R5.13.1」は日付として読めません。2023/4/1 か 令和5年4月1日 の形で入力してください。',
    },
  ]);
});

test('reports every bad cell of a row', () => {
  const header = [...newHeader, '従業員数', '法人番号', '同意した共有先'];
  const model = aNetwork();
  const { output } = run(
    { table: 'companies', header: header.slice(0, 5), rows: [[...newCompany, '多い', '123']] },
    model,
  );
  expect(output.rejected.map(({ column, code }) => [column, code])).toEqual([
    ['employees', 'number-invalid'],
    ['corporate_number', 'corporate-number-format'],
  ]);
});

test('counts rows of the file with its blank rows and from the row it is told', () => {
  const input = companiesIn(newHeader, ['', null, '　'], ['名前だけ', '', '']);
  expect(run(input).output.rejected.map(({ row }) => row)).toEqual([3, 3]);
  expect(run({ ...input, firstRow: 10 }).output.rejected.map(({ row }) => row)).toEqual([11, 11]);
});

test('rejects a new row whose required columns are blank or absent', () => {
  const { output } = run(companiesIn(['企業名'], ['新会社']));
  expect(output.rejected.map(({ column, code }) => [column, code])).toEqual([
    ['prefecture', 'required-missing'],
    ['industry', 'required-missing'],
  ]);
});

test('rejects the later of two rows with one id', () => {
  const { output } = run(companiesIn(['企業ID', '従業員数'], ['CO-1', 1], ['ＣＯ－１', 2]));
  expect(output).toMatchObject({
    updated: 1,
    rejected: [{ row: 3, column: 'id', code: 'id-duplicate' }],
  });
});

test('reports a row that only repeats an earlier one instead of adding it twice', () => {
  const { output } = run(companiesIn(newHeader, newCompany, newCompany));
  expect(output).toMatchObject({ added: 1, rejected: [{ row: 3, code: 'import-row-known' }] });
});

test('refers by id, or by a name that only one row has', () => {
  const header = ['氏名', 'agency_id', 'role'];
  const { output, after } = run({
    table: 'supporters',
    header: ['name', ...header.slice(1)],
    rows: [
      ['山田', 'AG-1', '担い手'],
      ['佐藤', '　港銀行', 'Supporter'],
      ['鈴木', '東信用金庫', '担い手'],
      ['高橋', '知らない銀行', '担い手'],
    ],
  });
  const rows = readSnapshot(after).tables.supporters?.rows ?? [];
  expect(rows.map(({ cells }) => [cells.name, cells.agency_id, cells.role])).toEqual([
    ['山田', 'AG-1', '担い手'],
    ['佐藤', 'AG-1', '担い手'],
  ]);
  expect(output.rejected.map(({ row, code }) => [row, code])).toEqual([
    [4, 'import-reference-ambiguous'],
    [5, 'import-reference-unknown'],
  ]);
});

test('keeps a value outside its choices as typed and warns', () => {
  const { output, after } = run(companiesIn(newHeader, ['新会社', '江戸', 'E 製造業']));
  expect(output).toMatchObject({
    added: 1,
    rejected: [],
    warnings: [{ row: 2, column: 'prefecture', code: 'choice-unknown' }],
  });
  expect(companyRows(after)[2]?.cells).toMatchObject({ prefecture: '江戸', industry: 'E' });
});

test('takes a text that is longer than advised in as it stands and warns', () => {
  const long = '長'.repeat(101);
  const { output, after } = run(companiesIn(newHeader, [long, '長野県', 'E']));
  expect(output.warnings).toMatchObject([{ row: 2, column: 'name', code: 'text-over-limit' }]);
  expect(companyRows(after)[2]?.cells).toMatchObject({ name: long });
});

test('keeps a corporate number whose check digit does not fit and warns', () => {
  const { output, after } = run(
    companiesIn([...newHeader, '法人番号'], [...newCompany, '４０１１００１０９８９９４']),
  );
  expect(output.warnings).toMatchObject([{ row: 2, code: 'corporate-number-check-digit' }]);
  expect(companyRows(after)[2]?.cells.corporate_number).toBe('4011001098994');
});

test('reads dates of every writing as serial numbers', () => {
  const dates = ['R5.4.1', '令和５年４月１日', '2023/4/1', '2023-04-01', 45017];
  const rows = dates.map((date, index) => [`会社${String(index)}`, '長野県', 'E', date]);
  const { after, output } = run(companiesIn([...newHeader, '同意日'], ...rows));
  expect(output.rejected).toEqual([]);
  const serials = companyRows(after)
    .slice(2)
    .map(({ cells }) => cells.consent_date);
  expect(serials).toEqual(dates.map(() => 45017));
});

test('reads yes and no as people write them', () => {
  const words: readonly (readonly [Scalar, boolean])[] = [
    ['TRUE', true],
    ['はい', true],
    ['○', true],
    [true, true],
    ['１', true],
    ['FALSE', false],
    ['いいえ', false],
    ['×', false],
    [false, false],
  ];
  const { after, output } = run({
    table: 'agencies',
    header: ['name', 'kind', 'joined', 'hub'],
    rows: words.map(([word], index) => [`機関${String(index)}`, 'その他', '2023/4/1', word]),
  });
  expect(output.rejected).toEqual([]);
  const hubs = (readSnapshot(after).tables.agencies?.rows ?? [])
    .slice(3)
    .map(({ cells }) => cells.hub);
  expect(hubs).toEqual(words.map(([, flag]) => flag));
});

test('keeps text that begins like a formula as text', () => {
  const { after } = run(
    companiesIn(
      newHeader,
      ['=HYPERLINK("http://x")', '長野県', 'E'],
      ['-A', '長野県', 'E'],
      ['@B', '長野県', 'E'],
    ),
  );
  const cells = after.sheets[0]?.rows.slice(3, 6).map((row) => row[1]);
  expect(cells).toEqual(['=HYPERLINK("http://x")', '-A', '@B']);
  expect(cells?.some(isFormula)).toBe(false);
});

test('rejects characters that a workbook file cannot hold', () => {
  const { output } = run(
    companiesIn(newHeader, ['新\u0001会社', '長野県', 'E'], ['新\ud800', '長野県', 'E']),
  );
  expect(output.rejected.map(({ code }) => code)).toEqual([
    'text-control-characters',
    'text-control-characters',
  ]);
});

test('keeps line breaks of long text as line feeds', () => {
  const { after } = run(companiesIn(newHeader, ['上\r\n下', '長野県', 'E']));
  expect(companyRows(after)[2]?.cells.name).toBe('上\n下');
});

test('leaves unknown and repeated columns out with a warning each, computed ones with one for all', () => {
  const header = [...newHeader, '社長の趣味', '企業名', 'firm_row', 'k2_counted'];
  const { output } = run(companiesIn(header, [...newCompany, '釣り', '別名', 1, 1]));
  expect(output.added).toBe(1);
  expect(output.warnings.map(({ column, code }) => [column, code])).toEqual([
    ['社長の趣味', 'column-unknown'],
    ['name', 'column-duplicate'],
    ['firm_row、k2_counted', 'column-computed'],
  ]);
});

test('takes the map for titles of its own, by key or by title', () => {
  const input: ImportRowsInput = {
    ...companiesIn(['お客様', '地域', '業界', '__proto__'], [...newCompany, 'x']),
    map: { お客様: 'name', 地域: '都道府県', 業界: 'Industry' },
  };
  expect(run(input).output).toMatchObject({ added: 1, warnings: [{ code: 'column-unknown' }] });
});

test('never touches columns that people added', () => {
  const before = aNetwork();
  const { after } = run(companiesIn(['企業ID', '従業員数'], ['CO-1', 99]), before);
  const lastColumn = (model: WorkbookModel) =>
    model.sheets[0]?.rows.slice(0, 3).map((row) => row[7]);
  expect(lastColumn(after)).toEqual(lastColumn(before));
});

test('grows the native table when the prepared rows do not suffice', () => {
  const rows = Array.from({ length: 10 }, (_, index) => [`会社${String(index)}`, '長野県', 'E']);
  const { after, output } = run(companiesIn(newHeader, ...rows));
  expect(output.added).toBe(10);
  expect(companyRows(after)).toHaveLength(12);
  const area = after.sheets[0]?.tables[0]?.area;
  expect(area?.rowCount).toBeGreaterThanOrEqual(13);
  expect(after.sheets[0]?.validations.length).toBeGreaterThan(0);
});

test('writes many new rows in few blocks', () => {
  const rows = Array.from({ length: 2000 }, (_, index) => [
    `会社${String(index)}`,
    '長野県',
    'E',
    index,
  ]);
  const { plan } = run(companiesIn([...newHeader, '従業員数'], ...rows));
  const writes = plan.steps.filter(({ kind }) => kind === 'writeRange');
  expect(writes.length).toBeLessThan(10);
});

test('says everything in English when asked to', () => {
  const { output } = run(
    companiesIn([...newHeader, '同意日'], [...newCompany, 'soon']),
    aNetwork(),
    'en',
  );
  expect(output.rejected[0]?.message).toBe(
    'Consent given on "soon" in row 2 can\'t be read as a date. Enter it like 2023/4/1 or 令和5年4月1日.',
  );
});

test('replaces a text that looks like a date by a real date', () => {
  const model = aNetwork();
  const withText = applyToModel(model, {
    steps: [
      {
        kind: 'writeRange',
        sheet: '支援企業',
        area: { row: 1, column: 6, rowCount: 1, columnCount: 1 },
        contents: [['2023/4/1']],
      },
    ],
  });
  expect(
    run(companiesIn(['企業ID', '同意日'], ['CO-1', '2023/4/1']), withText).output.updated,
  ).toBe(1);
});

test('refuses a file without rows or without any known column', () => {
  expect(refusalOf(companiesIn(newHeader))).toEqual(['import-empty']);
  expect(refusalOf(companiesIn(newHeader, ['', '', '']))).toEqual(['import-empty']);
  expect(refusalOf(companiesIn(['あ', 'い'], ['1', '2']))).toEqual(['import-no-known-column']);
});

test('refuses when the workbook lacks the table or a required column', () => {
  expect(refusalOf({ table: 'cases', header: ['id'], rows: [['CS-1']] })).toEqual([
    'table-missing',
  ]);
  const [companies, ...others] = aNetwork().sheets;
  const renamed = {
    ...companies!,
    rows: [['番号', ...companyTitles.slice(1)], ...companies!.rows.slice(1)],
  };
  const refused = refusalOf(companiesIn(newHeader, newCompany), aWorkbook([renamed, ...others]));
  expect(refused).toEqual(['column-missing']);
});

test('leaves out a column that the sheet lacks, with a warning', () => {
  const { output } = run(companiesIn([...newHeader, '市区町村'], [...newCompany, '松本市']));
  expect(output).toMatchObject({
    added: 1,
    warnings: [{ row: 1, column: 'city', code: 'column-missing' }],
  });
});
