import { isoToSerial } from '../../domain/dates';
import { fiscalYearOf, periodOfFiscalYear, type Period } from '../../domain/fiscal-year';
import type { CellStyle } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { Language, LocalizedText } from '../../tables/table-definition';
import { templateTexts } from '../../text/template';
import { looks } from './look';
import { cellArea, nameCell, planBlocks, type Block } from './sheet-blocks';
import { shown, type Template } from './template';

/** Where title, labels and input cells of the period stand; columns count from 0. */
export interface HeadPlace {
  readonly sheet: string;
  readonly left: number;
  readonly label: number;
  readonly value: number;
}

const periodRow = 3;

/** Title, network and period in words, and the two dates that every figure of the workbook follows. */
export function planKpiHead(template: Template, place: HeadPlace): readonly PlanStep[] {
  const { language, identity } = template;
  const value = `${identity.networkName}  ${periodLabel(identity.period, language)}`;
  return [
    ...planBlocks(place.sheet, [
      {
        row: 0,
        column: place.left,
        contents: [[templateTexts.kpiTitle[language]]],
        style: looks.title,
      },
      {
        row: 1,
        column: place.left,
        contents: [[shown(subtitleFormula(language), value)]],
        style: looks.subtitle,
      },
    ]),
    ...planPeriod(template, place),
  ];
}

// The era of 令和 began in 2019; its first year is written 元.
const firstYearOfReiwa = 2019;

/** The fiscal year in words, as the formula below writes it. */
function periodLabel(period: Period, language: Language): string {
  const year = fiscalYearOf(period.from);
  const whole = periodOfFiscalYear(year);
  const isFiscalYear = period.from === whole.from && period.to === whole.to;
  if (!isFiscalYear || year < firstYearOfReiwa) return templateTexts.otherPeriod[language];
  if (language === 'en') return `${templateTexts.fiscalYearPrefix.en}${String(year)}`;
  const eraYear = year === firstYearOfReiwa ? '元' : String(year - firstYearOfReiwa + 1);
  return `${templateTexts.fiscalYearPrefix.ja}${eraYear}年度`;
}

function subtitleFormula(language: Language): string {
  const { fiscalYearPrefix, otherPeriod } = templateTexts;
  const year = 'YEAR(period_from)';
  const words =
    language === 'ja'
      ? `"${fiscalYearPrefix.ja}"&IF(${year}=2019,"元",${year}-2018)&"年度"`
      : `"${fiscalYearPrefix.en}"&${year}`;
  const isFiscalYear = `AND(period_from=DATE(${year},4,1),period_to=DATE(${year}+1,3,31),${year}>2018)`;
  return `network_name&"  "&IF(${isFiscalYear},${words},"${otherPeriod[language]}")`;
}

function planPeriod({ language, identity }: Template, place: HeadPlace): readonly PlanStep[] {
  const { sheet } = place;
  const input: CellStyle = {
    ...looks.input,
    numberFormat: 'yyyy/mm/dd',
    horizontalAlignment: 'center',
    bold: true,
  };
  const lines: readonly (readonly [LocalizedText, string, string])[] = [
    [templateTexts.periodFrom, 'period_from', identity.period.from],
    [templateTexts.periodTo, 'period_to', identity.period.to],
  ];
  const steps = lines.flatMap(([title, name, date], index): readonly PlanStep[] => {
    const row = periodRow + index;
    const cell = cellArea(row, place.value);
    return [
      ...planBlocks(sheet, [
        { row, column: place.label, contents: [[title[language]]], style: looks.body },
        { row, column: place.value, contents: [[isoToSerial(date)]], style: input },
      ]),
      nameCell(name, sheet, cell),
      {
        kind: 'setValidation',
        sheet,
        validation: {
          area: cell,
          rule: { kind: 'date', from: isoToSerial('1990-01-01'), to: isoToSerial('2099-12-31') },
          alert: 'stop',
        },
      },
    ];
  });
  const hint: Block = {
    row: periodRow + 2,
    column: place.label,
    contents: [[templateTexts.periodHint[language]]],
    style: looks.subtitle,
  };
  return [...steps, ...planBlocks(sheet, [hint])];
}
