import { computeKpis } from '../../../shared/core/domain/kpis';
import { day, someTables, type Cells, type TableRows } from './table-rows';

const period = { from: '2023-04-01', to: '2024-03-31' };
const inPeriod = day('2023-09-01');

const compute = (rows: TableRows) => computeKpis(someTables(rows), period);

describe('K1, agencies taking part', () => {
  const idsOf = (agencies: readonly Cells<'agencies'>[]) => compute({ agencies }).kpis.K1.ids;

  it.each([
    ['on the last day', { joined: day('2024-03-31') }],
    ['at noon of the last day', { joined: day('2024-03-31') + 0.5 }],
    ['long before the period', { joined: day('2010-01-01') }],
    ['and left on the first day', { joined: day('2010-01-01'), left: day('2023-04-01') }],
    ['and left after the period', { joined: day('2010-01-01'), left: day('2025-01-01') }],
    ['with an empty text as leaving day', { joined: day('2010-01-01'), left: '' }],
  ])('count an agency that joined %s', (_, cells) => {
    expect(idsOf([{ id: 'AG-1', ...cells }])).toEqual(['AG-1']);
  });

  it.each([
    ['joined the day after', { joined: day('2024-04-01') }],
    ['left the day before', { joined: day('2010-01-01'), left: day('2023-03-31') }],
    ['left late on the day before', { joined: day('2010-01-01'), left: day('2023-03-31') + 0.9 }],
    ['joined on a date typed as text', { joined: '2023/4/1' }],
    ['left on a date typed as text', { joined: day('2010-01-01'), left: '2023/9/1' }],
    ['has no joining day', {}],
    ['has TRUE for a day', { joined: true }],
  ])('leave out an agency that %s', (_, cells) => {
    expect(idsOf([{ id: 'AG-1', ...cells }])).toEqual([]);
  });

  it('count an id once, whatever its case, and an agency without id never', () => {
    const joined = inPeriod;
    expect(idsOf([{ id: 'AG-1', joined }, { id: 'ag-1', joined }, { joined }])).toEqual(['AG-1']);
  });

  it('count the first row of a repeated id that took part', () => {
    const { kpis, trace } = compute({
      agencies: [
        { id: 'AG-1', joined: day('2025-01-01') },
        { id: 'AG-1', joined: inPeriod },
      ],
    });
    expect(kpis.K1.value).toBe(1);
    expect(trace.agencies.get(2)).toEqual({ k1_key: '', k1_counted: 0 });
    expect(trace.agencies.get(3)).toEqual({ k1_key: 'AG-1', k1_counted: 1 });
  });

  it('tell the number 5 from the text 5', () => {
    expect(
      idsOf([
        { id: 5, joined: inPeriod },
        { id: '5', joined: inPeriod },
      ]),
    ).toEqual(['5', '5']);
  });
});

describe('K2, firms that reached a posting', () => {
  const companies = [{ id: 'CO-1' }, { id: 'CO-2' }];
  const idsOf = (cases: readonly Cells<'cases'>[]) => compute({ companies, cases }).kpis.K2.ids;
  const aCase = { id: 'CS-1', company_id: 'CO-1', status: '進行中', posted: inPeriod };

  it.each([
    ['on the first day', day('2023-04-01')],
    ['on the last day', day('2024-03-31')],
    ['a minute before the end of the last day', day('2024-03-31') + 1439 / 1440],
  ])('count a posting %s', (_, posted) => {
    expect(idsOf([{ ...aCase, posted }])).toEqual(['CO-1']);
  });

  it.each([
    ['on the day before', day('2023-03-31')],
    ['a minute before the first day', day('2023-04-01') - 1 / 1440],
    ['on the day after', day('2024-04-01')],
    ['as text', '2023/9/1'],
    ['as a number that looks like a date', 20_230_901],
    ['as TRUE', true],
    ['not at all', null],
  ])('leave out a posting %s', (_, posted) => {
    expect(idsOf([{ ...aCase, posted }])).toEqual([]);
  });

  it.each(['進行中', '保留', '完了', '中止', null, '取消　'])(
    'count a case with status %s',
    (status) => {
      expect(idsOf([{ ...aCase, status }])).toEqual(['CO-1']);
    },
  );

  it.each(['取消', '取消 ', '  取消'])('leave out a case with status "%s"', (status) => {
    expect(idsOf([{ ...aCase, status }])).toEqual([]);
  });

  it('count a firm once, however many of its cases were posted', () => {
    expect(idsOf([aCase, { ...aCase, id: 'CS-2' }])).toEqual(['CO-1']);
  });

  it('find the firm whatever the case of its id, and nothing for an unknown id', () => {
    expect(idsOf([{ ...aCase, company_id: 'co-2' }])).toEqual(['CO-2']);
    expect(idsOf([{ ...aCase, company_id: 'CO-9' }])).toEqual([]);
    expect(idsOf([{ ...aCase, company_id: null }])).toEqual([]);
  });
});

