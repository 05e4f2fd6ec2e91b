import type { ProblemCode, Severity } from '../../problems';

/** A check looks at everything; there is nothing to choose. */
export type CheckInput = Readonly<Record<string, never>>;

/** A problem as results show it: the place opened out, the sentence written. */
export interface CheckProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly table: string | null;
  /** Row of the sheet, counted from 1. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** What the cell shows now. Given where there is a `fix`. */
  readonly from?: string;
  /** What a repair would make of the cell, in people's words. Given where one value is certain. */
  readonly fix?: string;
}

/** Everything that a check found, with the numbers of what matters most. */
export interface CheckOutput {
  readonly errors: number;
  readonly warnings: number;
  /** Errors, warnings and hints in the order of sheets and rows. */
  readonly problems: readonly CheckProblem[];
}
