import type { ProblemCode } from '../../problems';
import type { NextWish } from '../case-work/decide-next';

/** What is to change about one case; what is left out stays as it is. */
export interface CaseUpdate extends NextWish {
  /** Id of the case. */
  readonly case: string;
  readonly step?: string;
  readonly status?: string;
  /** Why the STEP or the status changes, where one has to say so. */
  readonly reason?: string;
}

/** What a meeting decided about many cases. */
export interface BulkUpdateInput {
  readonly changes: readonly CaseUpdate[];
  /** Day of the meeting; today if it is left out. */
  readonly date?: string;
}

/** What became of one entry of the list. */
export interface CaseResult {
  readonly case: string;
  readonly kind: 'changed' | 'unchanged' | 'refused';
  /** Why nothing about the case was changed; none unless it was refused. */
  readonly reasons: readonly CaseReason[];
}

/** One reason, in words too. */
export interface CaseReason {
  readonly code: ProblemCode;
  readonly message: string;
}

/** What became of the list, in its order. */
export interface BulkUpdateOutput {
  readonly results: readonly CaseResult[];
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}
