/** What somebody has typed so far to find a firm. */
export interface FindCompanyInput {
  /** Part of a name, a corporate number or its beginning, or an id. */
  readonly text: string;
}

/** The firms that fit, the best first. */
export interface FindCompanyOutput {
  readonly companies: readonly FoundCompany[];
  /** How many fit, with those that are left out of the list. */
  readonly count: number;
}

/** A firm as a list of suggestions shows it; blank where the row says nothing. */
export interface FoundCompany {
  readonly id: string;
  readonly name: string;
  readonly corporate_number: string;
  readonly prefecture: string;
  readonly city: string;
  /** By what it was found. */
  readonly by: 'id' | 'number' | 'name' | 'part';
  /** Ids of its cases that are in progress or on hold. */
  readonly openCases: readonly string[];
}
