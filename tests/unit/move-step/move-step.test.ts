import { describeProblem } from '../../../shared/core/index';
import { readStepMove } from '../../../shared/core/domain/step-moves';
import {
  aCaseNetwork,
  codesOf,
  day,
  oneCase,
  refusal,
  rowsIn,
  run,
  runIn,
  withoutSheet,
  workContext,
} from '../../builders/case-network';

const inStep3 = { ...oneCase, step: 'STEP3', step_date: day('2023-09-01') };

describe('a move forward', () => {
  it('writes STEP, day and reason, and tells it in an activity of the STEP it leaves', () => {
    const input = { case: 'CS-1', step: 'STEP2', date: '2023-08-20', reason: '課題が絞れた' };
    const { model, output } = run(aCaseNetwork(), 'move-step', input);
    expect(output).toEqual({ case: 'CS-1', from: 'STEP1', to: 'STEP2', isChanged: true });
    expect(rowsIn(model, 'cases')[0]).toMatchObject({
      ...{ step: 'STEP2', step_date: '2023-08-20', step_reason: '課題が絞れた' },
      ...{ status: '進行中', next_action: '現場に話を聞く' },
    });
    expect(rowsIn(model, 'activities')).toEqual([
      {
        ...{ id: expect.stringMatching(/^AC-[0-9A-Z]{10}$/) as string, case_id: 'CS-1' },
        ...{ date: '2023-08-20', step: 'STEP1', kind: 'その他', supporter_id: 'SP-1' },
        note: 'STEP1 → STEP2：課題が絞れた',
      },
    ]);
  });

  it('happens today and by the lead supporter unless told otherwise', () => {
    const { model } = run(aCaseNetwork(), 'move-step', { case: 'cs-1 ', step: 'STEP2' });
    expect(rowsIn(model, 'cases')[0]).toMatchObject({ step_date: '2024-01-15' });
    const told = { case: 'CS-1', step: 'STEP2', supporter_id: 'SP-2' };
    const other = run(aCaseNetwork(), 'move-step', told).model;
    expect(rowsIn(other, 'activities')[0]).toMatchObject({ supporter_id: 'SP-2' });
  });

  it('changes nothing the second time, and adds no second activity', () => {
    const input = { case: 'CS-1', step: 'STEP2', date: '2023-08-20' };
    const once = run(aCaseNetwork(), 'move-step', input).model;
    const twice = run(once, 'move-step', input);
    expect(twice.plan.steps).toEqual([]);
    expect(twice.output.isChanged).toBe(false);
  });
});

it('keeps the full path of a case in its activities, there and back', () => {
  const first = run(aCaseNetwork(), 'move-step', {
    case: 'CS-1',
    step: 'STEP2',
    date: '2023-08-20',
  });
  const second = run(first.model, 'move-step', {
    ...{ case: 'CS-1', step: 'STEP1', date: '2023-09-10', reason: '社長の考えが変わった' },
  });
  const third = run(second.model, 'move-step', {
    ...{ case: 'CS-1', step: 'STEP3', date: '2023-10-01', reason: '要件は前のままでよい' },
  });
  const path = rowsIn(third.model, 'activities').map(({ note }) => readStepMove(String(note)));
  expect(path).toEqual([
    { from: 'STEP1', to: 'STEP2', reason: '' },
    { from: 'STEP2', to: 'STEP1', reason: '社長の考えが変わった' },
    { from: 'STEP1', to: 'STEP3', reason: '要件は前のままでよい' },
  ]);
  const ids = rowsIn(third.model, 'activities').map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
});

describe('the days of STEP3', () => {
  it('are written where they are given, also without a move; a start may lie ahead', () => {
    const dates = { posted: '令和5年9月10日', matched: '2023/10/20', started: '2024-02-01' };
    const input = { case: 'CS-1', step: 'STEP3', ...dates };
    const { model, output } = run(aCaseNetwork([inStep3]), 'move-step', input);
    expect(output.isChanged).toBe(true);
    expect(rowsIn(model, 'cases')[0]).toMatchObject({
      ...{ posted: '2023-09-10', matched: '2023-10-20', started: '2024-02-01' },
    });
    expect(rowsIn(model, 'activities')).toEqual([]);
    expect(run(model, 'move-step', input).plan.steps).toEqual([]);
  });

  it.each([
    ['a posting before the case was found', { posted: '2023-05-31' }, 'date-order', 'posted'],
    [
      'a match before the posting',
      { posted: '2023-09-10', matched: '2023-09-09' },
      'match-before-posting',
      'matched',
    ],
    [
      'a start before the match',
      { posted: '2023-09-10', matched: '2023-10-01', started: '2023-09-30' },
      'date-order',
      'started',
    ],
    ['a match without a posting', { matched: '2023-10-01' }, 'match-without-posting', 'matched'],
    ['a posting after today', { posted: '2024-01-16' }, 'date-future', 'posted'],
    ['a day that does not exist', { posted: '2023-02-30' }, 'date-invalid', 'posted'],
    ['a day of another age', { posted: '1203-09-10' }, 'date-invalid', 'posted'],
  ])('refuse %s', (_, dates, ...expected) => {
    const input = { case: 'CS-1', step: 'STEP3', ...dates };
    const problems = refusal(aCaseNetwork([inStep3]), 'move-step', input);
    expect(problems.map((problem) => [problem.code, problem.place?.column])).toEqual([expected]);
    for (const language of ['ja', 'en'] as const) {
      expect(describeProblem(problems[0]!, language)).not.toMatch(/undefined/);
    }
  });

  it('are compared with those that the case has', () => {
    const posted = { ...inStep3, posted: day('2023-11-01') };
    const input = { case: 'CS-1', step: 'STEP3', matched: '2023-10-31' };
    expect(codesOf(refusal(aCaseNetwork([posted]), 'move-step', input))).toEqual([
      'match-before-posting',
    ]);
  });
});

