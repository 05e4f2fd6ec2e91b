import { answerHandoff } from '../../../shared/core/commands/answer-handoff/command';
import type { AnswerHandoffInput } from '../../../shared/core/commands/answer-handoff/input';
import {
  applyToModel,
  describeProblem,
  readSnapshot,
  runCommand,
  type CommandResult,
  type Problem,
  type Scalar,
  type Snapshot,
  type WorkbookModel,
} from '../../../shared/core/index';
import type { TableKey } from '../../../shared/core/tables/tables';
import { aNewWorkbook, typeRows } from '../../builders/new-workbook';
import { aSnapshot, context, day, without, type TableRows } from '../domain/table-rows';
import { network } from '../send-handoff/a-network';

/** Sent on Wednesday, 2024-01-10; the case waits for the answer. Today is 2024-01-15. */
const handoff = {
  ...{ id: 'HO-1', case_id: 'CS-1', kind: '照会', step: 'STEP2', state: '依頼' },
  ...{ from_agency_id: 'AG-1', from_supporter_id: 'SP-1', to_agency_id: 'AG-2' },
  ...{ sent: day('2024-01-10'), due: day('2024-01-17') },
};
const waiting = { next_action: '取り繋ぎへの返事', next_agency_id: 'AG-2' };
const [aCase] = network.cases;

type Row = Readonly<Record<string, Scalar>>;

const rowsWith = (more: Row = {}, ofCase: Row = waiting): TableRows => ({
  ...network,
  handoffs: [{ ...handoff, ...more }],
  cases: [{ ...aCase, next_due: day('2024-01-17'), ...ofCase }],
});

const accepting: AnswerHandoffInput = { handoff: 'HO-1', state: '受諾' };

const answer = (rows: TableRows, more: Partial<AnswerHandoffInput> = {}) =>
  answerHandoff(aSnapshot(rows), { ...accepting, ...more }, context);

function problemsOf(result: CommandResult<unknown>): readonly Problem[] {
  if (result.kind === 'planned') throw new Error('It was not refused');
  return result.problems;
}

const codesOf = (result: CommandResult<unknown>) => problemsOf(result).map(({ code }) => code);

function aWorkbook(rows: TableRows): WorkbookModel {
  return Object.entries(rows).reduce(
    (model, [table, typed]) => typeRows(model, table as TableKey, typed),
    aNewWorkbook(),
  );
}

