import type { Area } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { Language } from '../../tables/table-definition';
import { formChoiceTexts, formTexts } from '../../text/forms';
import { listName } from '../new-network/layouts';
import { colors, looks } from '../new-network/look';
import { cellArea, paint, planBlocks } from '../new-network/sheet-blocks';
import type { Template } from '../new-network/template';
import { firstChoices } from './first-choices';
import { layFlow, lineOf } from './form-flow';
import { labelWidth, lineHeight, perLanguage, textWidth, workingsOf } from './form-layout';
import { fixed, type FormValue } from './form-value';
import { ojtForm, type OjtBlock, type OjtForm } from './ojt-form';
import {
  anyBlank,
  bodyLook,
  firstOf,
  isMissing,
  planBody,
  planChoice,
  planFormPage,
  planHeadingHighlight,
  planMessage,
  ruledLook,
} from './plan-form-parts';

const widths = { 0: 1, 1: 14, 2: 36, 3: 40 };
const columnCount = 3;
/** Three names of 100 characters, two lines of facts, a title and the longest preparation. */
const topLines = 19;
const titleRow = 2;
const factsRow = titleRow + 1;
const topArea: Area = { row: factsRow, column: 1, rowCount: topLines, columnCount };

/** The OJT form with its workings. */
export const makeOjtForm = perLanguage((language) => {
  const workings = workingsOf('ojt', language);
  const form = ojtForm(workings, language);
  const flow = layFlow(workings, form.records, {
    widths: [labelWidth[language], textWidth],
    lines: topLines,
    hangs: true,
    page: { formula: '1', compute: () => 1 },
  });
  return { workings, form, flow };
});

/** The sheet of one OJT: who, where and when, then blocks of lines, partly filled. */
export function planOjtSheet(template: Template, position: number): readonly PlanStep[] {
  const { language } = template;
  const sheet = formTexts.ojtSheet[language];
  const { form, flow } = makeOjtForm(language);
  const blocks = planBlocksOf(template, sheet, { blocks: form.blocks, row: factsRow + topLines });
  const { training: label, pickTraining: prompt } = formChoiceTexts;
  const { training: start } = firstChoices(template);
  return [
    { kind: 'ensureSheet', sheet, position, tabColor: colors.brand, showGridlines: false },
    { kind: 'setColumnWidths', sheet, widths },
    ...planChoice(template, sheet, {
      place: { row: 0, column: 1 },
      cell: { name: 'form_training', label, prompt, list: listName('trainings'), start },
    }),
    ...planMessage(template, sheet, { row: 1, column: 1, message: messageOf(form, language) }),
    ...planBlocks(sheet, [
      {
        ...{ row: titleRow, column: 1 },
        ...{ contents: [[formTexts.ojtTitle[language]]], style: looks.title },
      },
    ]),
    { kind: 'setRowHeights', sheet, heights: { [titleRow]: 32 } },
    ...planBody(template, sheet, {
      ...{ area: topArea, lines: flow.lines },
      ...{ height: lineHeight, look: ruledLook },
    }),
    ...planHeadingHighlight(sheet, topArea),
    ...blocks.steps,
    ...planFormPage(sheet, {
      ...{ orientation: 'portrait', firstRow: titleRow },
      ...{ endRow: blocks.end, columnCount: columnCount + 1 },
    }),
  ];
}

function messageOf({ row, supporter }: OjtForm, language: Language): FormValue {
  const { chooseTraining, unknownTraining } = formChoiceTexts;
  return firstOf(
    [
      [anyBlank(['form_training']), fixed(chooseTraining[language])],
      [isMissing(row), fixed(unknownTraining[language])],
    ],
    supporter,
  );
}

interface Blocks {
  readonly blocks: readonly OjtBlock[];
  readonly row: number;
}

function planBlocksOf(
  template: Template,
  sheet: string,
  { blocks, row: firstRow }: Blocks,
): { readonly steps: readonly PlanStep[]; readonly end: number } {
  const { language } = template;
  const steps: PlanStep[] = [];
  let row = firstRow;
  for (const { title, hint, lines, text, marks } of blocks) {
    const head: Area = { row, column: 1, rowCount: 1, columnCount };
    steps.push(
      ...planBlocks(sheet, [
        { row, column: 1, contents: [[title[language], hint?.[language] ?? null, null]] },
      ]),
      paint(sheet, head, headLook),
      paint(sheet, cellArea(row, 2), { bold: false, fontColor: colors.inkSoft }),
      ...planBody(template, sheet, {
        area: { row: row + 1, column: 1, rowCount: lines, columnCount },
        lines: Array.from({ length: lines }, (_, line) => [
          fixed(marks?.[line]?.[language] ?? ''),
          lineOf(text, line, textWidth),
        ]),
        height: lineHeight,
        look: ruledLook,
      }),
      { kind: 'setRowHeights', sheet, heights: { [row]: 18 } },
    );
    row += lines + 1;
  }
  return { steps, end: row };
}

const headLook = {
  ...bodyLook,
  bold: true,
  fontColor: colors.brand,
  fillColor: colors.brandSoft,
};
