import type { ClosingWish } from '../case-work/decide-closing';

/** How a case ended. */
export interface CloseCaseInput extends ClosingWish {
  /** Id of the case. */
  readonly case: string;
}

/** How the case stands now; the day as ISO text. */
export interface CloseCaseOutput {
  readonly case: string;
  readonly status: string;
  readonly outcome: string;
  readonly closed: string | null;
  readonly isChanged: boolean;
}
