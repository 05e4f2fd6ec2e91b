import type { Scalar } from '../../model/workbook-model';
import { stepScheme } from '../../tables/steps';
import type { Language, LocalizedText } from '../../tables/table-definition';
import { kpiSheetTexts as texts } from '../../text/kpi-sheet';
import { kpiTexts } from '../../text/kpis';
import type { KpiOutput } from '../kpi/command';

/** One figure as a line of a table. A ratio also shows what it was made from. */
export interface FigureLine {
  readonly number: string;
  readonly title: string;
  readonly value: Scalar;
  readonly unit: string;
  readonly numerator: Scalar;
  readonly denominator: Scalar;
  /** The number format of the value. */
  readonly format?: string;
  /** The figure is a part of the one above it. */
  readonly isPart?: boolean;
}

const nothing = { number: '', unit: '', numerator: null, denominator: null };

/** The five KPIs. */
export function kpiLines({ kpis }: KpiOutput, language: Language): readonly FigureLine[] {
  return kpiTexts.map(({ key, mark, name, unit }): FigureLine => {
    const figure = kpis[key];
    const line = { ...nothing, number: mark, title: name[language], unit: unit[language] };
    if ('ids' in figure) return { ...line, value: figure.value, format: '#,##0' };
    const { value, numerator, denominator } = figure;
    return { ...line, value, numerator, denominator, format: '0.0' };
  });
}

/** What helps to read the KPIs; days and counts are blank or 0 as the figures are. */
export function sideLines({ side }: KpiOutput, language: Language): readonly FigureLine[] {
  const line = (title: LocalizedText, value: Scalar, unit: LocalizedText): FigureLine => ({
    ...nothing,
    title: title[language],
    value,
    unit: unit[language],
  });
  const { matchRate, handoffs } = side;
  const { numerator, denominator } = matchRate;
  return [
    {
      ...nothing,
      ...{ title: texts.matchRate[language], value: matchRate.value, format: '0.0%' },
      ...{ numerator, denominator },
    },
    line(texts.postedEarlier, side.matchedPostedEarlier, texts.firms),
    line(texts.daysToPosting, side.medianDaysToPosting, texts.days),
    line(texts.daysToMatch, side.medianDaysToMatch, texts.days),
    line(texts.sent, handoffs.sent, texts.handoffs),
    { ...line(texts.accepted, handoffs.accepted, texts.handoffs), isPart: true },
    { ...line(texts.returned, handoffs.returned, texts.handoffs), isPart: true },
    { ...line(texts.withdrawn, handoffs.withdrawn, texts.handoffs), isPart: true },
    line(texts.responseDays, handoffs.medianResponseDays, texts.days),
    ...side.openCases.map(({ step, count }) => line(openCasesTitle(step), count, texts.cases)),
  ];
}

function openCasesTitle(step: string): LocalizedText {
  const { ja, en } = stepScheme.steps.find(({ code }) => code === step)?.label ?? texts.openCases;
  return {
    ja: `${texts.openCases.ja}：${step} ${ja}`,
    en: `${texts.openCases.en}: ${step} ${en}`,
  };
}

/** What the office can rely on: rows left out, and whether the figures fit together. */
export function checkLines(
  { kpis, ignored }: KpiOutput,
  language: Language,
): readonly FigureLine[] {
  const verdict = (isGood: boolean) => (isGood ? texts.good : texts.bad)[language];
  const line = (title: LocalizedText, value: Scalar): FigureLine => ({
    ...nothing,
    title: title[language],
    value,
  });
  return [
    { ...line(texts.ignored, ignored.length), unit: texts.rows[language] },
    line(texts.order, verdict(kpis.K3.value <= kpis.K2.value)),
    line(texts.sessions, verdict(kpis.K5.numerator >= kpis.K4.value)),
  ];
}
