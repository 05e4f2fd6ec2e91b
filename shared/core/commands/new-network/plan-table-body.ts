import {
  compileFormula,
  type TableLayout,
  type TableLayouts,
} from '../../formulas/compile-formula';
import { cellAddress } from '../../model/address';
import type { Area, CellStyle, ValidationModel, ValidationRule } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { choiceSet } from '../../tables/choices';
import type {
  ChoiceSet,
  ColumnDefinition,
  ColumnType,
  Language,
  TableDefinition,
} from '../../tables/table-definition';
import { textLimit } from '../../tables/longest-texts';
import { validationTexts } from '../../text/validation';
import { isoToSerial } from '../../domain/dates';
import { listName } from './layouts';
import { boxed, colors } from './look';

/** Rows of a table that get their looks, drop-downs and formulas. Rows count from 0. */
export interface TableBody {
  readonly definition: TableDefinition;
  readonly layouts: TableLayouts;
  readonly language: Language;
  readonly firstRow: number;
  readonly rowCount: number;
}

/** Excel takes at most 255 characters in a literal list, and a comma ends an entry. */
const longestLiteralList = 255;
const longestPrompt = 255;
const longestPromptTitle = 32;

/**
 * Prepares rows of a table for typing: computed formulas, number formats, colours and validation.
 *
 * The same rows are prepared for a new sheet, for spare rows and for rows that an import adds.
 * Columns may stand in any order; columns that people added are not named and so not touched.
 */
export function planTableBody(body: TableBody): readonly PlanStep[] {
  if (body.rowCount < 1) return [];
  return body.definition.columns.flatMap((column) => planColumn(body, column));
}

function planColumn(body: TableBody, column: ColumnDefinition): readonly PlanStep[] {
  const layout = layoutOf(body);
  const index = layout.columns[column.key];
  if (index === undefined) return [];
  const { firstRow: row, rowCount } = body;
  const area: Area = { row, column: index, rowCount, columnCount: 1 };
  const { sheet } = layout;
  const steps: PlanStep[] = [{ kind: 'setStyle', sheet, area, style: bodyStyle(column) }];
  if (column.type.kind === 'computed') {
    steps.push({ kind: 'writeRange', sheet, area, contents: formulaColumn(body, column) });
  }
  const validation = columnValidation(column, area, body.language);
  if (validation !== null) steps.push({ kind: 'setValidation', sheet, validation });
  return steps;
}

function formulaColumn(body: TableBody, column: ColumnDefinition) {
  const template = computedTemplate(column, body.language);
  const formulaOf = compileFormula(template, { table: body.definition.key, layouts: body.layouts });
  return Array.from({ length: body.rowCount }, (_, offset) => [
    { formula: formulaOf(body.firstRow + offset) },
  ]);
}

/** The formula template of a computed column in a language; some texts differ between languages. */
function computedTemplate(column: ColumnDefinition, language: Language): string {
  if (column.type.kind !== 'computed') throw new Error(`Column ${column.key} is not computed`);
  const { formula } = column.type;
  return typeof formula === 'string' ? formula : formula[language];
}

function layoutOf({ layouts, definition }: TableBody): TableLayout {
  const layout = layouts[definition.key];
  if (layout === undefined) throw new Error(`No layout for table ${definition.key}`);
  return layout;
}

/** How the cells of a column look below its title. */
function bodyStyle({ type, key }: ColumnDefinition): CellStyle {
  const base: CellStyle = { border: boxed, verticalAlignment: 'middle', fontColor: colors.ink };
  switch (type.kind) {
    case 'date':
      return { ...base, numberFormat: 'yyyy/mm/dd', horizontalAlignment: 'center' };
    case 'integer':
      return { ...base, numberFormat: key === 'fiscal_year' ? '0' : '#,##0' };
    case 'amount':
      return { ...base, numberFormat: '#,##0' };
    case 'computed':
      return { ...base, ...computedFormat[type.result], ...computedLook };
    case 'flag':
      // LibreOffice shows booleans as 1 and 0 unless a format says otherwise.
      return { ...base, numberFormat: '"TRUE";"TRUE";"FALSE"', horizontalAlignment: 'center' };
    case 'choice':
      return type.several === true
        ? { ...base, wrapText: true }
        : { ...base, horizontalAlignment: 'center', wrapText: true };
    case 'corporate-number':
      // Text, or a spreadsheet would round what looks like a number of 13 digits and cut zeros.
      return { ...base, numberFormat: '@', horizontalAlignment: 'center' };
    case 'text':
      return { ...base, wrapText: true };
    case 'id':
    case 'reference':
    case 'email':
      return base;
  }
}

