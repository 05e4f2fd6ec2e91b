import { computeKpis } from '../../../shared/core/domain/kpis';
import { day, someTables, type TableRows } from './table-rows';

const period = { from: '2023-04-01', to: '2024-03-31' };
const inPeriod = day('2023-09-01');
const before = day('2023-03-31');

/** What is ignored, as `row column code`. */
const ignoredIn = (table: string, rows: TableRows) =>
  computeKpis(someTables(rows), period)
    .ignored.filter((found) => found.table === table)
    .map(({ row, column, code }) => `${String(row)} ${column} ${code}`);

describe('agencies that K1 ignores', () => {
  const ignored = (...agencies: NonNullable<TableRows['agencies']>) =>
    ignoredIn('agencies', { agencies });

  it.each([
    ['a missing joining day', { id: 'A' }, ['2 joined required-missing']],
    ['a joining day typed as text', { id: 'A', joined: 'R5.4.1' }, ['2 joined date-text']],
    ['a joining day that is none', { id: 'A', joined: '春ごろ' }, ['2 joined date-invalid']],
    ['a joining day that is a flag', { id: 'A', joined: true }, ['2 joined date-invalid']],
    ['a joining day without slashes', { id: 'A', joined: 20_230_401 }, ['2 joined date-invalid']],
    [
      'a leaving day typed as text',
      { id: 'A', joined: inPeriod, left: '2024/1/1' },
      ['2 left date-text'],
    ],
    ['a missing id', { joined: inPeriod }, ['2 id required-missing']],
    [
      'several at once',
      { joined: '未定', left: '2024/1/1' },
      ['2 id required-missing', '2 joined date-invalid', '2 left date-text'],
    ],
  ])('are listed for %s', (_, agency, expected) => {
    expect(ignored(agency)).toEqual(expected);
  });

  it.each([
    ['joined later', { joined: day('2024-04-01'), left: '未定' }],
    ['left earlier', { id: 'A', joined: '未定', left: before }],
    ['have neither id nor joining day', { name: 'メモ' }],
    ['have all that counts', { id: 'A', joined: inPeriod }],
  ])('are not those that %s', (_, agency) => {
    expect(ignored(agency)).toEqual([]);
  });

  it('are repeats of an id that counts', () => {
    const row = { id: 'A', joined: inPeriod };
    expect(ignored(row, row, { ...row, joined: day('2025-01-01') })).toEqual(['3 id id-duplicate']);
  });
});

describe('cases that K2 and K3 ignore', () => {
  const companies = [{ id: 'CO-1' }];
  const ignored = (cells: NonNullable<TableRows['cases']>[number], more: TableRows = {}) =>
    ignoredIn('cases', { companies, cases: [{ id: 'CS-1', ...cells }], ...more });

  it.each([
    [
      'an unknown firm',
      { company_id: 'CO-9', posted: inPeriod },
      ['2 company_id reference-unknown'],
    ],
    ['no firm', { matched: inPeriod }, ['2 company_id required-missing']],
    ['a posting typed as text', { company_id: 'CO-1', posted: '2020/1/1' }, ['2 posted date-text']],
    ['a posting that is none', { company_id: 'CO-1', posted: '未定' }, ['2 posted date-invalid']],
    ['a match typed as text', { company_id: 'CO-1', matched: 'R5.9.1' }, ['2 matched date-text']],
    [
      'an unknown firm and an unreadable posting',
      { company_id: 'CO-9', posted: '未定' },
      ['2 company_id reference-unknown', '2 posted date-invalid'],
    ],
  ])('are listed for %s', (_, cells, expected) => {
    expect(ignored(cells)).toEqual(expected);
  });

  it('are listed when only a follow-up would make them count', () => {
    const followups = [{ case_id: 'CS-1', date: inPeriod }];
    expect(ignored({ company_id: 'CO-9' }, { followups })).toEqual([
      '2 company_id reference-unknown',
    ]);
  });

  it.each([
    ['are cancelled', { company_id: 'CO-9', posted: '未定', status: '取消' }],
    ['lie outside the period', { company_id: 'CO-9', posted: before }],
    ['have no dates yet', { company_id: 'CO-9' }],
    ['count', { company_id: 'CO-1', posted: inPeriod }],
  ])('are not those that %s', (_, cells) => {
    expect(ignored(cells)).toEqual([]);
  });
});

