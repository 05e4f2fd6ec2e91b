import { compileFormula } from '../../formulas/compile-formula';
import { cellAddress } from '../../model/address';
import type {
  Area,
  CellContent,
  CellStyle,
  ConditionalStyle,
  PageSetup,
  Scalar,
} from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { FormChoiceName } from '../../tables/form-choices';
import type { LocalizedText } from '../../tables/table-definition';
import { formChoiceTexts } from '../../text/forms';
import { colors, looks } from '../new-network/look';
import { cellArea, nameCell, paint, planBlocks } from '../new-network/sheet-blocks';
import { shown, type Template } from '../new-network/template';
import { UnknownDay, type FormScene } from './form-scene';
import { choice, figure, fixed, type FormValue } from './form-value';

/** A cell of the form, with what it shows where that is known. */
export function formCell(template: Template, value: FormValue<Scalar>): CellContent {
  const formula = compileFormula(value.formula, { layouts: template.layouts })(0);
  const scene = template.figures?.forms;
  return shown(formula, scene === undefined ? undefined : knownValue(value, scene));
}

function knownValue(value: FormValue<Scalar>, scene: FormScene): Scalar | undefined {
  try {
    return value.compute(scene);
  } catch (error) {
    if (error instanceof UnknownDay) return undefined;
    throw error;
  }
}

/** A cell in which people choose what a form shows. */
export interface ChoiceCell {
  readonly name: FormChoiceName;
  readonly label: LocalizedText;
  readonly prompt: LocalizedText;
  /** The workbook-level name of the list of ids; without one the cell takes a page number. */
  readonly list?: string;
  /** What it starts with. */
  readonly start: Scalar;
}

/** Where the label of a choice stands; the choice itself is in the next column. */
export interface ChoicePlace {
  readonly row: number;
  readonly column: number;
}

const choiceLook: CellStyle = { ...looks.input, bold: true, fontSize: 11 };
const labelLook: CellStyle = { fontColor: colors.inkSoft, verticalAlignment: 'middle' };

/** A choice cell with its label, drop-down, prompt and name; it stands out while it is blank. */
export function planChoice(
  { language }: Template,
  sheet: string,
  { place, cell }: { readonly place: ChoicePlace; readonly cell: ChoiceCell },
): readonly PlanStep[] {
  const area = cellArea(place.row, place.column + 1);
  const title = cell.label[language];
  const { notInList, badPage } = formChoiceTexts;
  return [
    ...planBlocks(sheet, [
      { ...place, contents: [[title]], style: labelLook },
      { row: area.row, column: area.column, contents: [[cell.start]], style: choiceLook },
    ]),
    {
      kind: 'setValidation',
      sheet,
      validation: {
        area,
        ...(cell.list === undefined
          ? { rule: { kind: 'integer', from: 1, to: 99 }, alert: 'stop' }
          : { rule: { kind: 'list-range', source: cell.list }, alert: 'warning' }),
        prompt: { title, message: cell.prompt[language] },
        error: { title, message: (cell.list === undefined ? badPage : notInList)[language] },
      },
    },
    nameCell(cell.name, sheet, area),
    {
      kind: 'setConditionalFormats',
      sheet,
      area,
      rules: [
        {
          kind: 'formula',
          formula: `LEN(${cellAddress(area)})=0`,
          style: { fillColor: colors.attention },
        },
      ],
    },
  ];
}

/** Section titles stand out by their mark, wherever they come to stand. */
export function planHeadingHighlight(sheet: string, area: Area): readonly PlanStep[] {
  const formula = `LEFT($${cellAddress(area)},1)="■"`;
  const format = (part: Area, style: ConditionalStyle): PlanStep => ({
    kind: 'setConditionalFormats',
    sheet,
    area: part,
    rules: [{ kind: 'formula', formula, style: { fillColor: colors.brandSoft, ...style } }],
  });
  const rest = { ...area, column: area.column + 1, columnCount: area.columnCount - 1 };
  return [
    format({ ...area, columnCount: 1 }, { fontColor: colors.brand, bold: true }),
    format(rest, { fontColor: colors.inkSoft }),
  ];
}

/** The part of a sheet that is printed, on one page. */
export interface FormPage {
  readonly orientation: PageSetup['orientation'];
  readonly firstRow: number;
  readonly endRow: number;
  readonly columnCount: number;
}

