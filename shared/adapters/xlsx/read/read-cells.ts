import { strFromU8 } from 'fflate';
import { cellAddress, parseAreaAddress } from '../../../core/index';
import type { CellContent, CellStyle, Scalar, StyledArea } from '../../../core/index';
import { fromFileFormula, isSpilling } from '../formulas/formula-file-form';
import { compileShift, type FormulaOffset } from '../formulas/formula-shift';
import { limits } from '../package/limits';
import { tooLarge } from '../package/preflight';
import { PackageFault } from '../package/refusal';
import { fromFileText } from '../write/cell-text';
import { AreaCollector } from './collect-areas';
import type { SharedText } from './read-shared-strings';
import { scanCellPieces, type ScannedCell, type ScannedRow } from './scan-cells';
import type { StyleBook } from './style-book';

/** What the cells of a sheet give. */
export interface ReadCells {
  readonly rows: readonly (readonly CellContent[])[];
  readonly styles: readonly StyledArea[];
  readonly checkboxes: readonly StyledArea['area'][];
  /** Heights that people set, in points. */
  readonly heights: Readonly<Record<number, number>>;
  /** What the model cannot hold. */
  readonly unsupported: readonly string[];
}

/** What reading cells needs to know about their workbook. */
export interface CellContext {
  readonly sheetName: string;
  readonly strings: readonly SharedText[];
  readonly book: StyleBook;
  readonly countsFrom1904: boolean;
  /** How many cells may still be read, on all sheets together. */
  readonly budget: { cells: number };
}

// Days between the starts of the two calendars.
const DAYS_TO_1904 = 1462;
const NO_CELLS: CellContent[] = [];

/**
 * Reads contents, looks and check boxes of a sheet's cells, piece by piece: the text of a large
 * sheet never stands in memory as a whole.
 *
 * `cells` is the `sheetData` element without its end tag. Throws `PackageFault` for more than can be
 * held and `XmlFault` for broken markup.
 */
export function readCells(cells: Uint8Array, context: CellContext): ReadCells {
  const reader = new CellReader(context);
  if (cells.length > 0) {
    scanCellPieces(piecesOf(cells), (row) => {
      reader.accept(row);
    });
  }
  return reader.result();
}

const PIECE = 1024 * 1024;

function* piecesOf(cells: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < cells.length; at += PIECE) {
    yield decoder.decode(cells.subarray(at, at + PIECE), { stream: true });
  }
  const name = /^<([\w.:-]+)/.exec(strFromU8(cells.subarray(0, 100), true))?.[1] ?? 'sheetData';
  yield `${decoder.decode()}</${name}>`;
}

interface SharedFormula {
  readonly shift: (offset: FormulaOffset) => string;
  readonly row: number;
  readonly column: number;
}

class CellReader {
  private readonly rows: CellContent[][] = [];
  private readonly styles = new AreaCollector<CellStyle>();
  private readonly checkboxes = new AreaCollector<true>();
  private readonly heights: Record<number, number> = {};
  private readonly shared = new Map<string, SharedFormula>();
  private readonly spills: string[] = [];
  private readonly unsupported = new Set<string>();
  private sharedLength = 0;
  private lastColumn = 0;
  // Ranges of real formulas do not overlap, so they clear no cell twice.
  private spillsLeft: number = limits.cells;

  constructor(private readonly context: CellContext) {}

  accept({ row, attributes, cells }: ScannedRow): void {
    this.context.budget.cells -= cells.length;
    if (this.context.budget.cells < 0) throw new PackageFault(tooLarge('cells', limits.cells));
    this.readRow(row, attributes);
    const contents: CellContent[] = [];
    for (const cell of cells) this.readCell(contents, cell);
    while (contents.length > 0 && contents[contents.length - 1] === null) contents.pop();
    if (contents.length === 0) return;
    this.lastColumn = Math.max(this.lastColumn, contents.length);
    if ((row + 1) * this.lastColumn > limits.grid) {
      throw new PackageFault(tooLarge('grid', limits.grid));
    }
    while (this.rows.length < row) this.rows.push(NO_CELLS);
    this.rows[row] = contents;
  }

  result(): ReadCells {
    for (const reference of this.spills) this.clearSpill(reference);
    return {
      rows: this.rows,
      styles: this.styles.areas().map(({ area, value }) => ({ area, style: value })),
      checkboxes: this.checkboxes.areas().map(({ area }) => area),
      heights: this.heights,
      unsupported: [...this.unsupported],
    };
  }