describe('companies that K2 and K3 ignore', () => {
  const posted = (company_id: string) => ({ company_id, posted: inPeriod });

  it('are later rows of a firm that has cases in the period', () => {
    const number = '4011001098993';
    const rows: TableRows = {
      companies: [
        { id: 'CO-1', corporate_number: number },
        { id: 'CO-2', corporate_number: number },
        { id: 'CO-1' },
        { id: 'CO-3', corporate_number: number },
      ],
      cases: [posted('CO-1'), posted('CO-2')],
    };
    expect(ignoredIn('companies', rows)).toEqual([
      '3 corporate_number corporate-number-duplicate',
      '4 id id-duplicate',
    ]);
  });

  it('are none while nothing happened in the period', () => {
    const companies = [{ id: 'CO-1' }, { id: 'CO-1' }];
    expect(ignoredIn('companies', { companies })).toEqual([]);
  });
});

describe('follow-ups that K3 ignores', () => {
  const cases = [
    { id: 'CS-1', company_id: 'CO-1' },
    { id: 'CS-2', company_id: 'CO-1', status: '取消' },
  ];
  const ignored = (followup: NonNullable<TableRows['followups']>[number]) =>
    ignoredIn('followups', { companies: [{ id: 'CO-1' }], cases, followups: [followup] });

  it.each([
    ['an unknown case', { case_id: 'CS-9', date: inPeriod }, ['2 case_id reference-unknown']],
    ['no case', { date: inPeriod }, ['2 case_id required-missing']],
    ['no date', { case_id: 'CS-1' }, ['2 date required-missing']],
    ['a date typed as text', { case_id: 'CS-1', date: '2023/9/1' }, ['2 date date-text']],
    [
      'an unknown case and an unreadable date',
      { case_id: 'CS-9', date: '秋' },
      ['2 case_id reference-unknown', '2 date date-invalid'],
    ],
  ])('are listed for %s', (_, followup, expected) => {
    expect(ignored(followup)).toEqual(expected);
  });

  it.each([
    ['belong to a cancelled case', { case_id: 'CS-2', date: '秋' }],
    ['lie outside the period', { case_id: 'CS-9', date: before }],
    ['hold nothing but a note', { note: 'メモ' }],
    ['count', { case_id: 'CS-1', date: inPeriod }],
  ])('are not those that %s', (_, followup) => {
    expect(ignored(followup)).toEqual([]);
  });
});

describe('trainings and supporters that K4 ignores', () => {
  const supporters = [{ id: 'SP-1' }, { id: 'SP-1' }];
  const ojt = { supporter_id: 'SP-1', date: inPeriod, kind: 'OJT', status: '実施済' };
  const ignored = (cells: NonNullable<TableRows['trainings']>[number]) =>
    ignoredIn('trainings', { supporters, trainings: [{ ...ojt, ...cells }] });

  it.each([
    ['an unknown supporter', { supporter_id: 'SP-9' }, ['2 supporter_id reference-unknown']],
    ['no supporter', { supporter_id: null }, ['2 supporter_id required-missing']],
    ['no date', { date: null }, ['2 date required-missing']],
    ['a date typed as text', { date: '2023/9/1' }, ['2 date date-text']],
    ['OJT in full width', { kind: 'ＯＪＴ' }, ['2 kind choice-unknown']],
    ['an unknown kind', { kind: '同行' }, ['2 kind choice-unknown']],
    ['no kind', { kind: null }, ['2 kind required-missing']],
    ['an unknown status', { status: '済' }, ['2 status choice-unknown']],
    ['no status', { status: null }, ['2 status required-missing']],
  ])('are listed for %s', (_, cells, expected) => {
    expect(ignored(cells)).toEqual(expected);
  });

  it.each([
    ['are OFF-JT', { kind: 'OFF-JT', supporter_id: null }],
    ['are only planned', { status: '予定', date: '未定' }],
    ['lie outside the period', { date: before, supporter_id: 'SP-9' }],
    ['hold nothing but a note', { supporter_id: null, date: null, kind: null, status: null }],
    ['count', {}],
  ])('are not those that %s', (_, cells) => {
    expect(ignored(cells)).toEqual([]);
  });

  it('are repeats of a supporter who counts', () => {
    expect(ignoredIn('supporters', { supporters, trainings: [ojt] })).toEqual([
      '3 id id-duplicate',
    ]);
    expect(ignoredIn('supporters', { supporters, trainings: [] })).toEqual([]);
  });
});
