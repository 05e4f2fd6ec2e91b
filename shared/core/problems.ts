/**
 * Everything that can be wrong with input or a workbook, as closed codes.
 *
 * Sentences live in `text/problems.ts`; a problem carries only what the sentence needs.
 */
export type ProblemCode =
  // the file
  | 'file-not-workbook'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-too-large'
  | 'file-too-slow'
  | 'file-unsafe'
  | 'file-parts-unsupported'
  | 'file-not-found'
  | 'file-not-readable'
  | 'file-not-writable'
  | 'file-read-only'
  | 'file-busy'
  | 'file-open-in-excel'
  | 'file-open-in-libreoffice'
  | 'backup-not-writable'
  | 'workbook-not-tsunagi'
  | 'workbook-newer'
  // structure
  | 'sheet-exists'
  | 'table-missing'
  | 'table-duplicate'
  | 'table-not-empty'
  | 'column-missing'
  | 'column-duplicate'
  | 'column-unknown'
  | 'column-computed'
  // cells
  | 'required-missing'
  | 'id-duplicate'
  | 'id-malformed'
  | 'reference-unknown'
  | 'date-invalid'
  | 'date-text'
  | 'date-implausible'
  | 'date-order'
  | 'number-invalid'
  | 'number-out-of-range'
  | 'choice-unknown'
  | 'flag-invalid'
  | 'corporate-number-format'
  | 'corporate-number-check-digit'
  | 'corporate-number-duplicate'
  | 'text-spaces'
  | 'value-untidy'
  | 'text-over-limit'
  | 'text-too-long'
  | 'text-control-characters'
  | 'email-invalid'
  | 'maturity-stage-skipped'
  // rows that must fit together
  | 'handoff-reason-missing'
  | 'handoff-same-agency'
  | 'consent-missing'
  | 'match-before-posting'
  | 'match-without-posting'
  | 'step-behind-dates'
  | 'issue-without-solution'
  // handing a case over
  | 'handoff-consent'
  | 'handoff-open-already'
  | 'handoff-transfer-waiting'
  | 'handoff-receiver-left'
  | 'handoff-step-not-covered'
  | 'handoff-move-impossible'
  | 'handoff-lead-missing'
  | 'holidays-unknown'
  // work on cases
  | 'date-future'
  | 'case-unknown'
  | 'case-closed'
  | 'case-open-exists'
  | 'case-repeated'
  | 'company-known-number'
  | 'company-known-name'
  | 'supporter-not-of-agency'
  | 'step-reason-missing'
  | 'close-reason-missing'
  | 'outcome-reason-missing'
  | 'outcome-without-date'
  | 'outcome-without-followup'
  | 'followup-without-match'
  | 'approach-without-firm'
  // input
  | 'input-invalid'
  | 'form-missing'
  | 'form-same-agency'
  | 'period-invalid'
  | 'table-unknown'
  | 'table-has-commands'
  | 'round-unknown'
  | 'import-empty'
  | 'import-no-known-column'
  | 'import-encoding'
  | 'import-quotes'
  | 'import-too-many-rows'
  | 'import-row-known'
  | 'import-reference-unknown'
  | 'import-reference-ambiguous'
  // what a host cannot do
  | 'capability-missing'
  // what went wrong in a host while it read or wrote
  | 'host-failed'
  | 'host-not-reached'
  | 'host-cell-editing'
  | 'host-busy'
  | 'host-sheet-protected'
  | 'host-item-gone'
  | 'host-too-large'
  // plans
  | 'plan-impossible';

/** Errors keep a figure or a file from being right, warnings ask for a look, hints are tidiness. */
export type Severity = 'error' | 'warning' | 'hint';

/** Where a problem is. Rows count from 1, as people see them; `column` is a column key or letters. */
export interface Place {
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
  /** Names the row by its id, where its number is not known. Needs `table`. */
  readonly id?: string;
}

/** One thing that is wrong, with where it is and what its sentence names. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly place?: Place;
  /** What the sentence names: the value found, the limits, the remedy's parameters. */
  readonly values?: Readonly<Record<string, string | number>>;
}
