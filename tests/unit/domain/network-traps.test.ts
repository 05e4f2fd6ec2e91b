import { findTraps } from '../../../shared/core/domain/network-traps';
import { day, someTables, type TableRows } from './table-rows';

const today = '2024-01-15';
const trapsIn = (rows: TableRows) => {
  const { cases, handoffs, funding } = someTables({
    cases: [],
    handoffs: [],
    funding: [],
    ...rows,
  });
  const found = { cases: cases!.rows, handoffs: handoffs!.rows, funding: funding!.rows };
  return findTraps(found, today);
};

describe('no hand-off in 90 days', () => {
  const old = { found: day('2023-06-01'), status: '進行中' };
  const quiet = [{ code: 'no-recent-handoff', days: 90 }];

  it.each([
    ['there was none at all', []],
    ['the last one was 91 days ago', [{ sent: day('2023-10-16') }]],
    ['the only one lies ahead', [{ sent: day('2024-01-16') }]],
    ['the only one has a date typed as text', [{ sent: '2024/1/10' }]],
  ])('is a trap when %s', (_, handoffs) => {
    expect(trapsIn({ cases: [old], handoffs })).toEqual(quiet);
  });

  it.each([
    ['90 days ago', day('2023-10-17')],
    ['today', day('2024-01-15') + 0.5],
  ])('is no trap with one sent %s', (_, sent) => {
    expect(trapsIn({ cases: [old], handoffs: [{ sent }] })).toEqual([]);
  });

  it('is no trap while the network is young, has no open case or only cancelled ones', () => {
    expect(trapsIn({ cases: [{ ...old, found: day('2023-10-18') }] })).toEqual([]);
    expect(trapsIn({ cases: [{ ...old, status: '完了' }] })).toEqual([]);
    expect(trapsIn({ cases: [{ ...old, status: '取消' }] })).toEqual([]);
  });
});

describe('one person on over half of the cases', () => {
  const by = (supporter_id: string, accompanist: string | null = null) => ({
    supporter_id,
    accompanist,
    status: '進行中',
  });

  it('is a trap, whether the person leads or accompanies', () => {
    const cases = [by('SP-1', 'sp-1'), by('SP-2', 'SP-1'), by('SP-3')];
    expect(trapsIn({ cases })).toEqual([
      { code: 'one-person-carries-most', supporterId: 'SP-1', cases: 2, allCases: 3 },
    ]);
  });

  it('is no trap at exactly half, with cancelled cases, or with very few cases', () => {
    expect(trapsIn({ cases: [by('A'), by('A'), by('B'), by('C')] })).toEqual([]);
    const cancelled = { ...by('A'), status: '取消' };
    expect(trapsIn({ cases: [by('A'), by('B'), by('C'), cancelled, cancelled] })).toEqual([]);
    expect(trapsIn({ cases: [by('A'), by('A')] })).toEqual([]);
  });
});

describe('one funding source over 80 %', () => {
  const income = (source: string, amount: number, fiscal_year = 2023) => ({
    source,
    amount,
    fiscal_year,
    side: '収入',
  });

  it('is a trap in the newest fiscal year that has begun', () => {
    const funding = [
      income('交付金', 50),
      income('　交付金', 31),
      income('会費', 19),
      income('会費', 500, 2022),
      income('会費', 500, 2024),
      { ...income('会費', 900), side: '支出' },
      { ...income('会費', 900), amount: null },
    ];
    expect(trapsIn({ funding })).toEqual([
      { code: 'one-source-pays-most', source: '交付金', fiscalYear: 2023, percent: 81 },
    ]);
  });

  it('is no trap at exactly 80 %, or without income', () => {
    expect(trapsIn({ funding: [income('交付金', 80), income('会費', 20)] })).toEqual([]);
    expect(trapsIn({ funding: [income('交付金', 0)] })).toEqual([]);
  });
});
