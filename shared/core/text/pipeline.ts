import type { LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What stands on the sheet that shows how many cases are in which STEP. */
export const pipelineTexts = {
  sheet: text('パイプライン', 'Pipeline'),
  title: text('STEP別の案件数', 'Cases by STEP'),
  lead: text(
    '「案件」シートから自動で計算します。会議の前に、どこで案件が止まっているかを確かめてください。',
    'Calculated from the Cases sheet. Look here before a meeting: where do cases pile up?',
  ),
  purpose: text(
    'どのSTEPに何件の案件があるかを、表とグラフで示します。',
    'Shows how many cases are in each STEP, as a table and a chart.',
  ),
  step: text('STEP', 'STEP'),
  open: text('進行中・保留', 'Open'),
  all: text('すべて', 'All'),
  total: text('合計', 'Total'),
  chartTitle: text('STEP別 進行中と保留の案件', 'Cases in progress and on hold by STEP'),
  chartAlt: text(
    '進行中と保留の案件数をSTEPごとに並べた縦棒グラフ',
    'Column chart of cases in progress and on hold by STEP',
  ),
} as const satisfies Readonly<Record<string, LocalizedText>>;
