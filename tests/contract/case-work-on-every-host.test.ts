import {
  fitToHost,
  isLookUp,
  readSnapshot,
  runCommand,
  tableDefinition,
  tableKeys,
  applyToModel,
  type CommandName,
  type HostCapabilities,
  type Problem,
  type WorkbookModel,
} from '../../shared/core/index';
import type { CommandReply } from '../../shared/ports/host-bridge';
import { aCaseNetwork, codesOf, day, oneCase, workContext } from '../builders/case-network';
import { cutBelow } from '../builders/cut-below';
import { hosts, seenIn, type Asked, type Host } from './every-host';

jest.setTimeout(180_000);

const context = workContext;

/** So few rows are prepared below the titles that some tables have to grow. */
const preparedRows = 5;

/** A small network with cases in every state that the work begins or ends in. */
function aSmallNetwork(): WorkbookModel {
  const joined = day('2022-04-01');
  const consent = { consent_date: day('2023-04-01'), consent_items: 'すべて' };
  const firm = { prefecture: '静岡県', industry: 'E' };
  const led = { agency_id: 'AG-1', supporter_id: 'SP-1', found: day('2023-06-01') };
  const matched = { posted: day('2023-09-01'), matched: day('2023-10-01') };
  const cases = [
    oneCase,
    { ...led, ...matched, id: 'CS-2', company_id: 'CO-1', step: 'STEP3', status: '進行中' },
    { ...led, id: 'CS-3', company_id: 'CO-3', step: 'STEP1', status: '中止', closed: joined + 500 },
    { ...led, id: 'CS-4', company_id: 'CO-2', step: 'STEP2', status: '進行中' },
  ];
  const model = aCaseNetwork(cases, {
    agencies: [
      { id: 'AG-1', name: 'みなと銀行', kind: '地域金融機関', joined, step0: '◎', step1: '◎' },
      { id: 'AG-2', name: '港商工会', kind: '商工会', joined, step1: '○', step2: '◎' },
      { id: 'AG-3', name: '港人材', kind: '人材会社', joined, step3: '◎' },
    ],
    companies: [
      {
        ...firm,
        ...consent,
        id: 'CO-1',
        name: '株式会社潮路製作所',
        consent_scope: 'ネットワーク全体',
      },
      { ...firm, id: 'CO-2', name: 'あおば食品', corporate_number: '4011001098993' },
      { ...firm, id: 'CO-3', name: '浜の宿' },
    ],
    handoffs: [
      {
        ...{ id: 'HO-1', case_id: 'CS-4', kind: '移管', step: 'STEP2', state: '依頼' },
        ...{ from_agency_id: 'AG-1', to_agency_id: 'AG-2', sent: day('2024-01-10') },
      },
    ],
  });
  return onlyWork(model);
}

/** Sheets beside tables and forms that the work reads or writes: the identity, the log, the lists. */
const otherSheets = ['はじめに', '変更履歴', '選択肢'];

/** Rows at the head of a form that hold the cells to choose in. */
const headOfForm = 3;

/** The workbook without what only shows something: every host reads all cells at every command. */
function onlyWork({ sheets, names, ...model }: WorkbookModel): WorkbookModel {
  const sheetOf = (refersTo: string) => /^'(.*)'!/.exec(refersTo)?.[1] ?? '';
  const forms = names.filter(({ name }) => name.startsWith('form_'));
  const ends = new Map([
    ...forms.map(({ refersTo }) => [sheetOf(refersTo), headOfForm] as const),
    ...tableKeys.map((key) => [tableDefinition(key).title.ja, 1 + preparedRows] as const),
  ]);
  const isKept = (name: string) => ends.has(name) || otherSheets.includes(name);
  return {
    ...model,
    sheets: sheets
      .filter(({ name }) => isKept(name))
      .map((sheet) => cutBelow(sheet, ends.get(sheet.name))),
    names: names.filter(({ refersTo }) => isKept(sheetOf(refersTo))),
  };
}

const given = aSmallNetwork();

/** Ids that earlier steps came to, by the names that the steps gave them. */
type Ids = Readonly<Record<string, string>>;

