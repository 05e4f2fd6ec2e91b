import type { DashboardFigures } from '../../cached-values/dashboard-figures';
import type { TableLayouts } from '../../formulas/compile-formula';
import type { FormulaCell, Scalar } from '../../model/workbook-model';
import type { Language } from '../../tables/table-definition';
import type { TableRecord } from './table-cells';

/** Who the workbook belongs to and what made it; written once, when it is made. */
export interface NewIdentity {
  readonly workbookId: string;
  readonly networkName: string;
  /** Labels of the choices, as people see them; `null` while undecided. */
  readonly pattern: string | null;
  readonly declaredType: string | null;
  readonly templateVersion: string;
  readonly definitionsVersion: string;
  /** ISO dates, both inclusive. */
  readonly period: { readonly from: string; readonly to: string };
}

/** Everything the sheets of a new workbook are made from. */
export interface Template {
  readonly language: Language;
  readonly layouts: TableLayouts;
  readonly identity: NewIdentity;
  /** Rows by table, e.g. of the sample network; no entry means an empty table. */
  readonly records: Readonly<Record<string, readonly TableRecord[]>>;
  /** ISO date of the day on which it is made; forms take it for today until they are calculated. */
  readonly today: string;
  /** What the formulas show, if it is known: previews show these values without calculating. */
  readonly figures: DashboardFigures | null;
}

/** A formula with the value it is known to show. */
export function shown(formula: string, value: Scalar | undefined): FormulaCell {
  return value === undefined ? { formula } : { formula, value };
}
