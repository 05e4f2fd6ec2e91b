import type { CommandInputs } from '../../../shared/core/index';
import { aCaseNetwork, codesOf, oneCase, refusal, rowsIn, run } from '../../builders/case-network';

type Values = CommandInputs['edit-case']['values'];

const edit = (values: Values) => ({ case: 'CS-1', values });

it('writes what describes a case by the types of its columns, and nothing else', () => {
  const values = {
    vision: ' 地域一番の工場 ',
    priority: '高',
    candidates: '３',
    accompanist: '鈴木',
  };
  const { output, model } = run(aCaseNetwork(), 'edit-case', edit(values));
  expect(output).toEqual({
    ...{ case: 'CS-1', isChanged: true },
    changed: ['accompanist', 'vision', 'priority', 'candidates'],
  });
  expect(rowsIn(model, 'cases')[0]).toMatchObject({
    ...{ vision: '地域一番の工場', priority: '高', candidates: 3, accompanist: 'SP-2' },
    ...{ source: '融資先の相談', next_action: '現場に話を聞く', step: 'STEP1' },
  });
  expect(rowsIn(model, 'activities')).toEqual([]);
});

it('clears with a blank, and changes nothing the second time', () => {
  const { model } = run(aCaseNetwork(), 'edit-case', edit({ source: ' ' }));
  expect(rowsIn(model, 'cases')[0]).not.toHaveProperty('source');
  const second = run(model, 'edit-case', edit({ source: '' }));
  expect(second.output).toEqual({ case: 'CS-1', changed: [], isChanged: false });
  expect(second.plan.steps).toEqual([]);
});

it.each<[string, Values, readonly string[]]>([
  ['a value outside its choices', { direction: '採用' }, ['choice-unknown']],
  ['a supporter who is not there', { accompanist: 'SP-9' }, ['reference-unknown']],
  ['a number that is none', { candidates: '数名' }, ['number-invalid']],
  ['a column that has a command of its own', { step: 'STEP3' } as Values, ['input-invalid']],
])('refuses %s', (_, values, codes) => {
  expect(codesOf(refusal(aCaseNetwork(), 'edit-case', edit(values)))).toEqual(codes);
});

it('writes nothing to a closed case, or to one that is not there', () => {
  const closed = aCaseNetwork([{ ...oneCase, status: '完了' }]);
  expect(codesOf(refusal(closed, 'edit-case', edit({ note: '追記' })))).toEqual(['case-closed']);
  const input = { case: 'CS-9', values: { note: '追記' } };
  expect(codesOf(refusal(aCaseNetwork(), 'edit-case', input))).toEqual(['case-unknown']);
});
