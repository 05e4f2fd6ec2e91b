import type { CellStyle } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { Language, LocalizedText } from '../../tables/table-definition';
import { tableKeys } from '../../tables/tables';
import { guideSteps, templateTexts } from '../../text/template';
import { guideColumns } from './guide-places';
import { boxed, colors, looks } from './look';
import { formSheets, overviewSheets } from './overview-sheets';
import { cellArea, nameCell, planBlocks, type Block } from './sheet-blocks';
import { planGuideContents } from './plan-guide-contents';
import { planGuideNetwork } from './plan-guide-network';
import type { Template } from './template';

const { label, value, count } = guideColumns;
const networkRow = 4;
const sheetsRow = 9;

// Beside tables, overviews and forms the list has its titles and the change log.
const useRow = sheetsRow + overviewSheets.length + tableKeys.length + formSheets.length + 4;
const legendRow = useRow + guideSteps.length + 2;

/** The first sheet: what the workbook is, whose it is, a list of its sheets, how to use it. */
export function planGuideSheet(template: Template): readonly PlanStep[] {
  const { language } = template;
  const sheet = templateTexts.guideSheet[language];
  const managementRow = legendRow + legend.length + 2;
  return [
    { kind: 'ensureSheet', sheet, position: 0, tabColor: colors.brand, showGridlines: false },
    ...planBlocks(sheet, headings(language, managementRow)),
    ...planGuideNetwork(template, sheet, networkRow),
    ...planGuideContents(template, sheet, sheetsRow),
    ...planLegend(template, sheet, legendRow),
    ...planManagement(template, sheet, managementRow),
    { kind: 'setColumnWidths', sheet, widths: { 0: 2, [label]: 30, [value]: 76, [count]: 10 } },
    { kind: 'setRowHeights', sheet, heights: { 0: 34 } },
    {
      kind: 'setPageSetup',
      sheet,
      page: {
        orientation: 'portrait',
        paper: 'A4',
        fitToWidth: 1,
        fitToHeight: 1,
        printArea: { row: 0, column: 0, rowCount: managementRow + 6, columnCount: count + 1 },
      },
    },
    { kind: 'setProtection', sheet, protection: { allowFilter: true, allowFormatColumns: true } },
  ];
}

function headings(language: Language, managementRow: number): readonly Block[] {
  const steps = guideSteps.map((step, index) => [
    `${String(index + 1)}. ${step[language]}`,
    null,
    null,
  ]);
  const title = [[templateTexts.guideTitle[language]]];
  const lead = [[templateTexts.guideLead[language]]];
  return [
    { row: 0, column: label, contents: title, style: looks.title },
    { row: 1, column: label, contents: lead, style: looks.subtitle },
    section(networkRow - 1, templateTexts.guideNetwork[language]),
    section(sheetsRow - 1, templateTexts.guideSheets[language]),
    section(useRow - 1, templateTexts.guideUse[language]),
    section(legendRow - 1, templateTexts.guideRules[language]),
    section(managementRow - 1, templateTexts.guideManagement[language]),
    { row: useRow, column: label, contents: steps, style: looks.page },
  ];
}

function section(row: number, title: string): Block {
  return { row, column: label, contents: [[title, null, null]], style: looks.section };
}

const legend: readonly (readonly [LocalizedText, CellStyle])[] = [
  [templateTexts.legendRequired, { ...looks.header, fillColor: colors.headerRequired }],
  [templateTexts.legendHeader, looks.header],
  [templateTexts.legendComputed, { ...looks.header, fillColor: colors.headerComputed }],
  [templateTexts.legendInput, { ...looks.body, fillColor: colors.input }],
  [
    templateTexts.legendAlert,
    { ...looks.body, fillColor: colors.alert, fontColor: colors.alertInk },
  ],
];

function planLegend({ language }: Template, sheet: string, row: number): readonly PlanStep[] {
  return planBlocks(
    sheet,
    legend.map(([text, style], index) => ({
      row: row + index,
      column: label,
      contents: [[text[language]]],
      style: { ...style, horizontalAlignment: 'left' },
    })),
  );
}

function planManagement(template: Template, sheet: string, row: number): readonly PlanStep[] {
  const { language, identity } = template;
  const lines: readonly (readonly [LocalizedText, string, string])[] = [
    [templateTexts.workbookId, 'workbook_id', identity.workbookId],
    [templateTexts.templateVersion, 'template_version', identity.templateVersion],
    [templateTexts.definitionsVersion, 'definitions_version', identity.definitionsVersion],
    [templateTexts.networkLanguage, 'network_language', language],
  ];
  return [
    ...planBlocks(sheet, [
      {
        row,
        column: label,
        contents: lines.map(([title, , content]) => [title[language], content]),
        style: { ...looks.body, fontColor: colors.inkSoft, border: boxed },
      },
      {
        row: row + lines.length,
        column: label,
        contents: [[templateTexts.managementNote[language]]],
        style: { ...looks.subtitle, fontSize: 9 },
      },
    ]),
    ...lines.map(([, name], index) => nameCell(name, sheet, cellArea(row + index, value))),
  ];
}
