import { readSnapshot } from '../../../shared/core/snapshot/read-snapshot';
import { tableKeys, type Snapshot } from '../../../shared/core/index';
import { aSheet, aTableSheet, aWorkbook } from './a-workbook';

function problemsOf(snapshot: Snapshot, code: string) {
  return snapshot.problems.filter((problem) => problem.code === code);
}

test('finds a table by its native table on a renamed sheet', () => {
  const rows = [
    ['id', 'case_id', 'date', 'progress'],
    ['FU-1', 'CS-1', 45017, '順調'],
  ];
  const snapshot = readSnapshot(aWorkbook([aTableSheet('どこか', 'Tsunagi_followups', rows)]));
  expect(snapshot.tables.followups).toMatchObject({
    sheet: 'どこか',
    headerRow: 0,
    rows: [{ row: 1, cells: { id: 'FU-1', case_id: 'CS-1', date: 45017, progress: '順調' } }],
  });
});

test('finds a table by the sheet title of either language', () => {
  const rows = [['id', 'name', 'kind', 'joined']];
  const japanese = readSnapshot(aWorkbook([aSheet('参画機関', rows)]));
  const english = readSnapshot(aWorkbook([aSheet('Agencies', rows)]));
  expect(japanese.tables.agencies?.sheet).toBe('参画機関');
  expect(english.tables.agencies?.sheet).toBe('Agencies');
});

test('finds a table by its titles alone, below other text', () => {
  const rows = [
    ['支援企業の一覧'],
    [null],
    ['企業名', '業種', '都道府県', '企業ID'],
    ['港商店', 'E', '長野県', 'CO-1'],
  ];
  const snapshot = readSnapshot(aWorkbook([aSheet('リスト', rows)]));
  expect(snapshot.tables.companies).toMatchObject({ headerRow: 2, sheet: 'リスト' });
  expect(snapshot.tables.companies?.rows[0]).toMatchObject({ row: 3, cells: { name: '港商店' } });
});

test.each([
  ['1.1', ['issues', 'approaches']],
  ['1.2', []],
])('misses in a workbook of template %s only tables that it had', (version, missed) => {
  const guide = { ...aSheet('はじめに', [[version]]) };
  const names = [{ name: 'template_version', refersTo: "'はじめに'!$A$1" }];
  const missing = problemsOf(readSnapshot({ ...aWorkbook([guide]), names }), 'table-missing');
  const keys = missing.map(({ place }) => place?.table);
  expect(tableKeys.filter((key) => !keys.includes(key))).toEqual(missed);
});

test('does not take an overview of a table, which has no ids, for the table', () => {
  const rows = [
    ['機関名', '機関の種別', 'STEP0', 'STEP1', 'STEP2', 'STEP3'],
    [{ formula: "'参画機関'!B2" }, '商工会', '◎', '○', null, null],
  ];
  expect(readSnapshot(aWorkbook([aSheet('担当の一覧', rows)])).tables).toEqual({});
});

test('does not take a list with two familiar titles for a table', () => {
  const snapshot = readSnapshot(
    aWorkbook([
      aSheet('名簿', [
        ['名前', 'メール', '電話番号'],
        ['山田', 'a@b.jp', '1'],
      ]),
    ]),
  );
  expect(snapshot.tables).toEqual({});
});

test('trusts the native table more than a sheet with the right title', () => {
  const real = aTableSheet('旧名', 'Tsunagi_followups', [
    ['id', 'case_id', 'date', 'progress'],
    ['FU-1'],
  ]);
  const copy = aSheet('フォロー', [['id', 'case_id', 'date', 'progress'], ['FU-2']]);
  const snapshot = readSnapshot(aWorkbook([copy, real]));
  expect(snapshot.tables.followups?.rows.map(({ cells }) => cells.id)).toEqual(['FU-1']);
  expect(problemsOf(snapshot, 'table-duplicate')).toEqual([
    {
      code: 'table-duplicate',
      severity: 'warning',
      place: { sheet: 'フォロー', table: 'followups' },
      values: { other: '旧名' },
    },
  ]);
});

