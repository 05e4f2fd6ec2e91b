import type { Scalar, SaveRowInput, TableKey } from '../../../shared/core/index';
import { describeProblem } from '../../../shared/core/index';
import { aNewWorkbook, typeRows, type TypedRow } from '../../builders/new-workbook';
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

const matchedCase = { ...oneCase, posted: day('2023-09-01'), matched: day('2023-10-01') };

const activity = {
  ...{ case_id: 'CS-1', date: '2024-01-12', step: 'STEP1', kind: '訪問' },
  ...{ supporter_id: 'SP-1', note: '工場を見学' },
};
const company = { name: '㈱みさき運輸', prefecture: '静岡県', industry: 'H' };
const training = {
  ...{ supporter_id: 'SP-1', date: '2024-01-12', kind: 'OJT' },
  ...{ method: '同行支援', status: '実施済' },
};

type Values = Readonly<Record<string, Scalar>>;

const save = (table: SaveRowInput['table'], values: Values, more: Partial<SaveRowInput> = {}) => ({
  ...{ table, values },
  ...more,
});

/** One new row of each table, as typed. */
const newRows: readonly (readonly [SaveRowInput['table'], Values])[] = [
  ['activities', activity],
  ['requirements', { case_id: 'CS-1', profile: '現場を率いた人', headcount: '２' }],
  ['issues', { case_id: 'CS-1', issue: '工程の管理が人に頼る', way: '人材で解決' }],
  ['approaches', { case_id: 'CS-1', firm_name: '港人材', sent: 'R5.9.5', answer: '回答待ち' }],
  ['followups', { case_id: 'CS-1', date: '2024/1/10', progress: '順調' }],
  ['trainings', training],
  ['companies', company],
  ['supporters', { name: '田中', agency_id: '港商工会', role: '担い手候補' }],
  ['agencies', { name: '港市', kind: '自治体', joined: '令和5年4月1日', hub: '○' }],
];

describe('a new row', () => {
  it.each(newRows)('is added to %s, and only once', (table, values) => {
    const model = aCaseNetwork([matchedCase]);
    const before = rowsIn(model, table).length;
    const once = run(model, 'save-row', save(table, values));
    expect(once.output).toMatchObject({ table, isNew: true, isChanged: true, changedCase: null });
    const rows = rowsIn(once.model, table);
    expect(rows).toHaveLength(before + 1);
    expect(rows[before]).toMatchObject({ id: once.output.id });
    expect(Object.keys(rows[before]!).sort()).toEqual(['id', ...Object.keys(values)].sort());
    expect(once.output.place).toMatchObject({ table, row: before + 2 });
    const again = { name: 'save-row', input: save(table, values, { confirm: true }) } as const;
    const twice = runIn({ ...workContext, seed: 'other' }, once.model, again);
    expect(twice.plan.steps).toEqual([]);
    expect(twice.output).toEqual({ ...once.output, isNew: false, isChanged: false });
  });

  it('holds what people type as the workbook stores it', () => {
    const typed = { ...activity, date: 'R6.1.12', supporter_id: ' 佐藤 ', note: ' 見学 ' };
    const { model } = run(aCaseNetwork(), 'save-row', save('activities', typed));
    expect(rowsIn(model, 'activities')[0]).toMatchObject({
      ...{ date: '2024-01-12', supporter_id: 'SP-1', note: '見学' },
    });
  });

  it('differs from one that says more or less', () => {
    const once = run(aCaseNetwork(), 'save-row', save('activities', activity));
    const { note: _, ...shorter } = activity;
    const twice = run(once.model, 'save-row', save('activities', shorter));
    expect(twice.output.isNew).toBe(true);
    expect(rowsIn(twice.model, 'activities')).toHaveLength(2);
  });

  it('may leave open what a check only hints at', () => {
    const open = { case_id: 'CS-1', issue: '資金繰り', way: '他の方法で解決' };
    const { model, warnings } = run(aCaseNetwork(), 'save-row', save('issues', open));
    expect(warnings).toEqual([]);
    const { problems } = run(model, 'check', {}).output;
    expect(problems.map(({ code }) => code)).toContain('issue-without-solution');
  });

  it('is told in the change log', () => {
    const { model, output } = run(aCaseNetwork(), 'save-row', save('activities', activity));
    const log = model.sheets.find(({ name }) => name === '変更履歴')!;
    expect(log.rows[1]).toEqual(
      expect.arrayContaining(['行の追加・変更', `活動記録：${output.id}`, 7]),
    );
  });
});

