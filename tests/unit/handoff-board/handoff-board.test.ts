import { handoffBoard } from '../../../shared/core/commands/handoff-board/command';
import type { HandoffBoardInput } from '../../../shared/core/commands/handoff-board/input';
import type { Scalar } from '../../../shared/core/index';
import { aSnapshot, context, day, without, type TableRows } from '../domain/table-rows';
import { network } from '../send-handoff/a-network';

/** Today is Monday, 2024-01-15. */
const toYorozu = {
  ...{ case_id: 'CS-1', kind: '照会', step: 'STEP2', state: '依頼' },
  ...{ from_agency_id: 'AG-1', from_supporter_id: 'SP-1', to_agency_id: 'AG-2' },
};

const rows = (...handoffs: readonly Readonly<Record<string, Scalar>>[]): TableRows => ({
  ...network,
  handoffs: handoffs.map((each, index) => ({ id: `HO-${index + 1}`, ...toYorozu, ...each })),
});

function board(tables: TableRows, input: HandoffBoardInput = {}) {
  const result = handoffBoard(aSnapshot(tables), input, context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(result.plan.steps).toEqual([]);
  return { ...result.output, warnings: result.warnings };
}

const late = { sent: day('2023-12-27'), due: day('2024-01-09') };

describe('the board of hand-offs', () => {
  it('counts what each agency sent and received, and what of it is open or late', () => {
    const found = board(
      rows(
        late,
        { sent: day('2024-01-15'), due: day('2024-01-22') },
        { state: '受諾', sent: day('2024-01-04'), answered: day('2024-01-09') },
        { state: '完了', sent: day('2024-01-04'), answered: day('2024-01-05') },
        { state: '差戻し', sent: day('2024-01-04'), answered: day('2024-01-04') },
        { state: '取下げ', sent: day('2024-01-04') },
        { from_agency_id: 'AG-2', to_agency_id: 'AG-4', state: '完了' },
      ),
    );
    const { agencies } = found;
    expect(agencies.map(({ agency }) => agency)).toEqual(['AG-1', 'AG-2', 'AG-4']);
    expect(agencies[1]).toEqual({
      ...{ agency: 'AG-2', name: '港よろず支援拠点', sent: 1, received: 6, open: 3, overdue: 1 },
      // 2 (over the holiday on the 8th) + 1 + 0 business days.
      answerDays: { value: 1, numerator: 3, denominator: 3 },
    });
    expect(agencies[0]).toMatchObject({ sent: 6, received: 0, answerDays: { value: null } });
  });

  it('leaves days that make no sense out of the average', () => {
    const wrong = { state: '受諾', sent: day('2024-01-09'), answered: day('2024-01-05') };
    const text = { state: '受諾', sent: '2024/1/4', answered: day('2024-01-09') };
    expect(board(rows(wrong, text)).agencies[1]?.answerDays.denominator).toBe(0);
  });

  it('can be that of one agency: its own line, and what is late at either end', () => {
    const tables = rows(
      late,
      { ...late, from_agency_id: 'AG-2', to_agency_id: 'AG-4' },
      { ...late, from_agency_id: 'AG-1', to_agency_id: 'AG-4' },
    );
    const found = board(tables, { agency: 'AG-2' });
    expect(found.agencies).toMatchObject([{ agency: 'AG-2', sent: 1, received: 1, overdue: 1 }]);
    expect(found.overdue.map(({ handoff }) => handoff)).toEqual(['HO-1', 'HO-2']);
  });

  it('is refused for an agency that is not there, and without the tables', () => {
    const snapshot = aSnapshot(rows(late));
    expect(handoffBoard(snapshot, { agency: 'AG-9' }, context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'reference-unknown' }],
    });
    for (const table of ['handoffs', 'agencies'] as const) {
      expect(handoffBoard(without(snapshot, table), {}, context)).toMatchObject({
        problems: [{ code: 'table-missing', place: { table } }],
      });
    }
  });
});