interface Step {
  readonly ask: (ids: Ids) => Asked;
  /** The output whose id later steps need, and its name. */
  readonly names?: readonly [output: string, name: string];
  /** Why the same a second time is refused; where it is not, it changes nothing. */
  readonly again?: Problem['code'];
}

const step = (ask: Asked | Step['ask'], more: Omit<Step, 'ask'> = {}): Step => ({
  ...{ ask: typeof ask === 'function' ? ask : () => ask },
  ...more,
});

/** The hand-off of a case to an agency, and what becomes of it. */
const handoff = (
  name: string,
  sent: { readonly kind: '照会' | '移管'; readonly to_agency_id: string; readonly due?: string },
  answers: readonly (readonly ['受諾' | '差戻し' | '取下げ' | '完了', string?, string?])[],
): readonly Step[] => [
  step(
    { name: 'send-handoff', input: { case: 'CS-1', summary: '引き継ぎのお願い', ...sent } },
    { names: ['handoff', name], again: 'handoff-open-already' },
  ),
  ...answers.map(([state, reason = '', to_supporter_id = '']) =>
    step(({ [name]: id = '' }) => ({
      name: 'answer-handoff',
      input: { handoff: id, state, reason, to_supporter_id },
    })),
  ),
];

const saved = (table: string, values: object, id?: string): Asked => ({
  name: 'save-row',
  input: { table, values, ...(id === undefined ? {} : { id }) } as never,
});

const activity = {
  ...{ case_id: 'CS-1', date: '2024-01-12', step: 'STEP1', kind: '訪問', supporter_id: '佐藤' },
  ...{ note: '=工場を見学\n社長と専務', next_action: '専務に会う', next_due: 'R6.1.30' },
};

/** A day's work, in its order. */
const work: readonly Step[] = [
  step(
    {
      name: 'new-case',
      input: {
        new_company: { name: '㈱みさき運輸', prefecture: '静岡県', industry: 'H', employees: '42' },
        ...{ found: '2024-01-10', supporter_id: 'SP-1', source: '商談会', step: 'STEP1' },
        ...{ next_action: '社長と面談', next_due: '2024-01-25' },
      },
    },
    { names: ['case', 'case'] },
  ),
  step({ name: 'new-case', input: { company: 'CO-3', supporter_id: 'SP-2' } }),
  step({ name: 'move-step', input: { case: 'CS-1', step: 'STEP2', date: '2024-01-10' } }),
  step({ name: 'move-step', input: { case: 'CS-1', step: 'STEP1', reason: '課題を見直す' } }),
  step({
    name: 'set-next-action',
    input: {
      case: 'CS-1',
      next_action: '現場を見る',
      next_due: '令和6年2月1日',
      next_agency_id: 'AG-2',
    },
  }),
  step({
    name: 'edit-case',
    input: {
      case: 'CS-1',
      values: { vision: '地域で一番の工場', priority: '高', candidates: '２' },
    },
  }),
  step(({ case: id = '' }) => ({
    name: 'bulk-update',
    input: {
      date: '2024-01-15',
      changes: [
        { case: 'CS-1', step: 'STEP2', next_action: '要件をまとめる', next_due: '2024-02-05' },
        { case: id, status: '保留' },
        { case: 'CS-3', status: '進行中' },
        { case: 'CS-9', step: 'STEP2' },
      ],
    },
  })),
  ...handoff('transfer', { kind: '移管', to_agency_id: 'AG-2' }, [['受諾', '', 'SP-2'], ['完了']]),
  ...handoff('returned', { kind: '照会', to_agency_id: 'AG-3' }, [['差戻し', '担当者が不在']]),
  ...handoff('withdrawn', { kind: '照会', to_agency_id: 'AG-1' }, [['取下げ']]),
  ...handoff('open', { kind: '照会', to_agency_id: 'AG-3', due: '2024-01-15' }, []),
  step(saved('activities', activity)),
  step(saved('activities', { ...activity, date: '2024-01-13', note: '電話', kind: '電話' })),
  step(
    saved('issues', {
      case_id: 'CS-1',
      issue: '工程が人に頼る',
      way: '人材で解決',
      priority: '高',
    }),
  ),
  step(saved('requirements', { case_id: 'CS-1', profile: '現場を率いた人', headcount: '２' }), {
    names: ['id', 'requirement'],
  }),
  step(({ requirement = '' }) =>
    saved('approaches', {
      case_id: 'CS-1',
      requirement_id: requirement,
      agency_id: '港人材',
      sent: 'R6.1.9',
    }),
  ),
  step(({ requirement = '' }) =>
    saved('requirements', { want: '資格', headcount: '' }, requirement),
  ),
  step(
    saved('companies', {
      name: '港の湯',
      prefecture: '静岡県',
      industry: 'M',
      consent_date: '2024/1/4',
    }),
  ),
  step(saved('companies', { phone: '054-000-0000', consent_items: '基本、経営課題' }, 'CO-3')),
  step(saved('agencies', { name: '港市', kind: '自治体', joined: '令和5年4月1日', hub: '○' })),
  step(saved('supporters', { name: '田中', agency_id: '港市', role: '担い手候補' })),
  step(
    saved('trainings', {
      ...{ supporter_id: '田中', date: '2024-01-12', kind: 'OJT', method: '同行支援' },
      ...{ status: '実施済', company_id: 'CO-1' },
    }),
    { names: ['id', 'training'] },
  ),
  step({
    name: 'move-step',
    input: {
      ...{ case: 'CS-1', step: 'STEP3', posted: '2024-01-11', matched: '2024-01-14' },
      started: '2024-04-01',
    },
  }),
  step(
    saved('followups', {
      case_id: 'CS-1',
      date: '2024-01-15',
      progress: '順調',
      new_issue: '若手の育成',
    }),
    {
      names: ['id', 'followup'],
    },
  ),
  step(({ followup = '' }) => ({ name: 'new-case', input: { from: followup, confirm: true } })),
  step({ name: 'close-case', input: { case: 'CS-1', outcome: '定着', close_reason: '順調' } }),
  step({ name: 'show-form', input: { form: 'case', case: 'CS-1' } }),
  step({ name: 'show-form', input: { form: 'company', case: 'CS-1', receiver: 'AG-3' } }),
  step({ name: 'show-form', input: { form: 'shared', ours: 'AG-1', theirs: 'AG-2' } }),
  step(({ training = '' }) => ({ name: 'show-form', input: { form: 'ojt', training } })),
];