describe('a row that is there', () => {
  const model = () => run(aCaseNetwork(), 'save-row', save('activities', activity));

  it('gets what is given, keeps the rest and loses what is blank', () => {
    const { output, model: before } = model();
    const values = { date: '2024-01-11', note: '', attendees: '専務' };
    const input = save('activities', values, { id: output.id.toLowerCase() });
    const done = run(before, 'save-row', input);
    const { note: _, ...rest } = activity;
    expect(rowsIn(done.model, 'activities')).toEqual([
      { ...rest, id: output.id, date: '2024-01-11', attendees: '専務' },
    ]);
    expect(done.output).toEqual({ ...output, isNew: false });
    const twice = run(done.model, 'save-row', input);
    expect(twice.plan.steps).toEqual([]);
    expect(twice.output).toEqual({ ...done.output, isChanged: false });
  });

  it('stays as it is when a form gives all of it back', () => {
    const { output, model: before } = model();
    const input = save('activities', rowsIn(before, 'activities')[0]!, { id: output.id });
    expect(run(before, 'save-row', input).plan.steps).toEqual([]);
  });

  it('has to be there', () => {
    const problems = refusal(aCaseNetwork(), 'save-row', save('activities', {}, { id: 'AC-9' }));
    expect(problems).toMatchObject([{ code: 'reference-unknown', values: { value: 'AC-9' } }]);
  });

  it('can be changed although it holds old slips', () => {
    const old = { id: 'AC-1', case_id: 'CS-9', date: '去年', step: 'STEP1', kind: '雑談' };
    const given = typeRows(aCaseNetwork(), 'activities', [old]);
    const input = save('activities', { ...old, supporter_id: 'SP-2' }, { id: 'AC-1' });
    const done = run(given, 'save-row', input);
    expect(rowsIn(done.model, 'activities')).toEqual([{ ...old, supporter_id: 'SP-2' }]);
  });

  it('does not lose what has to be filled', () => {
    const { output, model: before } = model();
    const input = save('activities', { kind: ' ' }, { id: output.id });
    expect(refusal(before, 'save-row', input)).toMatchObject([
      { code: 'required-missing', place: { sheet: '活動記録', row: 2, column: 'kind' } },
    ]);
  });
});

describe('an activity with something to do next', () => {
  const next = { ...activity, next_action: '専務に会う', next_due: '2024-01-30' };

  it('says what is next on its case', () => {
    const { model, output } = run(aCaseNetwork(), 'save-row', save('activities', next));
    expect(output.changedCase).toBe('CS-1');
    expect(rowsIn(model, 'cases')[0]).toMatchObject({
      ...{ next_action: '専務に会う', next_due: '2024-01-30' },
    });
  });

  it('does not keep the day by which something else was due', () => {
    const { next_due: _, ...undated } = next;
    const { model } = run(aCaseNetwork(), 'save-row', save('activities', undated));
    expect(rowsIn(model, 'cases')[0]).not.toHaveProperty('next_due');
    const same = { ...undated, next_action: '現場に話を聞く' };
    const unchanged = run(aCaseNetwork(), 'save-row', save('activities', same));
    expect(unchanged.output.changedCase).toBeNull();
    expect(rowsIn(unchanged.model, 'cases')[0]).toMatchObject({ next_due: '2024-01-20' });
  });

  it('can give another day alone', () => {
    const values = { ...activity, next_due: '2024-02-01' };
    const { model } = run(aCaseNetwork(), 'save-row', save('activities', values));
    expect(rowsIn(model, 'cases')[0]).toMatchObject({
      ...{ next_action: '現場に話を聞く', next_due: '2024-02-01' },
    });
  });

  it('says nothing when a later one said it already, or when only its words change', () => {
    const later = run(aCaseNetwork(), 'save-row', save('activities', next));
    const earlier = { ...next, date: '2024-01-05', next_action: '資料を送る' };
    const done = run(later.model, 'save-row', save('activities', earlier));
    expect(done.output).toMatchObject({ isNew: true, changedCase: null });
    const reworded = save('activities', { note: '工場と倉庫を見学' }, { id: later.output.id });
    expect(run(done.model, 'save-row', reworded).output.changedCase).toBeNull();
  });
});

