import { runCommand, type MyWeekInput, type Scalar } from '../../../shared/core/index';
import { aCaseNetwork, oneCase, run } from '../../builders/case-network';
import { aSnapshot, context, day, without, type TableRows } from '../domain/table-rows';
import { network } from '../send-handoff/a-network';

type Row = Readonly<Record<string, Scalar>>;

/** Wednesday, 2024-01-17: its week is that of Monday the 15th to Sunday the 21st. */
const wednesday = '2024-01-17';

const mine: Row = {
  ...{ id: 'CS-1', company_id: 'CO-1', found: day('2024-01-04'), agency_id: 'AG-1' },
  ...{ supporter_id: 'SP-1', step: 'STEP1', status: '進行中' },
};

/** Each gets an id of its own. */
const cases = (...rows: readonly Row[]): TableRows => ({
  ...network,
  cases: rows.map((row, index) => ({ ...mine, id: `CS-${index + 1}`, ...row })),
});

const request: Row = {
  ...{ id: 'HO-1', case_id: 'CS-1', kind: '照会', step: 'STEP2', state: '依頼' },
  ...{ from_agency_id: 'AG-1', to_agency_id: 'AG-2', sent: day('2024-01-10') },
  ...{ due: day('2024-01-18'), summary: '課題の整理' },
};

const handoffs = (...rows: readonly Row[]): TableRows => ({
  ...cases({}),
  handoffs: rows.map((row, index) => ({ ...request, id: `HO-${index + 1}`, ...row })),
});

