import type { Language } from '../../tables/table-definition';
import { formChoiceTexts, formTexts } from '../../text/forms';
import { listName } from '../new-network/layouts';
import { layFlow, type Flow, type FlowRecord } from './form-flow';
import { choice, either, figure, fixed, together, type FormValue } from './form-value';
import type { ChoiceCell } from './plan-form-parts';
import { createWorkings, type Workings } from './workings';

/** Where the workings of each form begin on their sheet, so that no two meet. */
const firstColumns = { case: 1, company: 16, shared: 28, ojt: 68 } as const;

/** A place for the workings of one form. */
export function workingsOf(form: keyof typeof firstColumns, language: Language): Workings {
  return createWorkings(formTexts.workingsSheet[language], firstColumns[form]);
}

/**
 * Makes each form once for a language: its sheet and its workings lean on the same values, which a
 * scene then computes only once.
 */
export function perLanguage<Form>(
  make: (language: Language) => Form,
): (language: Language) => Form {
  const made = new Map<Language, Form>();
  return (language) => {
    const form = made.get(language) ?? make(language);
    made.set(language, form);
    return form;
  };
}

/** Characters of full width in a label; in English they are of half width. */
export const labelWidth: Readonly<Record<Language, number>> = { ja: 10, en: 16 };

/** Characters of full width in a line of text on a portrait form. */
export const textWidth = 43;

/** Characters of a name above the entries; in full it stands among them. */
export const leadLength = 28;

/** Points of a line of text. */
export const lineHeight = 15;

/** Widths on a portrait form: label, choice, label of the page, page, what is left of the line. */
export const portraitWidths = { 0: 1, 1: 14, 2: 20, 3: 9, 4: 6, 5: 41 };

/** What a portrait form is cut into. */
export interface PortraitPage {
  readonly language: Language;
  /** The cell of the page number. */
  readonly page: ChoiceCell['name'];
  readonly lines: number;
}

/** Labels and texts cut into the lines of a portrait form. */
export function portraitFlow(
  workings: Workings,
  records: readonly FlowRecord[],
  { language, page, lines }: PortraitPage,
): Flow {
  const widths = [labelWidth[language], textWidth];
  return layFlow(workings, records, { widths, lines, hangs: true, page: choice(page) });
}

/** The cell in which people choose the page. */
export function pageCell(name: ChoiceCell['name']): ChoiceCell {
  const { page: label, pickPage: prompt } = formChoiceTexts;
  return { name, label, prompt, start: 1 };
}

/** A cell in which people choose a case. */
export function caseCell(name: ChoiceCell['name'], start: ChoiceCell['start']): ChoiceCell {
  const { case: label, pickCase: prompt } = formChoiceTexts;
  return { name, label, prompt, list: listName('cases'), start };
}

/** That there are more pages, where there are. */
export function moreText({ pages }: Flow, language: Language): FormValue {
  const severalPages: FormValue<boolean> = {
    formula: `${pages.formula}>1`,
    compute: (scene) => pages.compute(scene) > 1,
  };
  const { pagesBefore, pagesAfter } = formChoiceTexts;
  const all = together([fixed(pagesBefore[language]), figure(pages), fixed(pagesAfter[language])]);
  return either(severalPages, all, fixed(''));
}
