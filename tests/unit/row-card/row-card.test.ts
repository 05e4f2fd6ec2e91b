import {
  readSnapshot,
  runCommand,
  sampleNetwork,
  type RowCard,
  type Snapshot,
} from '../../../shared/core/index';
import { tableDefinition, tableKeys, type TableKey } from '../../../shared/core/tables/tables';
import { anAwkwardNetwork } from '../../builders/awkward-network';
import { aNewWorkbook } from '../../builders/new-workbook';
import { aSnapshot, context, day, without, type TableRows } from '../domain/table-rows';

// The builder puts the titles into row 0; today is 2024-01-15.
const firstRow = 1;

function cardOutput(snapshot: Snapshot, sheet: string, row: number): RowCard | null {
  const result = runCommand({ name: 'row-card', input: { sheet, row } }, snapshot, context);
  if (result.kind === 'refused') throw new Error('A card is never refused');
  expect(result.plan.steps).toEqual([]);
  return result.output.card;
}

function cardOf(rows: TableRows, table: TableKey, row = firstRow): RowCard {
  const card = cardOutput(aSnapshot(rows), tableDefinition(table).title.ja, row);
  if (card === null) throw new Error('There is no card');
  return card;
}

const network: TableRows = {
  agencies: [
    { id: 'AG-1', name: 'みなと銀行' },
    { id: 'AG-2', name: '港商工会' },
  ],
  supporters: [{ id: 'SP-1', name: '佐藤', agency_id: 'AG-1', role: '担い手' }],
  companies: [
    {
      ...{ id: 'CO-1', name: '潮路製作所', consent_scope: '指定機関', consent_agencies: 'AG-2' },
      ...{ consent_date: day('2023-05-01'), consent_expiry: day('2024-03-31') },
    },
  ],
};

describe('where no row of a table stands', () => {
  it('gives no card: on the titles, below the rows, on other sheets, without tables', () => {
    const snapshot = aSnapshot(network);
    expect(cardOutput(snapshot, '担い手', 0)).toBeNull();
    expect(cardOutput(snapshot, '担い手', 2)).toBeNull();
    expect(cardOutput(snapshot, 'メモ', 1)).toBeNull();
    expect(cardOutput(snapshot, '', -1)).toBeNull();
    expect(cardOutput(without(snapshot, 'supporters'), '担い手', 1)).toBeNull();
  });
});

