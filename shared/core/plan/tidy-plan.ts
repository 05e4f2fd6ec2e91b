import { isEmptyStyle } from '../model/cell-style';
import { joinWrites } from './join-writes';
import type { PlanStep, PlanStepKind, WorkbookPlan } from './plan';
import type { SetProtection } from './steps/set-protection';
import type { WriteRange } from './steps/write-range';

/** Sheets before what stands on them, cells before tables, tables and names before what refers to them. */
const RANKS: Readonly<Record<PlanStepKind, number>> = {
  ensureSheet: 0,
  // Lifting protection goes here; see `protectionSteps`.
  writeRange: 2,
  ensureTable: 3,
  ensureName: 4,
  setStyle: 5,
  setColumnWidths: 6,
  setRowHeights: 7,
  setValidation: 8,
  setConditionalFormats: 9,
  setNotes: 10,
  setHyperlinks: 11,
  ensureChart: 12,
  ensurePivot: 13,
  setFrozenPanes: 14,
  setPageSetup: 15,
  setProtection: 16,
};

const LIFT_RANK = 1;

/**
 * A plan of the same meaning that hosts can follow in order, in fewer calls.
 *
 * Steps are sorted by kind, neighbouring writes are joined, steps that say nothing are dropped.
 * Protection is lifted first and set last. Applying the result gives the same model as the plan.
 */
export function tidyPlan(plan: WorkbookPlan): WorkbookPlan {
  const steps = plan.steps.filter((step) => !isEmptyStep(step));
  const writes = steps.filter((step): step is WriteRange => step.kind === 'writeRange');
  const protections = steps.filter((step): step is SetProtection => step.kind === 'setProtection');
  const others = steps.filter(({ kind }) => kind !== 'writeRange' && kind !== 'setProtection');
  const all = [...others, ...joinWrites(writes), ...protectionSteps(protections)];
  // Sorting is stable (ES2019), so steps of one kind keep their order.
  return { steps: all.sort((one, other) => rankOf(one) - rankOf(other)) };
}

function rankOf(step: PlanStep): number {
  return step.kind === 'setProtection' && step.protection === null ? LIFT_RANK : RANKS[step.kind];
}

/**
 * One lift for each sheet that is lifted anywhere, because cells cannot be written without, and the
 * last step for each sheet where that is not a lift itself.
 */
function protectionSteps(steps: readonly SetProtection[]): readonly SetProtection[] {
  const lifts = new Map<string, SetProtection>();
  const last = new Map<string, SetProtection>();
  for (const step of steps) {
    if (step.protection === null && !lifts.has(step.sheet)) lifts.set(step.sheet, step);
    last.delete(step.sheet);
    last.set(step.sheet, step);
  }
  return [...lifts.values(), ...[...last.values()].filter(({ protection }) => protection !== null)];
}

/** When a step says nothing. An empty list of conditional formats says something: it takes rules away. */
const EMPTY: {
  readonly [Kind in PlanStepKind]?: (step: Extract<PlanStep, { readonly kind: Kind }>) => boolean;
} = {
  writeRange: ({ contents }) => contents.every((row) => row.length === 0),
  setStyle: ({ style }) => isEmptyStyle(style),
  setColumnWidths: ({ widths }) => Object.keys(widths).length === 0,
  setRowHeights: ({ heights }) => Object.keys(heights).length === 0,
  setNotes: ({ notes }) => notes.length === 0,
  setHyperlinks: ({ hyperlinks }) => hyperlinks.length === 0,
};

function isEmptyStep(step: PlanStep): boolean {
  // Safe: the map pairs each kind with the question for that kind, which TypeScript cannot follow.
  const isEmpty = EMPTY[step.kind] as ((step: PlanStep) => boolean) | undefined;
  return isEmpty?.(step) ?? false;
}
