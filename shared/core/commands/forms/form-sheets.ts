import { isoToSerial } from '../../domain/dates';
import type { CellContent } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { formTexts } from '../../text/forms';
import { cellArea, nameCell } from '../new-network/sheet-blocks';
import { shown, type Template } from '../new-network/template';
import { makeCaseForm, planCaseSheet } from './case-sheet';
import { makeCompanyForm, planCompanySheet } from './company-sheet';
import { makeOjtForm, planOjtSheet } from './ojt-sheet';
import type { FormScene } from './form-scene';
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

/** A new workbook holds the day on which it is made, until it is calculated. */
function todayCell(template: Template): CellContent {
  const today = { formula: 'TODAY()', compute: (scene: FormScene) => scene.today() };
  return template.figures === null
    ? shown(today.formula, isoToSerial(template.today))
    : formCell(template, today);
}

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
        contents: [[todayCell(template)]],
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
