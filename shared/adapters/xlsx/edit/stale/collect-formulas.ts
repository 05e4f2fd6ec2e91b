import { parseAreaAddress } from '../../../../core/index';
import type { Area, Scalar } from '../../../../core/index';
import { fromFileFormula } from '../../formulas/formula-file-form';
import { compileShift, type FormulaOffset } from '../../formulas/formula-shift';
import { storedResult } from '../cells/cell-content';
import type { SheetCells } from '../cells/sheet-cells';
import type { ScannedCell } from '../../read/scan-cells';

/** A formula of a sheet, written out for its own cell as people read it. */
export interface SheetFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What the file says that it gives; `undefined` for an error. */
  readonly result: Scalar | undefined;
  /** The number of the formula that several cells share, when this is one of them. */
  readonly group: string | undefined;
  /** The cells that an array formula fills, when this is one. */
  readonly fills: Area | null;
}

/** All formulas of a sheet's cells, from the top. */
export function collectFormulas(cells: SheetCells): readonly SheetFormula[] {
  const shared = new Map<string, SharedFormula>();
  return cells
    .rows()
    .filter(({ holdsFormulas }) => holdsFormulas)
    .flatMap((place) => cells.read(place).cells.flatMap((cell) => formulaOf(cell, shared) ?? []));
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly shift: (offset: FormulaOffset) => string;
}

function formulaOf(cell: ScannedCell, shared: Map<string, SharedFormula>): SheetFormula | null {
  const { row, column, formula } = cell;
  if (formula === undefined) return null;
  const { attributes, text } = formula;
  const group = attributes['t'] === 'shared' ? attributes['si'] : undefined;
  const fills = attributes['t'] === 'array' ? parseAreaAddress(attributes['ref'] ?? '') : null;
  const common = { row, column, result: storedResult(cell), group, fills };
  const own = fromFileFormula(text);
  if (group === undefined) return { ...common, formula: own };
  const first = shared.get(group);
  if (first === undefined || text !== '') {
    shared.set(group, { row, column, shift: compileShift(own) });
    return { ...common, formula: own };
  }
  const offset = { rows: row - first.row, columns: column - first.column };
  return { ...common, formula: first.shift(offset) };
}