/** Commands of the work on cases; the compiler asks for every one that is added. */
type Elsewhere = 'new-network' | 'fill-sample' | 'import-rows' | 'repair';
type LookUp =
  | ('kpi' | 'kpi-sheet' | 'maturity' | 'network' | 'check')
  | ('row-card' | 'find-company' | 'role-matrix' | 'suggest-receiver' | 'handoff-board')
  | ('my-week' | 'list-cases' | 'case-timeline' | 'reference-choices' | 'row-values' | 'pipeline');

const workCommands: Readonly<Record<Exclude<CommandName, Elsewhere | LookUp>, true>> = {
  ...{ 'new-case': true, 'move-step': true, 'set-next-action': true, 'edit-case': true },
  ...{ 'close-case': true, 'bulk-update': true, 'send-handoff': true, 'answer-handoff': true },
  ...{ 'save-row': true, 'show-form': true },
};

const newFirm = { name: '港の湯', prefecture: '静岡県', industry: 'M' };

/** What is refused, and why. */
const refused: readonly (readonly [Asked, ...Problem['code'][]])[] = [
  [{ name: 'new-case', input: { company: 'CO-9', supporter_id: 'SP-1' } }, 'reference-unknown'],
  [{ name: 'new-case', input: { company: 'CO-1', supporter_id: 'SP-1' } }, 'case-open-exists'],
  [
    {
      name: 'new-case',
      input: {
        new_company: { ...newFirm, corporate_number: '4011001098993' },
        supporter_id: 'SP-1',
      },
    },
    'company-known-number',
  ],
  [{ name: 'move-step', input: { case: 'CS-9', step: 'STEP2' } }, 'case-unknown'],
  [{ name: 'move-step', input: { case: 'CS-3', step: 'STEP2' } }, 'case-closed'],
  [{ name: 'move-step', input: { case: 'CS-2', step: 'STEP2' } }, 'step-reason-missing'],
  [
    { name: 'move-step', input: { case: 'CS-2', step: 'STEP3', posted: '2023-10-02' } },
    'match-before-posting',
  ],
  [{ name: 'set-next-action', input: { case: 'CS-3', next_action: '訪問' } }, 'case-closed'],
  [{ name: 'set-next-action', input: { case: 'CS-1', next_due: '来週' } }, 'date-invalid'],
  [{ name: 'edit-case', input: { case: 'CS-3', values: { vision: '地域一番' } } }, 'case-closed'],
  [
    { name: 'close-case', input: { case: 'CS-1', outcome: '成約' } },
    'outcome-without-date',
    'outcome-without-date',
  ],
  [{ name: 'close-case', input: { case: 'CS-2', outcome: '定着' } }, 'outcome-without-followup'],
  [{ name: 'bulk-update', input: { changes: [] } }, 'input-invalid'],
  [
    { name: 'send-handoff', input: { case: 'CS-4', kind: '照会', to_agency_id: 'AG-2' } },
    'handoff-consent',
  ],
  [
    { name: 'send-handoff', input: { case: 'CS-1', kind: '照会', to_agency_id: 'AG-9' } },
    'reference-unknown',
  ],
  [
    {
      name: 'send-handoff',
      input: {
        case: 'CS-1',
        kind: '照会',
        to_agency_id: 'AG-2',
        sent: '2024-01-15',
        due: '2024-01-12',
      },
    },
    'date-order',
  ],
  [{ name: 'answer-handoff', input: { handoff: 'HO-9', state: '受諾' } }, 'reference-unknown'],
  [
    { name: 'answer-handoff', input: { handoff: 'HO-1', state: '完了' } },
    'handoff-move-impossible',
  ],
  [
    { name: 'answer-handoff', input: { handoff: 'HO-1', state: '差戻し' } },
    'handoff-reason-missing',
  ],
  [
    { name: 'answer-handoff', input: { handoff: 'HO-1', state: '受諾' } },
    ...(['handoff-lead-missing', 'handoff-consent'] as const),
  ],
  [
    {
      name: 'answer-handoff',
      input: { handoff: 'HO-1', state: '受諾', date: '2024-01-09', to_supporter_id: 'SP-1' },
    },
    ...(['supporter-not-of-agency', 'date-order', 'handoff-consent'] as const),
  ],
  [saved('activities', { ...activity, case_id: 'CS-9' }), 'reference-unknown'],
  [saved('requirements', { case_id: 'CS-3' }), 'case-closed'],
  [
    saved('approaches', {
      case_id: 'CS-1',
      firm_name: '港',
      sent: '2024-01-10',
      answered: '2024-01-09',
    }),
    'date-order',
  ],
  [saved('followups', { case_id: 'CS-1', date: '2024-01-15' }), 'followup-without-match'],
  [saved('followups', { case_id: 'CS-2', date: '2023-09-30' }), 'date-order'],
  [saved('companies', { ...newFirm, name: '浜の宿' }), 'company-known-name'],
  [saved('cases', { step: 'STEP2' }, 'CS-1'), 'table-has-commands'],
  [{ name: 'show-form', input: { form: 'case', case: 'CS-9' } }, 'case-unknown'],
  [
    { name: 'show-form', input: { form: 'shared', ours: 'AG-1', theirs: 'AG-1' } },
    'form-same-agency',
  ],
];