  private readRow(row: number, attributes: ScannedRow['attributes']): void {
    const isOn = (name: string) => attributes[name] === '1' || attributes[name] === 'true';
    if (isOn('customHeight') && attributes['ht'] !== undefined) {
      this.heights[row] = Number(attributes['ht']);
    }
    if (isOn('hidden')) this.unsupported.add('hidden-rows');
    if (Number(attributes['outlineLevel'] ?? 0) > 0) this.unsupported.add('outline');
  }

  private readCell(contents: CellContent[], cell: ScannedCell): void {
    const { row, column, attributes } = cell;
    const content = this.contentOf(cell);
    if (content !== null) {
      while (contents.length < column) contents.push(null);
      contents[column] = content;
    }
    const format = Number(attributes['s'] ?? 0);
    const style = this.context.book.styleAt(format);
    if (style !== null) this.styles.add(row, column, style);
    if (this.context.book.isCheckboxAt(format)) this.checkboxes.add(row, column, true);
  }

  private contentOf(cell: ScannedCell): CellContent {
    if (cell.formula !== undefined) return this.formulaOf(cell, cell.formula);
    const value = this.valueOf(cell);
    if (typeof value !== 'number' || !this.context.countsFrom1904) return value;
    const isDate = this.context.book.isDateAt(Number(cell.attributes['s'] ?? 0));
    return isDate ? value + DAYS_TO_1904 : value;
  }

  private valueOf({ attributes, value, inline, hasMixedLooks }: ScannedCell): CellContent {
    const type = attributes['t'] ?? 'n';
    if (type === 'inlineStr') {
      if (hasMixedLooks) this.unsupported.add('rich-text');
      return inline === undefined || inline === '' ? null : fromFileText(inline);
    }
    if (value === undefined || value === '') return null;
    if (type === 's') return this.sharedText(Number(value));
    return type === 'e' ? { error: value } : resultOf(type, value);
  }

  private sharedText(number: number): Scalar {
    const shared = this.context.strings[number];
    if (shared === undefined || shared.text === '') return null;
    if (shared.hasMixedLooks) this.unsupported.add('rich-text');
    return shared.text;
  }

  private formulaOf(cell: ScannedCell, own: NonNullable<ScannedCell['formula']>): CellContent {
    const { attributes, value: stored } = cell;
    const type = attributes['t'] ?? 'n';
    const isText = type === 'str' && stored !== undefined;
    const value = isText ? fromFileText(stored) : scalarOnly(this.valueOf(cell));
    const formula = this.expanded(cell, own);
    // A shared formula whose first cell is missing, and a data table, have only their value left.
    if (formula === '') return value;
    const constant = constantOf(formula);
    if (constant !== undefined) return constant;
    if (own.attributes['t'] === 'array') this.noteArray(formula, cell, own);
    return value === null ? { formula } : { formula, value };
  }

  private expanded(
    { row, column }: ScannedCell,
    { attributes, text }: NonNullable<ScannedCell['formula']>,
  ): string {
    const own = fromFileFormula(text);
    const group = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (group === undefined) return own;
    if (own !== '') {
      this.shared.set(group, { shift: compileShift(own), row, column });
      return own;
    }
    const first = this.shared.get(group);
    if (first === undefined) return '';
    const formula = first.shift({ rows: row - first.row, columns: column - first.column });
    this.sharedLength += formula.length;
    if (this.sharedLength > limits.sharedFormulas) {
      throw new PackageFault(tooLarge('formulas', limits.sharedFormulas));
    }
    return formula;
  }

  private noteArray(
    formula: string,
    { row, column, attributes }: ScannedCell,
    own: NonNullable<ScannedCell['formula']>,
  ): void {
    // Only a formula whose result may spill names metadata.
    if (attributes['cm'] === undefined && !isSpilling(formula)) {
      const place = `${this.context.sheetName}!${cellAddress({ row, column })}`;
      this.unsupported.add(`array-formula ${place}`);
    }
    this.spills.push(own.attributes['ref'] ?? '');
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
      while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    }
  }
}

function resultOf(type: string, value: string): Scalar {
  if (type === 'b') return value === '1' || value === 'true';
  if (type !== 'n') return fromFileText(value);
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function scalarOnly(content: CellContent): Scalar {
  return typeof content === 'object' ? null : content;
}

// LibreOffice saves constants that are TRUE, FALSE or an error as formulas.
function constantOf(formula: string): CellContent | undefined {
  if (formula === 'TRUE()') return true;
  if (formula === 'FALSE()') return false;
  return /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(formula)
    ? { error: formula }
    : undefined;
}