describe('a move is refused', () => {
  const move = { case: 'CS-1', step: 'STEP2' };

  it.each([
    ['back without a reason', { ...move, step: 'STEP0' }, ['step-reason-missing']],
    [
      'past a STEP without a reason',
      { ...move, step: 'STEP3', reason: ' ' },
      ['step-reason-missing'],
    ],
    ['of a case that is not there', { ...move, case: 'CS-9' }, ['case-unknown']],
    ['to a STEP that is not there', { ...move, step: 'STEP4' }, ['choice-unknown']],
    ['after today', { ...move, date: '2024-01-16' }, ['date-future']],
    ['before the case was found', { ...move, date: '2023-05-31' }, ['date-order']],
    ['before the move that came last', { ...move, date: '2023-06-30' }, ['date-order']],
    ['by somebody unknown', { ...move, supporter_id: 'SP-9' }, ['reference-unknown']],
    [
      'with a reason that no file can hold',
      { ...move, reason: 'a\u0001' },
      ['text-control-characters'],
    ],
  ])('%s', (_, input, codes) => {
    expect(codesOf(refusal(aCaseNetwork(), 'move-step', input))).toEqual(codes);
  });

  it('with all reasons at once', () => {
    const input = { case: 'CS-1', step: 'STEP0', date: '2024-02-01', posted: '昨日' };
    expect(codesOf(refusal(aCaseNetwork(), 'move-step', input))).toEqual([
      ...['step-reason-missing', 'date-future', 'date-invalid'],
    ]);
  });

  it.each(['完了', '中止', '取消'])('when the case is %s, with the way to reopen it', (status) => {
    const [problem] = refusal(aCaseNetwork([{ ...oneCase, status }]), 'move-step', move);
    expect(problem).toMatchObject({ code: 'case-closed', place: { row: 2, column: 'status' } });
    expect(describeProblem(problem!, 'ja')).toContain('「進行中」に戻して');
  });

  it('where the table or a column that it writes is missing', () => {
    const bare = withoutSheet(withoutSheet(aCaseNetwork(), '案件'), '活動記録');
    expect(codesOf(refusal(bare, 'move-step', move))).toEqual(['table-missing', 'table-missing']);
    const model = aCaseNetwork();
    const renamed = {
      ...model,
      sheets: model.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => row.map((cell) => (cell === '現在のSTEP' ? '段階' : cell))),
      })),
    };
    expect(codesOf(refusal(renamed, 'move-step', move))).toEqual(['column-missing']);
  });
});

it('works on a case on hold, and one whose STEP is blank', () => {
  const cases = [{ ...oneCase, status: '保留', step: null }];
  const { model } = run(aCaseNetwork(cases), 'move-step', { case: 'CS-1', step: 'STEP3' });
  expect(rowsIn(model, 'cases')[0]).toMatchObject({ step: 'STEP3', status: '保留' });
  expect(rowsIn(model, 'activities')[0]).toMatchObject({ step: 'STEP3', note: '- → STEP3' });
});

it('leaves every other cell as it is, formulas of the row included', () => {
  const before = aCaseNetwork();
  const { now: _, ...timeless } = workContext;
  const { plan } = runIn(timeless, before, {
    ...{ name: 'move-step', input: { case: 'CS-1', step: 'STEP2' } },
  });
  const cells = plan.steps.flatMap((step) => {
    if (step.kind !== 'writeRange') throw new Error(`${step.kind} was not expected`);
    return step.sheet === '案件' ? step.contents.flat() : [];
  });
  // The reason was blank before and stays so.
  expect(cells).toEqual(['STEP2', day('2024-01-15')]);
});