const questions: readonly Asked[] = [
  { name: 'find-company', input: { text: 'みさき' } },
  { name: 'my-week', input: { supporter: 'SP-1' } },
  { name: 'my-week', input: { supporter: 'SP-2' } },
  { name: 'handoff-board', input: {} },
  { name: 'handoff-board', input: { agency: 'AG-3', namesFirms: true } },
  { name: 'role-matrix', input: {} },
  { name: 'suggest-receiver', input: { case: 'CS-2', kind: '移管' } },
  { name: 'case-timeline', input: { case: 'CS-1' } },
  { name: 'pipeline', input: { byAgency: true } },
  { name: 'row-card', input: { sheet: '案件', row: 1 } },
  { name: 'row-card', input: { sheet: '支援企業', row: 1 } },
  { name: 'list-cases', input: {} },
  { name: 'reference-choices', input: { table: 'cases' } },
  { name: 'row-values', input: { table: 'activities', case: 'CS-1' } },
];

interface Played {
  readonly asked: Asked;
  readonly reply: CommandReply<unknown>;
  readonly model: WorkbookModel;
}

/** What a command comes to on the model alone, in a host of these abilities. */
function play(model: WorkbookModel, asked: Asked, capabilities: HostCapabilities): Played {
  const result = runCommand(asked, readSnapshot(model), context);
  if (result.kind === 'refused') return { asked, reply: result, model };
  const { plan } = fitToHost(result.plan, capabilities);
  const { output, warnings } = result;
  const reply = { kind: 'done', output, warnings, changed: plan.steps.length > 0 } as const;
  return { asked, reply, model: applyToModel(model, plan) };
}

