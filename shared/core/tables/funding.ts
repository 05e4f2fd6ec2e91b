import { defineTable } from './define-table';

/** Income and expense of the network by fiscal year. */
export const funding = defineTable({
  key: 'funding',
  title: { ja: '財源', en: 'Funding' },
  help: {
    ja: 'ネットワークの収入と支出を年度ごとに記録し、財源の偏りを確かめます。',
    en: 'Income and expense of the network by fiscal year, to see what it depends on.',
  },
  idPrefix: 'FD',
  spareRows: 100,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '財源ID', en: 'Funding ID' },
      help: {
        ja: 'この行を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this row everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'FD-4SM6KHR1ZP',
    },
    {
      key: 'fiscal_year',
      type: { kind: 'integer', from: 2000, to: 2100 },
      required: true,
      title: { ja: '年度', en: 'Fiscal year' },
      help: {
        ja: '4月に始まる年度を西暦で入力します。令和5年度なら2023です。',
        en: 'The year in which the fiscal year begins in April: 2023 for 令和5年度.',
      },
      width: 10,
      example: 2023,
    },
    {
      key: 'side',
      type: { kind: 'choice', choices: 'funding-side' },
      required: true,
      title: { ja: '収支', en: 'Side' },
      help: {
        ja: '収入か支出かを選びます。',
        en: 'Income or expense.',
      },
      width: 10,
      example: '収入',
    },
    {
      key: 'source',
      type: { kind: 'text' },
      required: true,
      title: { ja: '財源・費目', en: 'Source or item' },
      help: {
        ja: '収入なら出どころ、支出なら費目を書きます。同じものは同じ名前にそろえてください。',
        en: 'Where income comes from, or what expense is for. Use the same name for the same thing.',
      },
      width: 26,
      example: '参画機関の負担金',
    },
    {
      key: 'amount',
      type: { kind: 'amount' },
      required: true,
      title: { ja: '金額（円）', en: 'Amount (yen)' },
      help: {
        ja: '円単位の金額です。支出もプラスの数で入力します。',
        en: 'Amount in yen. Enter expenses as positive numbers too.',
      },
      width: 16,
      example: 1_200_000,
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '条件や見込みなど、数字だけでは分からないことを書きます。',
        en: 'What the figures alone do not tell, such as conditions or prospects.',
      },
      width: 30,
      example: '毎年度ごとに見直し',
    },
  ],
});