describe('rows of the same firm', () => {
  const postedBy = (...companyIds: readonly string[]) =>
    companyIds.map((company_id, index) => ({
      id: `CS-${String(index)}`,
      company_id,
      status: '進行中',
      posted: inPeriod,
    }));

  it('count once with the same corporate number, however it is written', () => {
    const { kpis, trace } = compute({
      companies: [
        { id: 'CO-1', corporate_number: '4011001098993' },
        { id: 'CO-2', corporate_number: '４０１１ー００１０９８９９３' },
        { id: 'CO-3', corporate_number: 4_011_001_098_993 },
      ],
      cases: postedBy('CO-1', 'CO-2', 'CO-3'),
    });
    expect(kpis.K2).toEqual({ value: 1, ids: ['CO-1'] });
    expect([...trace.companies.values()].map((row) => row.firm_row)).toEqual([2, 2, 2]);
    expect(trace.cases.get(3)).toEqual({ firm_row: 2, k2_firm: 2, k3_firm: '' });
  });

  it('are told apart by other texts in the place of a corporate number', () => {
    const { kpis } = compute({
      companies: [
        { id: 'CO-1', corporate_number: '不明' },
        { id: 'CO-2', corporate_number: '不明' },
        { id: 'CO-3', corporate_number: '401100109899' },
        { id: 'CO-4', corporate_number: true },
      ],
      cases: postedBy('CO-1', 'CO-2', 'CO-3', 'CO-4'),
    });
    expect(kpis.K2.value).toBe(4);
  });

  it('are decided by the first row of a repeated id', () => {
    const { kpis, trace } = compute({
      companies: [
        { id: 'CO-1', corporate_number: '1100005004357' },
        { id: 'CO-2', corporate_number: '4011001098993' },
        { id: 'CO-2', corporate_number: '1100005004357' },
      ],
      cases: postedBy('CO-1', 'CO-2'),
    });
    expect(kpis.K2.ids).toEqual(['CO-1', 'CO-2']);
    expect(trace.companies.get(4)).toEqual({
      corporate_digits: '',
      corporate_key: '',
      firm_row: 3,
      k2_counted: 0,
      k3_counted: 0,
      k3_earlier: 0,
    });
  });

  it('show the tidied number even where it has no 13 digits', () => {
    const { trace } = compute({ companies: [{ id: 'CO-1', corporate_number: ' １２-３x' }] });
    expect(trace.companies.get(2)).toMatchObject({ corporate_digits: '123x', corporate_key: '' });
  });

  it('have no firm row without an id', () => {
    const { trace } = compute({ companies: [{ corporate_number: '4011001098993' }] });
    expect(trace.companies.get(2)).toMatchObject({ corporate_digits: '', firm_row: '' });
  });
});

describe('K3, firms of K2 with a match or follow-up', () => {
  const companies = [{ id: 'CO-1' }];
  const posted = { id: 'CS-1', company_id: 'CO-1', status: '完了', posted: inPeriod };

  it('count a match on the boundary days', () => {
    for (const matched of [day('2023-04-01'), day('2024-03-31') + 0.5]) {
      expect(compute({ companies, cases: [{ ...posted, matched }] }).kpis.K3.value).toBe(1);
    }
    for (const matched of [day('2023-03-31'), day('2024-04-01'), '2023/9/1', null]) {
      expect(compute({ companies, cases: [{ ...posted, matched }] }).kpis.K3.value).toBe(0);
    }
  });

  it('count a follow-up in the period, and show it beside the case', () => {
    const { kpis, trace } = compute({
      companies,
      cases: [posted],
      followups: [
        { case_id: 'cs-1', date: inPeriod },
        { case_id: 'CS-1', date: '2023/9/1' },
      ],
    });
    expect(kpis.K3.ids).toEqual(['CO-1']);
    expect(trace.followups.get(2)).toEqual({ k3_case: 'cs-1' });
    expect(trace.followups.get(3)).toEqual({ k3_case: '' });
    expect(trace.cases.get(2)).toEqual({ firm_row: 2, k2_firm: 2, k3_firm: 2 });
  });

  it('take the posting from one case and the match from another', () => {
    const matched = { id: 'CS-2', company_id: 'CO-1', status: '完了', matched: inPeriod };
    expect(compute({ companies, cases: [posted, matched] }).kpis.K3.value).toBe(1);
  });

  it('leave out follow-ups of a cancelled case and of a case without id', () => {
    const cancelled = { id: 'CS-2', company_id: 'CO-1', status: '取消' };
    const nameless = { company_id: 'CO-1', status: '完了' };
    const { kpis } = compute({
      companies,
      cases: [posted, cancelled, nameless],
      followups: [{ case_id: 'CS-2', date: inPeriod }, { date: inPeriod }],
    });
    expect(kpis.K3.value).toBe(0);
  });

  it('leave out a firm posted in an earlier period, and mark it', () => {
    const earlier = { ...posted, posted: day('2023-01-10'), matched: inPeriod };
    const { kpis, trace } = compute({ companies, cases: [earlier] });
    expect(kpis.K3.value).toBe(0);
    expect(trace.companies.get(2)).toMatchObject({ k2_counted: 0, k3_counted: 0, k3_earlier: 1 });
  });
});

