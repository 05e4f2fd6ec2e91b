import { check } from '../../../shared/core/commands/check/command';
import type { CommandContext, Scalar, WorkbookModel } from '../../../shared/core/index';
import { readSnapshot } from '../../../shared/core/snapshot/read-snapshot';
import { aTableSheet, aWorkbook } from '../snapshot/a-workbook';

const context: CommandContext = { today: '2024-01-10', seed: 'test', language: 'ja' };

type Rows = readonly (readonly Scalar[])[];

const goodTables: Readonly<Record<string, Rows>> = {
  agencies: [
    ['id', 'name', 'kind', 'joined', 'left', 'hub', 'corporate_number'],
    ['AG-1', '港銀行', '地域金融機関', 45017, null, true, '4011001098993'],
    ['AG-2', '東商工会', '商工会', 45017, null, null, null],
  ],
  supporters: [
    ['id', 'name', 'agency_id', 'role', 'email'],
    ['SP-1', '山田', 'AG-1', '担い手', 'a@example.jp'],
  ],
  companies: [
    [
      'id',
      'name',
      'corporate_number',
      'prefecture',
      'industry',
      'employees',
      'consent_date',
      'consent_expiry',
      'consent_items',
      'consent_agencies',
    ],
    [
      'CO-1',
      '港商店',
      '1100005004357',
      '長野県',
      'E 製造業',
      10,
      45017,
      45400,
      '基本;経営課題',
      'AG-1;AG-2',
    ],
  ],
  cases: [
    [
      'id',
      'company_id',
      'found',
      'agency_id',
      'supporter_id',
      'step',
      'status',
      'posted',
      'matched',
      'started',
      'closed',
    ],
    ['CS-1', 'CO-1', 45020, 'AG-1', 'SP-1', 'STEP3', '進行中', 45050, 45080, 45100, null],
  ],
  handoffs: [
    [
      'id',
      'case_id',
      'kind',
      'step',
      'from_agency_id',
      'to_agency_id',
      'sent',
      'due',
      'state',
      'answered',
      'reason',
    ],
    [
      'HO-1',
      'CS-1',
      '照会',
      'STEP2',
      'AG-1',
      'AG-2',
      45030,
      45037,
      '差戻し',
      45033,
      '担当地域の外',
    ],
  ],
  followups: [
    ['id', 'case_id', 'date', 'progress'],
    ['FU-1', 'CS-1', 45110, '順調'],
  ],
  maturity: [
    ['id', 'date', 'strategy_1', 'strategy_2', 'strategy_3'],
    ['MT-1', 45200, true, true, false],
  ],
  activities: [['id', 'case_id', 'date', 'step', 'kind', 'supporter_id']],
  issues: [
    ['id', 'case_id', 'issue', 'way', 'other_agency_id', 'other_solution', 'note'],
    ['IS-1', 'CS-1', '不良率が高い', '他の方法で解決', 'AG-2', null, null],
  ],
  requirements: [['id', 'case_id']],
  approaches: [
    ['id', 'case_id', 'sent', 'answered', 'agency_id', 'firm_name'],
    ['AP-1', 'CS-1', 45050, 45060, 'AG-1', null],
  ],
  trainings: [['id', 'supporter_id', 'date', 'kind', 'method', 'status']],
  roadmap: [['id', 'phase', 'element', 'task']],
  funding: [['id', 'fiscal_year', 'side', 'source', 'amount']],
};

/** The good network with single cells changed: table, row of the sheet counted from 1, column, value. */
function aNetwork(
  ...changes: readonly (readonly [table: string, row: number, column: string, value: Scalar])[]
): WorkbookModel {
  const sheets = Object.entries(goodTables).map(([key, rows]) => {
    const changed = rows.map((row) => [...row]);
    for (const [table, row, column, value] of changes) {
      const index = rows[0]?.indexOf(column) ?? -1;
      if (table !== key) continue;
      if (index < 0) throw new Error(`No column ${column}`);
      const line = changed[row - 1] ?? [];
      changed[row - 1] = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => line[at] ?? null);
      changed[row - 1]![index] = value;
    }
    return aTableSheet(key, `Tsunagi_${key}`, changed);
  });
  return aWorkbook(sheets);
}

function checked(model: WorkbookModel, language: 'ja' | 'en' = 'ja') {
  const result = check(readSnapshot(model), {}, { ...context, language });
  if (result.kind === 'refused') throw new Error('A check never refuses');
  return result.output;
}

const briefly = (model: WorkbookModel) =>
  checked(model).problems.map(({ code, severity, cell }) => [code, severity, cell]);

test('finds nothing in a network that is in order', () => {
  expect(checked(aNetwork())).toEqual({ errors: 0, warnings: 0, problems: [] });
});

test('gives place, code, severity and sentence of a problem', () => {
  expect(checked(aNetwork(['cases', 2, 'posted', 'R5.13.1']))).toEqual({
    errors: 1,
    warnings: 0,
    problems: [
      {
        code: 'date-invalid',
        severity: 'error',
        sheet: 'cases',
        cell: 'H2',
        table: 'cases',
        row: 2,
        column: 'posted',
        message:
          '「cases」シート H2 の求人化日「R5.13.1」は日付として読めません。2023/4/1 か 令和5年4月1日 の形で入力してください。',
        values: { value: 'R5.13.1' },
      },
    ],
  });
});

