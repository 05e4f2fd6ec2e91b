import { parseAreaAddress } from '../../../shared/core/model/address';
import { isOnSheet, subtractArea } from '../../../shared/core/model/area';
import { areaAddress } from '../../../shared/core/model/address';

const area = (address: string) => parseAreaAddress(address) ?? fail(address);

describe('subtractArea', () => {
  it('gives the four sides around a hole in the middle', () => {
    const pieces = subtractArea(area('A1:C3'), area('B2'));
    expect(pieces.map(areaAddress)).toEqual(['A1:C1', 'A2', 'C2', 'A3:C3']);
  });

  it('gives nothing when the hole covers all', () => {
    expect(subtractArea(area('B2:C3'), area('A1:D4'))).toEqual([]);
  });

  it('gives the area itself when the hole is elsewhere', () => {
    const whole = area('A1:C3');
    expect(subtractArea(whole, area('D1'))[0]).toBe(whole);
  });
});

describe('isOnSheet', () => {
  it('accepts the last cell of a sheet and refuses the next', () => {
    const last = { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 };
    expect(isOnSheet(last)).toBe(true);
    expect(isOnSheet({ ...last, rowCount: 2 })).toBe(false);
    expect(isOnSheet({ ...last, columnCount: 2 })).toBe(false);
  });

  it('refuses empty, negative and broken areas', () => {
    const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    expect(isOnSheet({ ...cell, rowCount: 0 })).toBe(false);
    expect(isOnSheet({ ...cell, row: -1 })).toBe(false);
    expect(isOnSheet({ ...cell, column: 0.5 })).toBe(false);
  });
});

function fail(address: string): never {
  throw new Error(`Not an address: ${address}`);
}
