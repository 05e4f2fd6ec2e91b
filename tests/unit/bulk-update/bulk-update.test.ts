import type { CaseUpdate } from '../../../shared/core/index';
import {
  aCaseNetwork,
  codesOf,
  day,
  oneCase,
  refusal,
  rowsIn,
  run,
} from '../../builders/case-network';

const cases = [
  oneCase,
  { ...oneCase, id: 'CS-2', step: 'STEP2', company_id: 'CO-2' },
  { ...oneCase, id: 'CS-3', status: '完了', closed: day('2023-12-01'), outcome: '求人化' },
];

function update(changes: readonly CaseUpdate[], date?: string) {
  return run(aCaseNetwork(cases), 'bulk-update', { changes, ...(date !== undefined && { date }) });
}

it('changes many cases in one plan and tells what became of each', () => {
  const { model, output } = update(
    [
      { case: 'CS-1', step: 'STEP2', next_action: '要件定義', next_due: '2024-01-31' },
      { case: 'CS-2', status: '保留', reason: '社長が入院' },
      { case: 'CS-9', step: 'STEP1' },
    ],
    '2024-01-12',
  );
  expect(output).toMatchObject({ changed: 2, unchanged: 0, refused: 1 });
  expect(output.results.map((each) => [each.case, each.kind])).toEqual([
    ['CS-1', 'changed'],
    ['CS-2', 'changed'],
    ['CS-9', 'refused'],
  ]);
  expect(output.results[2]?.reasons[0]?.message).toContain('CS-9');
  const [first, second] = rowsIn(model, 'cases');
  expect(first).toMatchObject({
    ...{ step: 'STEP2', step_date: '2024-01-12', next_action: '要件定義', next_due: '2024-01-31' },
  });
  expect(second).toMatchObject({ status: '保留', next_action: '現場に話を聞く' });
  expect(
    rowsIn(model, 'activities').map(({ case_id, date, note }) => [case_id, date, note]),
  ).toEqual([
    ['CS-1', '2024-01-12', 'STEP1 → STEP2'],
    ['CS-2', '2024-01-12', '状況を変更：進行中 → 保留。社長が入院'],
  ]);
});

it('changes a case as a whole or not at all', () => {
  const { model, output } = update([
    { case: 'CS-1', step: 'STEP2', next_due: 'そのうち' },
    { case: 'CS-2', next_action: '訪問', next_due: '' },
  ]);
  expect(output.results.map(({ kind }) => kind)).toEqual(['refused', 'changed']);
  expect(output.results[0]?.reasons.map(({ code }) => code)).toEqual(['date-invalid']);
  expect(rowsIn(model, 'cases')[0]).toMatchObject({ step: 'STEP1', next_due: '2024-01-20' });
  expect(rowsIn(model, 'activities')).toEqual([]);
});

it('changes nothing the second time', () => {
  const changes = [
    { case: 'CS-1', step: 'STEP2', status: '保留', next_action: '要件定義' },
    { case: 'CS-3', status: '進行中' },
  ];
  const once = update(changes);
  const twice = run(once.model, 'bulk-update', { changes });
  expect(twice.plan.steps).toEqual([]);
  expect(twice.output).toMatchObject({ changed: 0, unchanged: 2, refused: 0 });
});

it('reopens a closed case by its status, and lets the same entry go on with it', () => {
  const reopening = { case: 'CS-3', status: '進行中', step: 'STEP2', next_action: '再開の挨拶' };
  const { model, output } = update([reopening]);
  expect(output.changed).toBe(1);
  const row = rowsIn(model, 'cases')[2];
  expect(row).toMatchObject({ status: '進行中', step: 'STEP2', next_action: '再開の挨拶' });
  expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['closed']));
  expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['outcome']));
});

it('closes a case after its move, and clears what was next', () => {
  const { model } = update([
    { case: 'CS-1', step: 'STEP2', status: '中止', reason: '社内で対応することになった' },
  ]);
  const row = rowsIn(model, 'cases')[0];
  expect(row).toMatchObject({
    ...{ step: 'STEP2', status: '中止', closed: '2024-01-15' },
    close_reason: '社内で対応することになった',
  });
  expect(Object.keys(row ?? {}).filter((key) => key.startsWith('next_'))).toEqual([]);
  expect(rowsIn(model, 'activities')).toHaveLength(2);
});

it.each<readonly [string, CaseUpdate, readonly string[]]>([
  ['a move of a closed case', { case: 'CS-3', step: 'STEP2' }, ['case-closed']],
  ['a next action of a closed case', { case: 'CS-3', next_action: '訪問' }, ['case-closed']],
  [
    'a next action of a case that it closes',
    { case: 'CS-1', status: '完了', next_action: '訪問' },
    ['case-closed'],
  ],
  [
    'to give a case up without a reason',
    { case: 'CS-1', status: '中止' },
    ['close-reason-missing'],
  ],
  ['a status outside the list', { case: 'CS-1', status: '済' }, ['choice-unknown']],
  ['a move back without a reason', { case: 'CS-2', step: 'STEP0' }, ['step-reason-missing']],
])('refuses %s', (_, entry, codes) => {
  const { output, plan } = update([entry]);
  expect(output.results[0]?.reasons.map(({ code }) => code)).toEqual(codes);
  expect(plan.steps).toEqual([]);
});

it('takes the first of two entries for one case', () => {
  const { model, output } = update([
    { case: 'CS-1', next_action: '電話' },
    { case: 'cs-1', next_action: '訪問' },
  ]);
  expect(output.results.map(({ kind }) => kind)).toEqual(['changed', 'refused']);
  expect(rowsIn(model, 'cases')[0]).toMatchObject({ next_action: '電話' });
});

it('is refused as a whole only for an empty list or a workbook without cases', () => {
  expect(codesOf(refusal(aCaseNetwork(cases), 'bulk-update', { changes: [] }))).toEqual([
    'input-invalid',
  ]);
});