test.each<[string, readonly [string, number, string, Scalar], readonly [string, string, string]]>([
  [
    'a required cell that is blank',
    ['cases', 2, 'found', null],
    ['required-missing', 'error', 'C2'],
  ],
  ['a date that is text', ['cases', 2, 'posted', '令和5年5月1日'], ['date-text', 'error', 'H2']],
  ['a flag in a date column', ['cases', 2, 'found', true], ['date-invalid', 'error', 'C2']],
  [
    'a number that is text',
    ['companies', 2, 'employees', '10人'],
    ['number-invalid', 'error', 'F2'],
  ],
  [
    'a number with a fraction',
    ['companies', 2, 'employees', 1.5],
    ['number-invalid', 'error', 'F2'],
  ],
  [
    'a number outside its limits',
    ['companies', 2, 'employees', -1],
    ['number-out-of-range', 'warning', 'F2'],
  ],
  [
    'a value outside its choices',
    ['cases', 2, 'status', '進行'],
    ['choice-unknown', 'error', 'G2'],
  ],
  [
    'one of several values outside its choices',
    ['companies', 2, 'consent_items', '基本;秘密'],
    ['choice-unknown', 'error', 'I2'],
  ],
  ['a flag that is text', ['agencies', 2, 'hub', 'はい'], ['flag-invalid', 'error', 'F2']],
  [
    'an id that is not there',
    ['cases', 2, 'company_id', 'CO-9'],
    ['reference-unknown', 'error', 'B2'],
  ],
  [
    'one of several ids that is not there',
    ['companies', 2, 'consent_agencies', 'AG-1;AG-9'],
    ['reference-unknown', 'error', 'J2'],
  ],
  ['an id with a space inside', ['supporters', 3, 'id', 'SP 2'], ['id-malformed', 'warning', 'A3']],
  [
    'a corporate number of another shape',
    ['companies', 2, 'corporate_number', '123'],
    ['corporate-number-format', 'error', 'C2'],
  ],
  [
    'a corporate number with a wrong check digit',
    ['companies', 2, 'corporate_number', '1100005004358'],
    ['corporate-number-check-digit', 'warning', 'C2'],
  ],
  [
    'an email address without @',
    ['supporters', 2, 'email', 'example.jp'],
    ['email-invalid', 'warning', 'E2'],
  ],
  [
    'a name with a space behind it',
    ['companies', 2, 'name', '港商店　'],
    ['text-spaces', 'hint', 'B2'],
  ],
  [
    'a returned hand-off without reason',
    ['handoffs', 2, 'reason', null],
    ['handoff-reason-missing', 'error', 'K2'],
  ],
  [
    'a hand-off to the sender itself',
    ['handoffs', 2, 'to_agency_id', 'AG-1'],
    ['handoff-same-agency', 'error', 'F2'],
  ],
  [
    'an answer before the hand-off',
    ['handoffs', 2, 'answered', 45029],
    ['date-order', 'warning', 'J2'],
  ],
  [
    'a match before the posting',
    ['cases', 2, 'posted', 45081],
    ['match-before-posting', 'warning', 'I2'],
  ],
  [
    'a match without posting',
    ['cases', 2, 'posted', null],
    ['match-without-posting', 'warning', 'I2'],
  ],
  [
    'a case closed before it was found',
    ['cases', 2, 'closed', 45019],
    ['date-order', 'warning', 'K2'],
  ],
  ['a match in an early STEP', ['cases', 2, 'step', 'STEP1'], ['step-behind-dates', 'hint', 'F2']],
  [
    'a follow-up before the match',
    ['followups', 2, 'date', 45079],
    ['date-order', 'warning', 'C2'],
  ],
  [
    'an approach answered before it was sent',
    ['approaches', 2, 'answered', 45049],
    ['date-order', 'warning', 'D2'],
  ],
  [
    'an approach that does not say who was asked',
    ['approaches', 2, 'agency_id', null],
    ['approach-without-firm', 'warning', 'E2'],
  ],
  [
    'an issue that is solved in another way, but nobody says how',
    ['issues', 2, 'other_agency_id', null],
    ['issue-without-solution', 'hint', 'D2'],
  ],
  [
    'a short text that is too long',
    ['issues', 2, 'other_solution', 'あ'.repeat(101)],
    ['text-over-limit', 'warning', 'F2'],
  ],
  [
    'a long text that is too long',
    ['issues', 2, 'note', 'あ'.repeat(301)],
    ['text-over-limit', 'warning', 'G2'],
  ],
  [
    'a follow-up without a match',
    ['cases', 2, 'matched', null],
    ['followup-without-match', 'warning', 'B2'],
  ],
  [
    'a consent that ends before it begins',
    ['companies', 2, 'consent_expiry', 45016],
    ['date-order', 'warning', 'H2'],
  ],
  [
    'a maturity stage that was skipped',
    ['maturity', 2, 'strategy_1', false],
    ['maturity-stage-skipped', 'warning', 'D2'],
  ],
])('finds %s', (_name, change, expected) => {
  expect(briefly(aNetwork(change))).toContainEqual(expected);
});

