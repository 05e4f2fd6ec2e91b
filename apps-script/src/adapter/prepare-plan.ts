import { tidyPlan, type PlanStep, type WorkbookPlan } from '../../../shared/core/index';

/** Larger blocks are cut, so that work can stop between two of them before time is over. */
const CELLS_AT_ONCE = 50_000;

/**
 * A plan of the same meaning, in the order in which Sheets takes it in the fewest calls.
 *
 * What comes out can be cut off after any number of steps and the rest applied later. Preparing it
 * again changes nothing.
 */
export function preparePlan(plan: WorkbookPlan): WorkbookPlan {
  const kinds = runsBy(tablesAfterLooks(tidyPlan(plan).steps), ({ kind }) => kind);
  // Steps of one kind on different sheets have nothing to do with each other.
  const bySheet = kinds.flatMap((run) => [...groupBySheet(run).values()].flat());
  return { steps: bySheet.flatMap(cutWrite) };
}

/**
 * Puts tables behind the looks and rules of their cells, and before what needs them.
 *
 * How far a table reaches says how many rows are prepared. Google may end a run at any call: were the
 * table widened first, running again would leave the rest of its new rows bare.
 */
function tablesAfterLooks(steps: readonly PlanStep[]): readonly PlanStep[] {
  const sources = new Set(steps.flatMap(sourceOf));
  const isLate = (step: PlanStep) =>
    step.kind === 'ensureTable' && !sources.has(step.table.name.toLowerCase());
  const others = steps.filter((step) => !isLate(step));
  const next = others.findIndex(mayNeedTables);
  const end = next === -1 ? others.length : next;
  return [...others.slice(0, end), ...steps.filter(isLate), ...others.slice(end)];
}

/** The kinds that `tidyPlan` puts behind looks and rules. Lifting protection comes first of all. */
function mayNeedTables(step: PlanStep): boolean {
  if (step.kind === 'setProtection') return step.protection !== null;
  return ['ensureChart', 'ensurePivot', 'setFrozenPanes', 'setPageSetup'].includes(step.kind);
}

/** The cells or the name that a list is chosen from. */
function sourceOf(step: PlanStep): readonly string[] {
  if (step.kind !== 'setValidation' || step.validation.rule.kind !== 'list-range') return [];
  return [step.validation.rule.source.toLowerCase()];
}

function runsBy(
  steps: readonly PlanStep[],
  key: (step: PlanStep) => string,
): readonly PlanStep[][] {
  const runs: PlanStep[][] = [];
  for (const step of steps) {
    const run = runs[runs.length - 1];
    if (run?.[0] !== undefined && key(run[0]) === key(step)) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

function groupBySheet(steps: readonly PlanStep[]): ReadonlyMap<string, PlanStep[]> {
  const groups = new Map<string, PlanStep[]>();
  for (const step of steps) {
    const sheet = step.kind === 'ensureName' ? '' : step.sheet;
    const group = groups.get(sheet) ?? [];
    groups.set(sheet, group);
    group.push(step);
  }
  return groups;
}

function cutWrite(step: PlanStep): readonly PlanStep[] {
  if (step.kind !== 'writeRange') return [step];
  const { area, contents } = step;
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columnCount));
  const pieces: PlanStep[] = [];
  for (let from = 0; from < area.rowCount; from += rows) {
    const piece = contents.slice(from, from + rows);
    pieces.push({
      ...step,
      area: { ...area, row: area.row + from, rowCount: piece.length },
      contents: piece,
    });
  }
  return pieces;
}
