import { isoToSerial } from '../../domain/dates';
import type { PlanStep } from '../../plan/plan';
import { formTexts } from '../../text/forms';
import { cellArea, nameCell } from '../new-network/sheet-blocks';
import type { Template } from '../new-network/template';
import { makeCaseForm, planCaseSheet } from './case-sheet';
import { makeCompanyForm, planCompanySheet } from './company-sheet';
import { makeOjtForm, planOjtSheet } from './ojt-sheet';
import { formCell } from './plan-form-parts';
import { makeSharedForm, planSharedSheet } from './shared-sheet';

/** The forms in the order of their sheets; each is found by the name of its first choice. */
export const forms = [
  {
    title: formTexts.caseSheet,
    purpose: formTexts.casePurpose,
    name: 'form_case',
    plan: planCaseSheet,
  },
  {
    title: formTexts.companySheet,
    purpose: formTexts.companyPurpose,
    name: 'form_company_case',
    plan: planCompanySheet,
  },
  {
    title: formTexts.sharedSheet,
    purpose: formTexts.sharedPurpose,
    name: 'form_shared_ours',
    plan: planSharedSheet,
  },
  {
    title: formTexts.ojtSheet,
    purpose: formTexts.ojtPurpose,
    name: 'form_training',
    plan: planOjtSheet,
  },
] as const;

/** The day stands before the workings of the forms. */
const todayColumn = 0;

/** The hidden sheet on which the forms find their rows and cut their texts into lines. */
export const formWorkings = {
  title: formTexts.workingsSheet,
  name: 'form_today',
  plan: (template: Template, position: number): readonly PlanStep[] => {
    const { language } = template;
    const sheet = formTexts.workingsSheet[language];
    const columns = [makeCaseForm, makeCompanyForm, makeSharedForm, makeOjtForm].flatMap((make) =>
      make(language).workings.columns(),
    );
    const today = cellArea(0, todayColumn);
    return [
      { kind: 'ensureSheet', sheet, position, visibility: 'hidden' },
      {
        kind: 'writeRange',
        sheet,
        area: today,
        contents: [[{ formula: 'TODAY()', value: isoToSerial(template.today) }]],
      },
      nameCell('form_today', sheet, today),
      ...columns
        .filter(({ values }) => values.length > 0)
        .map(({ column, values }): PlanStep => ({
          kind: 'writeRange',
          sheet,
          area: { row: 0, column, rowCount: values.length, columnCount: 1 },
          contents: values.map((value) => [formCell(template, value)]),
        })),
    ];
  },
} as const;