/** Keeps the choices in view and off the paper, and guards the formulas. */
export function planFormPage(
  sheet: string,
  { orientation, firstRow, endRow, columnCount }: FormPage,
): readonly PlanStep[] {
  const printArea = { row: firstRow, column: 0, rowCount: endRow - firstRow, columnCount };
  return [
    { kind: 'setFrozenPanes', sheet, rows: firstRow, columns: 0 },
    {
      kind: 'setPageSetup',
      sheet,
      page: { orientation, paper: 'A4', fitToWidth: 1, fitToHeight: 1, printArea },
    },
    { kind: 'setProtection', sheet, protection: { allowFilter: true, allowFormatColumns: true } },
  ];
}

/** The line that says what to do, what is shown, or what is wrong. */
export function planMessage(
  template: Template,
  sheet: string,
  { row, column, message }: ChoicePlace & { readonly message: FormValue },
): readonly PlanStep[] {
  const contents = [[formCell(template, message)]];
  return planBlocks(sheet, [
    {
      row,
      column,
      contents,
      style: { fontColor: colors.brand, bold: true, verticalAlignment: 'middle' },
    },
  ]);
}

/** `2 / 3` for a form that takes more than one page. */
export function pageText(page: FormValue<number>, pages: FormValue<number>): FormValue {
  const [one, all] = [figure(page), figure(pages)];
  return {
    formula: `IF(${pages.formula}>1,${one.formula}&" / "&${all.formula},"")`,
    compute: (scene) =>
      pages.compute(scene) > 1 ? `${one.compute(scene)} / ${all.compute(scene)}` : '',
  };
}

/** The first of several messages whose condition holds. */
export function firstOf(
  cases: readonly (readonly [FormValue<boolean>, FormValue])[],
  otherwise: FormValue = fixed(''),
): FormValue {
  return cases.reduceRight<FormValue>(
    (rest, [condition, value]) => ({
      formula: `IF(${condition.formula},${value.formula},${rest.formula})`,
      compute: (scene) => (condition.compute(scene) ? value : rest).compute(scene),
    }),
    otherwise,
  );
}

/** Tells whether one of these choice cells is blank. */
export function anyBlank(names: readonly FormChoiceName[]): FormValue<boolean> {
  const cells = names.map(choice);
  return {
    formula: `OR(${cells.map(({ formula }) => `LEN(${formula})=0`).join(',')})`,
    compute: (scene) =>
      cells.some((cell) => {
        const value = cell.compute(scene);
        return value === null || value === '';
      }),
  };
}

/** Tells whether a row was not found. */
export function isMissing(row: FormValue<number>): FormValue<boolean> {
  return { formula: `${row.formula}=0`, compute: (scene) => row.compute(scene) === 0 };
}

/** Gives the cells of a form their looks: one font size, no wrapping, a fine line below each. */
export function planBody(
  template: Template,
  sheet: string,
  { area, lines, height, look }: FormBody,
): readonly PlanStep[] {
  const heights = Array.from(
    { length: area.rowCount },
    (_, row) => [area.row + row, height] as const,
  );
  const contents = lines.map((line) => line.map((value) => formCell(template, value)));
  return [
    {
      kind: 'writeRange',
      sheet,
      area: { ...area, columnCount: contents[0]?.length ?? 1 },
      contents,
    },
    paint(sheet, area, look),
    { kind: 'setRowHeights', sheet, heights: Object.fromEntries(heights) },
  ];
}

/** The lines of a form and where they stand. */
export interface FormBody {
  readonly area: Area;
  readonly lines: readonly (readonly FormValue[])[];
  /** Points. */
  readonly height: number;
  readonly look: CellStyle;
}

/** How lines of text look. */
export const bodyLook: CellStyle = {
  fontSize: 10,
  fontColor: colors.ink,
  verticalAlignment: 'middle',
};

/** Lines to write on by hand. */
export const ruledLook: CellStyle = {
  ...bodyLook,
  border: { bottom: { style: 'thin', color: colors.line } },
};

/** The first line of each entry of a list, which has its number. */
export function planEntryHighlight(sheet: string, area: Area): readonly PlanStep[] {
  const formula = `LEN($${cellAddress(area)})>0`;
  const style = { fillColor: colors.brandSoft };
  return [
    { kind: 'setConditionalFormats', sheet, area, rules: [{ kind: 'formula', formula, style }] },
  ];
}
