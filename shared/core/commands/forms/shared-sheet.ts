import type { PlanStep } from '../../plan/plan';
import type { Language } from '../../tables/table-definition';
import { formChoiceTexts, formTexts, sharedTexts } from '../../text/forms';
import { listName } from '../new-network/layouts';
import type { Template } from '../new-network/template';
import { firstChoices } from './first-choices';
import { layFlow } from './form-flow';
import { leadLength, lineHeight, moreText, pageCell, perLanguage, workingsOf } from './form-layout';
import {
  choice,
  either,
  figure,
  fixed,
  isFound,
  joined,
  shortened,
  together,
  type FormValue,
} from './form-value';
import { planFlowForm } from './plan-flow-form';
import { anyBlank, firstOf, isMissing, type ChoiceCell } from './plan-form-parts';
import { sharedForm, type SharedForm } from './shared-form';

/** Characters that a line of each column of the list takes, ids in half width. */
const sharedColumns = [3, 14, 11, 5, 11, 5, 6, 10, 12, 6];
const sharedLines = 30;
const landscapeWidths = {
  ...{ 0: 1, 1: 4, 2: 16, 3: 21, 4: 11, 5: 21, 6: 7, 7: 12, 8: 12, 9: 22, 10: 12 },
};

/** The list of shared cases with its workings. */
export const makeSharedForm = perLanguage((language) => {
  const workings = workingsOf('shared', language);
  const form = sharedForm(workings, language);
  const flow = layFlow(workings, form.records, {
    widths: sharedColumns,
    lines: sharedLines,
    hangs: false,
    page: choice('form_shared_page'),
  });
  return { workings, form, flow };
});

/** The sheet of the cases that two agencies share. */
export function planSharedSheet(template: Template, position: number): readonly PlanStep[] {
  const { language } = template;
  const { form, flow } = makeSharedForm(language);
  const { ours, theirs } = firstChoices(template).shared;
  return planFlowForm(template, position, {
    sheet: formTexts.sharedSheet,
    title: formTexts.sharedTitle,
    choices: [
      { place: { row: 0, column: 2 }, cell: agencyCell('ours', ours) },
      { place: { row: 1, column: 2 }, cell: agencyCell('theirs', theirs) },
      { place: { row: 0, column: 6 }, cell: pageCell('form_shared_page') },
    ],
    notes: [
      { row: 0, column: 4, text: form.ours },
      { row: 1, column: 4, text: form.theirs },
      { row: 0, column: 8, text: moreText(flow, language) },
    ],
    message: messageOf(form, language),
    flow,
    titles: sharedTitles,
    lead: sharedLead(form, language),
    orientation: 'landscape',
    widths: landscapeWidths,
    lineHeight,
  });
}

function agencyCell(which: 'ours' | 'theirs', start: ChoiceCell['start']): ChoiceCell {
  const { [which]: label, pickAgency: prompt } = formChoiceTexts;
  return { name: `form_shared_${which}`, label, prompt, list: listName('agencies'), start };
}

function messageOf({ oursRow, theirsRow, listed }: SharedForm, language: Language): FormValue {
  const { chooseShared, unknownAgency, sameAgency } = formChoiceTexts;
  const isSame: FormValue<boolean> = {
    formula: `${oursRow.formula}=${theirsRow.formula}`,
    compute: (scene) => oursRow.compute(scene) === theirsRow.compute(scene),
  };
  return firstOf(
    [
      [anyBlank(['form_shared_ours', 'form_shared_theirs']), fixed(chooseShared[language])],
      [isMissing(oursRow), fixed(unknownAgency[language])],
      [isMissing(theirsRow), fixed(unknownAgency[language])],
      [isSame, fixed(sameAgency[language])],
      [isMissing(listed), fixed(sharedTexts.none[language])],
    ],
    fixed(sharedTexts.note[language]),
  );
}

const sharedTitles = (
  [
    'number',
    'case',
    'firm',
    'industry',
    'need',
    'step',
    'state',
    'contact',
    'next',
    'actor',
  ] as const
).map((key) => sharedTexts[key]);

/** Who the two are, how many cases stand below, and what is not among them. */
function sharedLead(
  { ours, theirs, listed, held, rest }: SharedForm,
  language: Language,
): FormValue {
  const { listed: listedWord, heldBefore, heldAfter, restBefore, restAfter } = sharedTexts;
  const some = (count: FormValue<number>, before: string, after: string) =>
    either(isFound(count), together([fixed(before), figure(count), fixed(after)]), fixed(''));
  const line = joined('　', [
    together([shortened(ours, leadLength), fixed(' ⇔ '), shortened(theirs, leadLength)]),
    some(listed, '', listedWord[language]),
    some(held, heldBefore[language], heldAfter[language]),
    some(rest, restBefore[language], restAfter[language]),
  ]);
  return either(isFound(listed), line, fixed(''));
}
