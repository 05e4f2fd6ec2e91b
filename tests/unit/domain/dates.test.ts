import {
  addBusinessDays,
  addDays,
  addMonths,
  daysBetween,
  isBusinessDay,
  isIsoDate,
  isoToSerial,
  serialToIso,
  weekdayOf,
} from '../../../shared/core/domain/dates';

describe('serial numbers', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2023-04-01', 45_017],
    ['2024-02-29', 45_351],
    ['9999-12-31', 2_958_465],
  ])('gives %s the number %d and back', (iso, serial) => {
    expect(isoToSerial(iso)).toBe(serial);
    expect(serialToIso(serial)).toBe(iso);
  });

  it('drops the time of day', () => {
    expect(serialToIso(45_017.999_988_4)).toBe('2023-04-01');
  });

  it.each([0, 0.5, -1, 60, 60.5, 2_958_466, NaN, Infinity])('gives no day for %d', (serial) => {
    expect(serialToIso(serial)).toBeNull();
  });

  it('refuses to number what is no date', () => {
    expect(() => isoToSerial('2023-02-29')).toThrow('Not an ISO date');
  });
});

describe('isIsoDate', () => {
  it.each(['2024-02-29', '1900-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-4-1', '1899-12-31', '2023-04-01T', ''])(
    'does not take "%s"',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );
});

describe('calendar arithmetic', () => {
  it('walks over the end of a leap February', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-01-31', -2)).toBe('2023-11-30');
    expect(addMonths('2023-12-15', 1)).toBe('2024-01-15');
  });

  it('counts the days between two days', () => {
    expect(daysBetween('2023-04-01', '2024-03-31')).toBe(365);
    expect(daysBetween('2023-04-02', '2023-04-01')).toBe(-1);
  });

  it('knows the day of the week', () => {
    expect(weekdayOf('2023-04-01')).toBe(6);
    expect(weekdayOf('2023-04-02')).toBe(0);
  });
});

describe('business days', () => {
  const goldenWeek = new Set(['2024-04-29', '2024-05-03', '2024-05-06']);
  const isHoliday = (iso: string) => goldenWeek.has(iso);

  it('are neither weekends nor public holidays', () => {
    expect(isBusinessDay('2024-04-26', isHoliday)).toBe(true);
    expect(isBusinessDay('2024-04-27', isHoliday)).toBe(false);
    expect(isBusinessDay('2024-04-28', isHoliday)).toBe(false);
    expect(isBusinessDay('2024-04-29', isHoliday)).toBe(false);
  });

  it('are counted from the day after', () => {
    expect(addBusinessDays('2024-04-26', 1, isHoliday)).toBe('2024-04-30');
    expect(addBusinessDays('2024-04-26', 5, isHoliday)).toBe('2024-05-08');
    expect(addBusinessDays('2024-04-27', 1, isHoliday)).toBe('2024-04-30');
  });
});
