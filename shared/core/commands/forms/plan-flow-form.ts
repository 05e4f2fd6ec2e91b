import type { Area, PageSetup } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { LocalizedText } from '../../tables/table-definition';
import { colors, looks } from '../new-network/look';
import { paint, planBlocks } from '../new-network/sheet-blocks';
import type { Template } from '../new-network/template';
import type { Flow } from './form-flow';
import type { FormValue } from './form-value';
import {
  bodyLook,
  formCell,
  pageText,
  planBody,
  planChoice,
  planFormPage,
  planEntryHighlight,
  planHeadingHighlight,
  planMessage,
  type ChoiceCell,
  type ChoicePlace,
} from './plan-form-parts';

/** A form of which one page is shown: choices above, then what is printed. */
export interface FlowForm {
  readonly sheet: LocalizedText;
  readonly title: LocalizedText;
  readonly choices: readonly { readonly place: ChoicePlace; readonly cell: ChoiceCell }[];
  /** What stands beside a choice, e.g. the name behind an id. */
  readonly notes: readonly (ChoicePlace & { readonly text: FormValue })[];
  readonly message: FormValue;
  readonly flow: Flow;
  /** Titles of the columns, where the entries are a table. */
  readonly titles?: readonly LocalizedText[];
  /** A line above the entries. */
  readonly lead?: FormValue;
  readonly orientation: PageSetup['orientation'];
  readonly widths: Readonly<Record<number, number>>;
  readonly lineHeight: number;
}

const firstColumn = 1;

/** Where the parts of a form stand. */
interface FormPlaces {
  readonly message: number;
  readonly title: number;
  /** The lines of the entries. */
  readonly body: Area;
}

function placesOf({ choices, lead, titles, widths, flow }: FlowForm): FormPlaces {
  const message = Math.max(...choices.map(({ place }) => place.row)) + 1;
  const title = message + 1;
  const head = [lead, titles].filter((part) => part !== undefined).length;
  const columnCount = Math.max(...Object.keys(widths).map(Number));
  const body = {
    ...{ row: title + 1 + head, column: firstColumn },
    ...{ rowCount: flow.lines.length, columnCount },
  };
  return { message, title, body };
}

/** The sheet of a form. Its choices stand above the part that is printed. */
export function planFlowForm(
  template: Template,
  position: number,
  form: FlowForm,
): readonly PlanStep[] {
  const sheet = form.sheet[template.language];
  const places = placesOf(form);
  const { message, body, title } = places;
  const highlight = form.titles === undefined ? planHeadingHighlight : planEntryHighlight;
  return [
    { kind: 'ensureSheet', sheet, position, tabColor: colors.brand, showGridlines: false },
    { kind: 'setColumnWidths', sheet, widths: form.widths },
    ...planChoices(template, sheet, form),
    ...planMessage(template, sheet, { row: message, column: firstColumn, message: form.message }),
    ...planTitle(template, { form, places, sheet }),
    ...planBody(template, sheet, {
      area: body,
      lines: form.flow.lines,
      height: form.lineHeight,
      look: bodyLook,
    }),
    ...highlight(sheet, body),
    ...paintLabels(sheet, form, body),
    ...planFormPage(sheet, {
      orientation: form.orientation,
      firstRow: title,
      endRow: body.row + body.rowCount,
      columnCount: body.column + body.columnCount,
    }),
  ];
}

function planChoices(
  template: Template,
  sheet: string,
  { choices, notes }: FlowForm,
): readonly PlanStep[] {
  const blocks = notes.map(({ row, column, text }) => ({
    ...{ row, column, style: looks.subtitle },
    contents: [[formCell(template, text)]],
  }));
  return [
    ...choices.flatMap((each) => planChoice(template, sheet, each)),
    ...planBlocks(sheet, blocks),
  ];
}

/** Labels stand back behind what they name. */
function paintLabels(sheet: string, { titles }: FlowForm, area: Area): readonly PlanStep[] {
  if (titles !== undefined) return [];
  return [paint(sheet, { ...area, columnCount: 1 }, { fontColor: colors.inkSoft })];
}

interface TitleOf {
  readonly form: FlowForm;
  readonly places: FormPlaces;
  readonly sheet: string;
}

function planTitle(template: Template, { form, places, sheet }: TitleOf): readonly PlanStep[] {
  const { flow, lead, titles } = form;
  const { title: row, body } = places;
  const page = formCell(template, pageText(flow.page, flow.pages));
  const line: Area = { ...body, row, rowCount: 1 };
  const rightLook = { ...looks.subtitle, horizontalAlignment: 'right' } as const;
  const column = firstColumn;
  const title = form.title[template.language];
  const heads = titles?.map((each) => each[template.language]);
  return [
    ...planBlocks(sheet, [
      { row, column, contents: [[title]], style: looks.title },
      { row, column: body.columnCount, contents: [[page]], style: rightLook },
      ...(lead === undefined
        ? []
        : [{ row: row + 1, column, contents: [[formCell(template, lead)]], style: leadLook }]),
      ...(heads === undefined
        ? []
        : [{ row: body.row - 1, column, contents: [heads], style: looks.header }]),
    ]),
    paint(sheet, line, { border: { bottom: { style: 'medium', color: colors.brand } } }),
    { kind: 'setRowHeights', sheet, heights: { [row]: 32 } },
  ];
}

const leadLook = {
  fontSize: 12,
  bold: true,
  fontColor: colors.ink,
  verticalAlignment: 'middle',
} as const;
