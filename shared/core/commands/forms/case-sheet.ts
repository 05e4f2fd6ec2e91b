import type { PlanStep } from '../../plan/plan';
import { formChoiceTexts, formTexts } from '../../text/forms';
import type { Template } from '../new-network/template';
import { caseForm } from './case-form';
import { firstChoices } from './first-choices';
import {
  caseCell,
  leadLength,
  lineHeight,
  moreText,
  pageCell,
  perLanguage,
  portraitFlow,
  portraitWidths,
  workingsOf,
} from './form-layout';
import { field, fixed, joined, shortened, type FormValue } from './form-value';
import { planFlowForm } from './plan-flow-form';
import { anyBlank, firstOf, isMissing } from './plan-form-parts';

const caseLines = 50;

/** The case form with its workings. */
export const makeCaseForm = perLanguage((language) => {
  const workings = workingsOf('case', language);
  const form = caseForm(workings, language);
  const flow = portraitFlow(workings, form.records, {
    language,
    page: 'form_case_page',
    lines: caseLines,
  });
  return { workings, form, flow };
});

/** The sheet of one case. */
export function planCaseSheet(template: Template, position: number): readonly PlanStep[] {
  const { language } = template;
  const { form, flow } = makeCaseForm(language);
  const { chooseCase, unknownCase } = formChoiceTexts;
  return planFlowForm(template, position, {
    sheet: formTexts.caseSheet,
    title: formTexts.caseTitle,
    choices: [
      { place: { row: 0, column: 1 }, cell: caseCell('form_case', firstChoices(template).case) },
      { place: { row: 0, column: 3 }, cell: pageCell('form_case_page') },
    ],
    notes: [{ row: 0, column: 5, text: moreText(flow, language) }],
    message: firstOf(
      [
        [anyBlank(['form_case']), fixed(chooseCase[language])],
        [isMissing(form.row), fixed(unknownCase[language])],
      ],
      form.firm,
    ),
    lead: caseLead(form),
    flow,
    orientation: 'portrait',
    widths: portraitWidths,
    lineHeight,
  });
}

/** Whose case it is, on every page. */
function caseLead({ firm, row }: ReturnType<typeof caseForm>): FormValue {
  return joined('　', [shortened(firm, leadLength), field('cases', 'id', row)]);
}
