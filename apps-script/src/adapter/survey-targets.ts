import type { Area, CellContent, PlanStep } from '../../../shared/core/index';
import { needsApostrophe } from './cell-text';
import { isDate } from './dates';
import { rangeOver, type OpenSheet, type OpenWorkbook, type WriteTarget } from './open-workbook';
import type { DataValidation } from './sheets-types';
import type { StepOf } from './steps/step-groups';

type Write = StepOf<'writeRange'>;

/**
 * Reads what cells would do with what is written to them.
 *
 * Scripts are held to validations as people are, but the core decides what stands in a table: values
 * outside their choices are kept and reported. So a rule that might refuse a value is lifted for the
 * write and put back.
 */
export function readTargets(workbook: OpenWorkbook): ReadonlyMap<PlanStep, WriteTarget> {
  const targets = new Map<PlanStep, WriteTarget>();
  for (const step of workbook.steps) {
    if (step.kind !== 'writeRange') continue;
    const sheet = workbook.sheets.get(step.sheet);
    const area = sheet === undefined ? null : insideGrid(step.area, sheet);
    if (sheet === undefined || area === null) continue;
    targets.set(step, readTarget(workbook, { sheet, step, area }));
  }
  return targets;
}

interface Place {
  readonly sheet: OpenSheet;
  readonly step: Write;
  readonly area: Area;
}

function readTarget(workbook: OpenWorkbook, { sheet, step, area }: Place): WriteTarget {
  const range = rangeOver(sheet, area);
  const formats = step.contents.some((row) => row.some(isAmbiguous))
    ? range.getNumberFormats()
    : [];
  const isBlank = step.contents.every((row) => row.every(isNothing));
  const rules = isBlank ? [] : range.getDataValidations();
  const columns = columnsToLift(workbook, step, rules);
  return {
    isPlainText: (row, column) => formats[row]?.[column] === '@',
    lifted: columns.map((column) => ({
      cells: rangeOver(sheet, { ...area, column: area.column + column, columnCount: 1 }),
      rules: rules.map((row) => [row[column] ?? null]),
    })),
  };
}

function isAmbiguous(content: CellContent): boolean {
  return typeof content === 'string' && needsApostrophe(content);
}

function isNothing(content: CellContent): boolean {
  return content === null || content === '';
}

/**
 * Offsets of columns in which a value may be refused.
 *
 * The first rule of a column stands for all of them: every look at a rule may be a call.
 */
function columnsToLift(
  workbook: OpenWorkbook,
  { contents }: Write,
  rules: readonly (readonly (DataValidation | null)[])[],
): readonly number[] {
  const columns = (rules[0] ?? []).map((_, column) => column);
  return columns.filter((column) => {
    const [rule] = rules.flatMap((row) => row[column] ?? []);
    if (rule === undefined || rule.getAllowInvalid()) return false;
    const accepts = acceptance(workbook, rule);
    return !contents.every((row) => isNothing(row[column] ?? null) || accepts(row[column] ?? null));
  });
}

/** Tells the values that a rule surely lets pass. */
function acceptance(
  { dates, services: { app } }: OpenWorkbook,
  rule: DataValidation,
): (content: CellContent) => boolean {
  const { CHECKBOX, CUSTOM_FORMULA, DATE_BETWEEN, NUMBER_BETWEEN, VALUE_IN_LIST } =
    app.DataValidationCriteria;
  const limits = rule.getCriteriaValues() as readonly unknown[];
  switch (rule.getCriteriaType()) {
    case CHECKBOX:
      return (content) => typeof content === 'boolean';
    case VALUE_IN_LIST:
      return (content) => (limits[0] as readonly unknown[]).includes(content);
    case NUMBER_BETWEEN:
      return isBetween(limits[0] as number, limits[1] as number);
    case DATE_BETWEEN: {
      const [from, to] = limits.map((limit) => (isDate(limit) ? dates.serialOf(limit) : 0));
      return isBetween(from ?? 0, to ?? 0);
    }
    case CUSTOM_FORMULA:
      // Lifting would lose for which cell the formula was written.
      return () => true;
    default:
      return () => false;
  }
}

function isBetween(from: number, to: number): (content: CellContent) => boolean {
  return (content) => typeof content === 'number' && from <= content && content <= to;
}

function insideGrid(area: Area, sheet: OpenSheet): Area | null {
  const rowCount = Math.min(area.rowCount, sheet.rowCount - area.row);
  const columnCount = Math.min(area.columnCount, sheet.columnCount - area.column);
  return rowCount < 1 || columnCount < 1 ? null : { ...area, rowCount, columnCount };
}
