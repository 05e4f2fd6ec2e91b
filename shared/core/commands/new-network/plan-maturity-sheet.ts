import type { ChartModel, SheetArea } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { maturityElements } from '../../tables/maturity-elements';
import type { Language } from '../../tables/table-definition';
import { templateTexts } from '../../text/template';
import { colors, looks } from './look';
import { columns, rows } from './maturity-places';
import { planMaturityElements } from './plan-maturity-elements';
import { planMaturityRound } from './plan-maturity-round';
import { planMaturityGates, planMaturityTotals } from './plan-maturity-totals';
import { planBlocks } from './sheet-blocks';
import type { Template } from './template';

/** The newest self-check on one page: level and next step per element, sum, overall level, gates. */
export function planMaturitySheet(template: Template, position: number): readonly PlanStep[] {
  const { language } = template;
  const sheet = templateTexts.maturitySheet[language];
  const title = [[templateTexts.maturityTitle[language]]];
  const lead = [[templateTexts.maturityLead[language]]];
  const rowCount = rows.end;
  return [
    { kind: 'ensureSheet', sheet, position, tabColor: colors.brand, showGridlines: false },
    ...planBlocks(sheet, [
      { row: 0, column: columns.element, contents: title, style: looks.title },
      { row: 1, column: columns.element, contents: lead, style: looks.subtitle },
    ]),
    ...planMaturityRound(template, sheet),
    ...planMaturityElements(template, sheet),
    ...planMaturityTotals(template, sheet),
    ...planMaturityGates(template, sheet),
    { kind: 'ensureChart', sheet, chart: levelChart(language, sheet) },
    { kind: 'setColumnWidths', sheet, widths: { 0: 2, 1: 26, 2: 22, 3: 16, 4: 66, 5: 30 } },
    { kind: 'setRowHeights', sheet, heights: rowHeights() },
    {
      kind: 'setPageSetup',
      sheet,
      page: {
        orientation: 'landscape',
        paper: 'A4',
        fitToWidth: 1,
        fitToHeight: 1,
        printArea: { row: 0, column: 0, rowCount, columnCount: columns.skipped + 1 },
      },
    },
    { kind: 'setProtection', sheet, protection: { allowFilter: true, allowFormatColumns: true } },
  ];
}

function rowHeights(): Readonly<Record<number, number>> {
  const heights: Record<number, number> = { 0: 34, [rows.header]: 24 };
  maturityElements.forEach((_, index) => {
    heights[rows.firstElement + index] = 36;
  });
  return heights;
}

function levelChart(language: Language, sheet: string): ChartModel {
  const column = (index: number): SheetArea => ({
    sheet,
    row: rows.firstElement,
    column: index,
    rowCount: maturityElements.length,
    columnCount: 1,
  });
  return {
    id: 'maturity-levels',
    type: 'column',
    title: templateTexts.maturityTitle[language],
    categories: column(columns.element),
    series: [
      {
        name: templateTexts.levelColumn[language],
        values: column(columns.level),
        color: colors.tabWork,
      },
    ],
    anchor: {
      row: rows.chart,
      column: columns.element,
      rowCount: rows.end - rows.chart - 1,
      columnCount: 4,
    },
    altText: templateTexts.maturityAlt[language],
    valueAxis: { min: 0, max: 3, majorUnit: 1 },
  };
}