function answered(model: WorkbookModel, input: AnswerHandoffInput): WorkbookModel {
  const result = runCommand({ name: 'answer-handoff', input }, readSnapshot(model), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return applyToModel(model, result.plan);
}

/** The first cells of the tables that an answer writes to. */
function after(rows: TableRows, input: Partial<AnswerHandoffInput>) {
  const { tables }: Snapshot = readSnapshot(answered(aWorkbook(rows), { ...accepting, ...input }));
  return {
    handoff: tables.handoffs?.rows[0]?.cells,
    case: tables.cases?.rows[0]?.cells,
    activities: tables.activities?.rows.map(({ cells }) => cells) ?? [],
  };
}

describe('an accepted hand-off', () => {
  it('is dated, and of a referral the lead stays where it is while the receiver acts next', () => {
    const found = after(rowsWith(), { date: '2024-01-12', to_supporter_id: 'SP-2' });
    expect(found.handoff).toMatchObject({
      ...{ state: '受諾', answered: day('2024-01-12'), to_supporter_id: 'SP-2', reason: null },
    });
    expect(found.case).toMatchObject({
      ...{ agency_id: 'AG-1', supporter_id: 'SP-1', next_agency_id: 'AG-2' },
      ...{ next_action: '照会への対応を始める', next_due: day('2024-01-19') },
    });
    expect(found.activities).toMatchObject([
      {
        ...{ case_id: 'CS-1', date: day('2024-01-12'), step: 'STEP2', supporter_id: 'SP-2' },
        note: '「港よろず支援拠点」が照会を受諾しました。\nそれまでの次の行動：取り繋ぎへの返事',
      },
    ]);
  });

  it('is told in the language of the workbook', () => {
    const noteIn = (state: AnswerHandoffInput['state']) => {
      const snapshot = aSnapshot(rowsWith(), { language: 'en' });
      const result = answerHandoff(snapshot, { ...accepting, state, reason: 'busy' }, context);
      if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
      const texts = result.plan.steps.flatMap((step) =>
        step.kind === 'writeRange' && step.sheet === '活動記録' ? step.contents.flat() : [],
      );
      return texts.find((text) => typeof text === 'string' && text.includes('referral'));
    };
    expect(noteIn('受諾')).toContain('港よろず支援拠点 accepted the referral.\nReason: busy');
    expect(noteIn('差戻し')).toContain('港よろず支援拠点 returned the referral.');
    expect(noteIn('取下げ')).toContain('The referral to 港よろず支援拠点 was withdrawn.');
  });

  it('moves the lead if it is a transfer, and keeps the accompanist', () => {
    const transfer = rowsWith({ kind: '移管', to_supporter_id: 'SP-2' }, { accompanist: 'SP-1' });
    const found = after(transfer, {});
    expect(found.case).toMatchObject({
      ...{ agency_id: 'AG-2', supporter_id: 'SP-2', accompanist: 'SP-1' },
      ...{ next_agency_id: 'AG-2', next_action: '引き継いだ企業に連絡する' },
    });
    expect(answer(transfer)).toMatchObject({ output: { isLeadMoved: true, isChanged: true } });
  });

  it('needs somebody who takes the lead of a transfer, from the receiving agency', () => {
    const transfer = rowsWith({ kind: '移管' });
    expect(codesOf(answer(transfer))).toEqual(['handoff-lead-missing']);
    expect(codesOf(answer(transfer, { to_supporter_id: 'SP-1' }))).toEqual([
      'supporter-not-of-agency',
    ]);
    expect(codesOf(answer(transfer, { to_supporter_id: 'SP-9' }))).toEqual(['reference-unknown']);
    expect(answer(transfer, { to_supporter_id: 'SP-2' }).kind).toBe('planned');
  });

  it('needs the consent to hold still, and the case to be open', () => {
    const [company] = network.companies;
    const withdrawn = [{ ...company, consent_withdrawn: day('2024-01-12') }];
    expect(problemsOf(answer({ ...rowsWith(), companies: withdrawn }))).toMatchObject([
      { code: 'handoff-consent', values: { reason: 'consent-withdrawn' } },
    ]);
    expect(answer({ ...rowsWith(), companies: withdrawn }, { date: '2024-01-11' }).kind).toBe(
      'planned',
    );
    expect(codesOf(answer(rowsWith({}, { status: '中止' })))).toEqual(['case-closed']);
    // Saying no is possible all the same.
    const no = { state: '差戻し', reason: '手一杯のため' } as const;
    expect(answer({ ...rowsWith({}, { status: '中止' }), companies: withdrawn }, no).kind).toBe(
      'planned',
    );
  });

  it('does not push aside a plan that waits for somebody else', () => {
    const other = { next_action: '社長と面談', next_agency_id: 'AG-1' };
    expect(after(rowsWith({}, other), {}).case).toMatchObject(other);
  });
});

describe('a hand-off that comes back', () => {
  it('needs a reason when it is returned, and puts the case into the hands of the sender', () => {
    expect(codesOf(answer(rowsWith(), { state: '差戻し', reason: ' ' }))).toEqual([
      'handoff-reason-missing',
    ]);
    const found = after(rowsWith(), { state: '差戻し', reason: '手一杯のため' });
    expect(found.handoff).toMatchObject({
      ...{ state: '差戻し', answered: day('2024-01-15'), reason: '手一杯のため' },
    });
    expect(found.case).toMatchObject({
      ...{ next_agency_id: 'AG-1', next_due: day('2024-01-22') },
      next_action: '差戻しの理由を踏まえ、次の相手を決める',
    });
    expect(found.activities[0]?.note).toContain('理由：手一杯のため');
  });

  it('is nobody’s answer when the sender withdraws it', () => {
    const named = rowsWith({ to_supporter_id: 'SP-2' });
    const found = after(named, { state: '取下げ' });
    expect(found.handoff).toMatchObject({ state: '取下げ', answered: null, reason: null });
    expect(found.case).toMatchObject({ next_agency_id: 'AG-1' });
    expect(found.activities).toMatchObject([{ supporter_id: 'SP-1' }]);
  });
});

describe('a completed hand-off', () => {
  const accepted = { state: '受諾', answered: day('2024-01-12') };

  it('is dated apart from its answer, and the lead looks at what it achieved', () => {
    const found = after(rowsWith(accepted), { state: '完了' });
    expect(found.handoff).toMatchObject({
      ...{ state: '完了', answered: day('2024-01-12'), completed: day('2024-01-15') },
    });
    expect(found.case).toMatchObject({
      ...{ next_action: '完了した支援の結果を確かめる', next_agency_id: 'AG-1' },
    });
  });

  it('leaves the plans of a receiver alone that has become the lead', () => {
    const lead = { agency_id: 'AG-2', next_agency_id: 'AG-2', next_action: '求人票を作る' };
    const transfer = rowsWith({ ...accepted, kind: '移管' }, lead);
    expect(after(transfer, { state: '完了' }).case).toMatchObject(lead);
  });

  it('is not dated before its answer, nor an answer before the request', () => {
    expect(
      problemsOf(answer(rowsWith(accepted), { state: '完了', date: '2024-01-11' })),
    ).toMatchObject([
      { code: 'date-order', values: { other: 'answered', otherValue: '2024-01-12' } },
    ]);
    expect(problemsOf(answer(rowsWith(), { date: '2024-01-09' }))).toMatchObject([
      { code: 'date-order', values: { other: 'sent', otherValue: '2024-01-10' } },
    ]);
    expect(codesOf(answer(rowsWith(), { date: '2024-01-16' }))).toEqual(['date-future']);
  });
});

describe('the ways from state to state', () => {
  const states = ['依頼', '受諾', '差戻し', '取下げ', '完了'] as const;

  it('are those of the domain; a state that is reached already stays, and changes nothing', () => {
    const table = states.map((from) =>
      states.map((to) => {
        const result = answer(rowsWith({ state: from }), { state: to, reason: '理由' });
        if (result.kind === 'refused') return '-';
        return result.plan.steps.length === 0 ? '=' : 'o';
      }),
    );
    expect(table.map((line) => line.join(''))).toEqual([
      '=ooo-', // 依頼
      '-=--o', // 受諾
      '--=--', // 差戻し
      '---=-', // 取下げ
      '----=', // 完了
    ]);
  });

  it('that are closed are named together with the open ones', () => {
    const [problem] = problemsOf(answer(rowsWith(), { state: '完了' }));
    expect(describeProblem(problem!, 'ja')).toBe(
      '「取り繋ぎ」シート N2 の状態「依頼」の取り繋ぎは「完了」にできません。選べるのは次の状態です： 受諾、差戻し、取下げ。',
    );
    const [ended] = problemsOf(answer(rowsWith({ state: '完了' }), { state: '受諾' }));
    expect(describeProblem(ended!, 'en')).toContain('It has ended; send a new one if needed.');
  });

  it('lead nowhere from a state that nobody knows', () => {
    expect(codesOf(answer(rowsWith({ state: '検討中' })))).toEqual(['choice-unknown']);
    expect(codesOf(answer(rowsWith(), { state: '検討中' as never }))).toEqual(['choice-unknown']);
  });
});

describe('what can not be answered', () => {
  it('is a hand-off that is not there, or whose case or receiver is not', () => {
    expect(codesOf(answer(rowsWith(), { handoff: 'HO-9' }))).toEqual(['reference-unknown']);
    expect(codesOf(answer(rowsWith({ case_id: 'CS-9' })))).toEqual(['case-unknown']);
    expect(codesOf(answer(rowsWith({ to_agency_id: 'AG-9' })))).toEqual(['reference-unknown']);
  });

  it('is anything while a table that it needs is gone', () => {
    const snapshot = aSnapshot(rowsWith());
    for (const table of ['cases', 'activities', 'companies', 'agencies', 'handoffs'] as const) {
      const result = answerHandoff(without(snapshot, table), accepting, context);
      expect(problemsOf(result)).toMatchObject([{ code: 'table-missing', place: { table } }]);
    }
  });

  it('is answered once: the same answer given again changes nothing', () => {
    const once = answered(aWorkbook(rowsWith()), accepting);
    expect(answered(once, accepting)).toEqual(once);
  });
});
