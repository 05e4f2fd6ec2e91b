import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';

/** Side, name and the amounts of fiscal years 2022 and 2023 in thousand yen. */
const items: readonly (readonly [string, string, number, number])[] = [
  ['収入', '国の実証事業費', 9800, 11200],
  ['収入', '県・市町の負担金', 2600, 3400],
  ['収入', '参画機関の会費', 880, 1760],
  ['収入', '成約時の協力金', 450, 2340],
  ['収入', '中核機関の自己資金', 1500, 1200],
  ['支出', '人件費', 7400, 9300],
  ['支出', '担い手の育成費', 2150, 3480],
  ['支出', '企業訪問の旅費', 1320, 1890],
  ['支出', '広報・セミナー費', 1680, 2050],
  ['支出', '調査・集計費', 1240, 980],
  ['支出', '事務費', 1100, 1350],
];

const notes: Readonly<Record<string, string>> = {
  国の実証事業費: '令和6年度以降は減る見込み',
  参画機関の会費: '令和5年度に一口2万円へ改定',
  成約時の協力金: '人材会社との取り決めによる',
};

/** Income and expense of two fiscal years in yen; one source gives over half of the income. */
export function fundingRows(): readonly SampleRow<'funding'>[] {
  return [2022, 2023].flatMap((year, yearIndex) =>
    items.map(([side, source, first, second], index) =>
      sampleRow('funding', {
        id: sampleId('funding', yearIndex * items.length + index),
        fiscal_year: year,
        side,
        source,
        amount: (yearIndex === 0 ? first : second) * 1000,
        note: yearIndex === 1 ? (notes[source] ?? null) : null,
      }),
    ),
  );
}
