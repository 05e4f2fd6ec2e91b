import type { PlanStep, PlanStepKind } from '../../../../shared/core/index';

/** The step of a kind. */
export type StepOf<Kind extends PlanStepKind> = Extract<PlanStep, { readonly kind: Kind }>;
