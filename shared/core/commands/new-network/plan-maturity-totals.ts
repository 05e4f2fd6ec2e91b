import { cellAddress } from '../../model/address';
import type { Area, CellContent } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { templateTexts } from '../../text/template';
import { colors, looks } from './look';
import { columns, rows } from './maturity-places';
import { readRound, roundCell } from './newest-round';
import { cellArea, nameCell, paint, planBlocks } from './sheet-blocks';
import type { Template } from './template';

/** Sum of the levels and the overall level. */
export function planMaturityTotals(template: Template, sheet: string): readonly PlanStep[] {
  const { language } = template;
  const sum = roundCell(template, {
    formula: readRound('level_sum'),
    of: ({ score }) => score.sum,
  });
  const overall = roundCell(template, {
    formula: readRound('level_overall'),
    of: ({ score }) => score.overall,
  });
  const contents: readonly (readonly CellContent[])[] = [
    [templateTexts.maturitySum[language], sum, null],
    [templateTexts.maturityOverall[language], overall, templateTexts.maturityOverallNote[language]],
  ];
  const area = { row: rows.totals, rowCount: contents.length, columnCount: 1 };
  const figure = { ...looks.figure, fillColor: colors.brandSoft };
  return [
    ...planBlocks(sheet, [
      { row: rows.totals, column: columns.element, contents, style: looks.subtitle },
    ]),
    paint(sheet, { ...area, column: columns.element }, { ...looks.body, bold: true }),
    paint(sheet, { ...area, column: columns.level }, { ...figure, horizontalAlignment: 'center' }),
    nameCell('maturity_sum', sheet, cellArea(rows.totals, columns.level)),
    nameCell('maturity_overall', sheet, cellArea(rows.totals + 1, columns.level)),
  ];
}

/** Which of the three gates the network has passed. */
export function planMaturityGates(template: Template, sheet: string): readonly PlanStep[] {
  const { language } = template;
  const { gateNecessity, gateEffectiveness, gateContinuity } = templateTexts;
  const met = templateTexts.gateMet[language];
  const open = templateTexts.gateOpen[language];
  const contents = [gateNecessity, gateEffectiveness, gateContinuity].map((gate, index) => [
    gate[language],
    roundCell(template, {
      formula: `IF(ISNUMBER(maturity_overall),IF(maturity_overall>=${String(index + 1)},"${met}","${open}"),"")`,
      of: ({ score }) => (score.overall > index ? met : open),
    }),
  ]);
  const column = columns.element;
  const header = [templateTexts.gateColumn[language], ''];
  const states: Area = { row: rows.gates, column: columns.level, rowCount: 3, columnCount: 1 };
  return [
    ...planBlocks(sheet, [
      { row: rows.gates - 1, column, contents: [header], style: looks.header },
      { row: rows.gates, column, contents, style: looks.body },
    ]),
    paint(sheet, states, { horizontalAlignment: 'center' }),
    {
      kind: 'setConditionalFormats',
      sheet,
      area: states,
      rules: [{ kind: 'formula', formula: `${cellAddress(states)}="${met}"`, style: metStyle }],
    },
  ];
}

const metStyle = { fillColor: colors.done, fontColor: colors.doneInk, bold: true };
