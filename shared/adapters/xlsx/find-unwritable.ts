import { areasOverlap, cellAddress, isFormula, resolveStyles } from '../../core/index';
import type { CellContent, Problem, SheetModel, WorkbookModel } from '../../core/index';
import { impossible } from './write/impossible';
import { limits } from './package/limits';
import { findUnwritablePivots } from './pivots/unwritable-pivots';
import { isSoundName } from './write/sound-name';
import { findUnwritableRules } from './write/unwritable-rules';
import { findUnwritableTables } from './write/unwritable-tables';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;
const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAMES = /[:\\/?*[\]]|^'|'$/;

/**
 * Everything in a model that would give a file Excel has to repair or cannot open.
 *
 * All problems have the code `plan-impossible`; `values.reason` says what is wrong, `values.limit`
 * names the limit where there is one. An empty list means that `writeWorkbook` gives a sound file.
 */
export function findUnwritable(model: WorkbookModel): readonly Problem[] {
  return [
    ...findUnwritableSheets(model.sheets),
    ...findUnwritableNames(model),
    ...findUnwritableTables(model),
    ...model.sheets.flatMap(findUnwritableContents),
    ...model.sheets.flatMap(findUnwritableRules),
    ...findUnwritablePivots(model),
    ...findTooManyCells(model.sheets),
  ];
}

function findUnwritableSheets(sheets: readonly SheetModel[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  if (!sheets.some(({ visibility }) => visibility === 'visible')) {
    problems.push(impossible('no-visible-sheet', {}));
  }
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (seen.has(key)) problems.push(impossible('sheet-name-twice', { sheet: name }));
    seen.add(key);
    if (
      name === '' ||
      name.length > LONGEST_SHEET_NAME ||
      NOT_IN_SHEET_NAMES.test(name) ||
      key === 'history'
    ) {
      problems.push(impossible('sheet-name', { sheet: name }, { limit: LONGEST_SHEET_NAME }));
    }
  }
  return problems;
}

function findUnwritableNames({ names }: WorkbookModel): Problem[] {
  const seen = new Set<string>();
  return names.flatMap(({ name, refersTo }) => {
    const key = name.toLowerCase();
    const isTwice = seen.has(key);
    seen.add(key);
    if (isTwice) return [impossible('name-twice', {}, { name })];
    const isSound = isSoundName(name) && refersTo !== '';
    return isSound ? [] : [impossible('name', {}, { name })];
  });
}

function findUnwritableContents(sheet: SheetModel): Problem[] {
  const problems: Problem[] = [];
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((content, column) => {
      const found = problemOfContent(content);
      if (found === null) return;
      const cell = cellAddress({ row: rowIndex, column });
      problems.push(impossible(found.reason, { sheet: sheet.name, cell }, { limit: found.limit }));
    });
  });
  return [...problems, ...findOverlappingMerges(sheet)];
}

function problemOfContent(
  content: CellContent,
): { readonly reason: string; readonly limit: number } | null {
  if (typeof content === 'number') {
    return Number.isFinite(content) ? null : { reason: 'number', limit: 0 };
  }
  if (typeof content === 'string') {
    return content.length > LONGEST_TEXT ? { reason: 'text-length', limit: LONGEST_TEXT } : null;
  }
  if (!isFormula(content)) return null;
  if (content.formula === '' || content.formula.length > LONGEST_FORMULA) {
    return { reason: 'formula-length', limit: LONGEST_FORMULA };
  }
  return problemOfContent(content.value ?? null);
}

// Neighbours in reading order are enough of a comparison until two overlap in rows.
function findOverlappingMerges({ name, merges }: SheetModel): Problem[] {
  const sorted = [...merges].sort((one, other) => one.row - other.row);
  let open: typeof sorted = [];
  for (const merge of sorted) {
    open = open.filter((earlier) => earlier.row + earlier.rowCount > merge.row);
    if (open.some((earlier) => areasOverlap(earlier, merge))) {
      return [impossible('merges-overlap', { sheet: name, cell: cellAddress(merge) })];
    }
    open.push(merge);
  }
  return [];
}

// Styled blank cells and check boxes are cells of the file too.
function findTooManyCells(sheets: readonly SheetModel[]): Problem[] {
  const cells = sheets.reduce((sum, sheet) => sum + contentCount(sheet) + styledCount(sheet), 0);
  return cells > limits.cells ? [impossible('too-many-cells', {}, { limit: limits.cells })] : [];
}

function contentCount({ rows }: SheetModel): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}

// Cells inside the used rows are counted with the contents; the rest of a style lies outside.
function styledCount(sheet: SheetModel): number {
  const styled = resolveStyles(sheet).map(({ row, rowCount, runs }) => {
    const outside = Math.max(0, row + rowCount - Math.max(row, sheet.rows.length));
    return outside * runs.reduce((sum, run) => sum + run.columnCount, 0);
  });
  const boxes = sheet.validations.filter(({ rule }) => rule.kind === 'checkbox');
  const boxed = boxes.map(({ area }) => area.rowCount * area.columnCount);
  return [...styled, ...boxed].reduce((sum, count) => sum + count, 0);
}
