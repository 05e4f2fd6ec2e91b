import {
  applyToModel,
  emptySheet,
  emptyWorkbook,
  type PlanStep,
  type WorkbookModel,
  type WorkbookPlan,
} from '../../shared/core/index';
import { xlsxCapabilities } from '../../shared/adapters/xlsx/xlsx-capabilities';
import { HostError, type HostAdapter } from '../../shared/ports/host-adapter';
import type { Grid } from './univer/grid';

/** The sheet that stands there before anything was opened or made. */
export const blankWorkbook: WorkbookModel = { sheets: [emptySheet('Sheet1')], names: [] };

/**
 * The workbook in the grid as a host.
 *
 * It can do what an .xlsx file can: what the grid does not show is kept beside it and saved. A plan
 * that only writes cells goes in as commands that people can undo; any other is applied to the
 * model, which is then shown anew.
 */
export function createGridAdapter(grid: Grid, nameOf: () => string): HostAdapter {
  return {
    capabilities: xlsxCapabilities,
    readView: () => {
      const view = grid.readView();
      return isBlank(view) ? emptyWorkbook : view;
    },
    applyPlan: (plan) => {
      try {
        if (!writeLive(grid, plan)) showAnew(grid, plan, nameOf());
      } catch (cause) {
        throw new HostError({ host: 'workbench', phase: 'apply', cause });
      }
    },
  };
}

type WriteRange = Extract<PlanStep, { readonly kind: 'writeRange' }>;

function writeLive(grid: Grid, plan: WorkbookPlan): boolean {
  const writes = plan.steps.filter((step): step is WriteRange => step.kind === 'writeRange');
  if (writes.length < plan.steps.length || !writes.every((step) => grid.hasRoom(step))) {
    return false;
  }
  for (const step of writes) grid.write(step);
  return true;
}

function showAnew(grid: Grid, plan: WorkbookPlan, name: string): void {
  const before = grid.readModel();
  const sheet = grid.activeSheet();
  grid.show(applyToModel(isBlank(before) ? emptyWorkbook : before, plan), name);
  if (sheet !== null) grid.select(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
}

/** Is this only the sheet that everything starts with? Then a new network need not stand beside it. */
function isBlank({
  sheets,
}: Pick<WorkbookModel, 'sheets'> | ReturnType<Grid['readView']>): boolean {
  const [first] = sheets;
  return (
    sheets.length === 1 &&
    first !== undefined &&
    first.name === blankWorkbook.sheets[0]?.name &&
    first.rows.length === 0 &&
    first.tables.length === 0
  );
}
