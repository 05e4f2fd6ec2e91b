import type { LocalizedText } from '../tables/table-definition';

/** What a breakdown shows for rows in which the grouping column is blank. */
export const blankGroupLabel: LocalizedText = { ja: '（未記入）', en: '(blank)' };

/**
 * How a month is shown.
 *
 * @example
 * monthLabel('2023-04').ja // '2023年4月'
 */
export function monthLabel(month: string): LocalizedText {
  const [year = '', number = ''] = month.split('-');
  return { ja: `${year}年${String(Number(number))}月`, en: month };
}

/**
 * How a quarter of a Japanese fiscal year is shown.
 *
 * @example
 * quarterLabel(2023, 1).ja // '2023年度 第1四半期'
 */
export function quarterLabel(fiscalYear: number, quarter: number): LocalizedText {
  return {
    ja: `${String(fiscalYear)}年度 第${String(quarter)}四半期`,
    en: `FY${String(fiscalYear)} Q${String(quarter)}`,
  };
}
