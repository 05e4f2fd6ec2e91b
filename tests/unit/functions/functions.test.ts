import { associateFunctions, functionBodies } from '../../../excel-addin/src/functions/associate';
import type { FunctionWiring } from '../../../excel-addin/src/functions/associate';
import { anExcel, shownBy } from './an-excel';

const plain = (language: FunctionWiring['language'] = 'ja') =>
  functionBodies({ language, source: null }, anExcel().host);

/** Calls a function as Excel does, and gives what the cell shows. */
function call(name: keyof ReturnType<typeof plain>, ...values: readonly unknown[]) {
  const body = plain()[name] as (...values: readonly unknown[]) => unknown;
  return shownBy(() => body(...values));
}

describe('MATURITYLEVEL', () => {
  test.each([
    [[[false, false, false]], 0],
    [[[true, false, false]], 1],
    [[[true, true, false]], 2],
    [[[true, true, true]], 3],
    [[[true], [true], [false]], 2],
  ])('counts ticks without a gap, in a row or a column: %j', (ticks, level) => {
    expect(call('MATURITYLEVEL', ticks)).toBe(level);
  });

  test('does not count a tick above one that is missing', () => {
    expect(call('MATURITYLEVEL', [[true, false, true]])).toBe(1);
    expect(call('MATURITYLEVEL', [[false, true, true]])).toBe(0);
  });

  test.each([['TRUE'], [1], ['○'], [''], [null]])('takes only a real TRUE, not %j', (value) => {
    expect(call('MATURITYLEVEL', [[value, true, true]])).toBe(0);
  });

  test.each([[[[true, true]]], [[[true, true, true, true]]], [[[true]]]])(
    'asks for three cells instead of guessing: %j',
    (ticks) => {
      expect(call('MATURITYLEVEL', ticks)).toEqual({
        code: '#VALUE!',
        message: expect.stringContaining('3つのセル'),
      });
    },
  );
});

describe('FISCALYEAR', () => {
  test.each([
    [45_382, 2023], // 2024-03-31
    [45_383, 2024], // 2024-04-01
    [45_382.99, 2023],
    ['2024-03-31', 2023],
    ['令和6年3月31日', 2023],
    ['R6.4.1', 2024],
  ])('gives the year in which the fiscal year of %j begins', (value, year) => {
    expect(call('FISCALYEAR', value)).toBe(year);
  });

  test.each([[''], [null], [undefined], ['あした'], [0], [-1], [60], [true], [3_000_000]])(
    'gives #VALUE! with a sentence for %j, never a guess',
    (value) => {
      expect(call('FISCALYEAR', value)).toEqual({
        code: '#VALUE!',
        message: expect.stringContaining('日付として読めません'),
      });
    },
  );
});

describe('CORPORATENUMBER', () => {
  test.each([
    ['4011001098993'],
    ['４０１１００１０９８９９３'],
    ['4-0110-0109-8993'],
    [4_011_001_098_993],
  ])('gives 13 plain digits for %j', (value) => {
    expect(call('CORPORATENUMBER', value)).toBe('4011001098993');
  });

  test('keeps a leading zero out: the check digit is never 0, so such a number is wrong', () => {
    expect(call('CORPORATENUMBER', '0011001098993')).toMatchObject({ code: '#VALUE!' });
  });

  test('says that the check digit is wrong', () => {
    expect(call('CORPORATENUMBER', '5011001098993')).toEqual({
      code: '#VALUE!',
      message: expect.stringContaining('検査用の数字'),
    });
  });

  test.each([['401100109899'], ['みなと商店'], [''], [null], [12]])(
    'says that %j has not the form of a corporate number',
    (value) => {
      expect(call('CORPORATENUMBER', value)).toEqual({
        code: '#VALUE!',
        message: expect.stringContaining('13桁'),
      });
    },
  );

  test('speaks English in an English Excel', () => {
    const body = plain('en').CORPORATENUMBER as (value: unknown) => unknown;
    expect(shownBy(() => body('1'))).toMatchObject({
      message: expect.stringContaining('13 digits'),
    });
  });
});

describe('FOLDNAME', () => {
  test('gives the same for different ways to write a name', () => {
    const folded = call('FOLDNAME', '㈱みなと商店');
    expect(folded).not.toBe('');
    expect(call('FOLDNAME', 'みなと商店 株式会社')).toBe(folded);
    expect(call('FOLDNAME', '(有)みなと商店')).not.toBe(folded);
  });

  test.each([[null], [undefined], ['']])('gives blank text for an empty cell (%j)', (value) => {
    expect(call('FOLDNAME', value)).toBe('');
  });
});

describe('offering the functions', () => {
  test('lets bugs through: only what the functions mean to say becomes an error of Excel', () => {
    const body = plain().MATURITYLEVEL as (value: unknown) => unknown;
    expect(() => body(null)).toThrow(TypeError);
  });

  test('offers each function under its name', () => {
    const excel = anExcel();
    associateFunctions({ language: 'ja', source: null }, excel.host);
    expect([...excel.offered.keys()].sort()).toEqual([
      'CORPORATENUMBER',
      'FISCALYEAR',
      'FOLDNAME',
      'KPI',
      'MATURITYLEVEL',
    ]);
  });
});
