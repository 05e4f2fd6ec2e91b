import type { Scalar } from '../../model/workbook-model';
import type { ProblemCode } from '../../problems';
import type { CheckOutput } from '../check/input';

/** A repair makes every safe repair; there is nothing to choose. */
export type RepairInput = Readonly<Record<string, never>>;

/** One cell that was put right. */
export interface FixedCell {
  readonly code: ProblemCode;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly table: string | null;
  /** Row of the sheet, counted from 1. */
  readonly row: number | null;
  readonly column: string | null;
  /** The value as it was typed. */
  readonly from: Scalar;
  /** The value as it stands now: dates as ISO text, `null` for a blank cell. */
  readonly to: Scalar;
  readonly message: string;
}

/** What was put right, and what a check finds after that. */
export interface RepairOutput extends CheckOutput {
  readonly fixed: readonly FixedCell[];
}
