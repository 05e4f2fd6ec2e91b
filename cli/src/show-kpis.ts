import type { CommandOutputs, Language } from '../../shared/core/index';
import { textTable } from './text-table';

type KpiOutput = CommandOutputs['kpi'];

const kpiTitles: Readonly<Record<Language, Readonly<Record<keyof KpiOutput['kpis'], string>>>> = {
  ja: {
    K1: '① 中核となるネットワークの参画機関数',
    K2: '② 求人化した企業数',
    K3: '③ ②のうち成約またはフォローに至った企業数',
    K4: '④ OJTを受けた担い手の人数',
    K5: '⑤ ④の1人当たりのOJT平均回数',
  },
  en: {
    K1: '1 Agencies taking part in the core network',
    K2: '2 Firms that reached a posting',
    K3: '3 Of 2, firms that reached a match or follow-up',
    K4: '4 Supporters who received OJT',
    K5: '5 Average OJT per supporter of 4',
  },
};

const words = {
  ja: {
    period: '期間',
    definitions: '定義の版',
    kpi: 'KPI',
    value: '値',
    group: '区分',
    none: 'なし',
  },
  en: {
    period: 'Period',
    definitions: 'Definitions',
    kpi: 'KPI',
    value: 'Value',
    group: 'Group',
    none: 'none',
  },
} as const;

/** The figures of a period as a small table, with the breakdown below if there is one. */
export function showKpis(output: KpiOutput, language: Language): string {
  const { period, definitions, kpis, groups } = output;
  const word = words[language];
  const titles = kpiTitles[language];
  const { K5 } = kpis;
  const average =
    K5.value === null ? word.none : `${K5.value.toFixed(1)} (${K5.numerator}/${K5.denominator})`;
  const figures = textTable([
    [word.kpi, word.value],
    [titles.K1, String(kpis.K1.value)],
    [titles.K2, String(kpis.K2.value)],
    [titles.K3, String(kpis.K3.value)],
    [titles.K4, String(kpis.K4.value)],
    [titles.K5, average],
  ]);
  const head = `${word.period}: ${period.from} - ${period.to}  ${word.definitions}: ${definitions}\n\n`;
  return groups === undefined ? head + figures : `${head}${figures}\n${showGroups(groups, word)}`;
}

function showGroups(
  groups: NonNullable<KpiOutput['groups']>,
  word: (typeof words)[Language],
): string {
  const figure = (value: number | null = null) => (value === null ? '' : String(value));
  return textTable([
    [word.group, 'K1', 'K2', 'K3', 'K4', 'K5'],
    ...groups.map(({ label, K1, K2, K3, K4, K5 }) => [
      label === '' ? word.none : label,
      ...[K1, K2, K3, K4, K5?.value].map(figure),
    ]),
  ]);
}
