import {
  applyToModel,
  describeProblem,
  readSnapshot,
  runCommand,
  type CommandResult,
  type Problem,
  type Scalar,
  type WorkbookModel,
} from '../../../shared/core/index';
import type {
  SendHandoffInput,
  SendHandoffOutput,
} from '../../../shared/core/commands/send-handoff/input';
import { sendHandoff } from '../../../shared/core/commands/send-handoff/command';
import type { TableKey } from '../../../shared/core/tables/tables';
import { aNewWorkbook, typeRows } from '../../builders/new-workbook';
import { aSnapshot, context, day, without, type TableRows } from '../domain/table-rows';
import { network } from './a-network';

const request: SendHandoffInput = {
  ...{ case: 'CS-1', kind: '照会', to_agency_id: 'AG-2' },
  summary: '工程改善の責任者を探したい',
};

const send = (
  rows: TableRows,
  more: Partial<SendHandoffInput> = {},
): CommandResult<SendHandoffOutput> =>
  sendHandoff(aSnapshot({ ...network, ...rows }), { ...request, ...more }, context);

function problemsOf(result: CommandResult<unknown>): readonly Problem[] {
  if (result.kind === 'planned') throw new Error('It was not refused');
  return result.problems;
}

const codesOf = (result: CommandResult<unknown>) => problemsOf(result).map(({ code }) => code);

function warningsOf(result: CommandResult<unknown>): readonly Problem[] {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.warnings;
}

const [company] = network.companies;
const [aCase] = network.cases;
const firm = (more: Readonly<Record<string, Scalar>>): TableRows => ({
  companies: [{ ...company, ...more }],
});

/** A real workbook with the network typed in. */
function aWorkbook(more: TableRows = {}): WorkbookModel {
  return Object.entries({ ...network, ...more }).reduce(
    (model, [table, rows]) => typeRows(model, table as TableKey, rows),
    aNewWorkbook(),
  );
}

