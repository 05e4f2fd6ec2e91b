import type { Area } from '../../../../core/index';
import type { SheetFormula } from './collect-formulas';
import { referencesOf, type NameBook, type References } from './formula-references';

/** A sheet whose cells change, or that reads such cells. */
export interface ChangingSheet {
  readonly name: string;
  readonly formulas: readonly SheetFormula[];
  /** Cells that are written, and cells whose known result is another one now. */
  readonly changed: Iterable<{ readonly row: number; readonly column: number }>;
  /** Tells whether the result of this formula is known, so that it never is stale. */
  readonly isKnown: (row: number, column: number) => boolean;
}

/** Cells by row and column. */
export type CellSet = ReadonlyMap<number, ReadonlySet<number>>;

// Chains that run upwards need one pass for each link; beyond this many all that is left counts as stale.
const MOST_PASSES = 64;

/**
 * The formulas whose stored results may be wrong after a change, by sheet.
 *
 * Cautious, never too few: changed cells are kept as one span of rows for each column. The cost
 * follows the formulas, times the length of chains that run against the order of the cells.
 */
export function staleResults(
  sheets: readonly ChangingSheet[],
  book: NameBook,
): ReadonlyMap<string, CellSet> {
  const changed = new ChangedCells();
  for (const { name, changed: cells } of sheets) {
    for (const { row, column } of cells) changed.add(name, row, column);
  }
  let waiting = sheets.flatMap((sheet) => watched(sheet, book));
  const stale: Watched[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const left: Watched[] = [];
    for (const each of waiting) {
      if (!changed.touches(each.references)) left.push(each);
      else {
        stale.push(each);
        changed.add(each.sheet, each.row, each.column);
      }
    }
    if (left.length === waiting.length) return bySheet(stale);
    waiting = left;
  }
  return bySheet([...stale, ...waiting]);
}

interface Watched {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly references: References;
}

function watched(sheet: ChangingSheet, book: NameBook): readonly Watched[] {
  const name = sheet.name.toLowerCase();
  return sheet.formulas.flatMap(({ row, column, formula }) =>
    sheet.isKnown(row, column)
      ? []
      : {
          sheet: sheet.name,
          row,
          column,
          references: referencesOf(formula, { sheet: name, row }, book),
        },
  );
}

interface Span {
  from: number;
  to: number;
}

class ChangedCells {
  private readonly sheets = new Map<string, Map<number, Span>>();

  add(sheet: string, row: number, column: number): void {
    const name = sheet.toLowerCase();
    const columns = this.sheets.get(name) ?? new Map<number, Span>();
    this.sheets.set(name, columns);
    const span = columns.get(column);
    if (span === undefined) columns.set(column, { from: row, to: row });
    else {
      span.from = Math.min(span.from, row);
      span.to = Math.max(span.to, row);
    }
  }

  touches(references: References): boolean {
    if (references === 'anything') return this.sheets.size > 0;
    return references.some(({ sheet, area }) => {
      const columns = this.sheets.get(sheet);
      return columns !== undefined && meets(columns, area);
    });
  }
}

function meets(columns: ReadonlyMap<number, Span>, area: Area): boolean {
  for (const [column, { from, to }] of columns) {
    const isInside = column >= area.column && column < area.column + area.columnCount;
    if (isInside && from < area.row + area.rowCount && to >= area.row) return true;
  }
  return false;
}

function bySheet(stale: readonly Watched[]): ReadonlyMap<string, CellSet> {
  const sheets = new Map<string, Map<number, Set<number>>>();
  for (const { sheet, row, column } of stale) {
    const rows = sheets.get(sheet) ?? new Map<number, Set<number>>();
    sheets.set(sheet, rows);
    rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
  }
  return sheets;
}
