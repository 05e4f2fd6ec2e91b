/** A firm that is not in the workbook yet, by the columns of the companies. */
export interface NewCompany {
  readonly name: string;
  readonly prefecture: string;
  /** Letter of the division, or its title. */
  readonly industry: string;
  readonly corporate_number?: string;
  readonly city?: string;
  readonly employees?: string | number;
  readonly address?: string;
  readonly business?: string;
  readonly contact_person?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly note?: string;
}

/** A case to be begun. The firm comes from `company`, `new_company` or `from`, in this order. */
export interface NewCaseInput {
  /** Id of a firm of the workbook. */
  readonly company?: string;
  readonly new_company?: NewCompany;
  /** Id of a follow-up whose new issue the case is about: firm, agency and supporter follow. */
  readonly from?: string;
  /** Today if it is left out. */
  readonly found?: string;
  /** The agency of the supporter if it is left out. */
  readonly agency_id?: string;
  /** Needed unless `from` tells. */
  readonly supporter_id?: string;
  readonly accompanist?: string;
  readonly source?: string;
  readonly title?: string;
  readonly management_issues?: string;
  /** STEP0 unless told; STEP1 if the talk about issues has begun. */
  readonly step?: string;
  readonly next_action?: string;
  readonly next_due?: string;
  /** What happened on the day it was found, for the first activity. */
  readonly note?: string;
  /** One of the choices `activity-kind`. */
  readonly activity_kind?: string;
  /** Goes on although a refusal had only warnings: the firm or a case of it seems to be there. */
  readonly confirm?: boolean;
}

/** The case that was begun, or that was there already. */
export interface NewCaseOutput {
  readonly case: string;
  readonly company: string;
  readonly isNewCompany: boolean;
  /** `false` when the very same open case was there: then nothing is added. */
  readonly isNew: boolean;
}
