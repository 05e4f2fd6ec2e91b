import { kpi } from '../../../shared/core/commands/kpi/command';
import type { KpiInput } from '../../../shared/core/commands/kpi/input';
import { definitionsVersion } from '../../../shared/core/domain/definitions-version';
import type { Snapshot } from '../../../shared/core/snapshot/snapshot';
import { aSnapshot, context, day, without, type TableRows } from './table-rows';

const rows: TableRows = {
  agencies: [{ id: 'AG-1', joined: day('2020-04-01') }],
  companies: [{ id: 'CO-1' }],
  cases: [
    { id: 'CS-1', company_id: 'CO-1', status: '進行中', posted: day('2023-05-01') },
    { id: 'CS-2', company_id: 'CO-9', status: '進行中', posted: day('2023-05-01') },
    { id: 'CS-3', company_id: 'CO-1', status: '進行中', posted: '2023/5/1' },
  ],
};

const run = (input: KpiInput, snapshot: Snapshot = aSnapshot(rows)) => {
  const result = kpi(snapshot, input, context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result;
};

const refusal = (input: KpiInput, snapshot: Snapshot = aSnapshot(rows)) => {
  const result = kpi(snapshot, input, context);
  return result.kind === 'refused' ? result.problems.map(({ code }) => code) : [];
};

describe('the kpi command', () => {
  it('gives the figures of the period that the workbook shows', () => {
    const { output, plan } = run({});
    expect(plan.steps).toEqual([]);
    expect(output).toMatchObject({
      period: { from: '2023-04-01', to: '2024-03-31' },
      definitions: definitionsVersion,
      kpis: {
        K1: { value: 1, ids: ['AG-1'] },
        K2: { value: 1, ids: ['CO-1'] },
        K3: { value: 0, ids: [] },
        K4: { value: 0, ids: [] },
        K5: { value: null, numerator: 0, denominator: 0 },
      },
      ignored: [
        { table: 'cases', row: 3, column: 'company_id', code: 'reference-unknown' },
        { table: 'cases', row: 4, column: 'posted', code: 'date-text' },
      ],
    });
    expect(output).not.toHaveProperty('groups');
  });

  it('warns of every row that it ignores, with the place and what stands there', () => {
    expect(run({}).warnings).toEqual([
      {
        code: 'reference-unknown',
        severity: 'warning',
        place: { sheet: '案件', cell: 'B3', table: 'cases', row: 3, column: 'company_id' },
        values: { value: 'CO-9', table: 'companies' },
      },
      expect.objectContaining({ code: 'date-text', values: { value: '2023/5/1' } }),
    ]);
  });

  it('takes a fiscal year, or two days as people write them', () => {
    expect(run({ fiscalYear: 2022 }).output.period).toEqual({
      from: '2022-04-01',
      to: '2023-03-31',
    });
    const period = { from: 'R5.5.1', to: '2023/5/1' };
    expect(run({ period }).output.period).toEqual({ from: '2023-05-01', to: '2023-05-01' });
    expect(run({ period }).output.kpis.K2.value).toBe(1);
  });

  it('breaks the figures down when asked to', () => {
    const { groups } = run({ fiscalYear: 2023, by: 'month' }).output;
    expect(groups).toHaveLength(12);
    expect(groups?.[1]).toMatchObject({ key: '2023-05', K1: 1, K2: 1 });
  });

  it('survives JSON', () => {
    const { output } = run({ by: 'agency' });
    expect(JSON.parse(JSON.stringify(output))).toEqual(output);
  });

  it.each<[string, KpiInput, string]>([
    [
      'the period ends before it begins',
      { period: { from: '2023-05-02', to: '2023-05-01' } },
      'period-invalid',
    ],
    [
      'a date does not exist',
      { period: { from: '2023-02-29', to: '2023-05-01' } },
      'period-invalid',
    ],
    ['a date has no year', { period: { from: '4/1', to: '2023-05-01' } }, 'period-invalid'],
    ['the fiscal year is out of range', { fiscalYear: 23 }, 'number-out-of-range'],
    ['the fiscal year is no whole number', { fiscalYear: 2023.5 }, 'number-out-of-range'],
    [
      'period and fiscal year are both given',
      { fiscalYear: 2023, period: { from: '2023-04-01', to: '2024-03-31' } },
      'input-invalid',
    ],
    ['the breakdown is unknown', { by: 'colour' }, 'input-invalid'],
  ])('refuses when %s', (_, input, code) => {
    expect(refusal(input)).toEqual([code]);
  });

  it('refuses with all reasons at once', () => {
    expect(refusal({ fiscalYear: 1, by: 'colour' })).toEqual([
      'number-out-of-range',
      'input-invalid',
    ]);
  });

  it('refuses when the workbook shows no period and none is given', () => {
    expect(refusal({}, aSnapshot(rows, { period: null }))).toEqual(['period-invalid']);
  });

  it('refuses rather than show 0 when a table or a counted column is missing', () => {
    const snapshot = aSnapshot(rows);
    expect(refusal({}, without(snapshot, 'trainings'))).toEqual(['table-missing']);
    const columns = { ...snapshot.tables.cases!.columns };
    delete columns.posted;
    const cases = { ...snapshot.tables.cases!, columns };
    expect(refusal({}, { ...snapshot, tables: { ...snapshot.tables, cases } })).toEqual([
      'column-missing',
    ]);
  });

  it('passes on what is wrong with the tables that it reads', () => {
    const doubled = (table: string) =>
      ({ code: 'column-duplicate', severity: 'warning', place: { table } }) as const;
    const snapshot = { ...aSnapshot({}), problems: [doubled('cases'), doubled('roadmap')] };
    expect(run({}, snapshot).warnings).toEqual([doubled('cases')]);
  });
});
