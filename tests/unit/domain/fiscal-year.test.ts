import {
  fiscalQuarterOf,
  fiscalYearOf,
  isValidPeriod,
  periodOfFiscalYear,
} from '../../../shared/core/domain/fiscal-year';

describe('the Japanese fiscal year', () => {
  it('begins on 1 April and ends on 31 March', () => {
    expect(periodOfFiscalYear(2023)).toEqual({ from: '2023-04-01', to: '2024-03-31' });
  });

  it.each([
    ['2023-03-31', 2022],
    ['2023-04-01', 2023],
    ['2024-03-31', 2023],
  ])('puts %s into %d', (iso, year) => {
    expect(fiscalYearOf(iso)).toBe(year);
  });

  it.each([
    ['2023-04-01', 1],
    ['2023-06-30', 1],
    ['2023-07-01', 2],
    ['2023-12-31', 3],
    ['2024-01-01', 4],
    ['2024-03-31', 4],
  ])('puts %s into quarter %d', (iso, quarter) => {
    expect(fiscalQuarterOf(iso)).toBe(quarter);
  });
});

describe('isValidPeriod', () => {
  it('takes a single day', () => {
    expect(isValidPeriod({ from: '2023-04-01', to: '2023-04-01' })).toBe(true);
  });

  it('does not take ends in the wrong order or ends that are no days', () => {
    expect(isValidPeriod({ from: '2023-04-02', to: '2023-04-01' })).toBe(false);
    expect(isValidPeriod({ from: '2023-02-29', to: '2023-04-01' })).toBe(false);
    expect(isValidPeriod({ from: '2023-04-01', to: '' })).toBe(false);
  });
});