test('takes texts as long as advised, and one solution for an issue', () => {
  const model = aNetwork(
    ['issues', 2, 'other_agency_id', null],
    ['issues', 2, 'other_solution', 'あ'.repeat(100)],
    ['issues', 2, 'note', 'あ'.repeat(300)],
  );
  expect(checked(model).problems).toEqual([]);
});

test('says how long a text is, and how long it should be', () => {
  const [problem] = checked(aNetwork(['issues', 2, 'note', 'あ'.repeat(320)])).problems;
  expect(problem?.values).toEqual({ length: 320, limit: 300 });
  expect(problem?.message).toMatch(/320文字.*300文字/);
});

test.each([
  ['1949-12-31', 18263, true],
  ['1950-01-01', 18264, false],
  ['20 years ahead', 52606, false],
  ['a day more than 20 years ahead', 52607, true],
])('tells whether a date is plausible: %s', (_name, serial, isReported) => {
  const codes = checked(aNetwork(['agencies', 2, 'left', serial])).problems.map(({ code }) => code);
  expect(codes.includes('date-implausible')).toBe(isReported);
});

test('reports the later of two rows with one id or one corporate number', () => {
  const model = aNetwork(
    ['agencies', 3, 'id', 'AG-1'],
    ['agencies', 3, 'corporate_number', '4011001098993'],
  );
  expect(briefly(model)).toEqual(
    expect.arrayContaining([
      ['id-duplicate', 'error', 'A3'],
      ['corporate-number-duplicate', 'warning', 'G3'],
    ]),
  );
});

test('leaves cancelled cases out of the rules on matches', () => {
  const model = aNetwork(['cases', 2, 'posted', null], ['cases', 2, 'status', '取消']);
  expect(checked(model).problems).toEqual([]);
});

test('leaves a stage that was skipped alone when nothing above it is ticked', () => {
  expect(briefly(aNetwork(['maturity', 2, 'strategy_2', false]))).toEqual([]);
});

test('reports a missing table once, not for every row that refers to it', () => {
  const full = aNetwork();
  const model = { ...full, sheets: full.sheets.filter(({ name }) => name !== 'supporters') };
  expect(checked(model).problems.map(({ code, table }) => [code, table])).toEqual([
    ['table-missing', 'supporters'],
  ]);
});

test('lists the problems of a table from its top to its bottom', () => {
  const model = aNetwork(['handoffs', 3, 'id', 'HO-2'], ['handoffs', 2, 'reason', null]);
  const rows = checked(model).problems.map(({ row }) => row);
  expect(rows).toEqual([...rows].sort((one, other) => Number(one) - Number(other)));
  expect(rows[0]).toBe(2);
});

test.each<[string, string, Scalar]>([
  ['with a space behind it', 'company_id', 'CO-1 '],
  ['as a number where the id is text', 'company_id', 1],
])('reports an id that formulas do not find: %s', (_name, column, value) => {
  expect(briefly(aNetwork(['cases', 2, column, value]))).toContainEqual([
    'reference-unknown',
    'error',
    'B2',
  ]);
});

test('finds ids whatever their case, as formulas do', () => {
  expect(checked(aNetwork(['cases', 2, 'company_id', 'co-1'])).problems).toEqual([]);
});

test('takes spaces for blank where a value is required and doubts them elsewhere', () => {
  expect(briefly(aNetwork(['cases', 2, 'found', ' '], ['cases', 2, 'closed', '　']))).toEqual([
    ['required-missing', 'error', 'C2'],
    ['text-spaces', 'warning', 'K2'],
  ]);
});

test('counts hints neither as errors nor as warnings', () => {
  const output = checked(aNetwork(['companies', 2, 'name', ' 港']));
  expect(output).toMatchObject({ errors: 0, warnings: 0 });
  expect(output.problems).toHaveLength(1);
});

test('writes in the language of the context', () => {
  expect(checked(aNetwork(['cases', 2, 'status', '進行']), 'en').problems[0]?.message).toMatch(
    /^Status "進行" in G2 of sheet "cases" is not one of the choices/,
  );
});

test('checks 50,000 rows in a few seconds', () => {
  const full = aNetwork();
  const row = goodTables['followups']?.[1] ?? [];
  const rows = Array.from({ length: 50_000 }, (_, index) => [
    `FU-${String(index)}`,
    ...row.slice(1),
  ]);
  const sheets = full.sheets.map((sheet) =>
    sheet.name === 'followups'
      ? aTableSheet('followups', 'Tsunagi_followups', [goodTables['followups']?.[0] ?? [], ...rows])
      : sheet,
  );
  const started = Date.now();
  expect(checked({ ...full, sheets }).problems).toEqual([]);
  expect(Date.now() - started).toBeLessThan(5000);
});
