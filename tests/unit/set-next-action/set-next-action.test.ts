import { aCaseNetwork, codesOf, oneCase, refusal, rowsIn, run } from '../../builders/case-network';

const action = { next_action: '要件を確認', next_due: '2024-02-01', next_agency_id: 'AG-2' };

it('writes the action with its due day and who acts, and nothing else', () => {
  const { model, output, plan } = run(aCaseNetwork(), 'set-next-action', {
    case: 'CS-1',
    ...action,
  });
  expect(output).toEqual({ case: 'CS-1', ...action, isChanged: true });
  expect(rowsIn(model, 'cases')[0]).toMatchObject({ ...action, step: 'STEP1' });
  expect(rowsIn(model, 'activities')).toEqual([]);
  expect(new Set(plan.steps.map((step) => step.kind === 'writeRange' && step.sheet))).toEqual(
    new Set(['案件', '変更履歴']),
  );
});

it('leaves what is not given, and changes nothing the second time', () => {
  const input = { case: 'CS-1', next_due: '2024-02-05' };
  const { model } = run(aCaseNetwork(), 'set-next-action', input);
  expect(rowsIn(model, 'cases')[0]).toMatchObject({
    ...{ next_action: '現場に話を聞く', next_due: '2024-02-05' },
  });
  const second = run(model, 'set-next-action', input);
  expect(second.plan.steps).toEqual([]);
  expect(second.output.isChanged).toBe(false);
});

it('clears one by one, and everything with the action', () => {
  const full = run(aCaseNetwork(), 'set-next-action', { case: 'CS-1', ...action }).model;
  const undated = run(full, 'set-next-action', { case: 'CS-1', next_due: '' });
  expect(undated.output).toMatchObject({ next_action: '要件を確認', next_due: null });
  const nobody = run(full, 'set-next-action', { case: 'CS-1', next_agency_id: '' });
  expect(nobody.output).toMatchObject({ next_due: '2024-02-01', next_agency_id: '' });
  const cleared = run(full, 'set-next-action', { ...{ case: 'CS-1', next_action: ' ' } });
  expect(cleared.output).toMatchObject({ next_action: '', next_due: null, next_agency_id: '' });
  const [row] = rowsIn(cleared.model, 'cases');
  expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['next_due']));
});

it.each([
  ['a case that is not there', { case: 'CS-9', next_action: '訪問' }, ['case-unknown']],
  ['a due day that is none', { case: 'CS-1', next_due: 'そのうち' }, ['date-invalid']],
  ['an agency that is not there', { case: 'CS-1', next_agency_id: 'AG-9' }, ['reference-unknown']],
  [
    'a text that no file can hold',
    { case: 'CS-1', next_action: 'a\u0000' },
    ['text-control-characters'],
  ],
])('refuses %s', (_, input, codes) => {
  expect(codesOf(refusal(aCaseNetwork(), 'set-next-action', input))).toEqual(codes);
});

it('refuses a closed case, even where nothing would change', () => {
  const closed = aCaseNetwork([{ ...oneCase, status: '完了', next_action: null, next_due: null }]);
  const input = { case: 'CS-1', next_action: '' };
  expect(codesOf(refusal(closed, 'set-next-action', input))).toEqual(['case-closed']);
});
