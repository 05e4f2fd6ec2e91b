import type { ProgressDates } from '../case-work/decide-dates';
import type { StepWish } from '../case-work/decide-step';

/** The STEP that a case is to stand in, and the days that came to be known with it. */
export interface MoveStepInput extends StepWish, ProgressDates {
  /** Id of the case. */
  readonly case: string;
}

/** Where the case stands now. */
export interface MoveStepOutput {
  readonly case: string;
  readonly from: string;
  readonly to: string;
  /** Whether the case changed; a second run changes nothing. */
  readonly isChanged: boolean;
}
