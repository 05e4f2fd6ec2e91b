import type { EnsureChart } from './steps/ensure-chart';
import type { EnsureName } from './steps/ensure-name';
import type { EnsurePivot } from './steps/ensure-pivot';
import type { EnsureSheet } from './steps/ensure-sheet';
import type { EnsureTable } from './steps/ensure-table';
import type { SetColumnWidths } from './steps/set-column-widths';
import type { SetConditionalFormats } from './steps/set-conditional-formats';
import type { SetFrozenPanes } from './steps/set-frozen-panes';
import type { SetHyperlinks } from './steps/set-hyperlinks';
import type { SetNotes } from './steps/set-notes';
import type { SetPageSetup } from './steps/set-page-setup';
import type { SetProtection } from './steps/set-protection';
import type { SetRowHeights } from './steps/set-row-heights';
import type { SetStyle } from './steps/set-style';
import type { SetValidation } from './steps/set-validation';
import type { WriteRange } from './steps/write-range';

/** One idempotent change to a workbook. Named for the state it ensures: a second run is harmless. */
export type PlanStep =
  | EnsureSheet
  | WriteRange
  | SetStyle
  | SetColumnWidths
  | SetRowHeights
  | SetFrozenPanes
  | SetPageSetup
  | EnsureTable
  | SetValidation
  | SetConditionalFormats
  | EnsureName
  | SetProtection
  | SetNotes
  | SetHyperlinks
  | EnsureChart
  | EnsurePivot;

/** The tag of a step. */
export type PlanStepKind = PlanStep['kind'];

/** The changes a command asks for, in order. Plain JSON; what it does not name stays untouched. */
export interface WorkbookPlan {
  readonly steps: readonly PlanStep[];
}

/** One answer per step kind; a new kind does not compile until every host answers it. */
export type StepHandlers<Target, Result> = {
  readonly [Kind in PlanStepKind]: (
    target: Target,
    step: Extract<PlanStep, { readonly kind: Kind }>,
  ) => Result;
};

/** A plan that changes nothing. */
export const emptyPlan: WorkbookPlan = { steps: [] };
