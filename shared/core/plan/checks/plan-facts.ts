import { isOnSheet } from '../../model/area';
import type { Area, CellContent, DefinedName } from '../../model/workbook-model';
import { writeBlocks } from '../../model/write-blocks';
import type { SheetView, WorkbookView } from '../../snapshot/snapshot';
import { isSameName } from '../change-sheet';
import type { PlanStep, WorkbookPlan } from '../plan';
import type { EnsureName } from '../steps/ensure-name';
import type { EnsureTable } from '../steps/ensure-table';
import type { WriteRange } from '../steps/write-range';

/** A native table as it will stand when the plan is done. */
export interface TableFact {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** What the workbook will hold when the plan is done, as far as steps depend on each other. */
export interface PlanFacts {
  readonly view: WorkbookView;
  readonly plan: WorkbookPlan;
  readonly sheetNames: ReadonlySet<string>;
  readonly tables: readonly TableFact[];
  readonly names: readonly DefinedName[];
  /** The header cells of a table after all writes. */
  readonly headersOf: (table: TableFact) => readonly (CellContent | undefined)[];
}

/** Gathers the facts; cells are put together only for the sheets whose headers are asked for. */
export function gatherFacts(view: WorkbookView, plan: WorkbookPlan): PlanFacts {
  const { steps } = plan;
  const rowsBySheet = new Map<string, SheetView['rows']>();
  const rowsOf = (sheet: string): SheetView['rows'] => {
    const rows = rowsBySheet.get(sheet) ?? rowsAfter(view, steps, sheet);
    rowsBySheet.set(sheet, rows);
    return rows;
  };
  return {
    view,
    plan,
    sheetNames: new Set([
      ...view.sheets.map(({ name }) => name),
      ...steps.flatMap((step) => (step.kind === 'ensureSheet' ? step.sheet : [])),
    ]),
    tables: tablesAfter(view, steps),
    names: namesAfter(view, steps),
    headersOf: ({ sheet, area }) => {
      const row = rowsOf(sheet)[area.row] ?? [];
      return Array.from({ length: area.columnCount }, (_, offset) => row[area.column + offset]);
    },
  };
}

/** Tells whether a write has the shape of its block and fits on the sheet. */
export function isWellShaped({ area, contents }: WriteRange): boolean {
  return (
    isOnSheet(area) &&
    contents.length === area.rowCount &&
    contents.every((row) => row.length === area.columnCount)
  );
}

function rowsAfter(
  view: WorkbookView,
  steps: readonly PlanStep[],
  sheet: string,
): SheetView['rows'] {
  const writes = steps.filter(
    (step): step is WriteRange =>
      step.kind === 'writeRange' && step.sheet === sheet && isWellShaped(step),
  );
  return writeBlocks(view.sheets.find(({ name }) => name === sheet)?.rows ?? [], writes);
}

function tablesAfter(view: WorkbookView, steps: readonly PlanStep[]): readonly TableFact[] {
  const before = view.sheets.flatMap(({ name: sheet, tables }) =>
    tables.map(({ name, area }) => ({ name, sheet, area })),
  );
  const ensured = steps.filter((step): step is EnsureTable => step.kind === 'ensureTable');
  return ensured.reduce<readonly TableFact[]>(
    (tables, { sheet, table: { name, area } }) => [
      ...tables.filter((old) => !isSameName(old.name, name)),
      { name, sheet, area },
    ],
    before,
  );
}

function namesAfter(view: WorkbookView, steps: readonly PlanStep[]): readonly DefinedName[] {
  const ensured = steps.filter((step): step is EnsureName => step.kind === 'ensureName');
  return [...view.names, ...ensured.map(({ name, refersTo }) => ({ name, refersTo }))];
}
