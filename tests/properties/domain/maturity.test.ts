import fc from 'fast-check';

import { scoreMaturity } from '../../../shared/core/domain/maturity';
import { maturityElementKeys } from '../../../shared/core/tables/maturity-elements';

const itemKeys = maturityElementKeys.flatMap((key) => [1, 2, 3].map((level) => `${key}_${level}`));
const cell = fc.constantFrom(true, false, null, 1, 'TRUE');
const rounds = fc.record(Object.fromEntries(itemKeys.map((key) => [key, cell])));

describe('the score of any round', () => {
  it('has the weakest level overall, the sum of the levels, and gates in their order', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const { elements, sum, overall, gates } = scoreMaturity(round);
        const levels = maturityElementKeys.map((key) => elements[key].level);
        expect(overall).toBe(Math.min(...levels));
        expect(sum).toBe(levels.reduce((total, level) => total + level, 0));
        const passed = [gates.necessity, gates.effectiveness, gates.continuity];
        expect(passed.filter(Boolean)).toHaveLength(overall);
        expect([...passed].sort().reverse()).toEqual(passed);
      }),
    );
  });

  it('goes up by at least one level when the next item is ticked, and nowhere down', () => {
    fc.assert(
      fc.property(rounds, fc.constantFrom(...maturityElementKeys), (round, key) => {
        const before = scoreMaturity(round);
        const { next, skipped } = before.elements[key];
        if (next === null) return;
        const after = scoreMaturity({ ...round, [next]: true });
        expect(after.elements[key].level).toBeGreaterThan(before.elements[key].level);
        expect(after.sum - before.sum).toBeLessThanOrEqual(1 + skipped.length);
        for (const other of maturityElementKeys) {
          if (other !== key) expect(after.elements[other]).toEqual(before.elements[other]);
        }
      }),
    );
  });

  it('never goes down when any item is ticked', () => {
    fc.assert(
      fc.property(rounds, fc.constantFrom(...itemKeys), (round, item) => {
        const before = scoreMaturity(round);
        const after = scoreMaturity({ ...round, [item]: true });
        expect(after.sum).toBeGreaterThanOrEqual(before.sum);
        expect(after.overall).toBeGreaterThanOrEqual(before.overall);
      }),
    );
  });
});
