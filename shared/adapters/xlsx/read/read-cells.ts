import type { Cell, CellValue, Workbook } from 'hucre/xlsx';
import { cellAddress, parseAreaAddress } from '../../../core/index';
import type {
  CellContent,
  CellPosition,
  CellStyle,
  HyperlinkModel,
  NoteModel,
  Scalar,
  StyledArea,
} from '../../../core/index';
import { AreaCollector } from './collect-areas';
import { fromFileFormula, isSpilling } from '../formulas/formula-file-form';
import { compileShift, type FormulaOffset } from '../formulas/formula-shift';
import { limits } from '../package/limits';
import { isDateFormat, unmaskFormat } from './number-formats';
import { tooLarge } from '../package/preflight';
import { PackageFault } from '../package/refusal';
import { fromFileText } from '../write/cell-text';
import type { StyleBook } from './style-book';

export type FileSheet = Workbook['sheets'][number];

/** What the cells of a sheet give. */
export interface ReadCells {
  readonly rows: readonly (readonly CellContent[])[];
  readonly styles: readonly StyledArea[];
  readonly notes: readonly NoteModel[];
  readonly hyperlinks: readonly HyperlinkModel[];
  readonly checkboxes: readonly StyledArea['area'][];
  /** Cells whose meaning the model cannot hold. */
  readonly unsupported: readonly string[];
}

export interface CellContext {
  readonly book: StyleBook;
  readonly countsFrom1904: boolean;
}

// Days between the starts of the two calendars.
const DAYS_TO_1904 = 1462;

/** Reads contents, looks, notes, links and check boxes of a sheet. */
export function readCells(sheet: FileSheet, context: CellContext): ReadCells {
  return new CellReader(sheet, context).read();
}

interface SharedFormula {
  readonly shift: (offset: FormulaOffset) => string;
  readonly row: number;
  readonly column: number;
}

class CellReader {
  private readonly rows: CellContent[][];
  private readonly styles = new AreaCollector<CellStyle>();
  private readonly checkboxes = new AreaCollector<true>();
  private readonly notes: NoteModel[] = [];
  private readonly hyperlinks: HyperlinkModel[] = [];
  private readonly shared = new Map<number, SharedFormula>();
  private readonly spills: string[] = [];
  private readonly unsupported = new Set<string>();
  private sharedLength = 0;
  // Ranges of real formulas do not overlap, so they clear no cell twice.
  private spillsLeft: number = limits.cells;

  constructor(
    private readonly sheet: FileSheet,
    private readonly context: CellContext,
  ) {
    this.rows = sheet.rows.map((row) => row.map(scalarFrom));
  }

  read(): ReadCells {
    for (const [key, cell] of this.sheet.cells ?? []) {
      const comma = key.indexOf(',');
      this.readCell(Number(key.slice(0, comma)), Number(key.slice(comma + 1)), cell);
    }
    for (const reference of this.spills) this.clearSpill(reference);
    for (const row of this.rows) trimRow(row);
    return {
      rows: this.rows,
      styles: this.styles.areas().map(({ area, value }) => ({ area, style: value })),
      checkboxes: this.checkboxes.areas().map(({ area }) => area),
      notes: this.notes,
      hyperlinks: this.hyperlinks,
      unsupported: [...this.unsupported],
    };
  }

  private readCell(row: number, column: number, cell: Cell): void {
    const content = this.contentOf(row, column, cell);
    if (content !== undefined) this.put(row, column, content);
    if (hasMixedLooks(cell.richText ?? [])) this.unsupported.add('rich-text');
    const style = cell.style === undefined ? null : this.context.book.styleOf(cell.style);
    if (style !== null) this.styles.add(row, column, style);
    if (cell.checkbox === true) this.checkboxes.add(row, column, true);
    if (cell.comment !== undefined) {
      this.notes.push({ row, column, text: fromFileText(cell.comment.text) });
    }
    if (cell.hyperlink !== undefined) this.readHyperlink(row, column, cell.hyperlink);
  }

  private put(row: number, column: number, content: CellContent): void {
    const cells = this.rows[row];
    if (cells !== undefined) cells[column] = content;
  }

