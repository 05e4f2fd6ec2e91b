import type { CellPosition, ComputedResults, Scalar } from '../../../../core/index';
import type { Results, RowWishes } from '../cells/row-wishes';
import type { SheetFormula } from './collect-formulas';
import type { NameBook } from './formula-references';
import { staleResults, type CellSet } from './stale-results';

/** A sheet of the workbook, as far as its formulas matter for what is to be stored. */
export interface FormulaSheet {
  readonly name: string;
  readonly formulas: readonly SheetFormula[];
  /** `undefined` for a sheet that nothing is written to. */
  readonly wishes: RowWishes | undefined;
  /** Cells that hold something else now. */
  readonly changed: readonly CellPosition[];
}

/** What becomes of the stored results of a sheet's formulas. */
export interface SettledResults {
  readonly results: Results;
  readonly stale: CellSet;
}

/**
 * Decides for each formula whether its stored result stays, is replaced by the one that is known,
 * or goes because it may be wrong. Sheets where everything stays have no entry.
 */
export function settleFormulas(
  sheets: readonly FormulaSheet[],
  known: ComputedResults,
  book: NameBook,
): ReadonlyMap<string, SettledResults> {
  const results = new Map(sheets.map((sheet) => [sheet.name, knownResults(sheet, known)]));
  const stale = staleResults(
    sheets.map((sheet) => ({
      name: sheet.name,
      formulas: sheet.formulas,
      changed: [...sheet.changed, ...positionsOf(results.get(sheet.name))],
      isKnown: (row, column) => known.get(sheet.name)?.get(row)?.has(column) ?? false,
    })),
    book,
  );
  return new Map(
    sheets.flatMap(({ name }): [string, SettledResults][] => {
      const own = results.get(name) ?? new Map<number, Map<number, Scalar>>();
      const gone = stale.get(name) ?? new Map<number, Set<number>>();
      return own.size === 0 && gone.size === 0 ? [] : [[name, { results: own, stale: gone }]];
    }),
  );
}

/** The known results that the file does not hold yet, those of new formulas among them. */
function knownResults(
  { name, formulas, wishes, changed }: FormulaSheet,
  known: ComputedResults,
): Results {
  const results = new Map<number, Map<number, Scalar>>();
  const rows = known.get(name);
  if (rows === undefined) return results;
  const add = (row: number, column: number) => {
    const value = rows.get(row)?.get(column);
    if (value === undefined) return;
    const columns = results.get(row) ?? new Map<number, Scalar>();
    results.set(row, columns.set(column, value));
  };
  for (const { row, column, result } of formulas) {
    if (rows.get(row)?.get(column) !== result) add(row, column);
  }
  for (const { row, column } of changed) {
    const content = wishes?.contentsAt(row)[column];
    if (typeof content === 'object' && content !== null && 'formula' in content) add(row, column);
  }
  return results;
}

function positionsOf(results: Results = new Map()): readonly CellPosition[] {
  return [...results].flatMap(([row, columns]) =>
    [...columns.keys()].map((column) => ({ row, column })),
  );
}
