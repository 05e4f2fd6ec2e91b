import { isoToSerial } from '../../domain/dates';
import type { CellContent, CellStyle } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { Language } from '../../tables/table-definition';
import { kpiSheetTexts } from '../../text/kpi-sheet';
import { kpiTexts } from '../../text/kpis';
import type { KpiOutput } from '../kpi/command';
import { colors, looks } from '../new-network/look';
import { cellArea, nameCell, paint, planBlocks } from '../new-network/sheet-blocks';
import { checkLines, kpiLines, sideLines, type FigureLine } from './figure-lines';

/** What the report is made from. */
export interface Report {
  readonly figures: KpiOutput;
  readonly networkName: string;
  readonly language: Language;
  /** ISO date of the day on which it is made. */
  readonly today: string;
}

/** A report with the sheet that it is written to. */
interface Place extends Report {
  readonly sheet: string;
}

const left = 1;
const label = 2;
const value = 3;
const columnCount = 6;

const headRow = 2;
const kpiRow = 8;
const sideRow = kpiRow + 2 + kpiTexts.length + 1;

/** One page with figures: head, the five KPIs, what stands beside them, checks, and the rules. */
export function planReport(report: Report): readonly PlanStep[] {
  const { language } = report;
  const place = { ...report, sheet: kpiSheetTexts.sheet[language] };
  const { sheet } = place;
  const side = sideLines(report.figures, language);
  const checks = checkLines(report.figures, language);
  const checkRow = sideRow + 2 + side.length + 1;
  const ruleRow = checkRow + 1 + checks.length + 1;
  const noteRow = ruleRow + 1 + kpiTexts.length + 1;
  return [
    { kind: 'ensureSheet', sheet, position: 0, tabColor: colors.brand, showGridlines: false },
    ...planHead(place),
    ...planFigures(place, kpiRow, {
      title: kpiSheetTexts.kpis[language],
      lines: kpiLines(report.figures, language),
    }),
    ...planKpiLooks(place),
    ...planFigures(place, sideRow, { title: kpiSheetTexts.side[language], lines: side }),
    ...planChecks(place, checkRow, checks),
    ...planRules(place, ruleRow),
    ...planBlocks(sheet, [
      { row: noteRow, column: left, contents: [[kpiSheetTexts.note[language]]], style: looks.note },
    ]),
    paint(sheet, cellArea(noteRow, left), { wrapText: false, indent: 0 }),
    ...planPage(sheet, noteRow + 1),
  ];
}

function planHead({ sheet, language, ...report }: Place): readonly PlanStep[] {
  const { period, definitions } = report.figures;
  const texts = kpiSheetTexts;
  const [from, to, madeOn] = [period.from, period.to, report.today].map(isoToSerial);
  const labels = [texts.network, texts.period, texts.madeOn, texts.definitions];
  const values: readonly (readonly CellContent[])[] = [
    [report.networkName, null, null],
    [from ?? null, texts.until[language], to ?? null],
    [madeOn ?? null, null, null],
    [definitions, null, null],
  ];
  const rows = labels.length;
  const area = { row: headRow, column: value, rowCount: rows, columnCount: 3 };
  return [
    ...planBlocks(sheet, [
      { row: 0, column: left, contents: [[texts.title[language]]], style: looks.title },
      {
        row: headRow,
        column: label,
        contents: labels.map((title) => [title[language]]),
        style: { ...looks.subtitle, horizontalAlignment: 'right', indent: 1 },
      },
      { row: headRow, column: value, contents: values, style: looks.page },
    ]),
    paint(sheet, area, { bold: true, horizontalAlignment: 'left', numberFormat: 'yyyy/mm/dd' }),
    paint(sheet, cellArea(headRow + 1, value + 1), { horizontalAlignment: 'center' }),
    nameCell('network_name', sheet, cellArea(headRow, value)),
    nameCell('period_from', sheet, cellArea(headRow + 1, value)),
    nameCell('period_to', sheet, cellArea(headRow + 1, value + 2)),
    nameCell('definitions_version', sheet, cellArea(headRow + 3, value)),
  ];
}

interface Figures {
  readonly title: string;
  readonly lines: readonly FigureLine[];
}

const titles = ['number', 'indicator', 'actual', 'unit', 'numerator', 'denominator'] as const;

