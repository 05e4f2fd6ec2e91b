import { normalizeModel } from '../model/normalize-model';
import type { SheetModel, WorkbookModel } from '../model/workbook-model';
import { emptySheet } from '../model/workbook-model';
import type { Difference, PlanObstacle } from './difference/difference';
import { sheetDifference } from './difference/sheet-difference';
import {
  nameDifference,
  orderDifference,
  pivotDifference,
  tableDifference,
} from './difference/workbook-difference';
import type { PlanStep, WorkbookPlan } from './plan';
import { tidyPlan } from './tidy-plan';

/** The plan that leads from one workbook to another, or what about the other no step can bring. */
export type PlannedDifference =
  | { readonly kind: 'planned'; readonly plan: WorkbookPlan }
  | { readonly kind: 'not-possible'; readonly reason: PlanObstacle };

/**
 * The plan that turns one workbook into another, naming only what differs.
 *
 * Applied to `before` it gives a model of the same meaning as `after` (`normalizeModel`); equal
 * workbooks give an empty plan. Steps only set things, so most of what is taken away is
 * `not-possible`: sheets, tables, charts, pivots, names, validations, merges, colours, lines and sizes.
 * The cost is linear in the cells.
 *
 * @example
 * planDifference(model, { ...model, names: [] }) // { kind: 'not-possible', reason: 'name-removed' }
 */
export function planDifference(before: WorkbookModel, after: WorkbookModel): PlannedDifference {
  const pair = { before: comparable(before), after: comparable(after) };
  const old = new Map(pair.before.sheets.map((sheet) => [sheet.name, sheet]));
  const difference: Difference = [
    ...orderDifference(pair),
    ...pair.after.sheets.flatMap((sheet) =>
      sheetDifference({ before: old.get(sheet.name) ?? emptySheet(sheet.name), after: sheet }),
    ),
    ...tableDifference(pair),
    ...nameDifference(pair),
    ...pivotDifference(pair),
  ];
  const reason = difference.find((each): each is PlanObstacle => typeof each === 'string');
  if (reason !== undefined) return { kind: 'not-possible', reason };
  const steps = difference.filter((each): each is PlanStep => typeof each !== 'string');
  return { kind: 'planned', plan: tidyPlan({ steps }) };
}

/** The canonical form, with the cells as they are: their formulas keep what they last gave. */
function comparable(model: WorkbookModel): WorkbookModel {
  const bare = model.sheets.map((sheet): SheetModel => ({ ...sheet, rows: [] }));
  const { sheets, names } = normalizeModel({ ...model, sheets: bare });
  return {
    names,
    sheets: sheets.map((sheet, index) => ({ ...sheet, rows: model.sheets[index]?.rows ?? [] })),
  };
}