describe('a follow-up', () => {
  it('offers a case for the issue that it names', () => {
    const model = aCaseNetwork([{ ...matchedCase, status: '完了' }]);
    const values = { case_id: 'CS-1', date: '2024-01-10', new_issue: '若手の育成' };
    const { output, model: after } = run(model, 'save-row', save('followups', values));
    expect(output.newIssue).toBe(output.id);
    expect(run(after, 'new-case', { from: output.id }).output.isNew).toBe(true);
  });
});

const fails = (
  [table, values, more]: readonly [SaveRowInput['table'], Values, Partial<SaveRowInput>?],
  given: readonly TypedRow[] = [matchedCase],
  tables: Partial<Record<TableKey, readonly TypedRow[]>> = {},
) => refusal(aCaseNetwork(given, tables), 'save-row', save(table, values, more));

describe('what is refused', () => {
  it.each([
    ['a column that is computed', { company_name: '港' }, ['column-computed', 'company_name']],
    ['a column that there is not', { colour: '青' }, ['column-unknown', 'colour']],
    ['an id of one’s own', { id: 'AC-7' }, ['input-invalid', 'id']],
    ['a case that is not there', { case_id: 'CS-9' }, ['reference-unknown', 'case_id']],
    [
      'a supporter that is not there',
      { supporter_id: '山田' },
      ['reference-unknown', 'supporter_id'],
    ],
    ['a choice that is not there', { kind: '雑談' }, ['choice-unknown', 'kind']],
    ['no date', { date: '来週' }, ['date-invalid', 'date']],
    ['a date of long ago', { date: '1923-04-01' }, ['date-implausible', 'date']],
    ['a day that lies ahead', { date: '2024-01-16' }, ['date-future', 'date']],
    ['a blank in a column that has to be filled', { step: '' }, ['required-missing', 'step']],
  ])('%s', (_, wrong, [code, column]) => {
    expect(fails(['activities', { ...activity, ...wrong }])).toMatchObject([
      { code, severity: 'error', place: { table: 'activities', column } },
    ]);
  });

  it('a new row without what has to be filled', () => {
    expect(fails(['trainings', { note: '初回' }])).toMatchObject(
      ['supporter_id', 'date', 'kind', 'method', 'status'].map((column) => ({
        ...{ code: 'required-missing', place: { table: 'trainings', column } },
      })),
    );
  });

  it.each([
    ['an answer before the question', 'approaches', { sent: '2023-09-05', answered: '2023-09-04' }],
    [
      'an agency that left before it joined',
      'agencies',
      { joined: '2023-04-01', left: '2023-03-31' },
    ],
    [
      'a consent that ends before it begins',
      'companies',
      { consent_date: '2024-01-02', consent_expiry: '2024-01-01' },
    ],
    ['a follow-up before the match', 'followups', { date: '2023-09-30' }],
  ] as const)('%s', (_, table, wrong) => {
    const values = { ...newRows.find(([key]) => key === table)![1], ...wrong };
    expect(codesOf(fails([table, values]))).toEqual(['date-order']);
  });

  it('an approach to nobody, and one in the future', () => {
    const values = { case_id: 'CS-1', sent: '2024-01-16' };
    expect(codesOf(fails(['approaches', values]))).toEqual([
      ...['date-future', 'approach-without-firm'],
    ]);
  });

  it('a follow-up of a case without a match', () => {
    const values = { case_id: 'CS-1', date: '2024-01-10' };
    expect(codesOf(fails(['followups', values], [oneCase]))).toEqual(['followup-without-match']);
  });

  it('a training that was held in the future, but not one that is planned', () => {
    const ahead = { ...training, date: '2024-02-01' };
    expect(codesOf(fails(['trainings', ahead]))).toEqual(['date-future']);
    const planned = save('trainings', { ...ahead, status: '予定' });
    const { output, model } = run(aCaseNetwork(), 'save-row', planned);
    const held = save('trainings', { status: '実施済' }, { id: output.id });
    expect(refusal(model, 'save-row', held)).toMatchObject([
      { code: 'date-future', place: { sheet: '育成記録', row: 2, column: 'date' } },
    ]);
  });

  it.each([
    ['activities', '完了', 1],
    ['requirements', '中止', 1],
    ['issues', '取消', 1],
    ['approaches', '完了', 1],
    ['followups', '中止', 1],
    ['followups', '取消', 1],
    ['followups', '完了', 0],
    ['followups', '保留', 0],
  ] as const)('%s of a case that is %s: %d', (table, status, count) => {
    const values = newRows.find(([key]) => key === table)![1];
    const model = aCaseNetwork([{ ...matchedCase, status }]);
    if (count === 0) expect(run(model, 'save-row', save(table, values)).output.isNew).toBe(true);
    else expect(codesOf(refusal(model, 'save-row', save(table, values)))).toEqual(['case-closed']);
  });

  it('to take a row away from a closed case', () => {
    const cases = [matchedCase, { ...matchedCase, id: 'CS-2', status: '完了' }];
    const requirements = [{ id: 'RQ-1', case_id: 'CS-2' }];
    expect(
      codesOf(
        fails(['requirements', { case_id: 'CS-1' }, { id: 'RQ-1' }], cases, { requirements }),
      ),
    ).toEqual(['case-closed']);
  });

  it.each([
    ['cases', 'table-has-commands', 'new-case'],
    ['handoffs', 'table-has-commands', 'send-handoff'],
    ['funding', 'input-invalid', 'activities / '],
    ['clients', 'table-unknown', 'clients'],
  ])('a row of %s', (table, code, named) => {
    const problems = fails([table as SaveRowInput['table'], {}]);
    expect(codesOf(problems)).toEqual([code]);
    expect(describeProblem(problems[0]!, 'ja')).toContain(named);
  });

  it('a workbook without the sheet', () => {
    const model = withoutSheet(aCaseNetwork(), '活動記録');
    expect(codesOf(refusal(model, 'save-row', save('activities', activity)))).toEqual([
      'table-missing',
    ]);
    expect(codesOf(refusal(withoutSheet(model, '案件'), 'save-row', save('issues', {})))).toEqual([
      ...['table-missing', 'table-missing'],
    ]);
  });

  it('a value for a column that the sheet lacks, but not a blank', () => {
    const given = aNewWorkbook();
    const model = {
      ...given,
      sheets: given.sheets.map((sheet) =>
        sheet.name === '支援企業'
          ? {
              ...sheet,
              rows: sheet.rows.map((row) =>
                row.map((cell) => (cell === '電話番号' ? '別の題' : cell)),
              ),
            }
          : sheet,
      ),
    };
    const filled = save('companies', { ...company, phone: '054-000-0000' });
    expect(refusal(model, 'save-row', filled)).toMatchObject([
      { code: 'column-missing', place: { sheet: '支援企業', column: 'phone' } },
    ]);
    const blank = save('companies', { ...company, phone: '' });
    expect(run(model, 'save-row', blank).output.isNew).toBe(true);
  });
});