describe('K4 and K5, supporters who received OJT', () => {
  const supporters = [{ id: 'SP-1' }, { id: 'SP-2' }, { id: 'SP-3' }];
  const ojt = { supporter_id: 'SP-1', date: inPeriod, kind: 'OJT', status: '実施済' };
  const figures = (trainings: readonly Cells<'trainings'>[]) => {
    const { K4, K5 } = compute({ supporters, trainings }).kpis;
    return { ids: K4.ids, ...K5 };
  };

  it('count each session, and each supporter once', () => {
    expect(figures([ojt, ojt, { ...ojt, supporter_id: 'sp-3' }])).toEqual({
      ids: ['SP-1', 'SP-3'],
      value: 1.5,
      numerator: 3,
      denominator: 2,
    });
  });

  it.each([
    ['is OFF-JT', { kind: 'OFF-JT' }],
    ['is only planned', { status: '予定' }],
    ['was called off', { status: '中止' }],
    ['is of the day before', { date: day('2023-03-31') }],
    ['is of the day after', { date: day('2024-04-01') }],
    ['has a date typed as text', { date: '2023/9/1' }],
    ['names no supporter', { supporter_id: null }],
    ['names an unknown supporter', { supporter_id: 'SP-9' }],
    ['has a kind in full width', { kind: 'ＯＪＴ' }],
  ])('leave out a training that %s', (_, cells) => {
    expect(figures([{ ...ojt, ...cells }])).toEqual({
      ids: [],
      value: null,
      numerator: 0,
      denominator: 0,
    });
  });

  it('do not mind spaces and case as the formulas do not', () => {
    expect(figures([{ ...ojt, kind: ' ojt', status: '実施済 ' }]).numerator).toBe(1);
  });

  it('round the average half up to one decimal', () => {
    const sessions = (count: number, supporter_id: string) =>
      Array.from({ length: count }, () => ({ ...ojt, supporter_id }));
    const four = Array.from({ length: 4 }, (_, index) => ({ id: `SP-${String(index)}` }));
    const trainings = [
      ...sessions(2, 'SP-0'),
      ...['SP-1', 'SP-2', 'SP-3'].flatMap((id) => sessions(1, id)),
    ];
    // 5 / 4 = 1.25
    expect(compute({ supporters: four, trainings }).kpis.K5.value).toBe(1.3);
  });

  it('count for the first row of a repeated supporter', () => {
    const { trace } = compute({ supporters: [...supporters, { id: 'SP-1' }], trainings: [ojt] });
    expect(trace.trainings.get(2)).toEqual({ k4_supporter: 2 });
    expect(trace.supporters.get(2)).toEqual({ k4_counted: 1 });
    expect(trace.supporters.get(5)).toEqual({ k4_counted: 0 });
  });
});

describe('computeKpis', () => {
  it('gives zeros and no average for a workbook without rows', () => {
    const { kpis, ignored } = computeKpis({}, period);
    const none = { value: 0, ids: [] };
    expect(kpis).toEqual({
      K1: none,
      K2: none,
      K3: none,
      K4: none,
      K5: { value: null, numerator: 0, denominator: 0 },
    });
    expect(ignored).toEqual([]);
  });

  it('stays quick with many rows that all share one id', () => {
    // Comparing every row with every other one would run into the time limit of the test.
    const count = 50_000;
    const rows = <Row>(row: Row) => Array.from({ length: count }, () => row);
    const { kpis } = compute({
      agencies: rows({ id: 'A', joined: inPeriod }),
      companies: rows({ id: 'A', corporate_number: '4011001098993' }),
      cases: rows({ id: 'A', company_id: 'A', status: '完了', posted: inPeriod }),
      followups: rows({ case_id: 'A', date: inPeriod }),
      supporters: rows({ id: 'A' }),
      trainings: rows({ supporter_id: 'A', date: inPeriod, kind: 'OJT', status: '実施済' }),
    });
    expect(kpis.K5).toEqual({ value: count, numerator: count, denominator: 1 });
  }, 20_000);
});
