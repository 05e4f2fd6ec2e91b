import { suggestReceiver } from '../../../shared/core/commands/suggest-receiver/command';
import type { SuggestReceiverInput } from '../../../shared/core/commands/suggest-receiver/input';
import { receiverReasonTexts, type Scalar } from '../../../shared/core/index';
import { aSnapshot, context, day, without, type TableRows } from '../domain/table-rows';
import { network } from './a-network';

type Row = Readonly<Record<string, Scalar>>;

const agency = (id: string, more: Row): Row => ({
  ...{ id, name: `機関${id}`, kind: 'その他', joined: day('2022-06-01'), step2: '◎' },
  ...more,
});

function suggest(rows: TableRows, input: Partial<SuggestReceiverInput> = {}) {
  const snapshot = aSnapshot({ ...network, ...rows });
  const result = suggestReceiver(snapshot, { case: 'CS-1', ...input }, context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(result.plan.steps).toEqual([]);
  return result.output;
}

const order = (...agencies: readonly Row[]) =>
  suggest({ agencies }).receivers.map(({ agency: id }) => id);

const whole = [{ ...network.companies[0], city: '汐見市', consent_scope: 'ネットワーク全体' }];

describe('agencies that could take a case on', () => {
  it('take part today, cover the STEP and are not the lead', () => {
    const found = order(
      agency('AG-1', {}),
      agency('AG-10', { step2: null, step3: '◎' }),
      agency('AG-11', { step2: '△' }),
      agency('AG-12', { left: day('2024-01-14') }),
      agency('AG-13', { joined: day('2024-01-16') }),
      agency('AG-14', { left: day('2024-01-15') }),
      agency('AG-15', { step2: '○' }),
    );
    expect(found).toEqual(['AG-14', 'AG-15']);
  });

  it('lead before they support, then by area, kind, consent and what they have in hand', () => {
    const agencies = [
      agency('AG-20', { step2: '○', area: '岡山県', kind: 'コンサルティング会社' }),
      agency('AG-21', { area: '広島県', kind: 'コンサルティング会社' }),
      agency('AG-22', {}),
      agency('AG-23', { kind: 'コンサルティング会社' }),
      agency('AG-24', { area: '岡山県' }),
      agency('AG-25', { area: '広島県;汐見市', kind: 'コンサルティング会社' }),
    ];
    const found = suggest({ agencies, companies: whole }).receivers;
    expect(found.map(({ agency: id }) => id)).toEqual([
      ...['AG-25', 'AG-24', 'AG-23', 'AG-22', 'AG-21', 'AG-20'],
    ]);
    expect(found[0]?.reasons).toEqual([
      ...['leads-step', 'area-fits', 'kind-fits', 'consent-covers', 'nothing-open'],
    ]);
    expect(found[4]?.reasons).toContain('area-elsewhere');
    expect(found[5]?.reasons[0]).toBe('supports-step');
  });

  it('that the consent does not cover are shown, after those that it does', () => {
    const found = suggest({ agencies: [agency('AG-4', {}), agency('AG-2', {})] }).receivers;
    expect(found).toMatchObject([
      { agency: 'AG-2', consent: [] },
      { agency: 'AG-4', consent: ['consent-receiver-not-named'] },
    ]);
    expect(found[1]?.reasons).toContain('consent-missing');
  });

  it('are asked for what kind and STEP need: a transfer carries more than a question', () => {
    const agencies = [agency('AG-2', { step3: '◎' })];
    expect(suggest({ agencies }).items).toEqual(['基本', '経営課題']);
    const toTalentFirm = suggest({ agencies }, { step: 'STEP3' });
    expect(toTalentFirm.items).toEqual(['基本', '人材要件']);
    const transfer = suggest({ agencies }, { step: 'STEP3', kind: '移管' });
    expect(transfer.items).toEqual(['基本', '経営課題', '人材要件']);
    expect(transfer.receivers[0]?.consent).toEqual(['consent-items-missing']);
  });

  it('come later the more they have in hand, and last if they were asked or said no', () => {
    const open = (to: string, more: Row = {}): Row => ({
      ...{ id: `HO-${to}`, case_id: 'CS-9', state: '依頼', to_agency_id: to, ...more },
    });
    const handoffs = [
      ...Array.from({ length: 5 }, () => open('AG-30')),
      ...[open('AG-31'), open('AG-31', { state: '完了' })],
      open('AG-32', { case_id: 'CS-1', state: '差戻し' }),
      open('AG-33', { case_id: 'CS-1' }),
    ];
    const agencies = ['AG-33', 'AG-32', 'AG-30', 'AG-31', 'AG-34'].map((id) => agency(id, {}));
    const found = suggest({ agencies, handoffs, companies: whole }).receivers;
    expect(found.map(({ agency: id, open: count }) => [id, count])).toEqual([
      ...[
        ['AG-34', 0],
        ['AG-31', 1],
        ['AG-30', 5],
        ['AG-32', 0],
        ['AG-33', 1],
      ],
    ]);
    expect(found[2]?.reasons).toContain('much-open');
    expect(found[3]?.reasons).toContain('returned-before');
    expect(found[4]?.reasons).toContain('asked-already');
  });

  it('without an area of their own are known by the firms they have worked with', () => {
    const agencies = [agency('AG-40', {}), agency('AG-41', {}), agency('AG-42', {})];
    const companies = [
      ...whole,
      { id: 'CO-2', prefecture: '岡山県' },
      { id: 'CO-3', prefecture: '香川県' },
    ];
    const cases = [
      ...network.cases,
      { id: 'CS-2', company_id: 'CO-2', agency_id: 'AG-41' },
      { id: 'CS-3', company_id: 'CO-3', agency_id: 'AG-40' },
    ];
    const handoffs = [{ id: 'HO-1', case_id: 'CS-2', to_agency_id: 'AG-42', state: '完了' }];
    const found = suggest({ agencies, companies, cases, handoffs }).receivers;
    expect(found.map(({ agency: id }) => id)).toEqual(['AG-41', 'AG-42', 'AG-40']);
    expect(found.map(({ reasons }) => reasons.includes('area-known'))).toEqual([
      ...[true, true, false],
    ]);
  });
});

describe('a suggestion', () => {
  it('is empty where nobody covers the STEP', () => {
    expect(suggest({ agencies: [agency('AG-1', {})] })).toMatchObject({ receivers: [] });
  });

  it('is for the STEP that is asked for, else for the one where the case stands', () => {
    expect(suggest({}).step).toBe('STEP2');
    expect(suggest({}, { step: 'STEP1' })).toMatchObject({
      step: 'STEP1',
      receivers: [{ agency: 'AG-2', coverage: '◎' }],
    });
  });

  it('is refused for an unknown case, unknown words and without its tables', () => {
    const snapshot = aSnapshot(network);
    const codes = (input: object, from = snapshot) => {
      const result = suggestReceiver(from, { case: 'CS-1', ...input }, context);
      return result.kind === 'refused' ? result.problems.map(({ code }) => code) : [];
    };
    expect(codes({ case: 'CS-9' })).toEqual(['case-unknown']);
    expect(codes({ kind: '相談', step: 'STEP9' })).toEqual(['choice-unknown', 'choice-unknown']);
    expect(codes({}, without(snapshot, 'agencies'))).toEqual(['table-missing']);
  });

  it('has words for every reason in both languages, no two alike', () => {
    const texts = Object.values(receiverReasonTexts);
    for (const language of ['ja', 'en'] as const) {
      const words = texts.map((text) => text[language]);
      expect(words.every((word) => word.length > 3)).toBe(true);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
