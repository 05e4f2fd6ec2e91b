import fc from 'fast-check';
import { movesBetween, type Move } from '../../../excel-addin/src/adapter/writing/arrange-sheets';

/** What Excel does when the position of a sheet is set. */
function moved(names: readonly string[], moves: readonly Move[]): readonly string[] {
  const order = [...names];
  for (const { sheet, position } of moves) {
    order.splice(order.indexOf(sheet), 1);
    order.splice(position, 0, sheet);
  }
  return order;
}

describe('movesBetween', () => {
  it('moves nothing where the order is right', () => {
    expect(movesBetween(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([]);
  });

  it('moves the one sheet that is in the way of many', () => {
    expect(movesBetween(['Sheet1', 'a', 'b', 'c'], ['a', 'b', 'c', 'Sheet1'])).toEqual([
      { sheet: 'Sheet1', position: 3 },
    ]);
  });

  it('moves one sheet to the front', () => {
    expect(movesBetween(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([{ sheet: 'c', position: 0 }]);
  });

  it('brings any order into any other', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const order = fc.shuffledSubarray(names, { minLength: names.length });
    fc.assert(
      fc.property(order, order, (from, to) => {
        expect(moved(from, movesBetween(from, to))).toEqual(to);
      }),
      { seed: 20240401 },
    );
  });
});