  // `undefined` leaves what the rows already say.
  private contentOf(row: number, column: number, cell: Cell): CellContent | undefined {
    if (cell.formula !== undefined) return this.formulaOf(row, column, cell);
    if (cell.type === 'error') return { error: String(cell.value) };
    return this.isShiftedDate(cell) ? Number(cell.value) + DAYS_TO_1904 : undefined;
  }

  private isShiftedDate({ value, style }: Cell): boolean {
    if (!this.context.countsFrom1904 || typeof value !== 'number' || style?.numFmt === undefined) {
      return false;
    }
    return isDateFormat(unmaskFormat(style.numFmt));
  }

  private formulaOf(row: number, column: number, cell: Cell): CellContent {
    const formula = this.expanded(row, column, cell);
    const value = cell.type === 'error' ? undefined : scalarFrom(cell.value);
    // A shared formula whose first cell is missing has only its value left.
    if (formula === '') return value ?? null;
    const constant = constantOf(formula);
    if (constant !== undefined) return constant;
    this.noteArray(formula, { row, column }, cell);
    return value === undefined || value === null ? { formula } : { formula, value };
  }

  private expanded(row: number, column: number, cell: Cell): string {
    const own = fromFileFormula(cell.formula ?? '');
    if (cell.formulaType !== 'shared' || cell.formulaSharedIndex === undefined) return own;
    if (own !== '') {
      this.shared.set(cell.formulaSharedIndex, { shift: compileShift(own), row, column });
      return own;
    }
    const first = this.shared.get(cell.formulaSharedIndex);
    if (first === undefined) return '';
    const offset = { rows: row - first.row, columns: column - first.column };
    const formula = first.shift(offset);
    this.sharedLength += formula.length;
    if (this.sharedLength > limits.sharedFormulas) {
      throw new PackageFault(tooLarge('formulas', limits.sharedFormulas));
    }
    return formula;
  }

  private noteArray(formula: string, position: CellPosition, cell: Cell): void {
    if (cell.formulaType !== 'array') return;
    if (cell.formulaDynamic !== true && !isSpilling(formula)) {
      this.unsupported.add(`array-formula ${this.sheet.name}!${cellAddress(position)}`);
    }
    this.spills.push(cell.formulaRef ?? '');
  }

  // Cells that a formula spilled into would stand in its way if they were written as values.
  private clearSpill(reference: string): void {
    const area = parseAreaAddress(reference);
    if (area === null || this.spillsLeft < 0) return;
    const lastRow = Math.min(area.row + area.rowCount, this.rows.length);
    for (let row = area.row; row < lastRow; row += 1) {
      const cells = this.rows[row] ?? [];
      const lastColumn = Math.min(area.column + area.columnCount, cells.length);
      for (let column = area.column; column < lastColumn; column += 1) {
        if (row !== area.row || column !== area.column) cells[column] = null;
        this.spillsLeft -= 1;
      }
    }
  }

  private readHyperlink(row: number, column: number, link: NonNullable<Cell['hyperlink']>): void {
    const target = (link.location ?? link.target).replace(/^#/, '');
    if (target === '') return;
    this.hyperlinks.push({
      row,
      column,
      target,
      ...(link.tooltip === undefined ? {} : { tooltip: link.tooltip }),
    });
  }
}

// LibreOffice saves constants that are TRUE, FALSE or an error as formulas.
function constantOf(formula: string): CellContent | undefined {
  if (formula === 'TRUE()') return true;
  if (formula === 'FALSE()') return false;
  return /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(formula)
    ? { error: formula }
    : undefined;
}

function scalarFrom(value: CellValue): Scalar {
  // Formats are hidden from the library, so it makes no dates; one would mean that this has changed.
  if (value instanceof Date) throw new TypeError('the library made a date out of a number');
  return value;
}

function trimRow(row: CellContent[]): void {
  while (row.length > 0 && row[row.length - 1] === null) row.pop();
}

// LibreOffice splits Japanese text wherever its Latin font takes over: fonts alone are no look.
function hasMixedLooks(runs: NonNullable<Cell['richText']>): boolean {
  const looks = runs.map(({ font = {} }) =>
    JSON.stringify([
      font.bold === true,
      font.italic === true,
      font.underline,
      font.strikethrough,
      font.color,
      font.vertAlign,
      font.size,
    ]),
  );
  return new Set(looks).size > 1;
}
