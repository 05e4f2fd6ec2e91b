import { isOpenStatus } from '../../domain/case-outcomes';
import { compileFormula } from '../../formulas/compile-formula';
import { cellAddress } from '../../model/address';
import type { Area, CellContent, ChartModel } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { choiceSet } from '../../tables/choices';
import { stepScheme } from '../../tables/steps';
import { pipelineTexts } from '../../text/pipeline';
import { colors, looks } from '../new-network/look';
import { cellArea, nameCell, paint, planBlocks } from '../new-network/sheet-blocks';
import { shown, type Template } from '../new-network/template';

const { steps } = stepScheme;
const statuses = choiceSet('case-status').choices;
const openCount = statuses.filter(({ value }) => isOpenStatus(value)).length;

/** Columns of the sheet, counted from 0: the open statuses come first, as in their choices. */
const columns = {
  step: 1,
  open: 2,
  status: 3,
  all: 3 + statuses.length,
};
/** Rows of the sheet, counted from 0. */
const rows = { header: 3, first: 4, total: 4 + steps.length, chart: 6 + steps.length };
const chartRows = 16;

/** The sheet of cases by STEP and status, with a chart of the open ones. */
export function planPipelineSheet(template: Template, position: number): readonly PlanStep[] {
  const { language } = template;
  const sheet = pipelineTexts.sheet[language];
  const { title, lead } = pipelineTexts;
  return [
    { kind: 'ensureSheet', sheet, position, tabColor: colors.brand, showGridlines: false },
    ...planBlocks(sheet, [
      { row: 0, column: columns.step, contents: [[title[language]]], style: looks.title },
      { row: 1, column: columns.step, contents: [[lead[language]]], style: looks.subtitle },
      { row: rows.header, column: columns.step, contents: [titles(template)], style: looks.header },
      { row: rows.first, column: columns.step, contents: lines(template), style: looks.body },
    ]),
    ...planLooks(sheet),
    nameCell('pipeline_open', sheet, cellArea(rows.total, columns.open)),
    { kind: 'ensureChart', sheet, chart: openChart(template, sheet) },
    { kind: 'setColumnWidths', sheet, widths: columnWidths() },
    { kind: 'setRowHeights', sheet, heights: rowHeights() },
    {
      kind: 'setPageSetup',
      sheet,
      page: {
        orientation: 'landscape',
        paper: 'A4',
        fitToWidth: 1,
        fitToHeight: 1,
        printArea: {
          row: 0,
          column: 0,
          rowCount: rows.chart + chartRows + 1,
          // One more, or the frame of the chart is cut off.
          columnCount: columns.all + 2,
        },
        footer: '&C&P / &N',
      },
    },
    { kind: 'setProtection', sheet, protection: { allowFilter: true, allowFormatColumns: true } },
  ];
}

function titles({ language }: Template): readonly string[] {
  const { step, open, all } = pipelineTexts;
  const names = statuses.map(({ value, label }) => (language === 'ja' ? value : label[language]));
  return [step[language], open[language], ...names, all[language]];
}

/** A line for each STEP, and their sums. */
function lines(template: Template): readonly (readonly CellContent[])[] {
  const { language, figures } = template;
  const counts = figures?.pipelineSheet ?? null;
  const sums = counts && statuses.map((_, index) => sumOf(counts.map((line) => line[index] ?? 0)));
  return [
    ...steps.map(({ code, label }, index) => [
      `${code} ${label[language]}`,
      ...countCells({
        row: rows.first + index,
        counts: counts?.[index] ?? null,
        formulas: statuses.map(({ value }) =>
          compileFormula(`COUNTIFS({cases.step},"${code}",{cases.status},"${value}")`, template)(0),
        ),
      }),
    ]),
    [
      pipelineTexts.total[language],
      ...countCells({
        row: rows.total,
        counts: sums,
        formulas: statuses.map((_, index) => {
          const at = (row: number) => cellAddress({ row, column: columns.status + index });
          return `SUM(${at(rows.first)}:${at(rows.total - 1)})`;
        }),
      }),
    ],
  ];
}

interface CountLine {
  readonly row: number;
  /** Known counts by status. */
  readonly counts: readonly number[] | null;
  readonly formulas: readonly string[];
}

/** The open cases, those of each status, and all of them. */
function countCells({ row, counts, formulas }: CountLine): readonly CellContent[] {
  const sumCell = (count: number) => {
    const cell = (index: number) => cellAddress({ row, column: columns.status + index });
    const known = counts === null ? undefined : sumOf(counts.slice(0, count));
    return shown(`SUM(${cell(0)}:${cell(count - 1)})`, known);
  };
  return [
    sumCell(openCount),
    ...formulas.map((formula, index) => shown(formula, counts?.[index])),
    sumCell(statuses.length),
  ];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function planLooks(sheet: string): readonly PlanStep[] {
  const figures: Area = {
    row: rows.first,
    column: columns.open,
    rowCount: steps.length + 1,
    columnCount: columns.all - columns.open + 1,
  };
  const total = { ...figures, row: rows.total, rowCount: 1, column: columns.step };
  return [
    paint(sheet, figures, { numberFormat: '#,##0', horizontalAlignment: 'center' }),
    paint(
      sheet,
      { ...figures, columnCount: 1 },
      { ...looks.figure, horizontalAlignment: 'center', fillColor: colors.brandSoft },
    ),
    paint(
      sheet,
      { ...total, columnCount: figures.columnCount + 1 },
      { bold: true, fillColor: colors.brandSoft },
    ),
  ];
}

/** The open statuses of each STEP beside each other. */
function openChart({ language }: Template, sheet: string): ChartModel {
  const seriesColors = [colors.tabWork, '#E0A83C'];
  const column = (index: number) => ({
    sheet,
    row: rows.first,
    column: index,
    rowCount: steps.length,
    columnCount: 1,
  });
  return {
    id: 'pipeline-open',
    type: 'column',
    title: pipelineTexts.chartTitle[language],
    categories: column(columns.step),
    series: statuses.slice(0, openCount).map(({ value, label }, index) => ({
      name: language === 'ja' ? value : label[language],
      values: column(columns.status + index),
      ...(seriesColors[index] === undefined ? {} : { color: seriesColors[index] }),
    })),
    anchor: {
      row: rows.chart,
      column: columns.step,
      rowCount: chartRows,
      columnCount: columns.all - columns.step + 1,
    },
    altText: pipelineTexts.chartAlt[language],
    valueAxis: { min: 0 },
  };
}

function columnWidths(): Readonly<Record<number, number>> {
  const widths: Record<number, number> = {
    ...{ 0: 2, [columns.step]: 42, [columns.open]: 16, [columns.all + 1]: 2 },
  };
  for (let column = columns.status; column <= columns.all; column += 1) widths[column] = 13;
  return widths;
}

function rowHeights(): Readonly<Record<number, number>> {
  const heights: Record<number, number> = { 0: 34, [rows.header]: 24 };
  for (let row = rows.first; row <= rows.total; row += 1) heights[row] = 26;
  return heights;
}
