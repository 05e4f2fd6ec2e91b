import { runCommand, type PipelineInput, type Scalar } from '../../../shared/core/index';
import { aSnapshot, context, day, without, type TableRows } from '../domain/table-rows';
import { network } from '../send-handoff/a-network';

/** Today is 2024-01-15. */
const cases = (...rows: readonly Readonly<Record<string, Scalar>>[]): TableRows => ({
  ...network,
  cases: rows.map((row, index) => ({
    ...{ id: `CS-${index}`, agency_id: 'AG-1', step: 'STEP1', status: '進行中' },
    ...row,
  })),
});

function pipelineOf(tables: TableRows, input: PipelineInput = {}) {
  const result = runCommand({ name: 'pipeline', input }, aSnapshot(tables), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(result.plan.steps).toEqual([]);
  return result.output;
}

describe('the pipeline', () => {
  it('counts every case once, by STEP and status in their order', () => {
    const { count, steps, agencies } = pipelineOf(
      cases({}, { status: '保留' }, { status: '取消' }, { step: 'STEP3', status: ' 完了' }, {}),
    );
    expect(count).toBe(5);
    expect(steps.map(({ step, count: of, open }) => [step, of, open])).toEqual([
      ['STEP0', 0, 0],
      ['STEP1', 4, 3],
      ['STEP2', 0, 0],
      ['STEP3', 1, 0],
    ]);
    expect(steps[1]?.statuses.map(({ status, count: of }) => [status, of])).toEqual([
      ['進行中', 2],
      ['保留', 1],
      ['完了', 0],
      ['中止', 0],
      ['取消', 1],
    ]);
    expect(agencies).toEqual([]);
  });

  it('keeps cases whose STEP or status is blank or unknown in lines of their own', () => {
    const { steps, count } = pipelineOf(
      cases({ step: null }, { step: 'STEP9', status: '' }, { status: '継続' }),
    );
    expect(steps.map((each) => [each.step, each.count])).toEqual([
      ['STEP0', 0],
      ['STEP1', 1],
      ['STEP2', 0],
      ['STEP3', 0],
      ['', 2],
    ]);
    expect(steps[1]?.statuses.at(-1)).toEqual({ status: '', count: 1 });
    expect(steps[4]?.open).toBe(1);
    expect(steps.reduce((sum, each) => sum + each.count, 0)).toBe(count);
  });

  it('has four STEPs without a case, and no age', () => {
    const { count, steps } = pipelineOf(cases());
    expect(count).toBe(0);
    expect(steps.map(({ age }) => age)).toEqual(
      Array.from({ length: 4 }, () => ({ medianDays: null, known: 0 })),
    );
  });

  it('is refused without the cases', () => {
    const snapshot = without(aSnapshot(cases()), 'cases');
    expect(runCommand({ name: 'pipeline', input: {} }, snapshot, context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'table-missing', place: { table: 'cases' } }],
    });
  });
});

describe('the age of a STEP', () => {
  const ageOf = (step: number, ...rows: readonly Readonly<Record<string, Scalar>>[]) =>
    pipelineOf(cases(...rows)).steps[step]?.age;

  it('is the median of the days that open cases have been in it', () => {
    const since = (iso: string, status = '進行中') => ({ step_date: day(iso), status });
    const open = [since('2024-01-15'), since('2024-01-05', '保留'), since('2023-12-16')];
    const closed = ['完了', '中止', '取消'].map((status) => since('2022-01-15', status));
    expect(ageOf(1, ...open, ...closed)).toEqual({ medianDays: 10, known: 3 });
    expect(ageOf(1, ...open, since('2024-01-13'))).toEqual({ medianDays: 6, known: 4 });
  });

  it('leaves out days that are missing, no dates or still to come', () => {
    const rows = [null, '2024/1/1', day('2024-01-16'), day('2024-01-14') + 0.5];
    const dated = rows.map((step_date) => ({ step_date, found: day('2023-01-01') }));
    expect(ageOf(1, ...dated)).toEqual({ medianDays: 1, known: 1 });
  });

  it('counts from the finding in the first STEP, unless the case came back to it', () => {
    const found = { step: 'STEP0', found: day('2024-01-05') };
    expect(ageOf(0, found)).toEqual({ medianDays: 10, known: 1 });
    expect(ageOf(0, { ...found, step_date: day('2024-01-12') })?.medianDays).toBe(3);
  });
});

it('shows the agencies that lead cases, if asked, also those that are not there', () => {
  const { agencies, count } = pipelineOf(
    cases(
      { agency_id: 'AG-2' },
      {},
      { agency_id: 'ag-2' },
      { agency_id: 'AG-9' },
      { agency_id: null },
    ),
    { byAgency: true },
  );
  expect(agencies.map((each) => [each.agency, each.name, each.count])).toEqual([
    ['AG-2', '港よろず支援拠点', 2],
    ['AG-1', 'みなと銀行', 1],
    ['AG-9', 'AG-9', 1],
    ['', '', 1],
  ]);
  expect(agencies.reduce((sum, each) => sum + each.count, 0)).toBe(count);
  expect(agencies[0]?.steps[1]).toMatchObject({ step: 'STEP1', count: 2, open: 2 });
});