test('does not take the copy of one table for another that is missing', () => {
  const titles = ['id', 'case_id', 'date', 'progress', 'contribution', 'new_issue'];
  const sheets = [
    aTableSheet('フォロー', 'Tsunagi_followups', [titles, ['FU-1']]),
    aSheet('フォロー (2)', [titles, ['FU-1']]),
  ];
  const snapshot = readSnapshot(aWorkbook(sheets));
  expect(Object.keys(snapshot.tables)).toEqual(['followups']);
});

test('finds columns wherever they stand, in either language and any width', () => {
  const rows = [
    ['Ｄａｔｅ', 'メモ', '案件 ID', 'ID', 'progress'],
    [45017, '私用', 'CS-1', 'FU-1', '順調'],
  ];
  const table = readSnapshot(aWorkbook([aTableSheet('x', 'Tsunagi_followups', rows)])).tables
    .followups;
  expect(table?.columns).toEqual({ date: 0, case_id: 2, id: 3, progress: 4 });
  expect(table?.extraColumns).toEqual([{ title: 'メモ', column: 1 }]);
});

test('uses the first of two columns with one title and reports the second', () => {
  const rows = [
    ['id', 'case_id', 'date', 'date', 'progress'],
    ['FU-1', 'CS-1', 1, 2, '順調'],
  ];
  const snapshot = readSnapshot(aWorkbook([aTableSheet('x', 'Tsunagi_followups', rows)]));
  expect(snapshot.tables.followups?.rows[0]?.cells.date).toBe(1);
  expect(problemsOf(snapshot, 'column-duplicate')[0]?.place).toMatchObject({
    cell: 'D1',
    column: 'date',
  });
});

test('reports required columns and tables that are missing', () => {
  const snapshot = readSnapshot(
    aWorkbook([aTableSheet('x', 'Tsunagi_followups', [['id', 'case_id', 'progress']])]),
  );
  expect(problemsOf(snapshot, 'column-missing').map(({ place }) => place?.column)).toEqual([
    'date',
  ]);
  expect(problemsOf(snapshot, 'table-missing')).toHaveLength(tableKeys.length - 1);
});

test('leaves out rows that hold only formulas, spaces or untouched check boxes', () => {
  const rows = [
    ['id', 'name', 'kind', 'joined', 'hub'],
    [{ formula: 'ROW()', value: 'AG-1' }, null, null, null, false],
    [null, '　', '', null, false],
    [],
    [null, null, null, null, true],
  ];
  const table = readSnapshot(aWorkbook([aTableSheet('x', 'Tsunagi_agencies', rows)])).tables
    .agencies;
  expect(table?.rows.map(({ row }) => row)).toEqual([4]);
});

test('reads rows that were typed below the native table', () => {
  const sheet = aTableSheet('x', 'Tsunagi_followups', [
    ['id', 'case_id', 'date', 'progress'],
    ['FU-1'],
  ]);
  const snapshot = readSnapshot(aWorkbook([{ ...sheet, rows: [...sheet.rows, ['FU-2']] }]));
  expect(snapshot.tables.followups?.rows.map(({ cells }) => cells.id)).toEqual(['FU-1', 'FU-2']);
});

test('reads another native table further down as its own', () => {
  const titles = ['id', 'case_id', 'date', 'progress'];
  const table = { style: '', bandedRows: false, filterButtons: true };
  const sheet = aSheet('x', [titles, ['FU-1'], [], ['自由な表'], ['値']], {
    tables: [
      {
        ...table,
        name: 'Tsunagi_followups',
        area: { row: 0, column: 0, rowCount: 2, columnCount: 4 },
      },
      { ...table, name: 'Mine', area: { row: 3, column: 0, rowCount: 2, columnCount: 1 } },
    ],
  });
  expect(readSnapshot(aWorkbook([sheet])).tables.followups?.rows).toHaveLength(1);
});

test('keeps what people typed as it is', () => {
  const rows = [
    ['id', 'case_id', 'date', 'progress'],
    [' FU-1 ', 7, 'R5.4.1', true],
  ];
  const table = readSnapshot(aWorkbook([aTableSheet('x', 'Tsunagi_followups', rows)])).tables
    .followups;
  expect(table?.rows[0]?.cells).toMatchObject({
    id: ' FU-1 ',
    case_id: 7,
    date: 'R5.4.1',
    progress: true,
    contribution: null,
  });
});

