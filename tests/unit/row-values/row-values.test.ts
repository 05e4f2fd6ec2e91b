import {
  aCaseNetwork,
  codesOf,
  day,
  refusal,
  run,
  withoutSheet,
} from '../../builders/case-network';

const requirements = [
  { id: 'RQ-1', case_id: 'CS-1', role: '製造部長', start_by: day('2024-04-01') },
  { id: 'RQ-2', case_id: 'CS-2', role: '営業' },
];

it('gives the filled cells of a row, days as ISO text, without what the sheet computes', () => {
  const model = aCaseNetwork(undefined, { requirements });
  const { output, plan } = run(model, 'row-values', { table: 'requirements', id: 'rq-1' });
  expect(plan.steps).toEqual([]);
  expect(output.rows).toEqual([
    {
      id: 'RQ-1',
      values: { id: 'RQ-1', case_id: 'CS-1', role: '製造部長', start_by: '2024-04-01' },
    },
  ]);
});

it('gives the rows of a case, and none where nothing fits', () => {
  const model = aCaseNetwork(undefined, { requirements });
  const of = (id: string) =>
    run(model, 'row-values', { table: 'requirements', case: id }).output.rows;
  expect(of('CS-2').map(({ id }) => id)).toEqual(['RQ-2']);
  expect(of('CS-9')).toEqual([]);
  expect(run(model, 'row-values', { table: 'cases', id: 'CS-9' }).output.rows).toEqual([]);
});

it('is refused without the table, and for a name that is no table', () => {
  const bare = withoutSheet(aCaseNetwork(), '人材要件');
  const asked = { table: 'requirements', case: 'CS-1' } as const;
  expect(codesOf(refusal(bare, 'row-values', asked))).toEqual(['table-missing']);
  const unknown = { ...asked, table: 'wishes' } as unknown as typeof asked;
  expect(codesOf(refusal(aCaseNetwork(), 'row-values', unknown))).toEqual(['table-unknown']);
});
