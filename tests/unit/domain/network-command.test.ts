import { network } from '../../../shared/core/commands/network/command';
import type { Snapshot } from '../../../shared/core/snapshot/snapshot';
import { aSnapshot, context, day, type TableRows } from './table-rows';

const rows: TableRows = {
  cases: [
    { id: 'CS-1', step: 'STEP2', status: '完了', accompanist: 'SP-1', other_solutions: 'IT導入' },
    { id: 'CS-2', step: 'STEP2', status: '完了', supporter_id: 'SP-2' },
  ],
  activities: ['STEP1', 'STEP2'].map((step) => ({
    ...{ case_id: 'CS-1', supporter_id: 'SP-1', step },
  })),
};

const run = (snapshot: Snapshot, input = {}, language: 'ja' | 'en' = 'ja') => {
  const result = network(snapshot, input, { ...context, language });
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.output;
};

describe('the network command', () => {
  it('shows the measured type with its parts beside the declared one', () => {
    expect(run(aSnapshot(rows, { declaredType: 'one-stop' }))).toEqual({
      declared: 'one-stop',
      measured: 'one-stop',
      accompaniment: { value: 0.5, numerator: 1, denominator: 2 },
      breadth: { value: 0.5, numerator: 1, denominator: 2 },
      threshold: 0.5,
      ways: { widenMenu: null, appointAccompanists: null },
      warnings: [],
    });
  });

  it('says where declared and measured type differ, in the language of the user', () => {
    const snapshot = aSnapshot(rows, { declaredType: 'formal' });
    const [ja] = run(snapshot).warnings;
    expect(ja?.code).toBe('type-differs');
    expect(ja?.message).toContain('「形式的なNW」');
    expect(ja?.message).toContain('「ワンストップ型」');
    expect(run(snapshot, {}, 'en').warnings[0]?.message).toContain('"One-stop"');
  });

  it('takes another threshold', () => {
    expect(run(aSnapshot(rows), { threshold: 0.6 })).toMatchObject({
      measured: 'formal',
      ways: { widenMenu: 'variation', appointAccompanists: 'project' },
    });
  });

  it('shows the ways up from the declared type while nothing is measurable', () => {
    expect(run(aSnapshot({}, { declaredType: 'project' }))).toMatchObject({
      measured: null,
      accompaniment: { value: null, numerator: 0, denominator: 0 },
      ways: { widenMenu: 'one-stop', appointAccompanists: null },
      warnings: [],
    });
    expect(run(aSnapshot({}, { declaredType: 'somewhere' }))).toMatchObject({
      declared: null,
      ways: null,
    });
  });

  it('puts every trap into words, in both languages', () => {
    const found = day('2023-04-10');
    const snapshot = aSnapshot({
      cases: Array.from({ length: 3 }, () => ({ found, status: '進行中', supporter_id: 'SP-1' })),
      funding: [{ fiscal_year: 2023, side: '収入', source: '交付金', amount: 90 }],
    });
    for (const language of ['ja', 'en'] as const) {
      const { warnings } = run(snapshot, {}, language);
      expect(warnings.map(({ code }) => code)).toEqual([
        'no-recent-handoff',
        'one-person-carries-most',
        'one-source-pays-most',
      ]);
      expect(warnings[0]?.message).toContain('90');
      expect(warnings[1]?.message).toContain('SP-1');
      expect(warnings[2]?.message).toContain('交付金');
    }
  });

  it.each([0, -1, 1.01, NaN])('refuses the threshold %d', (threshold) => {
    expect(network(aSnapshot({}), { threshold }, context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'number-out-of-range' }],
    });
  });

  it('refuses a workbook without the tables that it reads', () => {
    const snapshot = { ...aSnapshot({}), tables: {} };
    const result = network(snapshot, {}, context);
    expect(result.kind === 'refused' && result.problems.map(({ place }) => place?.table)).toEqual([
      'cases',
      'activities',
      'handoffs',
      'funding',
    ]);
  });
});
