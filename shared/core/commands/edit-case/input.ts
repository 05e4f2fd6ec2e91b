import type { Scalar } from '../../model/workbook-model';

/** Columns of a case that describe it. Days, STEP, status and the lead have commands of their own. */
export const describingColumns = [
  ...(['source', 'accompanist', 'title', 'vision'] as const),
  ...(['hypothesis_before', 'hypothesis_after', 'management_issues', 'talent_issues'] as const),
  ...(['priority', 'direction', 'other_solutions', 'talent_type', 'engagement'] as const),
  ...(['talent_firms', 'candidates', 'note'] as const),
] as const;

/** One of `describingColumns`. */
export type DescribingColumn = (typeof describingColumns)[number];

/** What is to be said about a case. */
export interface EditCaseInput {
  /** Id of the case. */
  readonly case: string;
  /**
   * As people type them, by column: choices by value or label, people by id or by a name that only
   * one row has. A blank clears; what is left out stays as it is.
   */
  readonly values: Readonly<Partial<Record<DescribingColumn, Scalar>>>;
  /** Goes on although a refusal had only warnings. */
  readonly confirm?: boolean;
}

/** What became of the case. */
export interface EditCaseOutput {
  readonly case: string;
  /** Columns that were written, in their order. */
  readonly changed: readonly DescribingColumn[];
  /** Whether anything was written; a second run changes nothing. */
  readonly isChanged: boolean;
}
