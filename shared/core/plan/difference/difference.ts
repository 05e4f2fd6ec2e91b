import type { PlanStep } from '../plan';

/** A change of a workbook that no step can make. */
export type PlanObstacle =
  /** Also a sheet of another name: to a plan that is another sheet. */
  | 'sheet-removed'
  | 'tab-color-removed'
  | 'merges-changed'
  /** A width or height goes back to what the program chooses. */
  | 'size-reset'
  /** A font, colour, alignment or border line goes back to what the program chooses. */
  | 'style-removed'
  | 'validation-removed'
  /** Conditional formats of one area no longer stand together. */
  | 'conditional-formats-mixed'
  | 'page-setup-removed'
  | 'table-removed'
  | 'chart-removed'
  | 'pivot-removed'
  | 'name-removed';

/** The steps that make a change, and what they cannot make. */
export type Difference = readonly (PlanStep | PlanObstacle)[];
