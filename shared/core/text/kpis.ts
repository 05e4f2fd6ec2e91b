import type { LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/**
 * The five KPIs in our words, the same on the sheet, in the pane and on the command line: what each
 * is called, its unit, and how it is counted.
 */
export const kpiTexts = [
  {
    key: 'K1',
    mark: '①',
    name: text('中核ネットワークに参画した支援機関', 'Agencies taking part in the core network'),
    unit: text('機関', 'agencies'),
    rule: text(
      '期間中に1日でも参画していた機関を、1機関1回で数えます。',
      'Agencies that took part on any day of the period, each once.',
    ),
  },
  {
    key: 'K2',
    mark: '②',
    name: text('求人化まで進んだ支援企業', 'Firms that reached a posting'),
    unit: text('社', 'firms'),
    rule: text(
      '求人化日が期間内の案件（取消を除く）がある企業を、1社1回で数えます。',
      'Firms with a case (not cancelled) posted within the period, each once.',
    ),
  },
  {
    key: 'K3',
    mark: '③',
    name: text(
      '②のうちマッチング・フォローに至った企業',
      'Of ②, firms that reached a match or follow-up',
    ),
    unit: text('社', 'firms'),
    rule: text(
      '②の企業のうち、成約日かフォロー日が期間内にある企業を数えます。',
      'Firms of ② with a match or a follow-up dated within the period.',
    ),
  },
  {
    key: 'K4',
    mark: '④',
    name: text('OJTを受けた担い手', 'Supporters who received OJT'),
    unit: text('人', 'people'),
    rule: text(
      '期間内に実施済のOJTがある担い手を、1人1回で数えます。',
      'Supporters with an OJT done within the period, each once.',
    ),
  },
  {
    key: 'K5',
    mark: '⑤',
    name: text('担い手1人あたりの平均OJT回数', 'Average OJT per supporter'),
    unit: text('回', 'times'),
    rule: text(
      'OJTの実施回数を④で割り、小数第1位まで（四捨五入）示します。④が0人なら空欄です。',
      'OJT sessions divided by ④, to one decimal. Blank while ④ is 0.',
    ),
  },
] as const;
