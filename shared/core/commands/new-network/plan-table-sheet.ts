import type { TableLayout, TableLayouts } from '../../formulas/compile-formula';
import { cellAddress } from '../../model/address';
import type { Area, ConditionalFormatRule, PageSetup } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { ColumnDefinition, Language, TableDefinition } from '../../tables/table-definition';
import type { StepCode } from '../../tables/steps';
import { stepPrompts } from '../../text/step-prompts';
import { templateTexts } from '../../text/template';
import { highlightRules } from './highlights';
import { headerRow, nativeTable, nativeTableName } from './layouts';
import { colors, looks } from './look';
import { planTableBody } from './plan-table-body';
import { planRecords } from './plan-records';
import type { TableRecord } from './table-cells';

/** One table with its rows, to be made into a sheet. */
export interface TableSheet {
  readonly definition: TableDefinition;
  readonly layouts: TableLayouts;
  readonly language: Language;
  readonly position: number;
  readonly records: readonly TableRecord[];
}

const firstRow = headerRow + 1;
/** Blank rows that still print below the data, so that a new list can be filled in by hand. */
const printedSpareRows = 5;
const leastPrintedRows = 20;
/** Characters that fit across one landscape A4 page at a size that is still easy to read. */
const charactersAcrossPage = 190;

/** The sheet of one table: titles, data, spare rows, native table, drop-downs, colours, print setup. */
export function planTableSheet(input: TableSheet): readonly PlanStep[] {
  const { definition, layouts, language, records } = input;
  const sheet = sheetOf(input);
  const rowCount = records.length + definition.spareRows;
  const whole: Area = {
    row: headerRow,
    column: 0,
    rowCount: rowCount + 1,
    columnCount: definition.columns.length,
  };
  return [
    { kind: 'ensureSheet', sheet, position: input.position, tabColor: tabColor(definition) },
    ...planHeader(input),
    ...planRecords({ definition, layout: layoutOf(input), firstRow, records }),
    ...planTableBody({ definition, layouts, language, firstRow, rowCount }),
    {
      kind: 'ensureTable',
      sheet,
      table: nativeTable(nativeTableName(definition.key), whole),
    },
    ...planHighlights(input, rowCount),
    { kind: 'setFrozenPanes', sheet, rows: 1, columns: frozenColumns(definition) },
    { kind: 'setPageSetup', sheet, page: pageSetup(input) },
  ];
}

function layoutOf({ layouts, definition }: TableSheet): TableLayout {
  const layout = layouts[definition.key];
  if (layout === undefined) throw new Error(`No layout for table ${definition.key}`);
  return layout;
}

function sheetOf(input: TableSheet): string {
  return layoutOf(input).sheet;
}

const masterTables: readonly string[] = ['agencies', 'supporters', 'companies'];
const workTables: readonly string[] = [
  'cases',
  'issues',
  'requirements',
  'approaches',
  'handoffs',
  'activities',
  'followups',
];

/** Who (master data), what is done for firms, and how the network itself grows. */
function tabColor({ key }: TableDefinition): string {
  if (masterTables.includes(key)) return colors.tabMaster;
  return workTables.includes(key) ? colors.tabWork : colors.tabNetwork;
}

function planHeader(input: TableSheet): readonly PlanStep[] {
  const { definition, language } = input;
  const sheet = sheetOf(input);
  const { columns } = definition;
  const area: Area = { row: headerRow, column: 0, rowCount: 1, columnCount: columns.length };
  const widths = columns.map((column, index) => [index, column.width] as const);
  return [
    {
      kind: 'writeRange',
      sheet,
      area,
      contents: [columns.map((column) => column.title[language])],
    },
    { kind: 'setStyle', sheet, area, style: looks.header },
    ...columns.flatMap((column, index) => headerFill(sheet, column, index)),
    { kind: 'setRowHeights', sheet, heights: { [headerRow]: 36 } },
    { kind: 'setColumnWidths', sheet, widths: Object.fromEntries(widths) },
    {
      kind: 'setNotes',
      sheet,
      notes: columns.map((column, index) => ({
        row: headerRow,
        column: index,
        text: headerNote(definition.key, column, language),
      })),
    },
  ];
}

