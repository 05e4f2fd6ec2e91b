import { runCommand, type CommandInputs, type WorkbookModel } from '../../../shared/core/index';
import {
  aCaseNetwork,
  codesOf,
  day,
  oneCase,
  refusal,
  run,
  withoutSheet,
} from '../../builders/case-network';
import { aSnapshot, context, type TableRows } from '../domain/table-rows';
import { network } from '../send-handoff/a-network';

function timelineOf(tables: TableRows, id = 'CS-1') {
  const call = { name: 'case-timeline', input: { case: id } } as const;
  const result = runCommand(call, aSnapshot({ ...network, ...tables }), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(result.plan.steps).toEqual([]);
  return result.output;
}

const courseIn = (model: WorkbookModel) => run(model, 'case-timeline', { case: 'CS-1' }).output;

describe('the course of a case', () => {
  const [first] = network.cases;
  const tables: TableRows = {
    cases: [
      {
        ...first,
        ...{ step: 'STEP3', status: '完了', source: '融資先の相談', outcome: '成約' },
        ...{ posted: day('2023-09-01'), matched: day('2023-10-01'), started: day('2023-11-01') },
        ...{ closed: day('2023-12-20'), close_reason: '順調' },
      },
    ],
    activities: [
      { id: 'AC-2', case_id: 'CS-1', date: day('2023-08-01'), note: 'STEP1 → STEP3：急ぎ' },
      {
        ...{ id: 'AC-1', case_id: 'cs-1', date: day('2023-07-01'), step: 'STEP1', kind: '訪問' },
        ...{ supporter_id: 'SP-1', note: '工場を見た' },
      },
      { id: 'AC-3', case_id: 'CS-2', date: day('2023-07-01'), note: '別の件' },
    ],
    handoffs: [
      {
        ...{ id: 'HO-1', case_id: 'CS-1', kind: '照会', step: 'STEP2', state: '完了' },
        ...{ from_agency_id: 'AG-1', to_agency_id: 'AG-2', sent: day('2023-07-03') },
        ...{ answered: day('2023-07-05'), completed: day('2023-07-31') },
      },
      { id: 'HO-2', case_id: 'CS-1', state: '依頼', to_agency_id: 'AG-9', sent: day('2023-12-01') },
    ],
    followups: [{ id: 'FU-1', case_id: 'CS-1', date: day('2023-12-01'), progress: '順調' }],
  };

  it('is told from the first day to the last, whatever the order of the rows', () => {
    const { events, undated, firm } = timelineOf(tables);
    expect(firm).toBe('潮路製作所');
    expect(undated).toEqual([]);
    expect(events.map(({ date, kind }) => [date, kind])).toEqual([
      ['2023-06-01', 'found'],
      ['2023-07-01', 'activity'],
      ['2023-07-03', 'handoff-sent'],
      ['2023-07-05', 'handoff-answered'],
      ['2023-07-31', 'handoff-completed'],
      ['2023-08-01', 'step-move'],
      ['2023-09-01', 'posted'],
      ['2023-10-01', 'matched'],
      ['2023-11-01', 'started'],
      ['2023-12-01', 'handoff-sent'],
      ['2023-12-01', 'follow-up'],
      ['2023-12-20', 'closed'],
    ]);
  });

  it('tells of each event who took part, what is written about it, and where', () => {
    const { events } = timelineOf(tables);
    const of = (kind: string) => events.filter((event) => event.kind === kind);
    expect(of('activity')).toEqual([
      {
        ...{ kind: 'activity', date: '2023-07-01', move: null, added: '' },
        place: expect.objectContaining({ sheet: '活動記録', row: 3, column: 'date' }) as object,
        people: [{ column: 'supporter_id', name: '佐藤' }],
        fields: [
          { column: 'step', value: 'STEP1' },
          { column: 'kind', value: '訪問' },
          { column: 'note', value: '工場を見た' },
        ],
      },
    ]);
    expect(of('step-move')[0]?.move).toEqual({ from: 'STEP1', to: 'STEP3' });
    expect(of('handoff-sent').map(({ people }) => people)).toEqual([
      [
        { column: 'from_agency_id', name: 'みなと銀行' },
        { column: 'to_agency_id', name: '港よろず支援拠点' },
      ],
      [{ column: 'to_agency_id', name: 'AG-9' }],
    ]);
    expect(of('closed')[0]?.fields).toContainEqual({ column: 'outcome', value: '成約' });
  });

  it('lists the cells of events whose day is missing or no date, and no event that has not been', () => {
    const { events, undated } = timelineOf({
      cases: [{ ...first, found: '2023/6/1', posted: null }],
      activities: [{ id: 'AC-1', case_id: 'CS-1', date: null, note: '訪問' }],
      handoffs: [
        { id: 'HO-1', case_id: 'CS-1', state: '受諾', sent: day('2023-07-03'), answered: null },
        { id: 'HO-2', case_id: 'CS-1', state: '依頼', sent: null, answered: null },
      ],
    });
    expect(events.map(({ kind }) => kind)).toEqual(['handoff-sent']);
    expect(undated.map(({ table, row, column }) => [table, row, column])).toEqual([
      ['cases', 2, 'found'],
      ['activities', 2, 'date'],
      ['handoffs', 2, 'answered'],
      ['handoffs', 3, 'sent'],
    ]);
  });

  it('has no firm where the rows lead to none, and needs no other table than the cases', () => {
    const lost = { cases: [{ ...first, company_id: 'CO-9' }] };
    expect(timelineOf(lost).firm).toBe('');
    const snapshot = aSnapshot({ cases: network.cases });
    const { cases } = snapshot.tables;
    const bare = { ...snapshot, tables: cases === undefined ? {} : { cases } };
    const call = { name: 'case-timeline', input: { case: 'CS-1' } } as const;
    expect(runCommand(call, bare, context)).toMatchObject({
      output: { firm: '', events: [{ kind: 'found' }] },
    });
  });
});

describe('a STEP move', () => {
  it('is read back as the program wrote it, forward and back on one day in their order', () => {
    const move = (model: WorkbookModel, step: string, reason: string) =>
      run(model, 'move-step', { case: 'CS-1', step, date: '2024-01-10', reason }).model;
    const model = move(move(aCaseNetwork(), 'STEP2', ''), 'STEP1', '社長の考えが変わった');
    const moves = courseIn(model).events.flatMap(({ move: each }) => (each === null ? [] : [each]));
    expect(moves).toEqual([
      { from: 'STEP1', to: 'STEP2' },
      { from: 'STEP2', to: 'STEP1' },
    ]);
  });

  it('made without the program is known from the case alone', () => {
    const { events } = courseIn(aCaseNetwork([{ ...oneCase, step_reason: '課題が絞れた' }]));
    expect(events).toMatchObject([
      { kind: 'found' },
      {
        ...{ kind: 'step-move', date: '2023-07-01', move: { from: '', to: 'STEP1' } },
        ...{ fields: [{ column: 'step_reason' }], place: { column: 'step_date' } },
      },
    ]);
  });

  it('is none while the case stands where it was found', () => {
    const { events } = courseIn(
      aCaseNetwork([{ ...oneCase, step_date: oneCase['found'] ?? null }]),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['found']);
  });
});

describe('a hand-off that the program sent and answered', () => {
  const consent = {
    ...{ consent_date: day('2023-06-01'), consent_scope: 'ネットワーク全体' },
    ...{ consent_items: 'すべて' },
  };
  const joined = day('2022-04-01');
  const tables: TableRows = {
    agencies: [
      { id: 'AG-1', name: 'みなと銀行', kind: '地域金融機関', joined },
      { id: 'AG-2', name: '港商工会', kind: '商工会', joined, step1: '◎', step2: '◎' },
    ],
    companies: [
      { id: 'CO-1', name: '潮路製作所', prefecture: '静岡県', industry: 'E', ...consent },
    ],
  };
  const send = (model: WorkbookModel) =>
    run(model, 'send-handoff', {
      ...{ case: 'CS-1', kind: '照会', to_agency_id: 'AG-2', sent: '2024-01-10' },
      ...{ summary: '課題整理を頼みたい\n夕方が話しやすい' },
    });
  const answer = (model: WorkbookModel, input: Omit<CommandInputs['answer-handoff'], 'handoff'>) =>
    run(model, 'answer-handoff', { handoff: sentId, ...input }).model;
  const sent = send(aCaseNetwork([oneCase], tables));
  const sentId = sent.output.handoff;
  const later = (model: WorkbookModel) =>
    courseIn(model).events.filter(({ date }) => date >= '2024-01-01');

  it('is told once, with the action that gave way to it', () => {
    expect(later(sent.model)).toMatchObject([
      { kind: 'handoff-sent', added: 'それまでの次の行動：現場に話を聞く' },
    ]);
  });

  it('is told once by each of its days', () => {
    const accepted = answer(sent.model, { state: '受諾', date: '2024-01-11' });
    const done = answer(accepted, { state: '完了', date: '2024-01-12' });
    expect(later(done).map(({ kind, date }) => [kind, date])).toEqual([
      ['handoff-sent', '2024-01-10'],
      ['handoff-answered', '2024-01-11'],
      ['handoff-completed', '2024-01-12'],
    ]);
    const returned = answer(sent.model, { state: '差戻し', reason: '手一杯', date: '2024-01-11' });
    expect(later(returned)).toMatchObject([
      { kind: 'handoff-sent' },
      { kind: 'handoff-answered', added: 'それまでの次の行動：取り繋ぎへの返事（港商工会）' },
    ]);
  });

  it('that was withdrawn is told by its entry, which alone knows the day', () => {
    const { events, undated } = courseIn(answer(sent.model, { state: '取下げ' }));
    expect(events.slice(-2)).toMatchObject([{ kind: 'handoff-sent' }, { kind: 'activity' }]);
    expect(undated).toEqual([]);
  });
});

it('is refused for a case that is not there, and without the table', () => {
  const asked = (model: WorkbookModel, id: string) =>
    codesOf(refusal(model, 'case-timeline', { case: id }));
  expect(asked(aCaseNetwork(), 'CS-9')).toEqual(['case-unknown']);
  expect(asked(aCaseNetwork(), ' ')).toEqual(['case-unknown']);
  expect(asked(withoutSheet(aCaseNetwork(), '案件'), 'CS-1')).toEqual(['table-missing']);
});
