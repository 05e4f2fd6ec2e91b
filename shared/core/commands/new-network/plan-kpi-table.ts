import { nationalResult } from '../../domain/national-result';
import { compileFormula } from '../../formulas/compile-formula';
import { cellAddress } from '../../model/address';
import type { CellContent, CellStyle } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { kpiTexts } from '../../text/kpis';
import { templateTexts } from '../../text/template';
import { columns, rows } from './kpi-places';
import { colors, looks } from './look';
import { cellArea, nameCell, paint, planBlocks } from './sheet-blocks';
import { shown, type Template } from './template';

const kpiFormulas = [
  'SUM({agencies.k1_counted})',
  'SUM({companies.k2_counted})',
  'SUM({companies.k3_counted})',
  'SUM({supporters.k4_counted})',
  // One rounding of a tenfold quotient: a half is exact there, a tenth is not in binary.
  'IF(kpi_4=0,"",ROUND(10*kpi_5_numerator/kpi_4,0)/10)',
];

const titles = [
  templateTexts.kpiNumber,
  templateTexts.kpiName,
  templateTexts.kpiActual,
  templateTexts.kpiUnit,
  templateTexts.kpiTarget,
  templateTexts.kpiRate,
  templateTexts.kpiNational,
  templateTexts.kpiRule,
];

/** The five KPIs and the sessions behind the fifth, each with target, rate and rule. */
export function planKpiTable(template: Template, sheet: string): readonly PlanStep[] {
  const header = titles.map((title) => title[template.language]);
  const contents = [...kpiLines(template), sessionsLine(template)];
  const column = columns.number;
  return [
    ...planBlocks(sheet, [
      { row: rows.table, column, contents: [header], style: looks.header },
      { row: rows.firstKpi, column, contents, style: looks.body },
    ]),
    ...columnLooks(sheet),
    ...kpiTexts.map((_, index) =>
      nameCell(`kpi_${String(index + 1)}`, sheet, cellArea(rows.firstKpi + index, columns.actual)),
    ),
    nameCell('kpi_5_numerator', sheet, cellArea(rows.sessions, columns.actual)),
  ];
}

function kpiLines({ language, layouts, figures }: Template): readonly (readonly CellContent[])[] {
  return kpiTexts.map(({ mark, name, unit, rule }, index) => [
    mark,
    name[language],
    shown(compileFormula(kpiFormulas[index] ?? '', { layouts })(0), figures?.kpis[index]),
    unit[language],
    null,
    shown(rateFormula(rows.firstKpi + index), figures?.rates[index]),
    nationalResult.kpis[index] ?? null,
    rule[language],
  ]);
}

function sessionsLine({ language, layouts, figures }: Template): readonly CellContent[] {
  const sessions = compileFormula('COUNT({trainings.k4_supporter})', { layouts })(0);
  return [
    '',
    templateTexts.kpiNumerator[language],
    shown(sessions, figures?.sessions),
    templateTexts.unitTimes[language],
    null,
    shown(rateFormula(rows.sessions), figures?.rates[kpiTexts.length]),
    nationalResult.sessions,
    templateTexts.kpiNumeratorRule[language],
  ];
}

function rateFormula(row: number): string {
  const actual = cellAddress({ row, column: columns.actual });
  const target = cellAddress({ row, column: columns.target });
  return `IF(AND(ISNUMBER(${target}),ISNUMBER(${actual}),N(${target})>0),${actual}/${target},"")`;
}

function columnLooks(sheet: string): readonly PlanStep[] {
  const area = { row: rows.firstKpi, rowCount: kpiTexts.length + 1, columnCount: 1 };
  const column = (index: number, style: CellStyle) =>
    paint(sheet, { ...area, column: index }, style);
  const average = (index: number) =>
    paint(sheet, cellArea(rows.firstKpi + kpiTexts.length - 1, index), { numberFormat: '0.0' });
  const whole = { numberFormat: '#,##0' };
  const target: CellStyle = { numberFormat: '#,##0.#', horizontalAlignment: 'right' };
  return [
    column(columns.number, { horizontalAlignment: 'center', bold: true }),
    column(columns.name, { wrapText: true, bold: true }),
    column(columns.actual, { ...looks.figure, ...whole, fillColor: colors.brandSoft }),
    column(columns.unit, { horizontalAlignment: 'center' }),
    column(columns.target, { ...looks.input, ...target }),
    column(columns.rate, { numberFormat: '0%', horizontalAlignment: 'right' }),
    column(columns.national, { ...whole, fontColor: colors.inkSoft }),
    column(columns.rule, looks.note),
    average(columns.actual),
    average(columns.national),
    {
      kind: 'setConditionalFormats',
      sheet,
      area: { ...area, column: columns.rate },
      rules: [{ kind: 'data-bar', color: '#7CC4BD', min: 0, max: 1 }],
    },
  ];
}