function headerFill(sheet: string, column: ColumnDefinition, index: number): readonly PlanStep[] {
  const fillColor =
    column.type.kind === 'computed'
      ? colors.headerComputed
      : column.required === true
        ? colors.headerRequired
        : null;
  if (fillColor === null) return [];
  const area: Area = { row: headerRow, column: index, rowCount: 1, columnCount: 1 };
  return [{ kind: 'setStyle', sheet, area, style: { fillColor } }];
}

function headerNote(table: string, column: ColumnDefinition, language: Language): string {
  const mark =
    column.type.kind === 'computed'
      ? templateTexts.computedMark[language]
      : column.required === true
        ? templateTexts.requiredMark[language]
        : '';
  const prompts = stepNote(promptedSteps[`${table}.${column.key}`], language);
  return [mark, column.help[language], ...prompts].filter((part) => part !== '').join('\n');
}

/** The columns in which the work of a STEP is written down: there its prompts are at hand. */
const promptedSteps: Readonly<Record<string, StepCode>> = {
  'cases.source': 'STEP0',
  'cases.management_issues': 'STEP1',
  'cases.direction': 'STEP2',
  'cases.posted': 'STEP3',
  'issues.issue': 'STEP1',
};

function stepNote(step: StepCode | undefined, language: Language): readonly string[] {
  const prompt = stepPrompts.find((each) => each.step === step);
  if (prompt === undefined) return [];
  const title = templateTexts.promptsMark[language].replace('%', prompt.step);
  return [title, ...prompt.asks.map((ask) => `・${ask[language]}`)];
}

/** Colours that follow from the data. One step per area: a second one would replace the first. */
function planHighlights(input: TableSheet, rowCount: number): readonly PlanStep[] {
  const { definition, layouts } = input;
  const sheet = sheetOf(input);
  const highlights = highlightRules(definition.key, layouts, firstRow);
  const format = (
    column: number,
    columnCount: number,
    rules: readonly ConditionalFormatRule[],
  ) => ({
    kind: 'setConditionalFormats' as const,
    sheet,
    area: { row: firstRow, column, rowCount, columnCount },
    rules,
  });
  const perColumn = definition.columns.flatMap((column, index): readonly PlanStep[] => {
    const rules = [...(highlights.get(column.key) ?? []), ...missingMark(column, index)];
    return rules.length === 0 ? [] : [format(index, 1, rules)];
  });
  const wholeRow = highlights.get(null);
  return wholeRow === undefined
    ? perColumn
    : [...perColumn, format(0, definition.columns.length, wholeRow)];
}

/** A required cell that is blank although its row has been begun is tinted. */
function missingMark(column: ColumnDefinition, index: number): readonly ConditionalFormatRule[] {
  if (column.required !== true || column.type.kind === 'computed') return [];
  const row = String(firstRow + 1);
  const cell = cellAddress({ row: firstRow, column: index });
  const formula = `AND(OR($A${row}<>"",$B${row}<>""),${cell}="")`;
  return [{ kind: 'formula', formula, style: { fillColor: colors.alert } }];
}

/** What tells a row apart stays in view: the id, and the name where it stands beside it. */
function frozenColumns({ columns }: TableDefinition): number {
  const named = columns.findIndex(({ key }) => key === 'name' || key === 'company_name');
  return named >= 1 && named <= 2 ? named + 1 : 1;
}

function pageSetup({ definition, language, records }: TableSheet): PageSetup {
  const typed = definition.columns.filter((column) => column.type.kind !== 'computed');
  const characters = typed.reduce((sum, column) => sum + column.width, 0);
  const lastTyped = definition.columns.reduce(
    (last, column, index) => (column.type.kind === 'computed' ? last : index),
    0,
  );
  const printedRows = Math.max(records.length + printedSpareRows, leastPrintedRows);
  return {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: Math.max(1, Math.round(characters / charactersAcrossPage)),
    fitToHeight: 0,
    printArea: { row: headerRow, column: 0, rowCount: printedRows + 1, columnCount: lastTyped + 1 },
    titleRows: 1,
    header: `&L&"-,Bold"${definition.title[language]}&R&D`,
    footer: '&C&P / &N',
  };
}
