import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';

/** A problem as a check finds it, with what its cell is to hold instead where that is certain. */
export interface FoundProblem extends Problem {
  readonly repair?: { readonly from: Scalar; readonly to: Scalar };
}
