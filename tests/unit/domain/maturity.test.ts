import {
  findNewestRound,
  findPreviousRound,
  findRound,
  roundLevels,
  scoreMaturity,
} from '../../../shared/core/domain/maturity';
import type { Scalar } from '../../../shared/core/model/workbook-model';
import { maturityElementKeys } from '../../../shared/core/tables/maturity-elements';
import { day, someTables, type Cells } from './table-rows';

const roundsOf = (...rows: readonly Cells<'maturity'>[]) =>
  someTables({ maturity: rows }).maturity!.rows;

/** Ticks the first so many items of every element. */
const upTo = (level: number): Record<string, Scalar> =>
  Object.fromEntries(
    maturityElementKeys.flatMap((key) =>
      [1, 2, 3].map((item) => [`${key}_${item}`, item <= level]),
    ),
  );

describe('an element', () => {
  it.each([
    [[false, false, false], 0, [], 'strategy_1'],
    [[true, false, false], 1, [], 'strategy_2'],
    [[true, true, false], 2, [], 'strategy_3'],
    [[true, true, true], 3, [], null],
    [[false, true, false], 0, ['strategy_2'], 'strategy_1'],
    [[false, true, true], 0, ['strategy_2', 'strategy_3'], 'strategy_1'],
    [[true, false, true], 1, ['strategy_3'], 'strategy_2'],
  ] as const)('with ticks %p stands at level %d', (ticks, ...[level, skipped, next]) => {
    const [first, second, third] = ticks;
    const checks = { ...upTo(0), strategy_1: first, strategy_2: second, strategy_3: third };
    expect(scoreMaturity(checks).elements.strategy).toEqual({ level, skipped, next });
  });

  it.each([1, 'TRUE', '○', 'true', null])('is not ticked by %p', (value) => {
    expect(scoreMaturity({ strategy_1: value }).elements.strategy.level).toBe(0);
  });
});

describe('a network', () => {
  it.each([
    [0, 0, [false, false, false]],
    [1, 5, [true, false, false]],
    [2, 10, [true, true, false]],
    [3, 15, [true, true, true]],
  ])(
    'with every element at %d has the sum %d',
    (level, sum, [necessity, effectiveness, continuity]) => {
      const score = scoreMaturity(upTo(level));
      expect(score.sum).toBe(sum);
      expect(score.overall).toBe(level);
      expect(score.gates).toEqual({ necessity, effectiveness, continuity });
    },
  );

  it('is as mature as its weakest element', () => {
    const score = scoreMaturity({ ...upTo(3), funding_2: false });
    expect(score.overall).toBe(1);
    expect(score.sum).toBe(13);
    expect(score.gates).toEqual({ necessity: true, effectiveness: false, continuity: false });
  });

  it('has its levels alone, for the computed columns', () => {
    expect(roundLevels({ ...upTo(2), cocreation_1: false })).toEqual({
      strategy: 2,
      marketing: 2,
      knowledge: 2,
      funding: 2,
      cocreation: 0,
    });
  });
});

describe('rounds', () => {
  const rounds = roundsOf(
    { id: 'MT-1', date: day('2023-10-01') },
    { id: 'MT-2', date: day('2024-02-01') + 0.25 },
    { id: 'MT-3', date: day('2024-02-01') },
    { id: 'MT-4', date: '2025/1/1' },
    { id: 'MT-5', date: null },
    { id: 'MT-6', date: day('2022-01-01') },
  );
  const idOf = (round: ReturnType<typeof findRound>) => round?.cells.id;

  it('are newest by day, then by row, and only with a real date', () => {
    expect(idOf(findNewestRound(rounds))).toBe('MT-3');
    expect(findNewestRound(roundsOf({ id: 'MT-4', date: '2025/1/1' }))).toBeUndefined();
  });

  it('are found by id, whatever its case', () => {
    expect(idOf(findRound(rounds, 'mt-4'))).toBe('MT-4');
    expect(findRound(rounds, 'MT-9')).toBeUndefined();
    expect(findRound(roundsOf({ id: null, date: 1 }), '')).toBeUndefined();
  });

  it('follow one another in time, whatever their rows', () => {
    const previousOf = (id: string) => idOf(findPreviousRound(rounds, findRound(rounds, id)!));
    expect(previousOf('MT-3')).toBe('MT-2');
    expect(previousOf('MT-2')).toBe('MT-1');
    expect(previousOf('MT-1')).toBe('MT-6');
    expect(previousOf('MT-6')).toBeUndefined();
    expect(previousOf('MT-4')).toBeUndefined();
  });
});