test('locates computed columns but never reads their values', () => {
  const rows = [
    ['id', 'date', '戦略レベル'],
    ['MT-1', 45017, 3],
  ];
  const table = readSnapshot(aWorkbook([aTableSheet('x', 'Tsunagi_maturity', rows)])).tables
    .maturity;
  expect(table?.columns.strategy_level).toBe(2);
  expect(table?.rows[0]?.cells.strategy_level).toBeNull();
});

test('is not upset by titles that are names of object properties', () => {
  const rows = [
    ['__proto__', 'constructor', 'id', 'toString', 'date', 'case_id'],
    ['x', 'y', 'FU-1', 'z', 1, 'CS-1'],
  ];
  const table = readSnapshot(aWorkbook([aTableSheet('x', 'Tsunagi_followups', rows)])).tables
    .followups;
  expect(table?.columns).toEqual({ id: 2, date: 4, case_id: 5 });
  expect(Object.getPrototypeOf(table?.rows[0]?.cells)).toBe(Object.prototype);
  expect(table?.extraColumns.map(({ title }) => title)).toEqual([
    '__proto__',
    'constructor',
    'toString',
  ]);
});

test('gives the same tables after sheets, columns and rows were moved about', () => {
  const first = aTableSheet('A', 'Tsunagi_followups', [
    ['id', 'case_id', 'date', 'progress'],
    ['FU-1', 'CS-1', 1, '順調'],
    ['FU-2', 'CS-1', 2, '遅れ'],
  ]);
  const moved = aTableSheet('B', 'tsunagi_FOLLOWUPS', [
    ['進み具合', 'フォロー日', '社内メモ', 'フォローID', '案件ID'],
    ['遅れ', 2, null, 'FU-2', 'CS-1'],
    [],
    ['順調', 1, null, 'FU-1', 'CS-1'],
  ]);
  const cellsOf = (sheet: typeof first) =>
    (readSnapshot(aWorkbook([sheet])).tables.followups?.rows ?? [])
      .map(({ cells }) => cells)
      .sort((one, other) => String(one.id).localeCompare(String(other.id)));
  expect(cellsOf(moved)).toEqual(cellsOf(first));
});

test('ignores very hidden sheets unless they hold a native table', () => {
  const rows = [['id', 'case_id', 'date', 'progress'], ['FU-1']];
  const hidden = { ...aSheet('フォロー', rows), visibility: 'very-hidden' as const };
  expect(readSnapshot(aWorkbook([hidden])).tables).toEqual({});
  const native = {
    ...aTableSheet('x', 'Tsunagi_followups', rows),
    visibility: 'very-hidden' as const,
  };
  expect(readSnapshot(aWorkbook([native])).tables.followups).toBeDefined();
});

test('never takes a form for a table that is missing, whatever titles it shows', () => {
  const rows = [['対象'], ['id', 'company_name', 'step', 'status', 'next_action', 'next_due']];
  const sheet = aSheet('情報連携シート', rows);
  expect(readSnapshot(aWorkbook([sheet])).tables.cases).toBeDefined();
  const names = [{ name: 'Form_Shared_Ours', refersTo: "'情報連携シート'!$B$1" }];
  expect(readSnapshot({ ...aWorkbook([sheet]), names }).tables).toEqual({});
});

test('reads 100,000 rows in a few seconds', () => {
  const titles = ['id', 'case_id', 'date', 'step', 'kind', 'supporter_id', 'note', 'next_action'];
  const row = ['AC-1', 'CS-1', 45017, 'STEP1', '面談', 'SP-1', 'メモ', null];
  const rows = [titles, ...Array.from({ length: 100_000 }, () => row)];
  const started = Date.now();
  const snapshot = readSnapshot(aWorkbook([aTableSheet('x', 'Tsunagi_activities', rows)]));
  expect(snapshot.tables.activities?.rows).toHaveLength(100_000);
  expect(Date.now() - started).toBeLessThan(5000);
});
