import { runCommand, type ListCasesInput, type Scalar } from '../../../shared/core/index';
import { aSnapshot, context, day, without, type TableRows } from '../domain/table-rows';
import { network } from '../send-handoff/a-network';

type Row = Readonly<Record<string, Scalar>>;

const cases = (...rows: readonly Row[]): TableRows => ({
  ...network,
  cases: rows.map((row, index) => ({
    ...{ id: `CS-${index + 1}`, company_id: 'CO-1', agency_id: 'AG-1', supporter_id: 'SP-1' },
    ...{ step: 'STEP1', status: '進行中' },
    ...row,
  })),
});

function listed(tables: TableRows, input: ListCasesInput = {}) {
  const result = runCommand({ name: 'list-cases', input }, aSnapshot(tables), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(result.plan.steps).toEqual([]);
  return result.output.cases;
}

const ids = (tables: TableRows, input: ListCasesInput = {}) =>
  listed(tables, input).map((each) => each.case);

describe('the list of open cases', () => {
  it('leaves out closed ones and rows without an id, and keeps the order of the sheet', () => {
    const statuses = ['保留', '完了', '進行中', '中止', '取消', '', null].map((status) => ({
      status,
    }));
    expect(ids(cases(...statuses, { id: '' }))).toEqual(['CS-1', 'CS-3', 'CS-6', 'CS-7']);
  });

  it('says what a meeting needs of a case', () => {
    const [first] = listed(
      cases({ title: '後継者の育成', next_action: '面談する', next_due: day('2024-01-31') }),
    );
    expect(first).toEqual({
      ...{ case: 'CS-1', firm: '潮路製作所', title: '後継者の育成', supporter: '佐藤' },
      ...{ step: 'STEP1', status: '進行中', next_action: '面談する', next_due: '2024-01-31' },
    });
  });

  it('shows the ids of rows that are gone, and no day that cannot be read', () => {
    const [first] = listed(
      cases({ company_id: 'CO-9', supporter_id: 'SP-9', next_due: '来月のどこか', step: null }),
    );
    expect(first).toMatchObject({ firm: 'CO-9', supporter: 'SP-9', next_due: null, step: '' });
  });

  it.each<[ListCasesInput, readonly string[]]>([
    [{}, ['CS-1', 'CS-2', 'CS-3']],
    [{ agency: ' ', supporter: '', step: '' }, ['CS-1', 'CS-2', 'CS-3']],
    [{ agency: 'ag-2' }, ['CS-2']],
    [{ supporter: 'SP-2' }, ['CS-2', 'CS-3']],
    [{ step: 'STEP2' }, ['CS-3']],
    [{ agency: 'AG-1', supporter: 'SP-2', step: 'STEP2' }, ['CS-3']],
    [{ agency: 'AG-9' }, []],
  ])('is narrowed by %j', (input, expected) => {
    const rows = cases(
      {},
      { agency_id: 'AG-2', supporter_id: 'SP-2' },
      { accompanist: 'SP-2', step: 'STEP2 ' },
    );
    expect(ids(rows, input)).toEqual(expected);
  });

  it('is refused in a workbook without cases', () => {
    const snapshot = without(aSnapshot(cases({})), 'cases');
    const result = runCommand({ name: 'list-cases', input: {} }, snapshot, context);
    expect(result).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'table-missing', place: { table: 'cases' } }],
    });
  });
});
