import {
  aCaseNetwork,
  codesOf,
  day,
  oneCase,
  refusal,
  rowsIn,
  run,
} from '../../builders/case-network';

const matchedCase = {
  ...{ ...oneCase, step: 'STEP3', posted: day('2023-09-01'), matched: day('2023-10-20') },
  next_agency_id: 'AG-1',
};
const followups = [{ id: 'FU-1', case_id: 'CS-1', date: day('2023-12-01'), progress: '順調' }];

it('closes with status, outcome and day, and clears what was to be done next', () => {
  const input = { case: 'CS-1', outcome: '成約', date: '2024-01-10', close_reason: '順調に定着' };
  const { model, output } = run(aCaseNetwork([matchedCase]), 'close-case', input);
  expect(output).toEqual({
    ...{ case: 'CS-1', status: '完了', outcome: '成約', closed: '2024-01-10', isChanged: true },
  });
  const [row] = rowsIn(model, 'cases');
  expect(row).toMatchObject({
    ...{ status: '完了', outcome: '成約', closed: '2024-01-10', close_reason: '順調に定着' },
    ...{ step: 'STEP3', matched: '2023-10-20' },
  });
  expect(Object.keys(row ?? {}).filter((key) => key.startsWith('next_'))).toEqual([]);
  expect(rowsIn(model, 'activities')).toMatchObject([
    {
      ...{ case_id: 'CS-1', date: '2024-01-10', step: 'STEP3', kind: 'その他' },
      note: '状況を変更：進行中 → 完了。支援を終了：成約（人材が決まった）。順調に定着',
    },
  ]);
});

it('stops a case that came to nothing, with the main reason as a code', () => {
  const input = { case: 'CS-1', outcome: '不成立', outcome_reason: '条件の不一致' };
  const { model, output } = run(aCaseNetwork(), 'close-case', input);
  expect(output).toMatchObject({ status: '中止', outcome: '不成立', closed: '2024-01-15' });
  expect(rowsIn(model, 'cases')[0]).toMatchObject({ outcome_reason: '条件の不一致' });
});

it('takes another closed status where one is named', () => {
  const input = { case: 'CS-1', outcome: '不成立', outcome_reason: 'その他', status: '取消' };
  const reason = { close_reason: '二重登録' };
  expect(run(aCaseNetwork(), 'close-case', { ...input, ...reason }).output.status).toBe('取消');
  expect(codesOf(refusal(aCaseNetwork(), 'close-case', { ...input, status: '保留' }))).toEqual([
    'input-invalid',
  ]);
});

it('changes nothing the second time, and refuses another outcome of a closed case', () => {
  const input = { case: 'CS-1', outcome: '成約' };
  const closed = run(aCaseNetwork([matchedCase]), 'close-case', input).model;
  expect(run(closed, 'close-case', input).plan.steps).toEqual([]);
  const other = { case: 'CS-1', outcome: '求人化' };
  expect(codesOf(refusal(closed, 'close-case', other))).toEqual(['case-closed']);
});

describe('an outcome needs what it stands for', () => {
  it.each([
    ['求人化', oneCase, ['outcome-without-date']],
    ['成約', oneCase, ['outcome-without-date', 'outcome-without-date']],
    ['成約', { ...oneCase, posted: day('2023-09-01') }, ['outcome-without-date']],
    ['定着', matchedCase, ['outcome-without-followup']],
    ['不成立', oneCase, ['outcome-reason-missing']],
    ['完了', oneCase, ['choice-unknown']],
  ])('%s', (outcome, row, codes) => {
    expect(codesOf(refusal(aCaseNetwork([row]), 'close-case', { case: 'CS-1', outcome }))).toEqual(
      codes,
    );
  });

  it('which a follow-up gives', () => {
    const input = { case: 'CS-1', outcome: '定着' };
    const { output } = run(aCaseNetwork([matchedCase], { followups }), 'close-case', input);
    expect(output).toMatchObject({ status: '完了', outcome: '定着' });
  });
});

it.each([
  ['before the match', { date: '2023-10-19' }, ['date-order']],
  ['after today', { date: '2024-01-16' }, ['date-future']],
  ['for a reason outside the list', { outcome_reason: '気分' }, ['choice-unknown']],
])('refuses to close %s', (_, more, codes) => {
  const input = { case: 'CS-1', outcome: '成約', ...more };
  expect(codesOf(refusal(aCaseNetwork([matchedCase]), 'close-case', input))).toEqual(codes);
});

it('says the outcome in words on a sheet without its column', () => {
  const model = aCaseNetwork([matchedCase]);
  const old = {
    ...model,
    sheets: model.sheets.map((sheet) =>
      sheet.name !== '案件'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.map((cell) => (cell === '結果' || cell === '不成立の理由' ? '独自' : cell)),
            ),
          },
    ),
  };
  const input = { case: 'CS-1', outcome: '成約', close_reason: '順調' };
  const closed = run(old, 'close-case', input);
  expect(rowsIn(closed.model, 'cases')[0]).toMatchObject({
    ...{ status: '完了', close_reason: '支援を終了：成約（人材が決まった）。順調' },
  });
  expect(run(closed.model, 'close-case', input).plan.steps).toEqual([]);
});
