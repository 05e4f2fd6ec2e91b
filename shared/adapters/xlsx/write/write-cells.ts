import type { Cell, CellStyle as FileStyle, CellValue } from 'hucre/xlsx';
import { cellAddress, isFormula, resolveStyles } from '../../../core/index';
import type {
  Area,
  CellContent,
  CellPosition,
  CellStyle,
  Scalar,
  SheetModel,
} from '../../../core/index';
import { needsQuotePrefix, toFileText } from './cell-text';
import { isSpilling, toFileFormula } from '../formulas/formula-file-form';
import { toFileStyle, withQuotePrefix } from './write-styles';

type FileCell = Partial<Cell>;

/** Plain cells as rows, everything else by `row,column`: the two ways the library takes cells. */
export class FileCells {
  readonly cells = new Map<string, FileCell>();
  readonly rows: CellValue[][];

  constructor(rows: CellValue[][]) {
    this.rows = rows;
  }

  /** Adds a part to what is known of a cell. */
  put(row: number, column: number, part: FileCell): void {
    const key = `${String(row)},${String(column)}`;
    const known = this.cells.get(key);
    this.cells.set(key, known === undefined ? part : { ...known, ...part });
  }

  styleAt(row: number, column: number): FileStyle | undefined {
    return this.cells.get(`${String(row)},${String(column)}`)?.style;
  }
}

const WRITABLE_ERRORS: ReadonlySet<string> = new Set(
  '#VALUE! #REF! #N/A #NAME? #NULL! #DIV/0! #NUM! #GETTING_DATA #SPILL! #CALC!'.split(' '),
);

/** The contents, styles, notes, links and check boxes of a sheet. */
export function writeCells(sheet: SheetModel): FileCells {
  const result = new FileCells(sheet.rows.map((row) => row.map(plainValue)));
  addContents(result, sheet);
  addStyles(result, sheet);
  addQuotePrefixes(result, sheet);
  addCheckboxes(result, sheet);
  for (const { row, column, text } of sheet.notes) {
    result.put(row, column, { comment: { text: toFileText(text) } });
  }
  for (const { row, column, target, tooltip } of sheet.hyperlinks) {
    const hint = tooltip === undefined ? {} : { tooltip };
    const place = isAddress(target) ? { target } : { target: '', location: target };
    result.put(row, column, { hyperlink: { ...place, ...hint } });
  }
  return result;
}

/** Tells an address such as `https://…` or `mailto:…` from a place in the workbook. */
function isAddress(target: string): boolean {
  // Not any scheme: the place A1:B2 would be one.
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:)/i.test(target);
}

function plainValue(content: CellContent): CellValue {
  if (typeof content === 'string') return isErrorText(content) ? null : toFileText(content);
  return typeof content === 'object' ? null : content;
}

// The library would write this text as an error value.
function isErrorText(text: string): boolean {
  return WRITABLE_ERRORS.has(text);
}

function addContents(result: FileCells, sheet: SheetModel): void {
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((content, column) => {
      const part = specialContent(content, { row: rowIndex, column });
      if (part !== null) result.put(rowIndex, column, part);
    });
  });
}

function specialContent(content: CellContent, position: CellPosition): FileCell | null {
  if (typeof content === 'string') {
    return isErrorText(content) ? { richText: [{ text: content }] } : null;
  }
  if (content === null || typeof content !== 'object') return null;
  if (!isFormula(content)) {
    return { value: WRITABLE_ERRORS.has(content.error) ? content.error : '#VALUE!' };
  }
  const spill = isSpilling(content.formula)
    ? ({ formulaType: 'array', formulaRef: cellAddress(position), formulaDynamic: true } as const)
    : {};
  return { formula: toFileFormula(content.formula), ...resultOf(content.value), ...spill };
}

function resultOf(value: Scalar | undefined): FileCell {
  if (value === undefined || value === null) return {};
  return { formulaResult: typeof value === 'string' ? toFileText(value) : value };
}

function addStyles(result: FileCells, sheet: SheetModel): void {
  const known = new Map<CellStyle, FileCell>();
  for (const { row, rowCount, runs } of resolveStyles(sheet)) {
    for (const { column, columnCount, value } of runs) {
      const part = known.get(value) ?? { style: toFileStyle(value) };
      known.set(value, part);
      forEachCell({ row, column, rowCount, columnCount }, (at, cell) => {
        result.put(at, cell, part);
      });
    }
  }
}

function addQuotePrefixes(result: FileCells, sheet: SheetModel): void {
  const prefixed = new Map<FileStyle | undefined, FileStyle>();
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((content, column) => {
      if (typeof content !== 'string' || !needsQuotePrefix(content)) return;
      const style = result.styleAt(rowIndex, column);
      const marked = prefixed.get(style) ?? withQuotePrefix(style ?? {});
      prefixed.set(style, marked);
      result.put(rowIndex, column, { style: marked });
    });
  });
}

// Microsoft 365 shows a box; older versions ignore the mark and keep the TRUE/FALSE list.
function addCheckboxes(result: FileCells, sheet: SheetModel): void {
  for (const { area, rule } of sheet.validations) {
    if (rule.kind !== 'checkbox') continue;
    forEachCell(area, (row, column) => {
      result.put(row, column, { checkbox: true });
    });
  }
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      visit(row, column);
    }
  }
}
