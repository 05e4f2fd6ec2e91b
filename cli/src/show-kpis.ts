import { kpiTexts, type CommandOutputs, type Language } from '../../shared/core/index';
import { textTable } from './text-table';

type KpiOutput = CommandOutputs['kpi'];

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
  const { K5 } = kpis;
  const average =
    K5.value === null ? word.none : `${K5.value.toFixed(1)} (${K5.numerator}/${K5.denominator})`;
  const lines = kpiTexts.map(({ key, mark, name }) => [
    `${mark} ${name[language]}`,
    key === 'K5' ? average : String(kpis[key].value),
  ]);
  const figures = textTable([[word.kpi, word.value], ...lines]);
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
