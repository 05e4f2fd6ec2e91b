import { compileFormula } from '../../formulas/compile-formula';
import { cellAddress } from '../../model/address';
import type { CellContent } from '../../model/workbook-model';
import { stepCodes } from '../../tables/steps';
import { roleMatrixTexts } from '../../text/role-matrix';
import { headerRow } from '../new-network/layouts';
import { shown, type Template } from '../new-network/template';
import { lineCount } from './role-figures';

/** Columns of the sheet of roles, counted from 0. */
export const columns = { name: 1, kind: 2, firstStep: 3, membership: 3 + stepCodes.length };

/** Rows of the sheet of roles, counted from 0. */
export const rows = { summary: 3, leads: 4, supports: 5, checks: 6, table: 8, first: 9 };

/** Leading and supporting agencies per STEP, and what that means. */
export function summaryLines(template: Template): readonly (readonly CellContent[])[] {
  const { leads, supports, judgement } = roleMatrixTexts;
  const { language } = template;
  const steps = stepCodes.map((_, index) => index);
  return [
    [leads[language], '', ...steps.map((step) => countCell(template, step, '◎'))],
    [supports[language], '', ...steps.map((step) => countCell(template, step, '○'))],
    [judgement[language], '', ...steps.map((step) => checkCell(template, step))],
  ];
}

/** Counts the lines below, and so just what people see there. */
function countCell(template: Template, step: number, mark: '◎' | '○'): CellContent {
  const { takesPart } = roleMatrixTexts;
  const [marks, membership] = [lineRange(columns.firstStep + step), lineRange(columns.membership)];
  const formula = `COUNTIFS(${marks},"${mark}",${membership},"${takesPart[template.language]}")`;
  return shown(formula, countLines(template, step, mark));
}

function lineRange(column: number): string {
  const [first, last] = [rows.first, rows.first + lineCount - 1];
  return `${cellAddress({ row: first, column })}:${cellAddress({ row: last, column })}`;
}

function countLines(
  { figures, language }: Template,
  step: number,
  mark: '◎' | '○',
): number | undefined {
  const present = roleMatrixTexts.takesPart[language];
  return figures?.roles.filter(
    (line) =>
      line[columns.firstStep - columns.name + step] === mark &&
      line[columns.membership - columns.name] === present,
  ).length;
}

function checkCell(template: Template, step: number): CellContent {
  const { language } = template;
  const { nobody, noLead, covered } = roleMatrixTexts;
  const column = columns.firstStep + step;
  const [lead, support] = [rows.leads, rows.supports].map((row) => cellAddress({ row, column }));
  const some = `IF(${lead}=0,"${noLead[language]}","${covered[language]}")`;
  const formula = `IF(${lead}+${support}=0,"${nobody[language]}",${some})`;
  const [leads, supports] = [countLines(template, step, '◎'), countLines(template, step, '○')];
  if (leads === undefined || supports === undefined) return { formula };
  const found = leads > 0 ? covered : supports > 0 ? noLead : nobody;
  return shown(formula, found[language]);
}

/**
 * One agency: name, kind, roles and whether it takes part on the last day of the period shown.
 *
 * Cells are taken by their position in the whole column, so that rows of the other sheet may be
 * sorted, inserted and deleted.
 */
export function agencyLine(template: Template, index: number): readonly CellContent[] {
  const position = headerRow + 2 + index;
  const at = (column: string) => `INDEX({agencies.${column}},${position})`;
  const texts = ['name', 'kind', ...stepCodes.map((_, step) => `step${step}`)];
  const formulas = [
    ...texts.map((column) => `${at(column)}&""`),
    membershipFormula(template, index, at),
  ];
  return formulas.map((formula, column) =>
    shown(
      compileFormula(formula, { layouts: template.layouts })(0),
      template.figures?.roles[index]?.[column],
    ),
  );
}

/** LibreOffice takes TRUE for the number 1, which is no day that an agency joins or leaves on. */
function membershipFormula(
  { language }: Template,
  index: number,
  at: (column: string) => string,
): string {
  const { takesPart, hasLeft, notYet } = roleMatrixTexts;
  const name = cellAddress({ row: rows.first + index, column: columns.name });
  const [joined, left] = [at('joined'), at('left')];
  const isGone = `AND(ISNUMBER(${left}),N(${left})>1,N(${left})<period_to)`;
  const hasJoined = `AND(ISNUMBER(${joined}),N(${joined})>1,N(${joined})<period_to+1)`;
  const absent = `IF(${isGone},"${hasLeft[language]}","${notYet[language]}")`;
  const present = `IF(AND(${hasJoined},NOT(${isGone})),"${takesPart[language]}",${absent})`;
  return `IF(${name}="","",${present})`;
}
