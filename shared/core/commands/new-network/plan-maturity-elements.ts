import type { Area, ConditionalFormatRule } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { maturityElements } from '../../tables/maturity-elements';
import { templateTexts } from '../../text/template';
import { elementLine } from './element-line';
import { colors, looks } from './look';
import { columns, rows } from './maturity-places';
import { cellArea, nameCell, paint, planBlocks } from './sheet-blocks';
import type { Template } from './template';

const titles = [
  templateTexts.elementColumn,
  templateTexts.levelColumn,
  templateTexts.levelBar,
  templateTexts.nextColumn,
  templateTexts.skippedColumn,
];

const levelColors: ConditionalFormatRule = {
  kind: 'color-scale',
  stops: [
    { at: 0, color: '#FBE3E0' },
    { at: 1.5, color: '#FFF1D6' },
    { at: 3, color: '#D5EFDC' },
  ],
};

/** The five elements, a line each. */
export function planMaturityElements(template: Template, sheet: string): readonly PlanStep[] {
  const { language } = template;
  const header = titles.map((title) => title[language]);
  const lines = maturityElements.map((element, index) =>
    elementLine(template, element, rows.firstElement + index),
  );
  const body = { ...looks.body, wrapText: true };
  const column = columns.element;
  return [
    ...planBlocks(sheet, [
      { row: rows.header, column, contents: [header], style: looks.header },
      { row: rows.firstElement, column, contents: lines, style: body },
    ]),
    ...columnLooks(sheet),
    ...maturityElements.map(({ key }, index) =>
      nameCell(`maturity_${key}`, sheet, cellArea(rows.firstElement + index, columns.level)),
    ),
  ];
}

function columnLooks(sheet: string): readonly PlanStep[] {
  const rowCount = maturityElements.length;
  const of = (column: number): Area => ({
    row: rows.firstElement,
    column,
    rowCount,
    columnCount: 1,
  });
  return [
    paint(sheet, of(columns.element), { bold: true }),
    paint(sheet, of(columns.level), { ...looks.figure, horizontalAlignment: 'center' }),
    paint(sheet, of(columns.bar), { horizontalAlignment: 'center', fontColor: colors.tabWork }),
    paint(sheet, of(columns.skipped), { fontColor: colors.attentionInk }),
    { kind: 'setConditionalFormats', sheet, area: of(columns.level), rules: [levelColors] },
  ];
}
