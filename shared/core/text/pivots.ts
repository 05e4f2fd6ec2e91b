/**
 * What a pivot calls the things that its plan gives no name.
 *
 * In Japanese only: a pivot knows no language, and the workbooks are Japanese. Excel puts its own
 * words for blanks, filters and values in place when it refreshes; a plan in another language gives
 * captions.
 */
export const pivotWords = {
  total: '総計',
  values: '値',
  everything: '(すべて)',
  blank: '(空白)',
  sum: '合計',
  count: '件数',
  average: '平均',
} as const;
