import { compileFormula } from '../../formulas/compile-formula';
import { cellAddress } from '../../model/address';
import type { Area, CellContent, Scalar } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { LocalizedText } from '../../tables/table-definition';
import { templateTexts } from '../../text/template';
import { columns, rows } from './kpi-places';
import { colors, looks } from './look';
import { cellArea, paint, planBlocks } from './sheet-blocks';
import { shown, type Template } from './template';

// What is filled but no number is no date; one cell of each column is its title.
const textDates = [
  'cases.posted',
  'cases.matched',
  'followups.date',
  'trainings.date',
  'agencies.joined',
]
  .map((column) => `COUNTA({${column}})-COUNT({${column}})-1`)
  .join('+');

const lostFirms = 'COUNTA({cases.company_id})-1-COUNT({cases.firm_row})';

/** Figures that help to read the KPIs, and two that should be 0. */
export function planSideFigures(template: Template, sheet: string): readonly PlanStep[] {
  const { language } = template;
  const contents = sideLines(template);
  const title = [[templateTexts.kpiSide[language], null, null, null]];
  const body = { ...looks.body, wrapText: true };
  const actuals: Area = {
    row: rows.side,
    column: columns.actual,
    rowCount: contents.length,
    columnCount: 1,
  };
  return [
    ...planBlocks(sheet, [
      { row: rows.side - 1, column: columns.number, contents: title, style: looks.section },
      { row: rows.side, column: columns.name, contents, style: body },
    ]),
    paint(sheet, actuals, { bold: true, horizontalAlignment: 'right' }),
    paint(sheet, cellArea(rows.side, columns.actual), { numberFormat: '0.0%' }),
    markNonZero(sheet, { ...actuals, row: rows.side + 2, rowCount: 2 }),
  ];
}

function sideLines({ language, layouts, figures }: Template): readonly (readonly CellContent[])[] {
  const { checkGood, checkBad, unitFirms, unitCells, unitRows } = templateTexts;
  const line = (title: LocalizedText, cell: CellContent, unit = '') => [
    title[language],
    cell,
    unit,
  ];
  const formula = (text: string, value: Scalar | undefined) =>
    shown(compileFormula(text, { layouts })(0), value);
  const [ratio, earlier, nonDates, lost] = figures?.side ?? [];
  const check = `IF(AND(kpi_3<=kpi_2,kpi_4<=kpi_5_numerator),"${checkGood[language]}","${checkBad[language]}")`;
  return [
    line(templateTexts.sideRatio, formula('IF(kpi_2=0,"",kpi_3/kpi_2)', ratio)),
    line(
      templateTexts.sideEarlier,
      formula('SUM({companies.k3_earlier})', earlier),
      unitFirms[language],
    ),
    line(templateTexts.sideTextDates, formula(textDates, nonDates), unitCells[language]),
    line(templateTexts.sideDangling, formula(lostFirms, lost), unitRows[language]),
    line(
      templateTexts.sideCheck,
      formula(check, figures === null ? undefined : checkGood[language]),
    ),
  ];
}

function markNonZero(sheet: string, area: Area): PlanStep {
  const style = { fillColor: colors.attention, fontColor: colors.attentionInk, bold: true };
  const formula = `N(${cellAddress(area)})>0`;
  return {
    kind: 'setConditionalFormats',
    sheet,
    area,
    rules: [{ kind: 'formula', formula, style }],
  };
}
