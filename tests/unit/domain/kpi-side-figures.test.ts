import { computeSideFigures, medianOf } from '../../../shared/core/domain/kpi-side-figures';
import { computeKpis } from '../../../shared/core/domain/kpis';
import { day, someTables, type TableRows } from './table-rows';

const period = { from: '2023-04-01', to: '2024-03-31' };

const sideFigures = (rows: TableRows) => {
  const tables = someTables(rows);
  return computeSideFigures(tables, computeKpis(tables, period), period);
};

describe('side figures', () => {
  it('give the share of posted firms that matched with its parts', () => {
    const posted = day('2023-05-01');
    const { matchRate } = sideFigures({
      companies: [{ id: 'CO-1' }, { id: 'CO-2' }],
      cases: [
        { company_id: 'CO-1', posted, matched: day('2023-06-01') },
        { company_id: 'CO-2', posted },
      ],
    });
    expect(matchRate).toEqual({ value: 0.5, numerator: 1, denominator: 2 });
  });

  it('count the firms matched in the period but posted in another one', () => {
    const { matchedPostedEarlier, matchRate } = sideFigures({
      companies: [{ id: 'CO-1' }],
      cases: [{ company_id: 'CO-1', posted: day('2023-01-10'), matched: day('2023-04-20') }],
    });
    expect(matchedPostedEarlier).toBe(1);
    expect(matchRate.value).toBeNull();
  });

  it('give median days in whole days, without cancelled cases and pairs in the wrong order', () => {
    const figures = sideFigures({
      cases: [
        {
          found: day('2023-04-01') + 0.9,
          posted: day('2023-04-11') + 0.1,
          matched: day('2023-05-11'),
        },
        { found: day('2023-04-01'), posted: day('2023-04-21'), matched: day('2024-04-21') },
        { found: day('2023-05-01'), posted: day('2023-04-21'), matched: day('2023-04-20') },
        { found: '2023/4/1', posted: day('2023-04-21') },
        { found: day('2020-04-01'), posted: day('2023-04-21'), status: '取消' },
      ],
    });
    expect(figures.medianDaysToPosting).toBe(15);
    expect(figures.medianDaysToMatch).toBe(30);
  });

  it('count what became of the hand-offs sent in the period', () => {
    const sent = day('2023-05-01');
    const { handoffs } = sideFigures({
      handoffs: [
        { sent, state: '受諾', answered: day('2023-05-03') },
        { sent, state: '完了', answered: day('2023-05-05') },
        { sent, state: '差戻し', answered: day('2023-05-11') },
        { sent, state: '取下げ' },
        { sent: day('2024-03-31') + 0.5, state: '依頼' },
        { sent: day('2023-03-31'), state: '受諾', answered: day('2023-06-01') },
      ],
    });
    expect(handoffs).toEqual({
      sent: 5,
      accepted: 2,
      returned: 1,
      withdrawn: 1,
      medianResponseDays: 4,
    });
  });

  it('count the cases in progress by STEP', () => {
    const { openCases } = sideFigures({
      cases: [
        { step: 'STEP1', status: '進行中' },
        { step: 'step1', status: '進行中' },
        { step: 'STEP1', status: '保留' },
        { step: 'STEP3', status: '進行中' },
        { step: 'STEP9', status: '進行中' },
      ],
    });
    expect(openCases).toEqual([
      { step: 'STEP0', count: 0 },
      { step: 'STEP1', count: 2 },
      { step: 'STEP2', count: 0 },
      { step: 'STEP3', count: 1 },
    ]);
  });
});

describe('medianOf', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[3, 1, 2], 2],
    [[10, 1, 2, 3], 2.5],
  ])('of %p is %p', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });
});