interface Act {
  readonly first: Played;
  readonly again: Played;
}

/** The whole of the work on the model alone: each step, and the same once more. */
function playWork(capabilities: HostCapabilities): readonly Act[] {
  const ids: Record<string, string> = {};
  const acts: Act[] = [];
  let model = given;
  for (const { ask, names, again } of work) {
    const first = play(model, ask(ids), capabilities);
    if (first.reply.kind !== 'done') throw new Error(JSON.stringify([first.asked, first.reply]));
    if (names !== undefined) ids[names[1]] = (first.reply.output as Ids)[names[0]] ?? '';
    const second = play(first.model, first.asked, capabilities);
    expect([first.asked, first.reply.changed, briefly(second.reply)]).toEqual([
      ...[first.asked, true],
      again === undefined ? 'unchanged' : [again],
    ]);
    ({ model } = second);
    acts.push({ first, again: second });
  }
  return acts;
}

function briefly(reply: CommandReply<unknown>): unknown {
  if (reply.kind === 'done') return reply.changed ? 'changed' : 'unchanged';
  return reply.kind === 'refused' ? codesOf(reply.problems) : reply.kind;
}

/** Each step is told in the change log once: the second time there is nothing to tell. */
function logEntries({ sheets }: WorkbookModel): number {
  const { rows = [] } = sheets.find(({ name }) => name === '変更履歴') ?? {};
  return rows.filter(([at]) => typeof at === 'number').length;
}

/** What a host says beyond the model: that it lacks an ability. */
function withoutLacks(reply: CommandReply<unknown>): CommandReply<unknown> {
  if (reply.kind !== 'done') return reply;
  const warnings = reply.warnings.filter(({ code }) => code !== 'capability-missing');
  return { ...reply, warnings };
}

test('the work takes every command that works on cases', () => {
  const taken = new Set(work.map(({ ask }) => ask({}).name));
  expect([...taken].sort()).toEqual(Object.keys(workCommands).sort());
  expect([...taken].filter(isLookUp)).toEqual([]);
  expect(questions.filter(({ name }) => !isLookUp(name))).toEqual([]);
});

describe.each(Object.entries<Host>(hosts))('in %s', (_, host) => {
  test('what is refused changes nothing', async () => {
    const opened = await host.open(given, context);
    const before = await opened.inspect();
    for (const [asked, ...codes] of refused) {
      const reply = await opened.run(asked);
      expect([asked, briefly(reply)]).toEqual([asked, codes]);
      expect(reply).toEqual(play(given, asked, opened.capabilities).reply);
    }
    expect(await opened.inspect()).toEqual(before);
  });

  test('a day of work comes to what it comes to on the model, and so does the answer to every question', async () => {
    const opened = await host.open(given, context);
    const acts = playWork(opened.capabilities);
    for (const { first, again } of acts) {
      for (const { asked, reply } of [first, again]) {
        expect([asked, withoutLacks(await opened.run(asked))]).toEqual([asked, reply]);
      }
    }
    const end = acts[acts.length - 1]!.again.model;
    expect(logEntries(end)).toBe(work.length);
    expect(seenIn(host, await opened.inspect())).toEqual(seenIn(host, end));
    for (const asked of questions) {
      const { reply } = play(end, asked, opened.capabilities);
      expect([asked, reply.kind]).toEqual([asked, 'done']);
      expect([asked, withoutLacks(await opened.run(asked))]).toEqual([asked, reply]);
    }
  });
});