describe('a late answer', () => {
  it('is counted in business days, the latest first, from the day after it was due', () => {
    const tables = rows({ sent: day('2024-01-04'), due: day('2024-01-12') }, late, {
      sent: day('2024-01-04'),
      due: day('2024-01-15'),
    });
    expect(board(tables).overdue.map(({ handoff, daysLate }) => [handoff, daysLate])).toEqual([
      ['HO-2', 4],
      ['HO-1', 1],
    ]);
  });

  it('is known without a due day from the day on which it was sent', () => {
    const tables = rows({ sent: day('2024-01-04') }, { sent: day('2024-01-05') }, { sent: null });
    // Five business days after the 4th, over the holiday on the 8th.
    expect(board(tables).overdue).toMatchObject([{ handoff: 'HO-1', due: '2024-01-12' }]);
  });

  it('is told with the remark that holidays are not known, where they are not', () => {
    expect(board(rows(late)).warnings).toEqual([]);
    const old = { sent: day('2019-12-02'), due: day('2019-12-09') };
    expect(board(rows(old)).warnings).toMatchObject([
      { code: 'holidays-unknown', severity: 'hint' },
    ]);
  });
});

describe('a reminder', () => {
  const reminderOf = (tables: TableRows, input: HandoffBoardInput = {}) =>
    board(tables, input).overdue[0]!.reminder;

  it('is polite and names the case, what was asked for and when, but not the firm', () => {
    expect(reminderOf(rows(late)).ja).toEqual({
      subject: '【ご確認のお願い】取り繋ぎへのご回答について（案件ID CS-1）',
      body: [
        '港よろず支援拠点',
        'ご担当者様',
        '',
        'いつもお世話になっております。',
        'みなと銀行の佐藤です。',
        '',
        '2023年12月27日に照会をお願いした次の案件について、ご回答の期限を過ぎましたのでご連絡いたします。',
        '',
        '・案件ID：CS-1',
        '・お願いしたいこと：STEP2からのご支援（照会）',
        '・ご回答の期限：2024年1月9日',
        '',
        'お忙しいところ恐れ入りますが、お引き受けいただけるかどうかをお知らせください。',
        'お引き受けが難しい場合も、理由を添えてご返事いただけますと幸いです。',
        '行き違いでご回答済みの場合は、何とぞご容赦ください。',
        '',
        'どうぞよろしくお願いいたします。',
        '',
        'みなと銀行',
        '佐藤',
      ].join('\n'),
    });
    const { en } = reminderOf(rows(late));
    expect(en.subject).toBe('Reminder: answer to a hand-off (case CS-1)');
    expect(en.body).toContain(
      '- Asked for: support from STEP2 (referral)\n- Answer due: 2024-01-09\n',
    );
    expect(JSON.stringify(reminderOf(rows(late)))).not.toContain('潮路製作所');
  });

  it('names the firm only if told to, and then only if its consent covers the receiver today', () => {
    const named = { namesFirms: true };
    expect(reminderOf(rows(late), named).ja.body).toContain('・企業名：潮路製作所\n');
    expect(reminderOf(rows(late), named).en.body).toContain('- Firm: 潮路製作所\n');
    // AG-4 is not among the agencies that the firm has named.
    const elsewhere = reminderOf(rows({ ...late, to_agency_id: 'AG-4' }), named);
    expect(JSON.stringify(elsewhere)).not.toContain('潮路製作所');
    const [company] = network.companies;
    const companies = [{ ...company, consent_withdrawn: day('2024-01-15') }];
    const withdrawn = reminderOf({ ...rows(late), companies }, named);
    expect(JSON.stringify(withdrawn)).not.toContain('潮路製作所');
  });

  it('can be sent for rows that lack a day, a signer or an agency', () => {
    const bare = rows({ sent: null, due: day('2024-01-09'), from_supporter_id: null });
    expect(reminderOf(bare).ja.body).toContain('\nみなと銀行です。\n\n照会をお願いした次の案件');
    expect(reminderOf(bare).en.body).toContain('Some time ago we asked you');
    const lost = board(rows({ ...late, to_agency_id: 'AG-9' })).overdue[0];
    expect(lost).toMatchObject({ to: { agency: 'AG-9', name: 'AG-9', email: '' } });
  });
});
