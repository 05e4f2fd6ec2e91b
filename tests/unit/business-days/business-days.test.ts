import {
  addBusinessDays,
  areHolidaysKnown,
  businessDaysBetween,
  holidayYears,
  isBusinessDay,
  isPublicHoliday,
} from '../../../shared/core/domain/business-days';
import { addDays } from '../../../shared/core/domain/dates';
import { publicHolidays } from '../../../shared/core/domain/public-holidays';

describe('public holidays', () => {
  it('are those of the law, moved for the Games, made up for after a Sunday, and between two others', () => {
    // Sports Day and Marine Day of 2021 were moved once; the days they came from were workdays.
    expect(['2021-07-22', '2021-07-23', '2021-10-11'].map(isPublicHoliday)).toEqual([
      ...[true, true, false],
    ]);
    expect(isPublicHoliday('2024-05-06')).toBe(true);
    expect(isPublicHoliday('2026-09-22')).toBe(true);
    expect(isPublicHoliday('2024-12-31')).toBe(false);
  });

  it('are known for every year from the first to the last, and for none outside', () => {
    const years = Object.keys(publicHolidays).map(Number);
    const { first, last } = holidayYears;
    expect(years).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
    expect([first, last]).toEqual([2020, 2035]);
    expect(areHolidaysKnown('2020-01-01', '2035-12-31')).toBe(true);
    expect(areHolidaysKnown('2035-12-31', '2036-01-01')).toBe(false);
    expect(areHolidaysKnown('2036-01-01', '2019-12-31')).toBe(false);
    expect(isPublicHoliday('2036-01-01')).toBe(false);
  });

  it('are days of the calendar in their order, sixteen or more a year', () => {
    for (const [year, days] of Object.entries(publicHolidays)) {
      const list = days.split(' ').map((each) => `${year}-${each}`);
      expect(list.every((each) => addDays(each, 0) === each)).toBe(true);
      expect([...list].sort()).toEqual(list);
      expect(list.length).toBeGreaterThanOrEqual(16);
    }
  });
});

describe('business days', () => {
  it('leave out weekends and public holidays, and outside the known years only weekends', () => {
    expect(['2024-05-02', '2024-05-03', '2024-05-04', '2024-05-07'].map(isBusinessDay)).toEqual([
      ...[true, false, false, true],
    ]);
    expect(isBusinessDay('2036-01-01')).toBe(true);
    expect(isBusinessDay('2036-01-05')).toBe(false);
  });

  it('are counted from the day after', () => {
    expect(addBusinessDays('2024-04-26', 5)).toBe('2024-05-08');
    expect(addBusinessDays('2024-05-04', 1)).toBe('2024-05-07');
    expect(businessDaysBetween('2024-04-26', '2024-05-08')).toBe(5);
    expect(businessDaysBetween('2024-05-03', '2024-05-06')).toBe(0);
    expect(businessDaysBetween('2024-05-08', '2024-04-26')).toBe(-5);
  });

  it('are counted at once as they are counted one by one, whatever the days', () => {
    // Every start of two weeks, and every length that passes New Year and Golden Week.
    for (let offset = 0; offset < 14; offset += 1) {
      const from = addDays('2019-12-20', offset);
      let count = 0;
      for (let length = 1; length < 200; length += 1) {
        const to = addDays(from, length);
        count += isBusinessDay(to) ? 1 : 0;
        expect(businessDaysBetween(from, to)).toBe(count);
      }
    }
  });

  it('lead back to where they were counted to', () => {
    for (const days of [1, 2, 5, 20, 260]) {
      for (const from of ['2023-12-28', '2024-02-22', '2035-12-20', '2036-02-01']) {
        expect(businessDaysBetween(from, addBusinessDays(from, days))).toBe(days);
      }
    }
  });
});
