import type { Scalar } from '../model/workbook-model';

/** The named cells that say what the forms show, and the day that their formulas take for today. */
export const formChoiceNames = [
  'form_case',
  'form_case_page',
  'form_company_case',
  'form_company_receiver',
  'form_company_page',
  'form_shared_ours',
  'form_shared_theirs',
  'form_shared_page',
  'form_training',
  'form_today',
] as const;

/** The name of one of these cells. */
export type FormChoiceName = (typeof formChoiceNames)[number];

/** What the cells hold; a name that the workbook lacks has no entry. */
export type FormChoices = Readonly<Partial<Record<FormChoiceName, Scalar>>>;
