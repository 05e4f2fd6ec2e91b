import { yearList } from '../../../shared/ui/home-part';
import { percent } from '../../../shared/ui/kpi-side-figures';

describe('yearList', () => {
  it('offers next year, this year and the years before, newest first', () => {
    expect(yearList(2024)).toEqual([2025, 2024, 2023, 2022, 2021, 2020]);
  });

  it('always offers the year of the sample', () => {
    expect(yearList(2030)).toContain(2023);
  });
});

describe('percent', () => {
  it('shows a ratio with the counts it was made from', () => {
    expect(percent({ value: 0.525, numerator: 52, denominator: 99 }, '―')).toBe('53%（52/99）');
  });

  it('shows a dash while there is nothing to divide by', () => {
    expect(percent({ value: null, numerator: 0, denominator: 0 }, '―')).toBe('―');
  });
});
