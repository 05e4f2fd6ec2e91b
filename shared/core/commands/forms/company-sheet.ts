import type { PlanStep } from '../../plan/plan';
import type { Language } from '../../tables/table-definition';
import { formChoiceTexts, formTexts } from '../../text/forms';
import { listName } from '../new-network/layouts';
import type { Template } from '../new-network/template';
import { companyForm, type CompanyForm } from './company-form';
import { firstChoices } from './first-choices';
import {
  caseCell,
  leadLength,
  moreText,
  pageCell,
  perLanguage,
  portraitFlow,
  portraitWidths,
  workingsOf,
} from './form-layout';
import { around, fixed, shortened, type FormValue } from './form-value';
import { planFlowForm } from './plan-flow-form';
import { anyBlank, firstOf, isMissing, type ChoiceCell } from './plan-form-parts';

const companyLines = 43;
/** There is less to say than on a case, and it is read by others. */
const companyLineHeight = 17.5;

/** The company form with its workings. */
export const makeCompanyForm = perLanguage((language) => {
  const workings = workingsOf('company', language);
  const form = companyForm(workings, language);
  const flow = portraitFlow(workings, form.records, {
    language,
    page: 'form_company_page',
    lines: companyLines,
  });
  return { workings, form, flow };
});

/** The sheet that goes to a talent firm. */
export function planCompanySheet(template: Template, position: number): readonly PlanStep[] {
  const { language } = template;
  const { form, flow } = makeCompanyForm(language);
  const start = firstChoices(template).company;
  return planFlowForm(template, position, {
    sheet: formTexts.companySheet,
    title: formTexts.companyTitle,
    choices: [
      { place: { row: 0, column: 1 }, cell: caseCell('form_company_case', start.case) },
      { place: { row: 1, column: 1 }, cell: receiverCell(start.receiver) },
      { place: { row: 0, column: 3 }, cell: pageCell('form_company_page') },
    ],
    notes: [
      { row: 0, column: 5, text: moreText(flow, language) },
      { row: 1, column: 3, text: form.receiver },
    ],
    message: messageOf(form, language),
    lead: around('', shortened(form.receiver, leadLength), formChoiceTexts.addressed[language]),
    flow,
    orientation: 'portrait',
    widths: portraitWidths,
    lineHeight: companyLineHeight,
  });
}

function receiverCell(start: ChoiceCell['start']): ChoiceCell {
  const { receiver: label, pickReceiver: prompt } = formChoiceTexts;
  return { name: 'form_company_receiver', label, prompt, list: listName('agencies'), start };
}

/** The firm is not named here: the whole sheet may be handed on as a file. */
function messageOf(form: CompanyForm, language: Language): FormValue {
  const { chooseCompany, unknownCase, unknownAgency, firmMissing } = formChoiceTexts;
  return firstOf([
    [anyBlank(['form_company_case', 'form_company_receiver']), fixed(chooseCompany[language])],
    [isMissing(form.caseRow), fixed(unknownCase[language])],
    [isMissing(form.receiverRow), fixed(unknownAgency[language])],
    [isMissing(form.firmRow), fixed(firmMissing[language])],
  ]);
}
