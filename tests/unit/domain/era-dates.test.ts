import { formatEraDate, parseDate } from '../../../shared/core/domain/era-dates';

describe('parseDate', () => {
  it.each([
    ['R5.4.1', '2023-04-01'],
    ['r5.4.1', '2023-04-01'],
    ['令和5年4月1日', '2023-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和 5年 4月 1日', '2023-04-01'],
    ['令5.4.1', '2023-04-01'],
    ['R5年4月1日', '2023-04-01'],
    ['㋿5年4月1日', '2023-04-01'],
    ['H31/4/30', '2019-04-30'],
    ['H1.1.8', '1989-01-08'],
    ['S63-12-31', '1988-12-31'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S元.12.25', '1926-12-25'],
    ['T15.12.24', '1926-12-24'],
    ['大正元年7月30日', '1912-07-30'],
    ['M45.7.29', '1912-07-29'],
    ['明治33年1月1日', '1900-01-01'],
    ['2023/4/1', '2023-04-01'],
    ['2023-04-01', '2023-04-01'],
    ['2023.4.1', '2023-04-01'],
    ['2023年4月1日', '2023-04-01'],
    ['20230401', '2023-04-01'],
    ['２０２３／４／１', '2023-04-01'],
    ['Ｒ５．４．１', '2023-04-01'],
    ['2023−04−01', '2023-04-01'],
    ['2023ー04ー01', '2023-04-01'],
    [' 2023/4/1 ', '2023-04-01'],
    ['2023/4/1(土)', '2023-04-01'],
    ['令和５年４月１日（土）', '2023-04-01'],
    ['2023年4月1日 土曜日', '2023-04-01'],
    ['2023年4月2日(日曜)', '2023-04-02'],
    ['2023/04/01 0:00:00', '2023-04-01'],
    ['2023-04-01T09:30:00.000', '2023-04-01'],
    ['2024/2/29', '2024-02-29'],
  ])('reads %s as %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    ['4/1', 'has no year'],
    ['4月1日', 'has no year'],
    ['05/06/07', 'could be meant in three ways'],
    ['5.4.1', 'has neither era nor four digits'],
    ['230401', 'could be an era year'],
    ['2023/4', 'has no day'],
    ['2023-4/1', 'mixes separators'],
    ['2023/2/29', 'does not exist'],
    ['2023/13/1', 'does not exist'],
    ['R5.2.29', 'does not exist'],
    ['R0.5.1', 'has no year 0'],
    ['R1.4.30', 'is before Reiwa'],
    ['H31.5.1', 'is after Heisei'],
    ['H1.1.7', 'is before Heisei'],
    ['S64.1.8', 'is after Showa'],
    ['S1.12.24', 'is before Showa'],
    ['T15.12.25', 'is after Taisho'],
    ['M45.7.30', 'is after Meiji'],
    ['M32.12.31', 'is before what spreadsheets can hold'],
    ['1899-12-31', 'is before what spreadsheets can hold'],
    ['2023/4/1(日)', 'names another weekday'],
    ['2023-04-01T00:00:00Z', 'has a time zone, which could shift the day'],
    ['X5.4.1', 'has an unknown era'],
    ['未定', 'is a word'],
    ['45017', 'is a bare number'],
    ['', 'is blank'],
  ])('does not read %s, which %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('formatEraDate', () => {
  it.each([
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-07', '昭和64年1月7日'],
  ])('writes %s as %s', (iso, text) => {
    expect(formatEraDate(iso)).toBe(text);
  });

  it('writes nothing for what is no date', () => {
    expect(formatEraDate('2023-02-29')).toBeNull();
    expect(formatEraDate('soon')).toBeNull();
  });
});
