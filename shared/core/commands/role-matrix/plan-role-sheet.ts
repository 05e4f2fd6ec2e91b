import { cellAddress } from '../../model/address';
import type { Area, ConditionalFormatRule, PageSetup } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { stepScheme } from '../../tables/steps';
import { roleMatrixTexts } from '../../text/role-matrix';
import { colors, looks } from '../new-network/look';
import { cellArea, nameCell, paint, planBlocks } from '../new-network/sheet-blocks';
import type { Template } from '../new-network/template';
import { lineCount } from './role-figures';
import { agencyLine, columns, rows, summaryLines } from './role-formulas';

/** Fewer agencies than that leave blank lines on the printed page, to be filled in by hand. */
const fewestPrintedLines = 30;
const printedLinesToCome = 5;

/** The sheet of roles: agencies by STEP, counts above, and what nobody covers standing out. */
export function planRoleSheet(template: Template, position: number): readonly PlanStep[] {
  const { language, records } = template;
  const sheet = roleMatrixTexts.sheet[language];
  const known = records['agencies']?.length ?? 0;
  const printed = Math.max(fewestPrintedLines, known + printedLinesToCome);
  const { title, lead } = roleMatrixTexts;
  return [
    { kind: 'ensureSheet', sheet, position, tabColor: colors.brand, showGridlines: false },
    ...planBlocks(sheet, [
      { row: 0, column: columns.name, contents: [[title[language]]], style: looks.title },
      { row: 1, column: columns.name, contents: [[lead[language]]], style: looks.subtitle },
    ]),
    ...planSummary(template, sheet),
    ...planLines(template, sheet),
    ...planHighlights(sheet, language),
    { kind: 'setColumnWidths', sheet, widths },
    { kind: 'setRowHeights', sheet, heights: { 0: 34, [rows.summary]: 56, [rows.table]: 24 } },
    { kind: 'setFrozenPanes', sheet, rows: rows.first, columns: columns.name + 1 },
    { kind: 'setPageSetup', sheet, page: pageOf(sheet, printed) },
    { kind: 'setProtection', sheet, protection: { allowFilter: true, allowFormatColumns: true } },
  ];
}

const widths = { 0: 2, 1: 36, 2: 30, 3: 14, 4: 14, 5: 14, 6: 14, 7: 12 };

function planSummary(template: Template, sheet: string): readonly PlanStep[] {
  const heads = stepScheme.steps.map(({ code, label }) => `${code}\n${label[template.language]}`);
  const contents = summaryLines(template);
  const figures: Area = {
    row: rows.leads,
    column: columns.firstStep,
    rowCount: contents.length,
    columnCount: heads.length,
  };
  return [
    ...planBlocks(sheet, [
      {
        row: rows.summary,
        column: columns.name,
        contents: [['', '', ...heads]],
        style: looks.header,
      },
      { row: rows.leads, column: columns.name, contents, style: looks.body },
    ]),
    paint(sheet, figures, { horizontalAlignment: 'center', bold: true }),
    nameCell('roles_check', sheet, cellArea(rows.checks, columns.firstStep)),
  ];
}

function planLines(template: Template, sheet: string): readonly PlanStep[] {
  const { language } = template;
  const { agency, kind, membership } = roleMatrixTexts;
  const codes = stepScheme.steps.map(({ code }) => code);
  const header = [agency[language], kind[language], ...codes, membership[language]];
  const contents = Array.from({ length: lineCount }, (_, index) => agencyLine(template, index));
  return [
    ...planBlocks(sheet, [
      { row: rows.table, column: columns.name, contents: [header], style: looks.header },
      { row: rows.first, column: columns.name, contents, style: looks.body },
    ]),
    paint(sheet, { ...markArea, columnCount: codes.length + 1 }, { horizontalAlignment: 'center' }),
  ];
}

/** The marks of all agencies. */
const markArea: Area = {
  row: rows.first,
  column: columns.firstStep,
  rowCount: lineCount,
  columnCount: stepScheme.steps.length,
};

function planHighlights(sheet: string, language: Template['language']): readonly PlanStep[] {
  const { nobody, noLead } = roleMatrixTexts;
  const checks: Area = { ...markArea, row: rows.checks, rowCount: 1 };
  const check = cellAddress(checks);
  const mark = cellAddress(markArea);
  const absent = absentRule(language);
  const format = (area: Area, rules: readonly ConditionalFormatRule[]) =>
    ({ kind: 'setConditionalFormats', sheet, area, rules }) as const;
  return [
    format(checks, [
      { kind: 'formula', formula: `${check}="${nobody[language]}"`, style: alert },
      { kind: 'formula', formula: `${check}="${noLead[language]}"`, style: attention },
    ]),
    format(markArea, [
      absent,
      { kind: 'formula', formula: `${mark}="◎"`, style: done },
      { kind: 'formula', formula: `${mark}="○"`, style: { fillColor: colors.brandSoft } },
    ]),
    format({ ...markArea, column: columns.name, columnCount: 2 }, [absent]),
  ];
}

const alert = { fillColor: colors.alert, fontColor: colors.alertInk, bold: true };
const attention = { fillColor: colors.attention, fontColor: colors.attentionInk, bold: true };
const done = { fillColor: colors.done, fontColor: colors.doneInk, bold: true };

/** Agencies that are not counted are shown faintly. */
function absentRule(language: Template['language']): ConditionalFormatRule {
  const cell = (column: number) => `$${cellAddress({ row: rows.first, column })}`;
  const present = roleMatrixTexts.takesPart[language];
  const formula = `AND(${cell(columns.name)}<>"",${cell(columns.membership)}<>"${present}")`;
  return {
    kind: 'formula',
    formula,
    style: { fontColor: colors.quietInk, fillColor: colors.paper },
  };
}

function pageOf(sheet: string, printed: number): PageSetup {
  return {
    orientation: 'portrait',
    paper: 'A4',
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: {
      row: 0,
      column: 0,
      rowCount: rows.first + printed,
      columnCount: columns.membership + 1,
    },
    titleRows: rows.first,
    header: `&L&"-,Bold"${sheet}&R&D`,
    footer: '&C&P / &N',
  };
}
