import { maturity } from '../../../shared/core/commands/maturity/command';
import type { Snapshot } from '../../../shared/core/snapshot/snapshot';
import { aSnapshot, context, day, without, type Cells } from './table-rows';

const level1: Cells<'maturity'> = {
  strategy_1: true,
  marketing_1: true,
  knowledge_1: true,
  funding_1: true,
  cocreation_1: true,
};
const first = { id: 'MT-1', date: day('2023-10-01'), strategy_1: true };
const second = {
  id: 'MT-2',
  date: day('2024-02-01'),
  ...level1,
  strategy_2: true,
  funding_3: true,
};

const run = (snapshot: Snapshot, input = {}) => {
  const result = maturity(snapshot, input, context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result;
};

describe('the maturity command', () => {
  const snapshot = aSnapshot({ maturity: [second, first] });

  it('scores the newest round and tells what changed since the one before', () => {
    const { output, plan } = run(snapshot);
    expect(plan.steps).toEqual([]);
    expect(output).toEqual({
      round: 'MT-2',
      date: '2024-02-01',
      elements: {
        strategy: { level: 2, skipped: [], next: 'strategy_3' },
        marketing: { level: 1, skipped: [], next: 'marketing_2' },
        knowledge: { level: 1, skipped: [], next: 'knowledge_2' },
        funding: { level: 1, skipped: ['funding_3'], next: 'funding_2' },
        cocreation: { level: 1, skipped: [], next: 'cocreation_2' },
      },
      sum: 6,
      overall: 1,
      gates: { necessity: true, effectiveness: false, continuity: false },
      change: {
        since: 'MT-1',
        elements: { strategy: 1, marketing: 1, knowledge: 1, funding: 1, cocreation: 1 },
        sum: 5,
        overall: 1,
      },
    });
  });

  it('warns of a skipped stage at its cell', () => {
    expect(run(snapshot).warnings).toEqual([
      {
        code: 'maturity-stage-skipped',
        severity: 'warning',
        place: expect.objectContaining({ table: 'maturity', row: 2, column: 'funding_3' }),
      },
    ]);
  });

  it('scores a round that is named, also one without a real date', () => {
    expect(run(snapshot, { round: ' mt-1 ' }).output).toMatchObject({
      round: 'MT-1',
      change: null,
    });
    const text = aSnapshot({ maturity: [{ id: 'MT-1', date: '2023/10/1', ...level1 }] });
    expect(run(text, { round: 'MT-1' }).output).toMatchObject({ date: null, sum: 5 });
  });

  it('gives no levels while no round was held: not assessed is not level 0', () => {
    const { output } = run(aSnapshot({}));
    expect(output).toMatchObject({
      round: null,
      date: null,
      sum: null,
      overall: null,
      change: null,
    });
    expect(output.elements.funding).toEqual({ level: null, skipped: [], next: 'funding_1' });
    expect(output.gates).toEqual({ necessity: false, effectiveness: false, continuity: false });
  });

  it('refuses a round that is not there', () => {
    expect(maturity(snapshot, { round: 'MT-9' }, context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'round-unknown', values: { value: 'MT-9' } }],
    });
  });

  it('refuses a workbook without the table', () => {
    expect(maturity(without(snapshot, 'maturity'), {}, context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'table-missing', place: { table: 'maturity' } }],
    });
  });
});
