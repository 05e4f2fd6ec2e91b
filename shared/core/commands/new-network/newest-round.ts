import type { MaturityFigures } from '../../cached-values/dashboard-figures';
import { compileFormula } from '../../formulas/compile-formula';
import type { FormulaCell, Scalar } from '../../model/workbook-model';
import { shown, type Template } from './template';

/** A cell that shows something of the newest round, and something else while there is none. */
export interface RoundCell {
  readonly formula: string;
  readonly of: (round: MaturityFigures) => Scalar;
  readonly without?: Scalar;
}

/** Compiles a cell about the newest round, with the value it will show if the figures are known. */
export function roundCell({ layouts, figures }: Template, cell: RoundCell): FormulaCell {
  const { formula, of, without = '' } = cell;
  const value =
    figures === null ? undefined : figures.maturity === null ? without : of(figures.maturity);
  return shown(compileFormula(formula, { layouts })(0), value);
}

/** The formula that reads a column of the newest round; blank while there is none. */
export function readRound(column: string): string {
  return `IF(maturity_round_row="","",INDEX({maturity.${column}},maturity_round_row))`;
}
