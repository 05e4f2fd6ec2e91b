import { compileFormula } from '../../formulas/compile-formula';
import type { Area, CellContent, ChartModel, SheetArea } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { stepScheme } from '../../tables/steps';
import type { Language } from '../../tables/table-definition';
import { templateTexts } from '../../text/template';
import { colors, looks } from './look';
import { planBlocks } from './sheet-blocks';
import { shown, type Template } from './template';

/** Where the breakdowns begin on the KPI sheet. */
export interface Breakdowns {
  readonly template: Template;
  readonly sheet: string;
  /** Row of the first section title, counted from 0. */
  readonly row: number;
}

const months = 12;
const labelColumn = 2;
const chartColumn = 6;

/** Open cases by STEP and the months of the period, each as a small table with its chart. */
export function planKpiBreakdowns(input: Breakdowns): readonly PlanStep[] {
  const monthlyRow = input.row + stepScheme.steps.length + 14;
  return [...planPipeline(input), ...planMonths({ ...input, row: monthlyRow })];
}

function planPipeline({ template, sheet, row }: Breakdowns): readonly PlanStep[] {
  const { language } = template;
  const column = labelColumn;
  const header = [['STEP', templateTexts.pipelineCount[language]]];
  return [
    ...planBlocks(sheet, [
      sectionTitle(row, templateTexts.pipelineTitle[language]),
      { row: row + 1, column, contents: header, style: looks.header },
      { row: row + 2, column, contents: pipelineLines(template), style: looks.body },
    ]),
    { kind: 'ensureChart', sheet, chart: pipelineChart({ language, sheet, row }) },
  ];
}

function pipelineLines({
  language,
  layouts,
  figures,
}: Template): readonly (readonly CellContent[])[] {
  return stepScheme.steps.map(({ code, label }, index) => {
    const count = `COUNTIFS({cases.step},"${code}",{cases.status},"進行中")`;
    const formula = compileFormula(count, { layouts })(0);
    return [`${code} ${label[language]}`, shown(formula, figures?.pipeline[index])];
  });
}

interface ChartPlace {
  readonly language: Language;
  readonly sheet: string;
  readonly row: number;
}

function pipelineChart({ language, sheet, row }: ChartPlace): ChartModel {
  const data = (column: number): SheetArea => ({
    sheet,
    row: row + 2,
    column,
    rowCount: stepScheme.steps.length,
    columnCount: 1,
  });
  const name = templateTexts.pipelineCount[language];
  return {
    id: 'pipeline',
    type: 'column',
    title: templateTexts.pipelineTitle[language],
    categories: data(labelColumn),
    series: [{ name, values: data(labelColumn + 1), color: colors.tabWork }],
    anchor: { row: row + 1, column: chartColumn, rowCount: 12, columnCount: 3 },
    altText: templateTexts.pipelineAlt[language],
    valueAxis: { min: 0 },
  };
}

function sectionTitle(row: number, title: string) {
  const contents = [[title, null, null, null, null, null, null, null]];
  return { row, column: labelColumn - 1, contents, style: looks.section };
}

function planMonths({ template, sheet, row }: Breakdowns): readonly PlanStep[] {
  const { language } = template;
  const first = row + 2;
  const titles = [
    templateTexts.monthColumn,
    templateTexts.monthPosted,
    templateTexts.monthMatched,
    templateTexts.monthTrained,
  ].map((title) => title[language]);
  const lines = Array.from({ length: months }, (_, index) => monthLine(template, index));
  const whole: Area = {
    row: first,
    column: labelColumn,
    rowCount: months,
    columnCount: titles.length,
  };
  return [
    ...planBlocks(sheet, [
      sectionTitle(row, templateTexts.monthlyTitle[language]),
      { row: row + 1, column: labelColumn, contents: [titles], style: looks.header },
      { row: first, column: labelColumn, contents: lines, style: looks.body },
    ]),
    {
      kind: 'setStyle',
      sheet,
      area: { ...whole, columnCount: 1 },
      style: { horizontalAlignment: 'center' },
    },
    { kind: 'ensureChart', sheet, chart: monthChart({ language, sheet, whole, titles }) },
  ];
}

/** Counts of one month, named as text so that charts show it alike everywhere; blank after the period. */
function monthLine({ layouts, figures }: Template, index: number): readonly CellContent[] {
  const values = figures?.months[index];
  const start = (offset: number) =>
    `DATE(YEAR(period_from),MONTH(period_from)+${String(index + offset)},1)`;
  const within = (formula: string) => `IF(${start(0)}>period_to,"",${formula})`;
  const counted = (place: number, column: string, marked: string): CellContent => {
    const days = `{${column}},">="&${start(0)},{${column}},"<"&${start(1)}`;
    const template = within(`COUNTIFS(${days},${marked},">0")`);
    return shown(compileFormula(template, { layouts })(0), values?.[place]);
  };
  return [
    shown(within(`TEXT(${start(0)},"yyyy/mm")`), values?.[0]),
    counted(1, 'cases.posted', '{cases.k2_firm}'),
    counted(2, 'cases.matched', '{cases.k3_firm}'),
    counted(3, 'trainings.date', '{trainings.k4_supporter}'),
  ];
}

interface MonthChart {
  readonly language: Template['language'];
  readonly sheet: string;
  readonly whole: Area;
  readonly titles: readonly string[];
}

function monthChart({ language, sheet, whole, titles }: MonthChart): ChartModel {
  const column = (offset: number): SheetArea => ({
    ...whole,
    sheet,
    column: whole.column + offset,
    columnCount: 1,
  });
  const seriesColors = [colors.tabMaster, colors.tabWork, colors.tabNetwork];
  return {
    id: 'monthly',
    type: 'line',
    title: templateTexts.monthlyTitle[language],
    categories: column(0),
    series: seriesColors.map((color, index) => ({
      name: titles[index + 1] ?? '',
      values: column(index + 1),
      color,
    })),
    anchor: { row: whole.row - 1, column: chartColumn, rowCount: 13, columnCount: 3 },
    altText: templateTexts.monthlyAlt[language],
    valueAxis: { min: 0 },
  };
}