function planFigures(
  { sheet, language }: Place,
  row: number,
  { title, lines }: Figures,
): readonly PlanStep[] {
  const isNumbered = lines.some(({ number }) => number !== '');
  const first = isNumbered ? left : label;
  const shown = titles.slice(first - left);
  const body = lines.map((line) =>
    [line.number, line.title, line.value, line.unit, line.numerator, line.denominator].slice(
      first - left,
    ),
  );
  const column = (at: number, style: CellStyle) =>
    paint(sheet, { row: row + 2, column: at, rowCount: lines.length, columnCount: 1 }, style);
  return [
    ...planBlocks(sheet, [
      sectionTitle(row, title),
      {
        row: row + 1,
        column: first,
        contents: [shown.map((key) => kpiSheetTexts[key][language])],
        style: looks.header,
      },
      { row: row + 2, column: first, contents: body, style: looks.body },
    ]),
    column(label, { wrapText: true }),
    column(value, { horizontalAlignment: 'right', bold: true }),
    column(value + 1, { horizontalAlignment: 'center' }),
    column(value + 2, { fontColor: colors.inkSoft }),
    column(value + 3, { fontColor: colors.inkSoft }),
    ...lines.flatMap((line, index) => planLineLooks(sheet, row + 2 + index, line)),
    { kind: 'setRowHeights', sheet, heights: { [row + 1]: lineHeight } },
  ];
}

const lineHeight = 20;

function planLineLooks(
  sheet: string,
  row: number,
  { format, isPart }: FigureLine,
): readonly PlanStep[] {
  return [
    ...(format === undefined ? [] : [paint(sheet, cellArea(row, value), { numberFormat: format })]),
    ...(isPart === true
      ? [paint(sheet, cellArea(row, label), { horizontalAlignment: 'left', indent: 2 })]
      : []),
    { kind: 'setRowHeights', sheet, heights: { [row]: lineHeight } },
  ];
}

function sectionTitle(row: number, title: string) {
  const rest = Array.from({ length: columnCount - 1 }, () => null);
  return { row, column: left, contents: [[title, ...rest]], style: looks.section };
}

function planKpiLooks({ sheet }: Place): readonly PlanStep[] {
  const row = kpiRow + 2;
  const area = { row, rowCount: kpiTexts.length, columnCount: 1 };
  return [
    paint(sheet, { ...area, column: left }, { horizontalAlignment: 'center', bold: true }),
    paint(sheet, { ...area, column: label }, { bold: true }),
    paint(sheet, { ...area, column: value }, { fontSize: 14, fillColor: colors.brandSoft }),
    ...kpiTexts.map(({ key }, index) =>
      nameCell(`kpi_${key.slice(1)}`, sheet, cellArea(row + index, value)),
    ),
    nameCell('kpi_5_numerator', sheet, cellArea(row + kpiTexts.length - 1, value + 2)),
  ];
}

function planChecks(
  { sheet, language }: Place,
  row: number,
  lines: readonly FigureLine[],
): readonly PlanStep[] {
  const contents = lines.map(({ title, value: found, unit }) => [title, found, unit]);
  const isFine = ({ value: found }: FigureLine) =>
    found === 0 || found === kpiSheetTexts.good[language];
  const bad = { fillColor: colors.attention, fontColor: colors.attentionInk };
  return [
    ...planBlocks(sheet, [
      sectionTitle(row, kpiSheetTexts.checks[language]),
      { row: row + 1, column: label, contents, style: { ...looks.body, wrapText: true } },
    ]),
    ...lines.map((line, index) =>
      paint(sheet, cellArea(row + 1 + index, value), {
        ...(isFine(line) ? {} : bad),
        bold: true,
        horizontalAlignment: 'right',
      }),
    ),
    paint(
      sheet,
      { row: row + 1, column: value + 1, rowCount: lines.length, columnCount: 1 },
      { horizontalAlignment: 'center' },
    ),
    ...lines.flatMap((line, index) => planLineLooks(sheet, row + 1 + index, line)),
  ];
}

function planRules({ sheet, language }: Place, row: number): readonly PlanStep[] {
  const contents = kpiTexts.map(({ mark, rule }) => [mark, rule[language]]);
  return [
    ...planBlocks(sheet, [
      sectionTitle(row, kpiSheetTexts.rules[language]),
      { row: row + 1, column: left, contents, style: looks.note },
    ]),
    // The rules run over the blank cells beside them.
    paint(
      sheet,
      { row: row + 1, column: left, rowCount: contents.length, columnCount: 2 },
      { wrapText: false, indent: 0 },
    ),
    paint(
      sheet,
      { row: row + 1, column: left, rowCount: contents.length, columnCount: 1 },
      { horizontalAlignment: 'center' },
    ),
  ];
}

function planPage(sheet: string, rowCount: number): readonly PlanStep[] {
  return [
    { kind: 'setColumnWidths', sheet, widths: { 0: 2, 1: 7, 2: 58, 3: 14, 4: 11, 5: 12, 6: 13 } },
    { kind: 'setRowHeights', sheet, heights: rowHeights() },
    {
      kind: 'setPageSetup',
      sheet,
      page: {
        orientation: 'portrait',
        paper: 'A4',
        fitToWidth: 1,
        fitToHeight: 1,
        printArea: { row: 0, column: 0, rowCount, columnCount: left + columnCount },
        footer: '&C&P / &N',
      },
    },
  ];
}

function rowHeights(): Readonly<Record<number, number>> {
  const heights: Record<number, number> = { 0: 34 };
  for (let row = 0; row < kpiTexts.length; row += 1) heights[kpiRow + 2 + row] = 30;
  return heights;
}
