import { decideConsent, grantedItems } from '../../../shared/core/domain/consent';
import { day, someTables, type Cells } from './table-rows';

const full: Cells<'companies'> = {
  consent_date: day('2023-04-10'),
  consent_scope: 'ネットワーク全体',
  consent_items: 'すべて',
};

const decide = (cells: Cells<'companies'>, onDay = '2023-09-01') => {
  const company = someTables({ companies: [{ ...full, ...cells }] }).companies!.rows[0]!;
  return decideConsent(company.cells, {
    receiverId: 'AG-2',
    items: ['基本', '人材要件'],
    day: onDay,
  });
};

const reasonsFor = (cells: Cells<'companies'>, onDay?: string) => {
  const decision = decide(cells, onDay);
  return decision.kind === 'valid' ? [] : decision.reasons;
};

describe('a consent holds', () => {
  it.each([
    ['for every agency of the network', {}],
    ['for an agency that is named', { consent_scope: '指定機関', consent_agencies: 'AG-1;AG-2' }],
    ['whatever the case of the id', { consent_scope: '指定機関', consent_agencies: 'ag-2' }],
    ['for the items that are named', { consent_items: '人材要件；基本' }],
    ['on the day it was given', { consent_date: day('2023-09-01') + 0.7 }],
    ['on the day it expires', { consent_expiry: day('2023-09-01') }],
    ['before the day it is withdrawn', { consent_withdrawn: day('2023-09-02') }],
  ])('%s', (_, cells) => {
    expect(decide(cells)).toEqual({ kind: 'valid' });
  });
});

describe('a consent does not hold', () => {
  it.each([
    ['without a scope', { consent_scope: null }, 'consent-none'],
    ['with the scope なし', { consent_scope: 'なし' }, 'consent-none'],
    ['with an unknown scope', { consent_scope: '全部' }, 'consent-scope-unknown'],
    [
      'for an agency that is not named',
      { consent_scope: '指定機関', consent_agencies: 'AG-1;AG-22' },
      'consent-receiver-not-named',
    ],
    ['when no agency is named', { consent_scope: '指定機関' }, 'consent-receiver-not-named'],
    ['without a date', { consent_date: null }, 'consent-date-missing'],
    ['with a date typed as text', { consent_date: '2023/4/10' }, 'consent-date-unreadable'],
    ['with an unreadable expiry', { consent_expiry: '来年' }, 'consent-date-unreadable'],
    ['with an unreadable withdrawal', { consent_withdrawn: '撤回' }, 'consent-date-unreadable'],
    ['before it was given', { consent_date: day('2023-09-02') }, 'consent-not-yet'],
    ['after it expired', { consent_expiry: day('2023-08-31') + 0.9 }, 'consent-expired'],
    ['on the day it is withdrawn', { consent_withdrawn: day('2023-09-01') }, 'consent-withdrawn'],
  ])('%s', (_, cells, reason) => {
    expect(reasonsFor(cells)).toEqual([reason]);
  });

  it('for items the firm has not agreed to, which are named', () => {
    expect(decide({ consent_items: '基本;人材' })).toEqual({
      kind: 'invalid',
      reasons: ['consent-items-missing'],
      missingItems: ['人材要件'],
    });
  });

  it('for several reasons at once, all of which are given', () => {
    expect(reasonsFor({ consent_scope: 'なし', consent_items: null, consent_date: null })).toEqual([
      'consent-none',
      'consent-date-missing',
      'consent-items-missing',
    ]);
  });
});

describe('grantedItems', () => {
  it('understands すべて and ignores words that are no item', () => {
    expect([...grantedItems('すべて')]).toEqual(['基本', '経営課題', '人材要件']);
    expect([...grantedItems('経営課題、基本, 秘密')]).toEqual(['基本', '経営課題']);
    expect([...grantedItems(null)]).toEqual([]);
  });
});
