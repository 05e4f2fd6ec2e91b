import type { CommandInputs, FoundCompany } from '../core/index';

/** The columns of a new firm that the form asks for. */
export const firmColumns = [
  ...(['name', 'corporate_number', 'prefecture', 'city', 'industry', 'employees'] as const),
  ...(['contact_person', 'phone'] as const),
] as const;

/** One of them. */
export type FirmColumn = (typeof firmColumns)[number];

/** What was typed about a new firm. */
export type FirmValues = Readonly<Partial<Record<FirmColumn, string>>>;

/** The firm of a new case: still being looked for, one of the workbook, or one to be added. */
export type ChosenFirm =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'known'; readonly company: FoundCompany }
  | { readonly kind: 'new'; readonly values: FirmValues };

type TextColumn =
  | ('supporter_id' | 'found' | 'step' | 'source' | 'title' | 'management_issues')
  | ('next_action' | 'next_due' | 'activity_kind' | 'note');

/** What was typed about a new case. */
export interface CaseDraft extends Readonly<Record<TextColumn, string>> {
  readonly firm: ChosenFirm;
}

/** A draft that says no more than who is likely to write it, and when. */
export function emptyDraft(today: string, supporter: string): CaseDraft {
  return {
    firm: { kind: 'typed', text: '' },
    ...{ supporter_id: supporter, found: today, step: 'STEP0', source: '', title: '' },
    ...{ management_issues: '', next_action: '', next_due: '', activity_kind: '面談', note: '' },
  };
}

/** The draft as the command takes it: blank texts are left out. */
export function inputOf({ firm, ...texts }: CaseDraft): CommandInputs['new-case'] {
  return {
    ...withoutBlank(texts),
    ...(firm.kind === 'known' && { company: firm.company.id }),
    ...(firm.kind === 'new' && {
      new_company: { name: '', prefecture: '', industry: '', ...withoutBlank(firm.values) },
    }),
  };
}

function withoutBlank(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}
