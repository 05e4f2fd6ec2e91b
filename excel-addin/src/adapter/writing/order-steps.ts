import type { PlanStep, PlanStepKind } from '../../../../shared/core/index';
import type { Inventory } from './inventory';

/**
 * What Excel must have before what.
 *
 * Formulas need the sheets and names in them. A link changes the text and the look of its cell, so
 * cells and styles come after it. Titles stand in their cells before a table is made of them, and
 * pivots and charts need both. Everything else keeps the order of the plan.
 */
const ranks: Readonly<Record<PlanStepKind, number>> = {
  ensureSheet: 0,
  ensureName: 1,
  setHyperlinks: 2,
  writeRange: 3,
  ensureTable: 4,
  setStyle: 5,
  setColumnWidths: 5,
  setRowHeights: 5,
  setValidation: 5,
  setConditionalFormats: 5,
  setNotes: 5,
  setPageSetup: 5,
  setFrozenPanes: 5,
  ensureChart: 8,
  ensurePivot: 8,
  setProtection: 9,
};

/**
 * A table that is there grows when its new rows are ready, and is filled after that. Its length
 * tells commands how many rows are ready, and its rows what is left to do: whatever a failure cuts
 * off, a second run then finds it missing.
 */
const growthRank = 6;
const fillingRank = 7;

/** The steps in an order that Excel can follow; steps of different kinds don't look at each other. */
export function orderSteps(
  steps: readonly PlanStep[],
  tables: Inventory['tables'],
): readonly PlanStep[] {
  const grown = new Set<string>();
  const ranked = steps.map((step) => {
    const isGrowth = growsTable(step, tables);
    if (isGrowth) grown.add(step.sheet);
    return { step, rank: isGrowth ? growthRank : rankOf(step, grown) };
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ step }) => step);
}

function rankOf(step: PlanStep, grown: ReadonlySet<string>): number {
  return step.kind === 'writeRange' && grown.has(step.sheet) ? fillingRank : ranks[step.kind];
}

/** Only its last row moves, so that its titles stand already. */
function growsTable(
  step: PlanStep,
  tables: Inventory['tables'],
): step is Extract<PlanStep, { readonly kind: 'ensureTable' }> {
  if (step.kind !== 'ensureTable') return false;
  const known = tables.get(step.table.name.toLowerCase());
  if (known?.sheet !== step.sheet) return false;
  const { row, column, columnCount, rowCount } = step.table.area;
  const { area } = known;
  return (
    area.row === row &&
    area.column === column &&
    area.columnCount === columnCount &&
    area.rowCount < rowCount
  );
}
