import type { Problem, ProblemCode } from '../../../shared/core/index';
import { describeProblem } from '../../../shared/core/text/problems';
import { problemSentencesEn } from '../../../shared/core/text/problem-sentences-en';
import { problemSentencesJa } from '../../../shared/core/text/problem-sentences-ja';

// The compiler sees to it that both lists hold every code and nothing else.
const codes = Object.keys(problemSentencesJa) as readonly ProblemCode[];
const unfilled = /undefined|null|NaN|\[object|\{\w*\}|「」|""|\(\)|（）/;

const bare = (code: ProblemCode): Problem => ({ code, severity: 'error' });
const full = (code: ProblemCode): Problem => ({
  code,
  severity: 'error',
  place: { sheet: '案件', cell: 'P12', table: 'cases', row: 12, column: 'posted' },
  values: {
    value: 'R5.13.1',
    other: 'found',
    otherValue: '2023-04-01',
    table: 'agencies',
    choices: 'priority',
  },
});

test.each(codes)('describes %s in both languages with nothing left to fill in', (code) => {
  for (const problem of [bare(code), full(code)]) {
    const japanese = describeProblem(problem, 'ja');
    const english = describeProblem(problem, 'en');
    expect(japanese).toMatch(/。$/);
    expect(english).toMatch(/^[A-Z"].*\.$/);
    expect(japanese).not.toMatch(unfilled);
    expect(english).not.toMatch(unfilled);
  }
});

test('has the same codes in both languages', () => {
  expect(Object.keys(problemSentencesEn)).toEqual(codes);
});

test('names sheet, cell, column and value, then the remedy', () => {
  expect(describeProblem(full('date-invalid'), 'ja')).toBe(
    '「案件」シート P12 の求人化日「R5.13.1」は日付として読めません。2023/4/1 か 令和5年4月1日 の形で入力してください。',
  );
  expect(describeProblem(full('date-invalid'), 'en')).toBe(
    'Posted on "R5.13.1" in P12 of sheet "案件" can\'t be read as a date. Enter it like 2023/4/1 or 令和5年4月1日.',
  );
});

test('names the row of a file where there is no sheet', () => {
  const problem: Problem = {
    code: 'import-reference-unknown',
    severity: 'error',
    place: { table: 'cases', row: 3, column: 'agency_id' },
    values: { value: '港銀行', table: 'agencies' },
  };
  expect(describeProblem(problem, 'ja')).toContain(
    '3行目の主担当の機関「港銀行」に当たる行が「参画機関」の表にありません。',
  );
});

test('lists the choices with their meaning in English', () => {
  const problem: Problem = {
    code: 'choice-unknown',
    severity: 'error',
    place: { table: 'cases', row: 3, column: 'priority' },
    values: { value: '最高', choices: 'priority' },
  };
  expect(describeProblem(problem, 'ja')).toContain('高、中、低から選んでください');
  expect(describeProblem(problem, 'en')).toContain('高 (High), 中 (Medium), 低 (Low)');
});

test('cuts a long list of choices short', () => {
  const problem: Problem = {
    code: 'choice-unknown',
    severity: 'error',
    values: { value: '江戸', choices: 'prefecture' },
  };
  expect(describeProblem(problem, 'ja')).toContain(' など');
});

test('names both columns of dates in the wrong order, also across tables', () => {
  const problem: Problem = {
    code: 'date-order',
    severity: 'warning',
    place: { sheet: 'フォロー', cell: 'C2', table: 'followups', row: 2, column: 'date' },
    values: {
      value: '2023-04-01',
      other: 'matched',
      otherTable: 'cases',
      otherValue: '2023-05-01',
    },
  };
  expect(describeProblem(problem, 'ja')).toContain('成約日（2023-05-01）より前');
});
