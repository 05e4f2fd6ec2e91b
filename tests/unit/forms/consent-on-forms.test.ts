import { decideConsent, type ConsentItem } from '../../../shared/core/domain/consent';
import { fillCachedValues } from '../../../shared/core/index';
import { calculatedOn, linesOn, showing, withRows } from '../../builders/form-network';
import { aNewWorkbook, type TypedRow } from '../../builders/new-workbook';
import { day } from '../domain/table-rows';

const today = '2024-02-01';
const agencies = [
  { id: 'AG-1', name: 'みなと銀行', kind: '地域金融機関' },
  { id: 'AG-2', name: '汐見キャリア', kind: '人材会社' },
];
const firm: TypedRow = {
  ...{ id: 'CO-1', name: '株式会社潮路製作所', prefecture: '静岡県', industry: 'E' },
  ...{ contact_person: '山田 海', phone: '000-111', consent_date: day('2023-05-01') },
  ...{ consent_scope: 'ネットワーク全体', consent_items: 'すべて' },
};
const theCase = {
  ...{ id: 'CS-1', company_id: 'CO-1', agency_id: 'AG-1', step: 'STEP2', status: '進行中' },
  ...{ management_issues: '納期の遅れ', direction: '中核人材採用', next_action: '見積もりを出す' },
};
const rest = {
  requirements: [{ id: 'RQ-1', case_id: 'CS-1', role: '工場長', must: '生産管理の経験' }],
  handoffs: [
    {
      ...{ id: 'HO-1', case_id: 'CS-1', kind: '照会', from_agency_id: 'AG-1' },
      ...{ to_agency_id: 'AG-2', sent: day('2024-01-10'), state: '依頼' },
    },
  ],
};

/** Facts that only one item lets out, by item. */
const told: readonly (readonly [ConsentItem, string])[] = [
  ['基本', '潮路製作所'],
  ['経営課題', '納期の遅れ'],
  ['人材要件', '生産管理の経験'],
];

const consents: readonly (readonly [string, TypedRow])[] = [
  ['for everything', {}],
  ['for two items, in words of every separator', { consent_items: ' 基本 、人材要件' }],
  ['for one item', { consent_items: '経営課題' }],
  ['for nothing named', { consent_items: null }],
  ['of no scope', { consent_scope: 'なし' }],
  ['that was never asked for', { consent_scope: null, consent_date: null }],
  ['of a scope that nobody knows', { consent_scope: '県内だけ' }],
  ['for the receiver among others', { consent_scope: '指定機関', consent_agencies: 'AG-1;ag-2' }],
  ['for others', { consent_scope: '指定機関', consent_agencies: 'AG-1;AG-22' }],
  ['from tomorrow', { consent_date: day('2024-02-02') }],
  ['from today', { consent_date: day(today) }],
  ['without a date', { consent_date: null }],
  ['with a date that is text', { consent_date: '令和5年5月1日' }],
  ['until today', { consent_expiry: day(today) }],
  ['until yesterday', { consent_expiry: day('2024-01-31') }],
  ['withdrawn today', { consent_withdrawn: day(today) }],
  ['withdrawn tomorrow', { consent_withdrawn: day('2024-02-02') }],
  ['expired and withdrawn', { consent_expiry: 45000, consent_withdrawn: 45100 }],
];

function forms(consent: TypedRow) {
  const typed = { agencies, companies: [{ ...firm, ...consent }], cases: [theCase], ...rest };
  const model = withRows(calculatedOn(aNewWorkbook(), today), typed);
  const company = showing(model, { form: 'company', case: 'CS-1', receiver: 'AG-2' });
  const all = fillCachedValues(showing(company, { form: 'shared', ours: 'AG-1', theirs: 'AG-2' }));
  const printed = (sheet: string, from: number) => linesOn(all, sheet).slice(from).join('\n');
  return { company: printed('企業情報シート', 2), shared: printed('情報連携シート', 2) };
}

describe.each(consents)('a consent %s', (_name, consent) => {
  const { company, shared } = forms(consent);
  const cells: TypedRow = { ...firm, ...consent };
  const decide = (item: ConsentItem) =>
    decideConsent(
      {
        consent_date: cells['consent_date'] ?? null,
        consent_scope: cells['consent_scope'] ?? null,
        consent_agencies: cells['consent_agencies'] ?? null,
        consent_items: cells['consent_items'] ?? null,
        consent_expiry: cells['consent_expiry'] ?? null,
        consent_withdrawn: cells['consent_withdrawn'] ?? null,
      },
      { receiverId: 'AG-2', items: [item], day: today },
    ).kind === 'valid';

  it.each(told)('lets %s out on the company sheet just where the rule does', (item, fact) => {
    expect(company.includes(fact)).toBe(decide(item));
  });

  it('tells the contact only with the basic facts', () => {
    expect(company.includes('山田 海')).toBe(decide('基本'));
    expect(company.includes('000-111')).toBe(decide('基本'));
    expect(company.includes('個人データ')).toBe(decide('基本'));
  });

  it('says what is left out, and that it is', () => {
    const isWhole = told.every(([item]) => decide(item));
    expect(company.includes('■ 非掲載')).toBe(!isWhole);
  });

  it('names the firm in the list of shared cases just where the rule does', () => {
    expect(shared).toContain('CS-1');
    expect(shared.includes('潮路製作所')).toBe(decide('基本'));
    expect(shared.includes('見積もり')).toBe(decide('基本'));
    expect(shared.includes('工場長')).toBe(decide('基本') && decide('人材要件'));
    expect(shared.includes('同意の範囲外')).toBe(!(decide('基本') && decide('人材要件')));
  });
});