describe('the card of a case', () => {
  const aCase = {
    ...{ id: 'CS-1', company_id: 'co-1', agency_id: 'AG-1', supporter_id: 'SP-1' },
    ...{ step: 'STEP1', status: '進行中', found: day('2023-06-01') },
  };

  it('is named by its title, and by its firm while it has none', () => {
    const titled = { ...network, cases: [{ ...aCase, title: '製造部長の採用' }] };
    expect(cardOf(titled, 'cases').name).toBe('製造部長の採用');
    expect(cardOf({ ...network, cases: [aCase] }, 'cases')).toMatchObject({
      ...{ table: 'cases', id: 'CS-1', name: '潮路製作所', sheet: '案件', row: 1 },
      status: { column: 'status', value: '進行中' },
    });
  });

  it('links firm, agency and supporter, found as formulas find them, and says who is gone', () => {
    const cases = [{ ...aCase, accompanist: 'SP-9' }];
    expect(cardOf({ ...network, cases }, 'cases').references).toEqual([
      { column: 'company_id', links: [{ table: 'companies', id: 'CO-1', name: '潮路製作所' }] },
      { column: 'agency_id', links: [{ table: 'agencies', id: 'AG-1', name: 'みなと銀行' }] },
      { column: 'supporter_id', links: [{ table: 'supporters', id: 'SP-1', name: '佐藤' }] },
      { column: 'accompanist', links: [{ table: 'supporters', id: 'SP-9', name: '' }] },
    ]);
  });

  it('dates each STEP by its first activity, keeping those ahead after going back', () => {
    const activities = [
      { case_id: 'CS-1', step: 'STEP2', date: day('2023-08-20') },
      { case_id: 'CS-1', step: 'STEP2', date: day('2023-08-10') },
      { case_id: 'CS-2', step: 'STEP3', date: day('2023-09-01') },
      { case_id: 'CS-1', step: 'STEP1', date: 'R5.7.1' },
    ];
    const cases = [{ ...aCase, step_date: day('2023-10-02') }];
    expect(cardOf({ ...network, cases, activities }, 'cases').steps).toEqual([
      { step: 'STEP0', isCurrent: false, reached: '2023-06-01' },
      { step: 'STEP1', isCurrent: true, reached: '2023-10-02' },
      { step: 'STEP2', isCurrent: false, reached: '2023-08-10' },
      { step: 'STEP3', isCurrent: false, reached: null },
    ]);
  });

  it('lists what is next by due day: action, hand-offs that wait, the follow-up', () => {
    const cases = [
      {
        ...{ ...aCase, step: 'STEP3', matched: day('2023-10-20'), started: day('2023-11-15') },
        ...{ next_action: '社長と面談', next_due: day('2024-02-01') },
      },
    ];
    const handoff = { case_id: 'CS-1', to_agency_id: 'AG-2' };
    const handoffs = [
      { ...handoff, id: 'HO-1', state: '依頼', due: day('2024-01-12'), summary: '要件の相談' },
      { ...handoff, id: 'HO-2', state: '受諾', due: day('2023-12-01') },
      { ...handoff, id: 'HO-3', state: '完了' },
      { ...handoff, id: 'HO-4', state: '依頼', case_id: 'CS-9' },
    ];
    const followups = [{ id: 'FU-1', case_id: 'CS-1', date: day('2023-12-10') }];
    const own = { table: 'cases', id: 'CS-1', name: '潮路製作所' };
    expect(cardOf({ ...network, cases, handoffs, followups }, 'cases').next).toEqual([
      {
        kind: 'handoff-answer',
        link: { table: 'handoffs', id: 'HO-1', name: '港商工会' },
        ...{ text: '要件の相談', due: '2024-01-12', isOverdue: true },
      },
      { kind: 'action', link: own, text: '社長と面談', due: '2024-02-01', isOverdue: false },
      { kind: 'follow-up', link: own, text: '', due: '2024-02-15', isOverdue: false },
      {
        kind: 'handoff-completion',
        link: { table: 'handoffs', id: 'HO-2', name: '港商工会' },
        ...{ text: '', due: null, isOverdue: false },
      },
    ]);
  });

  it('takes the next action from the last activity while the case names none', () => {
    const activities = [
      { case_id: 'CS-1', date: day('2023-09-01'), next_action: '古い約束' },
      { case_id: 'cs-1', date: day('2023-10-01'), next_action: '資料を送る', next_due: '近日' },
      { case_id: 'CS-1', date: day('2023-08-01'), next_action: 'もっと古い約束' },
    ];
    const tasks = cardOf({ ...network, cases: [aCase], activities }, 'cases').next;
    expect(tasks).toMatchObject([{ kind: 'action', text: '資料を送る', due: null }]);
  });

  it('plans nothing more for a case that has ended', () => {
    const cases = [
      { ...aCase, status: '完了', matched: day('2023-10-20'), next_action: '消し忘れ' },
    ];
    expect(cardOf({ ...network, cases }, 'cases').next).toEqual([]);
  });

  it('has no follow-up left after the fourth', () => {
    const cases = [{ ...aCase, matched: day('2022-10-20') }];
    const followups = [1, 2, 3, 4].map((number) => ({ id: `FU-${number}`, case_id: 'CS-1' }));
    expect(cardOf({ ...network, cases, followups: followups.slice(1) }, 'cases').next).toEqual([
      expect.objectContaining({ kind: 'follow-up', due: '2023-10-20', isOverdue: true }),
    ]);
    expect(cardOf({ ...network, cases, followups }, 'cases').next).toEqual([]);
  });

  it('says how the consent of its firm stands today', () => {
    const valid = cardOf({ ...network, cases: [aCase] }, 'cases').consent;
    expect(valid).toEqual({ scope: '指定機関', expiry: '2024-03-31', reasons: [] });
    const withdrawn = { ...network.companies![0], consent_withdrawn: day('2024-01-15') };
    const rows = { ...network, companies: [withdrawn], cases: [aCase] };
    expect(cardOf(rows, 'cases').consent?.reasons).toEqual(['consent-withdrawn']);
    expect(cardOf({ ...rows, companies: [] }, 'cases').consent).toBeNull();
  });

  it('shows its dates as ISO text and other cells as typed', () => {
    const cases = [{ ...aCase, posted: 'R5.9', priority: '高', candidates: 3 }];
    expect(cardOf({ ...network, cases }, 'cases').fields).toEqual([
      { column: 'found', value: '2023-06-01' },
      { column: 'posted', value: 'R5.9' },
      { column: 'priority', value: '高' },
      { column: 'candidates', value: 3 },
    ]);
  });
});