describe('what has to be confirmed', () => {
  it.each([
    ['a number that is registered', { corporate_number: '4011001098993' }, 'company-known-number'],
    ['a name that is registered', { name: '㈱潮路製作所' }, 'company-known-name'],
    ['a number with a slip', { corporate_number: '1234567890123' }, 'corporate-number-check-digit'],
    ['an address with a slip', { email: 'info.example.jp' }, 'email-invalid'],
    ['a text that is too long', { note: 'あ'.repeat(301) }, 'text-over-limit'],
  ])('%s', (_, doubtful, code) => {
    const values = { ...company, ...doubtful };
    expect(fails(['companies', values])).toMatchObject([{ code, severity: 'warning' }]);
    const confirmed = save('companies', values, { confirm: true });
    const { output, warnings } = run(aCaseNetwork(), 'save-row', confirmed);
    expect(output.isNew).toBe(true);
    expect(codesOf(warnings)).toEqual([code]);
  });

  it('a firm that takes another one’s name, but not one that keeps its own', () => {
    const rename = { name: '潮路製作所株式会社' };
    expect(codesOf(fails(['companies', { name: '株式会社潮路製作所' }, { id: 'CO-2' }]))).toEqual([
      'company-known-name',
    ]);
    const own = save('companies', { ...rename, city: '浜市' }, { id: 'CO-1' });
    expect(run(aCaseNetwork(), 'save-row', own).warnings).toEqual([]);
  });

  it('not a mistake: that stays refused', () => {
    const wrong = { ...activity, kind: '雑談' };
    expect(codesOf(fails(['activities', wrong, { confirm: true }]))).toEqual(['choice-unknown']);
  });
});
