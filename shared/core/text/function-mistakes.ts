import type { Language, LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Why a worksheet function gives an error, beside what `describeProblem` says. */
export type FunctionMistake = 'three-ticks' | 'no-date' | 'no-kpi' | 'both-days' | 'not-running';

const mistakes: Readonly<Record<FunctionMistake, LocalizedText>> = {
  'three-ticks': text(
    'チェックは、レベル1、2、3の順に並んだ3つのセルで指定してください。',
    'Give three cells: the ticks of levels 1, 2 and 3 in this order.',
  ),
  'no-date': text(
    '日付として読めません。2024/3/31 か 令和6年3月31日 の形で指定してください。',
    'This is no date. Write it like 2024-03-31.',
  ),
  'no-kpi': text(
    'KPIは "K1" から "K5"、または1から5の数で指定してください。',
    'Name the KPI as "K1" to "K5", or as a number from 1 to 5.',
  ),
  'both-days': text(
    '開始日と終了日は、両方を指定するか、両方を省いてください。',
    'Give both the first and the last day of the period, or neither.',
  ),
  'not-running': text(
    'KPIを求められませんでした。「つなぎ」タブの「つなぎを開く」を押してから、もう一度計算してください。',
    'The KPI could not be computed. Choose Open Tsunagi on the Tsunagi tab and calculate again.',
  ),
};

/** The sentence of a mistake: what is wrong and what to write instead. */
export function describeFunctionMistake(mistake: FunctionMistake, language: Language): string {
  return mistakes[mistake][language];
}
