import type { PlanStep, PlanStepKind, WorkbookPlan } from '../../../../shared/core/index';
import type { OpenWorkbook } from '../open-workbook';

/** The step of a kind. */
export type StepOf<Kind extends PlanStepKind> = Extract<PlanStep, { readonly kind: Kind }>;

/**
 * One answer per step kind, as `StepHandlers`, but for all steps of a kind on one sheet together:
 * many of them are one call to Google's service.
 */
export type GroupHandlers = {
  readonly [Kind in PlanStepKind]: (workbook: OpenWorkbook, steps: readonly StepOf<Kind>[]) => void;
};

/** Steps that one handler answers at once. */
export type StepGroup = readonly [PlanStep, ...PlanStep[]];

/** Kinds whose steps take long each, so that work can stop between two of them. */
const ALONE: readonly PlanStepKind[] = ['writeRange', 'ensureChart', 'ensurePivot'];

/** The steps of a plan, in their order, as groups of one kind on one sheet. */
export function groupSteps({ steps }: WorkbookPlan): readonly StepGroup[] {
  const groups: [PlanStep, ...PlanStep[]][] = [];
  for (const step of steps) {
    const last = groups[groups.length - 1];
    if (last !== undefined && belongs(step, last[0])) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function belongs(step: PlanStep, first: PlanStep): boolean {
  if (step.kind !== first.kind || ALONE.includes(step.kind)) return false;
  // New sheets are put into their places together, and names belong to no sheet.
  if (step.kind === 'ensureSheet' || step.kind === 'ensureName') return true;
  return 'sheet' in first && step.sheet === first.sheet;
}