describe('the cards of firms, agencies and supporters', () => {
  const cases = [
    { id: 'CS-1', company_id: 'CO-1', agency_id: 'AG-1', supporter_id: 'SP-1', status: '完了' },
    { id: 'CS-2', company_id: 'CO-1', agency_id: 'AG-1', accompanist: 'SP-1', status: '保留' },
    {
      ...{ id: 'CS-3', company_id: 'CO-2', agency_id: 'AG-2', supporter_id: 'SP-1', title: '改善' },
      ...{ status: '進行中', next_action: '訪問', next_agency_id: 'AG-1', step: 'STEP1' },
    },
  ];
  const idsOf = (card: RowCard, list: string) =>
    card.lists.find((each) => each.list === list)?.entries.map(({ link }) => link.id);

  it('lists the cases of a firm, open ones first', () => {
    const card = cardOf({ ...network, cases }, 'companies');
    expect(card).toMatchObject({ name: '潮路製作所', lists: [{ list: 'cases', count: 2 }] });
    expect(idsOf(card, 'cases')).toEqual(['CS-2', 'CS-1']);
  });

  it('lists supporters and open cases of an agency, and what waits for it', () => {
    const handoffs = [
      { id: 'HO-1', case_id: 'CS-3', to_agency_id: 'AG-1', state: '依頼', due: day('2024-01-20') },
      { id: 'HO-2', case_id: 'CS-3', to_agency_id: 'AG-2', state: '依頼' },
    ];
    const card = cardOf({ ...network, cases, handoffs }, 'agencies');
    expect(idsOf(card, 'supporters')).toEqual(['SP-1']);
    expect(idsOf(card, 'open-cases')).toEqual(['CS-2']);
    expect(card.next).toMatchObject([
      { kind: 'handoff-answer', link: { id: 'HO-1', name: '改善' }, due: '2024-01-20' },
      { kind: 'action', link: { id: 'CS-3' }, text: '訪問', due: null },
    ]);
  });

  it('lists cases and trainings of a supporter, the newest training first, planned ones as tasks', () => {
    const training = { supporter_id: 'SP-1', kind: 'OJT' };
    const trainings = [
      { ...training, id: 'TR-1', date: day('2023-06-01'), status: '実施済' },
      { ...training, id: 'TR-2', date: day('2024-02-01'), status: '予定', method: '同行支援' },
      { ...training, id: 'TR-3', date: null, status: '実施済' },
    ];
    const card = cardOf({ ...network, cases, trainings }, 'supporters');
    expect(card.status).toEqual({ column: 'role', value: '担い手' });
    expect(idsOf(card, 'cases')).toEqual(['CS-2', 'CS-3', 'CS-1']);
    expect(idsOf(card, 'trainings')).toEqual(['TR-2', 'TR-1', 'TR-3']);
    expect(card.next).toMatchObject([
      { kind: 'training', link: { id: 'TR-2' }, text: '同行支援', due: '2024-02-01' },
      { kind: 'action', link: { id: 'CS-3' }, text: '訪問' },
    ]);
  });

  it('shows twenty of a long list and says how long it is', () => {
    const many = Array.from({ length: 35 }, (_, index) => ({
      id: `CS-${index}`,
      company_id: 'CO-1',
    }));
    const [list] = cardOf({ ...network, cases: many }, 'companies').lists;
    expect([list?.count, list?.entries.length]).toEqual([35, 20]);
  });
});

describe('the card of any other table', () => {
  it('has a name, whom it is about, its state and its first filled cells', () => {
    const handoffs = [
      {
        ...{ id: 'HO-1', case_id: 'CS-1', kind: '移管', from_agency_id: 'AG-1', state: '依頼' },
        ...{ sent: day('2023-07-03'), summary: '要件の相談' },
      },
    ];
    const rows = { ...network, cases: [{ id: 'CS-1', company_id: 'CO-1' }], handoffs };
    expect(cardOf(rows, 'handoffs')).toMatchObject({
      name: '潮路製作所',
      status: { column: 'state', value: '依頼' },
      references: [
        { column: 'case_id', links: [{ id: 'CS-1' }] },
        { column: 'from_agency_id', links: [{ name: 'みなと銀行' }] },
      ],
      fields: [
        { column: 'kind', value: '移管' },
        { column: 'sent', value: '2023-07-03' },
        { column: 'summary', value: '要件の相談' },
      ],
      ...{ steps: [], consent: null, next: [], lists: [] },
    });
  });

  it('is named by its id where nothing else names it, and never shows check boxes', () => {
    const maturity = [{ id: 'MT-1', date: day('2023-10-01'), strategy_1: true }];
    expect(cardOf({ maturity }, 'maturity')).toMatchObject({
      name: 'MT-1',
      fields: [{ column: 'date', value: '2023-10-01' }],
    });
  });
});

describe('what is wrong with a row', () => {
  /** Every row's problems equal those that a check of the whole workbook finds there. */
  function compareWithCheck(snapshot: Snapshot): number {
    const checked = runCommand({ name: 'check', input: {} }, snapshot, context);
    if (checked.kind === 'refused') throw new Error('A check is never refused');
    let compared = 0;
    for (const key of tableKeys) {
      const table = snapshot.tables[key];
      for (const { row } of table?.rows ?? []) {
        const expected = checked.output.problems.filter(
          (problem) => problem.table === key && problem.row === row + 1,
        );
        const card = cardOutput(snapshot, table?.sheet ?? '', row);
        expect(card?.problems).toEqual(expected);
        compared += expected.length;
      }
    }
    return compared;
  }

  it.each([1, 2, 3])('is what the check finds there, in an awkward network (%i)', (seed) => {
    expect(compareWithCheck(readSnapshot(anAwkwardNetwork(seed)))).toBeGreaterThan(100);
  });
});

describe('on the sample network', () => {
  it('gives each row of every table a card with its own id and a name', () => {
    const snapshot = readSnapshot(aNewWorkbook({ sample: true }));
    const { tables } = sampleNetwork();
    for (const key of tableKeys) {
      const [first] = snapshot.tables[key]?.rows ?? [];
      const card = cardOutput(snapshot, tableDefinition(key).title.ja, first!.row);
      expect(card).toMatchObject({ table: key, id: tables[key][0]!.id, problems: [] });
      expect(card?.name).not.toBe('');
    }
  });
});
