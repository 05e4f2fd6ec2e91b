import fc from 'fast-check';

import { kpiBreakdowns } from '../../../shared/core/domain/kpi-grouping';
import { computeKpiGroups } from '../../../shared/core/domain/kpi-groups';
import { computeKpis } from '../../../shared/core/domain/kpis';
import { day, someTables, type TableRows } from '../../unit/domain/table-rows';
import { awkwardTables, period } from './awkward-tables';
import { naiveKpis } from './naive-kpis';

const compute = (rows: TableRows) => computeKpis(someTables(rows), period);

const valuesOf = (rows: TableRows) => {
  const { K1, K2, K3, K4, K5 } = compute(rows).kpis;
  return {
    K1: K1.value,
    K2: K2.value,
    K3: K3.value,
    K4: K4.value,
    sessions: K5.numerator,
    K5: K5.value,
  };
};

describe('the KPIs of awkward tables', () => {
  it('are what a naive count straight from the definitions gives', () => {
    fc.assert(
      fc.property(awkwardTables, (rows) => {
        expect(valuesOf(rows)).toEqual(naiveKpis(rows, period.from, period.to));
      }),
      { numRuns: 2000 },
    );
  });

  it('do not depend on the order of rows, where no id is repeated', () => {
    // A repeated company id is the exception: its first row says which firm it is.
    const distinct = awkwardTables.filter(
      ({ companies }) =>
        new Set(companies.map(({ id }) => String(id).toLowerCase())).size === companies.length,
    );
    const shuffled = distinct.chain((rows) =>
      fc
        .record(
          Object.fromEntries(
            Object.entries(rows).map(([key, list]) => [
              key,
              fc.shuffledSubarray([...list], { minLength: list.length }),
            ]),
          ),
        )
        .map((other): readonly [TableRows, TableRows] => [rows, other]),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(valuesOf(other)).toEqual(valuesOf(rows));
      }),
      { numRuns: 500 },
    );
  });

  it('have as many ids as they count, never more of ③ than of ②, and ③ among ②', () => {
    fc.assert(
      fc.property(awkwardTables, (rows) => {
        const { K1, K2, K3, K4 } = compute(rows).kpis;
        for (const { value, ids } of [K1, K2, K3, K4]) expect(ids).toHaveLength(value);
        expect(K3.value).toBeLessThanOrEqual(K2.value);
        expect(K2.ids).toEqual(expect.arrayContaining([...K3.ids]));
      }),
    );
  });

  it('are the sums of the counted columns', () => {
    fc.assert(
      fc.property(awkwardTables, (rows) => {
        const { kpis, trace } = compute(rows);
        const sum = (values: readonly number[]) =>
          values.reduce((total, value) => total + value, 0);
        const companies = [...trace.companies.values()];
        expect(sum([...trace.agencies.values()].map((row) => row.k1_counted))).toBe(kpis.K1.value);
        expect(sum(companies.map((row) => row.k2_counted))).toBe(kpis.K2.value);
        expect(sum(companies.map((row) => row.k3_counted))).toBe(kpis.K3.value);
        expect(sum([...trace.supporters.values()].map((row) => row.k4_counted))).toBe(
          kpis.K4.value,
        );
        const sessions = [...trace.trainings.values()].filter((row) => row.k4_supporter !== '');
        expect(sessions).toHaveLength(kpis.K5.numerator);
      }),
    );
  });

  it('do not change with one more cancelled case', () => {
    const cancelled = {
      id: 'A',
      company_id: 'A',
      status: '取消',
      posted: day('2023-09-01'),
      matched: day('2023-09-01'),
    };
    fc.assert(
      fc.property(awkwardTables, (rows) => {
        const more = { ...rows, cases: [...rows.cases, cancelled] };
        expect(valuesOf(more)).toEqual(valuesOf(rows));
      }),
    );
  });

  it('never shrink with one more good case', () => {
    const good = { id: 'Z', company_id: 'A', status: '完了', posted: day('2023-09-01') };
    fc.assert(
      fc.property(awkwardTables, (rows) => {
        const before = valuesOf(rows);
        const after = valuesOf({ ...rows, cases: [...rows.cases, good] });
        expect(after.K2).toBeGreaterThanOrEqual(before.K2);
        expect(after.K3).toBeGreaterThanOrEqual(before.K3);
      }),
    );
  });

  it('list every row that a filled but unreadable posting date leaves out', () => {
    fc.assert(
      fc.property(awkwardTables, (rows) => {
        const { ignored } = compute(rows);
        rows.cases.forEach(({ posted, status }, index) => {
          const isText = typeof posted === 'string' && posted !== '';
          const isCancelled = typeof status === 'string' && /^ *取消 *$/.test(status);
          const reported = ignored.some(
            ({ table, row, column }) =>
              table === 'cases' && row === index + 2 && column === 'posted',
          );
          if (isText) expect(reported).toBe(!isCancelled);
        });
      }),
    );
  });
});

describe('breakdowns of awkward tables', () => {
  it('cover every KPI at least once, and no group exceeds the network', () => {
    fc.assert(
      fc.property(awkwardTables, fc.constantFrom(...kpiBreakdowns), (rows, by) => {
        const tables = someTables(rows);
        const computation = computeKpis(tables, period);
        const { K1, K2, K3, K4, K5 } = computation.kpis;
        const groups = computeKpiGroups({ tables, computation, period, by, language: 'ja' });
        const check = (values: readonly number[], total: number) => {
          expect(values.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(total);
          expect(Math.max(0, ...values)).toBeLessThanOrEqual(total);
        };
        check(
          groups.map((group) => group.K2),
          K2.value,
        );
        check(
          groups.map((group) => group.K3),
          K3.value,
        );
        if (!['month', 'quarter', 'agency', 'agency_kind'].includes(by)) return;
        check(
          groups.map((group) => group.K1 ?? 0),
          K1.value,
        );
        check(
          groups.map((group) => group.K4 ?? 0),
          K4.value,
        );
        const sessions = groups.map((group) => group.K5?.numerator ?? 0);
        expect(sessions.reduce((sum, value) => sum + value, 0)).toBe(K5.numerator);
      }),
      { numRuns: 500 },
    );
  });
});
