import type { WorkbookModel } from '../model/workbook-model';
import { arrangeSheets } from './arrange-sheets';
import type { PlanStep, StepHandlers, WorkbookPlan } from './plan';
import { applyEnsureChart } from './steps/ensure-chart';
import { applyEnsureName } from './steps/ensure-name';
import { applyEnsurePivot } from './steps/ensure-pivot';
import { applyEnsureSheet } from './steps/ensure-sheet';
import { applyEnsureTable } from './steps/ensure-table';
import { applySetColumnWidths } from './steps/set-column-widths';
import { applySetConditionalFormats } from './steps/set-conditional-formats';
import { applySetFrozenPanes } from './steps/set-frozen-panes';
import { applySetHyperlinks } from './steps/set-hyperlinks';
import { applySetNotes } from './steps/set-notes';
import { applySetPageSetup } from './steps/set-page-setup';
import { applySetProtection } from './steps/set-protection';
import { applySetRowHeights } from './steps/set-row-heights';
import { applySetStyle } from './steps/set-style';
import { applySetValidation } from './steps/set-validation';
import { applyWriteRange, applyWriteRanges } from './steps/write-range';
import { writesBySheet } from './writes-by-sheet';

const handlers: StepHandlers<WorkbookModel, WorkbookModel> = {
  ensureSheet: applyEnsureSheet,
  writeRange: applyWriteRange,
  setStyle: applySetStyle,
  setColumnWidths: applySetColumnWidths,
  setRowHeights: applySetRowHeights,
  setFrozenPanes: applySetFrozenPanes,
  setPageSetup: applySetPageSetup,
  ensureTable: applyEnsureTable,
  setValidation: applySetValidation,
  setConditionalFormats: applySetConditionalFormats,
  ensureName: applyEnsureName,
  setProtection: applySetProtection,
  setNotes: applySetNotes,
  setHyperlinks: applySetHyperlinks,
  ensureChart: applyEnsureChart,
  ensurePivot: applyEnsurePivot,
};

/**
 * The model after a plan: the reference meaning that every host must match.
 *
 * The given model is not changed; sheets that the plan does not name stay the same objects. Applying
 * a plan to its own result gives the same model again. Throws when a step needs a sheet that does
 * not exist, which `checkPlan` reports beforehand.
 */
export function applyToModel(model: WorkbookModel, plan: WorkbookPlan): WorkbookModel {
  const writes = writesBySheet(plan.steps);
  const result = plan.steps.reduce((current, step) => {
    if (step.kind !== 'writeRange') return applyStep(current, step);
    // No other step looks at cells, so all writes to a sheet can be done with its first one.
    const pending = writes.get(step.sheet) ?? [];
    writes.delete(step.sheet);
    return applyWriteRanges(current, pending);
  }, model);
  return arrangeSheets(result, plan.steps);
}

function applyStep(model: WorkbookModel, step: PlanStep): WorkbookModel {
  // Safe: the map pairs each kind with the handler of that kind, which TypeScript cannot follow.
  const apply = handlers[step.kind] as (target: WorkbookModel, step: PlanStep) => WorkbookModel;
  return apply(model, step);
}