const computedLook: CellStyle = {
  wrapText: true,
  fillColor: colors.computed,
  fontColor: colors.inkSoft,
};

const computedFormat: Readonly<Record<'number' | 'text' | 'date', CellStyle>> = {
  number: {},
  text: {},
  date: { numberFormat: 'yyyy/mm/dd', horizontalAlignment: 'center' },
};

/** What a column's cells accept, with prompt and error text; `null` where anything goes. */
function columnValidation(
  column: ColumnDefinition,
  area: Area,
  language: Language,
): ValidationModel | null {
  const found = ruleOf(column, area);
  if (found === null) return null;
  const title = column.title[language].slice(0, longestPromptTitle);
  return {
    area,
    rule: found.rule,
    alert: found.alert,
    prompt: { title, message: column.help[language].slice(0, longestPrompt) },
    error: { title, message: validationTexts[found.text][language] },
  };
}

interface FoundRule {
  readonly rule: ValidationRule;
  readonly alert: ValidationModel['alert'];
  readonly text: keyof typeof validationTexts;
}

function ruleOf({ type }: ColumnDefinition, area: Area): FoundRule | null {
  switch (type.kind) {
    case 'choice':
      return type.several === true ? null : choiceRule(type.choices);
    case 'reference':
      if (type.several === true) return null;
      // A warning only: the other row may be entered later.
      return {
        rule: { kind: 'list-range', source: listName(type.table) },
        alert: 'warning',
        text: 'reference',
      };
    case 'flag':
      return { rule: { kind: 'checkbox' }, alert: 'stop', text: 'flag' };
    case 'date':
      return { rule: { kind: 'date', ...dateLimits }, alert: 'stop', text: 'date' };
    case 'integer':
      return {
        rule: { kind: 'integer', from: type.from, to: type.to },
        alert: 'stop',
        text: 'integer',
      };
    case 'amount':
      return { rule: { kind: 'decimal', from: -1e12, to: 1e12 }, alert: 'stop', text: 'amount' };
    case 'text':
      return lengthRule(type, area);
    case 'id':
    case 'email':
    case 'corporate-number':
    case 'computed':
      return null;
  }
}

/** Only tells people: what they know must never be lost for being long. */
function lengthRule(type: ColumnType, area: Area): FoundRule | null {
  const limit = textLimit(type);
  if (limit === null) return null;
  const formula = `LEN(${cellAddress(area)})<=${String(limit)}`;
  return { rule: { kind: 'custom', formula }, alert: 'information', text: 'text' };
}

/** Dates that a support network can hold; outside them a slip is more likely than the truth. */
const dateLimits = { from: isoToSerial('1950-01-01'), to: isoToSerial('2099-12-31') };

function choiceRule(choices: string): FoundRule {
  const set = choiceSet(choices);
  const rule: ValidationRule = fitsLiteralList(set)
    ? { kind: 'list', values: set.choices.map((choice) => choice.value) }
    : { kind: 'list-range', source: listName(choices) };
  return { rule, alert: 'stop', text: 'choice' };
}

/** Tells whether a list can stand in the validation itself instead of on the sheet of lists. */
export function fitsLiteralList({ choices }: ChoiceSet): boolean {
  const values = choices.map((choice) => choice.value);
  const isShort = values.join(',').length <= longestLiteralList;
  return isShort && !values.some((value) => /[,"]/.test(value));
}