function planned(model: WorkbookModel, input: SendHandoffInput): WorkbookModel {
  const result = runCommand({ name: 'send-handoff', input }, readSnapshot(model), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return applyToModel(model, result.plan);
}

describe('a case that is handed over', () => {
  it('adds the request with its answer day five business days ahead', () => {
    const { tables } = readSnapshot(planned(aWorkbook(), { ...request, to_supporter_id: 'SP-2' }));
    expect(tables.handoffs?.rows).toHaveLength(1);
    expect(tables.handoffs?.rows[0]).toMatchObject({
      row: 1,
      cells: {
        ...{ case_id: 'CS-1', kind: '照会', step: 'STEP2', state: '依頼', answered: null },
        ...{ from_agency_id: 'AG-1', from_supporter_id: 'SP-1' },
        ...{ to_agency_id: 'AG-2', to_supporter_id: 'SP-2', sent: day('2024-01-15') },
        ...{ due: day('2024-01-22'), summary: '工程改善の責任者を探したい' },
      },
    });
  });

  it('waits for the receiver, and keeps what was to be done before in its activity', () => {
    const { tables } = readSnapshot(planned(aWorkbook(), request));
    expect(tables.cases?.rows[0]?.cells).toMatchObject({
      ...{ next_action: '取り繋ぎへの返事（港よろず支援拠点）', next_due: day('2024-01-22') },
      ...{ next_agency_id: 'AG-2', agency_id: 'AG-1', supporter_id: 'SP-1', step: 'STEP2' },
    });
    const [activity] = tables.activities?.rows ?? [];
    expect(activity?.cells).toMatchObject({
      ...{ case_id: 'CS-1', date: day('2024-01-15'), step: 'STEP2', kind: 'その他' },
      supporter_id: 'SP-1',
    });
    expect(activity?.cells.note).toBe(
      '「港よろず支援拠点」に照会を依頼しました（STEP2から、回答期限 2024-01-22）。\n工程改善の責任者を探したい\nそれまでの次の行動：工場を見学する',
    );
  });

  it('is asked for once: the second press is refused and names the row that is there', () => {
    const once = planned(aWorkbook(), request);
    const again = runCommand({ name: 'send-handoff', input: request }, readSnapshot(once), {
      ...context,
      seed: 'another press',
    });
    expect(problemsOf(again)).toMatchObject([
      { code: 'handoff-open-already', place: { sheet: '取り繋ぎ', row: 2, column: 'state' } },
    ]);
    // The same agency may be asked for something else.
    const other = { ...request, step: 'STEP1' as const };
    expect(readSnapshot(planned(once, other)).tables.handoffs?.rows).toHaveLength(2);
  });

  it('may be asked for again after it was returned or withdrawn', () => {
    const handoffs = [
      { id: 'HO-1', case_id: 'CS-1', kind: '照会', step: 'STEP2', to_agency_id: 'AG-2' },
    ];
    const inState = (state: string) =>
      send({ handoffs: handoffs.map((each) => ({ ...each, state })) }).kind;
    expect(['依頼', '受諾', '差戻し', '取下げ', '完了'].map(inState)).toEqual([
      ...['refused', 'refused', 'planned', 'planned', 'planned'],
    ]);
  });

  it('takes the days, the sender and the STEP that are given', () => {
    const result = send(
      {},
      {
        ...{ from_agency_id: 'AG-4', sent: '2024-01-10', due: '2024-01-31', step: 'STEP1' },
        items: ['基本'],
      },
    );
    expect(result).toMatchObject({
      output: { sent: '2024-01-10', due: '2024-01-31', step: 'STEP1', items: ['基本'] },
    });
  });

  it('goes over public holidays when it works out the answer day', () => {
    expect(send({}, { sent: '2023-12-28' })).toMatchObject({ output: { due: '2024-01-05' } });
  });

  it('says when it knows no holidays for the days in question', () => {
    const long = firm({ consent_expiry: null });
    const later = { ...context, today: '2036-01-07' };
    const result = sendHandoff(aSnapshot({ ...network, ...long }), request, later);
    expect(result).toMatchObject({ output: { due: '2036-01-14' } });
    expect(warningsOf(result)).toMatchObject([
      { code: 'holidays-unknown', severity: 'hint', values: { first: 2020, last: 2035 } },
    ]);
  });
});

describe('a receiver', () => {
  it('that says nothing about the STEP is a warning only', () => {
    expect(warningsOf(send({}))).toEqual([]);
    const uncovered = send({}, { step: 'STEP0' });
    expect(warningsOf(uncovered)).toMatchObject([
      { code: 'handoff-step-not-covered', values: { agency: '港よろず支援拠点', step: 'STEP0' } },
    ]);
  });

  it('must be another agency, a known one, and one that still takes part', () => {
    const whole = firm({ consent_scope: 'ネットワーク全体' });
    expect(codesOf(send(whole, { to_agency_id: 'AG-1' }))).toEqual(['handoff-same-agency']);
    expect(codesOf(send(whole, { to_agency_id: 'AG-9' }))).toEqual(['reference-unknown']);
    expect(codesOf(send(whole, { to_agency_id: ' ' }))).toEqual(['required-missing']);
    const [left] = problemsOf(send(whole, { to_agency_id: 'AG-3' }));
    expect(left).toMatchObject({ code: 'handoff-receiver-left', values: { left: '2023-12-31' } });
    // Its last day still counts.
    expect(send(whole, { to_agency_id: 'AG-3', sent: '2023-12-31' }).kind).toBe('planned');
  });

  it('has the supporter who is named', () => {
    expect(codesOf(send({}, { to_supporter_id: 'SP-1' }))).toEqual(['supporter-not-of-agency']);
    expect(codesOf(send({}, { from_supporter_id: 'SP-2' }))).toEqual(['supporter-not-of-agency']);
    expect(codesOf(send({}, { to_supporter_id: 'SP-9' }))).toEqual(['reference-unknown']);
  });

  it('of a transfer is told about the other transfer that waits for an answer', () => {
    const waiting = { id: 'HO-1', case_id: 'CS-1', kind: '移管', step: 'STEP2', state: '依頼' };
    const rows = { handoffs: [{ ...waiting, to_agency_id: 'AG-4' }] };
    expect(warningsOf(send(rows, { kind: '移管' }))).toMatchObject([
      { code: 'handoff-transfer-waiting', values: { agency: '港人材' }, place: { row: 2 } },
    ]);
    expect(warningsOf(send(rows))).toEqual([]);
  });
});

describe('the consent of the firm', () => {
  const reasonsOf = (result: CommandResult<unknown>) =>
    problemsOf(result).map(({ code, values, place }) => [code, values?.['reason'], place?.column]);

  it('must name the receiver, hold on that day and cover what travels along', () => {
    expect(reasonsOf(send({}, { to_agency_id: 'AG-4' }))).toEqual([
      ['handoff-consent', 'consent-receiver-not-named', 'consent_agencies'],
    ]);
    expect(reasonsOf(send(firm({ consent_expiry: day('2024-01-14') })))).toEqual([
      ['handoff-consent', 'consent-expired', 'consent_expiry'],
    ]);
    expect(reasonsOf(send(firm({ consent_withdrawn: day('2024-01-15') })))).toEqual([
      ['handoff-consent', 'consent-withdrawn', 'consent_withdrawn'],
    ]);
    expect(reasonsOf(send({}, { kind: '移管', step: 'STEP3' }))).toEqual([
      ['handoff-consent', 'consent-items-missing', 'consent_items'],
    ]);
    expect(send(firm({ consent_withdrawn: day('2024-01-16') })).kind).toBe('planned');
  });

  it('is asked of nobody who is given less: the items can be chosen', () => {
    const basics = firm({ consent_items: '基本' });
    expect(reasonsOf(send(basics))).toHaveLength(1);
    expect(send(basics, { items: ['基本'] }).kind).toBe('planned');
    expect(reasonsOf(send(basics, { items: ['すべて'] }))).toHaveLength(1);
  });

  it('names every gap in one go, but without any consent only that', () => {
    const gaps = firm({ consent_items: '基本', consent_expiry: day('2023-12-31') });
    expect(reasonsOf(send(gaps)).map(([, reason]) => reason)).toEqual([
      ...['consent-expired', 'consent-items-missing'],
    ]);
    const none = firm({ consent_scope: 'なし', consent_date: null, consent_items: null });
    expect(reasonsOf(send(none))).toEqual([['handoff-consent', 'consent-none', 'consent_scope']]);
  });

  it('is explained with the cell, what is missing and how to get it', () => {
    const [problem] = problemsOf(send({}, { to_agency_id: 'AG-4' }));
    expect(describeProblem(problem!, 'ja')).toBe(
      '「支援企業」シート J2 の同意した共有先「AG-2;AG-3」： 同意した共有先に「港人材」が入っていません。渡してよいか企業に確かめ、機関ID（AG-4）を書き足してください。',
    );
    expect(describeProblem(problem!, 'en')).toContain('the firm has not named 港人材.');
  });
});

describe('what can not be handed over', () => {
  it('is a case that has ended, in whatever way', () => {
    const inStatus = (status: string) => send({ cases: [{ ...aCase, status }] });
    for (const status of ['完了', '中止', '取消']) {
      expect(problemsOf(inStatus(status))).toMatchObject([
        { code: 'case-closed', values: { value: status }, place: { sheet: '案件', row: 2 } },
      ]);
    }
    expect(inStatus('保留').kind).toBe('planned');
  });

  it('is a case that is not there, or whose firm is not', () => {
    expect(problemsOf(send({}, { case: 'CS-9' }))).toMatchObject([
      { code: 'case-unknown', values: { value: 'CS-9' } },
    ]);
    expect(problemsOf(send({ companies: [] }))).toMatchObject([
      { code: 'reference-unknown', place: { table: 'cases', column: 'company_id', row: 2 } },
    ]);
  });

  it('is anything with words or days that nobody can read', () => {
    const words = { kind: '相談', step: 'STEP9', items: ['秘密'] } as never;
    expect(codesOf(send({}, words))).toEqual([
      ...['choice-unknown', 'choice-unknown', 'choice-unknown'],
    ]);
    expect(codesOf(send({}, { sent: '昨日', due: '2024-02-30' }))).toEqual([
      ...['date-invalid', 'date-invalid'],
    ]);
    expect(codesOf(send({}, { sent: '2024-01-16' }))).toEqual(['date-future']);
    expect(codesOf(send({}, { due: '2024-01-14' }))).toEqual(['date-order']);
  });

  it('is anything while a table that it needs is gone', () => {
    const snapshot = aSnapshot(network);
    for (const table of ['cases', 'activities', 'companies', 'agencies', 'handoffs'] as const) {
      expect(problemsOf(sendHandoff(without(snapshot, table), request, context))).toMatchObject([
        { code: 'table-missing', place: { table } },
      ]);
    }
  });
});
