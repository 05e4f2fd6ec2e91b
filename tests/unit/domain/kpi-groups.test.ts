import type { KpiBreakdown } from '../../../shared/core/domain/kpi-grouping';
import { computeKpiGroups } from '../../../shared/core/domain/kpi-groups';
import { computeKpis } from '../../../shared/core/domain/kpis';
import { day, someTables, type TableRows } from './table-rows';

const rows: TableRows = {
  agencies: [
    { id: 'AG-1', name: 'みなと銀行', kind: '地域金融機関', joined: day('2020-04-01') },
    { id: 'AG-2', kind: '商工会議所', joined: day('2023-05-10'), left: day('2023-05-20') },
    { id: 'AG-3', kind: '寺', joined: day('2023-06-30') },
  ],
  supporters: [{ id: 'SP-1', agency_id: 'ag-1' }, { id: 'SP-2' }],
  companies: [
    { id: 'CO-1', prefecture: '東京都', industry: 'Ｅ　製造業', corporate_number: '4011001098993' },
    { id: 'CO-2', prefecture: '大阪府', industry: 'E' },
    { id: 'CO-3', prefecture: '北海道', corporate_number: '4011001098993' },
  ],
  cases: [
    {
      ...{ id: 'CS-1', company_id: 'CO-1', agency_id: 'AG-1', status: '完了', step: 'STEP3' },
      ...{ talent_type: '副業型', posted: day('2023-04-30'), matched: day('2023-06-01') },
    },
    {
      ...{ id: 'CS-2', company_id: 'CO-1', agency_id: 'AG-2', status: '完了', step: 'STEP2' },
      ...{ talent_type: '副業型', posted: day('2023-05-01') },
    },
    {
      ...{ id: 'CS-3', company_id: 'CO-2', agency_id: 'AG-9', status: '完了', step: 'STEP3' },
      ...{ posted: day('2023-05-31'), matched: null },
    },
    {
      id: 'CS-4',
      company_id: 'CO-3',
      agency_id: 'AG-1',
      status: '完了',
      posted: day('2023-04-10'),
    },
    { id: 'CS-5', company_id: 'CO-2', status: '取消', posted: day('2023-04-10') },
  ],
  followups: [
    { case_id: 'CS-1', date: day('2023-06-20') },
    { case_id: 'CS-3', date: day('2023-04-02') },
  ],
  trainings: ['SP-1', 'SP-1', 'SP-2'].map((supporter_id) => ({
    ...{ supporter_id, date: day('2023-05-15'), kind: 'OJT', status: '実施済' },
  })),
};

const groupsBy = (by: KpiBreakdown, from = '2023-04-01', to = '2023-06-29') => {
  const tables = someTables(rows);
  const period = { from, to };
  const computation = computeKpis(tables, period);
  return computeKpiGroups({ tables, computation, period, by, language: 'ja' });
};

const average = (numerator: number, denominator: number) => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});

describe('breakdowns', () => {
  it('by month list every month and count a firm in each month in which something happened', () => {
    expect(groupsBy('month')).toEqual([
      { key: '2023-04', label: '2023年4月', K1: 1, K2: 1, K3: 1, K4: 0, K5: average(0, 0) },
      { key: '2023-05', label: '2023年5月', K1: 2, K2: 2, K3: 0, K4: 2, K5: average(3, 2) },
      { key: '2023-06', label: '2023年6月', K1: 1, K2: 0, K3: 1, K4: 0, K5: average(0, 0) },
    ]);
  });

  it('by month cut the last month where the period ends', () => {
    expect(groupsBy('month', '2023-06-01', '2023-06-30').map(({ K1 }) => K1)).toEqual([2]);
    expect(groupsBy('month', '2023-06-01', '2023-06-29').map(({ K1 }) => K1)).toEqual([1]);
  });

  it('by month follow an agency that left and came back, and lose none with its days swapped', () => {
    const tables = someTables({
      agencies: [
        { id: 'AG-1', joined: day('2020-04-01'), left: day('2023-04-10') },
        { id: 'ag-1', joined: day('2023-06-01') },
        { id: 'AG-2', joined: day('2023-05-10'), left: day('2023-04-20') },
      ],
    });
    const period = { from: '2023-04-01', to: '2023-06-30' };
    const computation = computeKpis(tables, period);
    const input = { tables, computation, period, by: 'month', language: 'ja' } as const;
    expect(computeKpiGroups(input).map(({ K1 }) => K1)).toEqual([1, 1, 1]);
  });

  it('by quarter follow the fiscal year', () => {
    const groups = groupsBy('quarter', '2023-03-31', '2023-07-01');
    expect(groups.map(({ key }) => key)).toEqual(['2022-Q4', '2023-Q1', '2023-Q2']);
    expect(groups.map(({ label }) => label)[1]).toBe('2023年度 第1四半期');
    expect(groups.map(({ K2 }) => K2)).toEqual([0, 2, 0]);
  });

  it('by agency count where the case is, with unknown and blank agencies last', () => {
    expect(groupsBy('agency')).toEqual([
      { key: 'AG-1', label: 'みなと銀行', K1: 1, K2: 1, K3: 1, K4: 1, K5: average(2, 1) },
      { key: 'AG-2', label: 'AG-2', K1: 1, K2: 1, K3: 0, K4: 0, K5: average(0, 0) },
      { key: 'AG-9', label: 'AG-9', K1: 0, K2: 1, K3: 1, K4: 0, K5: average(0, 0) },
      { key: '', label: '（未記入）', K1: 0, K2: 0, K3: 0, K4: 1, K5: average(1, 1) },
    ]);
  });

  it('by agency kind follow the order of the choices, other words as typed', () => {
    const groups = groupsBy('agency_kind', '2023-04-01', '2023-06-30');
    expect(groups.map(({ key, K1, K2 }) => [key, K1, K2])).toEqual([
      ['商工会議所', 1, 1],
      ['地域金融機関', 1, 1],
      ['寺', 1, 0],
      ['', 0, 1],
    ]);
  });

  it('by prefecture take the row that stands for the firm', () => {
    expect(groupsBy('prefecture')).toEqual([
      { key: '東京都', label: '東京都', K2: 1, K3: 1 },
      { key: '大阪府', label: '大阪府', K2: 1, K3: 1 },
    ]);
  });

  it('by industry read the letter however it is written', () => {
    expect(groupsBy('industry')).toEqual([{ key: 'E', label: expect.any(String), K2: 2, K3: 2 }]);
  });

  it('by talent type and STEP take those of the case', () => {
    expect(groupsBy('talent_type').map(({ key, K2, K3 }) => [key, K2, K3])).toEqual([
      ['副業型', 1, 1],
      ['', 2, 1],
    ]);
    expect(groupsBy('step').map(({ key, K2, K3 }) => [key, K2, K3])).toEqual([
      ['STEP2', 1, 0],
      ['STEP3', 2, 2],
      ['', 1, 0],
    ]);
  });
});
