/** Which of the open cases are wanted; what is blank or left out does not narrow the list. */
export interface ListCasesInput {
  /** Id of the lead agency. */
  readonly agency?: string;
  /** Id of a supporter who leads or accompanies them. */
  readonly supporter?: string;
  readonly step?: string;
}

/** The cases that are not closed, in the order of the sheet. */
export interface ListCasesOutput {
  readonly cases: readonly ListedCase[];
}

/** An open case as a meeting goes through it; blank where the row says nothing. */
export interface ListedCase {
  readonly case: string;
  /** Name of the firm, or its id where no row has it. */
  readonly firm: string;
  readonly title: string;
  /** Name of the lead supporter, or the id. */
  readonly supporter: string;
  readonly step: string;
  readonly status: string;
  readonly next_action: string;
  /** ISO text; `null` if there is no day or it can't be read. */
  readonly next_due: string | null;
}