function week(tables: TableRows, input: Partial<MyWeekInput> = {}) {
  const call = { name: 'my-week', input: { supporter: 'SP-1', day: wednesday, ...input } } as const;
  const result = runCommand(call, aSnapshot(tables), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(result.plan.steps).toEqual([]);
  return result.output;
}

const idsOf = (entries: readonly { readonly case: string }[]) => entries.map((each) => each.case);

describe('the week', () => {
  it.each([
    ['2024-01-15', '2024-01-15', '2024-01-21'],
    ['2024-01-21', '2024-01-15', '2024-01-21'],
    ['2024-01-22', '2024-01-22', '2024-01-28'],
    ['令和6年1月1日', '2024-01-01', '2024-01-07'],
    ['2023-12-31', '2023-12-25', '2023-12-31'],
  ])('of %s goes from Monday %s to Sunday %s', (asked, from, to) => {
    expect(week(cases(), { day: asked }).week).toMatchObject({ from, to });
  });

  it('is that of today unless a day is given', () => {
    const blank = { supporter: ' sp-1', day: ' ' };
    expect(week(cases(), blank)).toMatchObject({
      ...{ supporter: 'SP-1', name: '佐藤' },
      week: { day: '2024-01-15', from: '2024-01-15', to: '2024-01-21' },
    });
  });

  it('is refused for an unknown or blank supporter, a day that is none, and without the tables', () => {
    const snapshot = aSnapshot(cases({}));
    const refused = (input: MyWeekInput, from = snapshot) =>
      runCommand({ name: 'my-week', input }, from, context);
    const both = refused({ supporter: 'SP-9', day: '2024-02-30' });
    expect(both).toMatchObject({
      kind: 'refused',
      problems: [
        { code: 'date-invalid', values: { value: '2024-02-30' } },
        { code: 'reference-unknown', place: { sheet: '担い手' }, values: { value: 'SP-9' } },
      ],
    });
    const blank = refused({ supporter: ' ' });
    expect(blank).toMatchObject({ problems: [{ code: 'required-missing' }] });
    const lost = refused({ supporter: 'SP-1' }, without(snapshot, 'cases'));
    expect(lost).toMatchObject({
      problems: [{ code: 'table-missing', place: { table: 'cases' } }],
    });
  });

  it('needs neither hand-offs nor activities, follow-ups, firms and agencies', () => {
    const more = ['handoffs', 'activities', 'followups', 'companies', 'agencies'] as const;
    const bare = more.reduce(without, aSnapshot(cases({ next_due: day('2024-01-18') })));
    const call = { name: 'my-week', input: { supporter: 'SP-1' } } as const;
    expect(runCommand(call, bare, context)).toMatchObject({
      output: { due: [{ case: 'CS-1', firm: '' }] },
    });
  });
});

describe('a next action', () => {
  it('says case, firm, what, when and where', () => {
    const found = week(cases({ next_action: '訪問', next_due: day('2024-01-18') }));
    expect(found.due).toEqual([
      {
        ...{ kind: 'action', case: 'CS-1', firm: '潮路製作所', text: '訪問', agency: '' },
        ...{ due: '2024-01-18', daysOver: 0 },
        place: expect.objectContaining({ sheet: '案件', row: 2, column: 'next_action' }) as object,
      },
    ]);
  });

  it('is late before the day, due from the day to the Sunday, and not shown after it', () => {
    const days = ['2024-01-22', '2024-01-21', '2024-01-17', '2024-01-16', '2024-01-14'];
    const found = week(cases(...days.map((each) => ({ next_due: day(each) }))));
    expect(idsOf(found.due)).toEqual(['CS-3', 'CS-2']);
    expect(found.overdue.map((each) => [each.case, each.daysOver])).toEqual([
      ['CS-5', 3],
      ['CS-4', 1],
    ]);
    expect(found.undated).toEqual([]);
  });

  it('with a time of day is due on its day', () => {
    expect(idsOf(week(cases({ next_due: day(wednesday) + 0.75 })).due)).toEqual(['CS-1']);
  });

  it('stands apart without a day, or with a text in its place', () => {
    const found = week(
      cases({ next_action: '訪問' }, { next_action: '電話', next_due: '2024/1/18' }, {}),
    );
    expect(idsOf(found.undated)).toEqual(['CS-1', 'CS-2']);
    expect([...found.due, ...found.overdue]).toEqual([]);
  });

  it('comes from the last activity while the case says nothing, the lowest row of that day', () => {
    const activity = { case_id: 'cs-1', next_due: day('2024-01-18') };
    const activities = [
      { ...activity, id: 'AC-1', date: day('2024-01-12'), next_action: '古い' },
      { ...activity, id: 'AC-2', date: day('2024-01-12'), next_action: '新しい' },
      { ...activity, id: 'AC-3', date: day('2024-01-11'), next_action: '前日' },
      { ...activity, id: 'AC-4', date: null, next_action: '日付なし' },
      { ...activity, id: 'AC-5', case_id: 'CS-2', date: day('2024-01-12'), next_action: '別の件' },
    ];
    const found = week({ ...cases({}, { next_due: day('2024-01-19') }), activities });
    expect(found.due).toMatchObject([
      { text: '新しい', case: 'CS-1', firm: '潮路製作所', place: { sheet: '活動記録', row: 3 } },
      { text: '', case: 'CS-2', due: '2024-01-19' },
    ]);
  });

  it('of another agency is waited for, whenever it is due', () => {
    const next_due = day('2024-03-01');
    const found = week(
      cases(
        { next_action: '回答', next_due, next_agency_id: 'AG-2' },
        { next_action: '訪問', next_due: day('2024-01-18'), next_agency_id: 'ag-1' },
        { next_action: '確認', next_agency_id: 'AG-9' },
      ),
    );
    expect(found.waiting.map((each) => [each.case, each.agency])).toEqual([
      ['CS-1', '港よろず支援拠点'],
      ['CS-3', 'AG-9'],
    ]);
    expect(idsOf(found.due)).toEqual(['CS-2']);
  });

  it('is shown for cases led or accompanied that are not closed, not for those of others', () => {
    const next_due = day('2024-01-18');
    const found = week(
      cases(
        { next_due, supporter_id: 'SP-2' },
        { next_due, supporter_id: 'SP-2', accompanist: 'SP-1' },
        { next_due, status: '保留' },
        { next_due, status: null },
        ...['完了', '中止', '取消'].map((status) => ({ next_due, status })),
        { next_due, company_id: 'CO-9' },
        { next_due, supporter_id: null },
      ),
    );
    expect(idsOf(found.due)).toEqual(['CS-2', 'CS-3', 'CS-4', 'CS-8']);
    expect(found.due[3]).toMatchObject({ firm: '' });
  });
});

describe('a hand-off', () => {
  it('is to be answered by whom it names, or by everybody at the agency that it names', () => {
    const tables = handoffs(
      { to_supporter_id: 'SP-2' },
      { to_supporter_id: 'SP-3', due: day('2024-01-16') },
      { due: day('2024-01-16') },
      { to_agency_id: 'AG-4' },
    );
    const found = week(tables, { supporter: 'SP-2' });
    expect(found.due).toMatchObject([
      {
        ...{ kind: 'handoff-answer', case: 'CS-1', firm: '潮路製作所', text: '課題の整理' },
        ...{ agency: 'みなと銀行', place: { sheet: '取り繋ぎ', row: 2, column: 'state' } },
      },
    ]);
    expect(found.overdue).toMatchObject([{ place: { row: 4 }, daysOver: 1 }]);
    expect(found.waiting).toEqual([]);
  });

  it('is waited for by its sender, or by whoever has the case if it names none', () => {
    const tables = handoffs(
      { from_supporter_id: 'SP-1', due: day('2024-02-01') },
      { from_supporter_id: null, due: day('2024-01-11') },
      { from_supporter_id: 'SP-3' },
      { from_supporter_id: null, case_id: 'CS-9' },
    );
    expect(week(tables).waiting).toMatchObject([
      { due: '2024-01-11', daysOver: 6, agency: '港よろず支援拠点', place: { row: 3 } },
      { due: '2024-02-01', daysOver: 0, place: { row: 2 } },
    ]);
  });

  it('waits no longer once it is answered or its case is closed', () => {
    const answered = ['受諾', '差戻し', '取下げ', '完了', null].map((state) => ({ state }));
    const tables = handoffs(...answered);
    const closed = { ...handoffs({}), ...{ cases: [{ ...mine, status: '完了' }] } };
    for (const supporter of ['SP-1', 'SP-2']) {
      for (const each of [tables, closed]) {
        const found = week(each, { supporter });
        expect([...found.due, ...found.overdue, ...found.undated, ...found.waiting]).toEqual([]);
      }
    }
  });

  it('still waits for an answer if its case is not there', () => {
    const found = week(handoffs({ case_id: 'CS-9' }), { supporter: 'SP-2' });
    expect(found.due).toMatchObject([{ case: 'CS-9', firm: '' }]);
  });

  it('is due five business days after it was sent if no day is written, else has no day', () => {
    // Sent on Wednesday the 10th: Thursday is the first day.
    const found = week(handoffs({ due: null }, { due: null, sent: null }), { supporter: 'SP-2' });
    expect(found.due).toMatchObject([{ due: '2024-01-17', daysOver: 0 }]);
    expect(found.undated).toMatchObject([{ place: { row: 3 } }]);
  });

  it('sent with the program is told once to its sender, and to its receiver', () => {
    const consent = { consent_date: day('2023-05-01'), consent_items: 'すべて' };
    const companies = [
      { id: 'CO-1', name: '潮路製作所', consent_scope: 'ネットワーク全体', ...consent },
    ];
    const input = { case: 'CS-1', kind: '照会', to_agency_id: 'AG-2' } as const;
    const { model } = run(aCaseNetwork([oneCase], { companies }), 'send-handoff', input);
    const sender = run(model, 'my-week', { supporter: 'SP-1' }).output;
    expect(sender.waiting).toMatchObject([{ kind: 'handoff-answer', due: '2024-01-22' }]);
    expect([...sender.due, ...sender.undated]).toEqual([]);
    const receiver = { supporter: 'SP-2', day: '2024-01-22' };
    expect(run(model, 'my-week', receiver).output.due).toMatchObject([
      { kind: 'handoff-answer', case: 'CS-1', firm: '潮路製作所', agency: 'みなと銀行' },
    ]);
  });
});

describe('a follow-up', () => {
  const followed = (started: Row, count: number): TableRows => ({
    ...cases(started),
    followups: Array.from({ length: count }, (_, index) => ({
      ...{ id: `FU-${index}`, case_id: 'CS-1', date: day('2023-12-01') },
    })),
  });
  const dueOf = (tables: TableRows) => {
    const found = week(tables);
    return [...found.overdue, ...found.due].find(({ kind }) => kind === 'follow-up')?.due;
  };

  it.each([
    [0, '2023-12-19', '2024-01-19'],
    [1, '2023-10-19', '2024-01-19'],
    [2, '2023-07-19', '2024-01-19'],
    [3, '2023-01-19', '2024-01-19'],
    [0, '2023-12-31', undefined],
    [0, '2023-11-30', '2023-12-30'],
    [4, '2022-01-19', undefined],
  ])('after %i made and a start on %s is due on %s', (count, started, due) => {
    expect(dueOf(followed({ started: day(started) }, count))).toBe(due);
  });

  it('counts from the match while no start is known, and waits for either', () => {
    expect(dueOf(followed({ matched: day('2023-12-18') }, 0))).toBe('2024-01-18');
    expect(dueOf(followed({ started: '2023/12/18' }, 0))).toBeUndefined();
  });

  it('is not due for a closed case', () => {
    const closed = { started: day('2023-12-19'), status: '完了' };
    expect(dueOf(followed(closed, 0))).toBeUndefined();
  });

  it('shows where the day of the start stands', () => {
    expect(week(followed({ started: day('2023-12-19') }, 0)).due).toMatchObject([
      { kind: 'follow-up', place: { column: 'started', row: 2 } },
    ]);
  });
});

describe('an untouched case', () => {
  // 30 days before Wednesday the 17th.
  const limit = day('2023-12-18');

  it('is one in progress on which nothing happened for more than 30 days, the longest first', () => {
    const found = week(
      cases(
        { found: limit },
        { found: limit - 1, title: '製造部長の採用' },
        { found: limit - 10 },
        { found: limit - 10, step_date: limit },
        { found: limit - 10, status: '保留' },
        { found: limit - 10, status: '完了' },
        { found: null },
      ),
    );
    expect(found.untouched.map((each) => [each.case, each.due, each.daysOver])).toEqual([
      ['CS-3', '2024-01-07', 10],
      ['CS-2', '2024-01-16', 1],
      ['CS-7', null, 0],
    ]);
    expect(found.untouched[1]).toMatchObject({
      text: '製造部長の採用',
      place: { column: 'status' },
    });
  });

  it('is touched by an activity or a follow-up of its own', () => {
    const tables: TableRows = {
      ...cases({ found: limit - 9 }, { found: limit - 9 }, { found: limit - 9 }),
      activities: [
        { id: 'AC-1', case_id: 'CS-1', date: limit },
        { id: 'AC-2', case_id: 'CS-9', date: limit },
      ],
      followups: [{ id: 'FU-1', case_id: 'CS-2', date: limit }],
    };
    expect(idsOf(week(tables).untouched)).toEqual(['CS-3']);
  });
});
