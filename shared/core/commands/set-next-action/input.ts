import type { NextWish } from '../case-work/decide-next';

/** The next action of a case. A blank text clears, what is left out stays as it is. */
export interface SetNextActionInput extends NextWish {
  /** Id of the case. */
  readonly case: string;
}

/** What is to be done next now; the due day as ISO text. */
export interface SetNextActionOutput {
  readonly case: string;
  readonly next_action: string;
  readonly next_due: string | null;
  readonly next_agency_id: string;
  readonly isChanged: boolean;
}
