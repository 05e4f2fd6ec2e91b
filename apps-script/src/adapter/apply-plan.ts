import type { PlanStep } from '../../../shared/core/index';
import { reachOf, type Reach } from './areas-of-steps';
import type { OpenSheet, OpenWorkbook } from './open-workbook';
import { ensureCharts, noteNewCharts } from './steps/ensure-chart';
import { ensureNames } from './steps/ensure-name';
import { ensurePivots } from './steps/ensure-pivot';
import { ensureSheets } from './steps/ensure-sheet';
import { ensureTables } from './steps/ensure-table';
import { setConditionalFormats } from './steps/set-conditional-formats';
import { setFrozenPanes } from './steps/set-frozen-panes';
import { setHyperlinks } from './steps/set-hyperlinks';
import { setNotes } from './steps/set-notes';
import { setProtections } from './steps/set-protection';
import { setColumnWidths, setRowHeights } from './steps/set-sizes';
import { setStyles } from './steps/set-style';
import { setValidations } from './steps/set-validation';
import { groupSteps, type GroupHandlers, type StepGroup } from './steps/step-groups';
import { writeRanges } from './steps/write-range';
import { unfinishedNotes } from './unfinished-sheets';
import { settleUnlocked } from './unlocked-cells';

const handlers: GroupHandlers = {
  ensureSheet: ensureSheets,
  writeRange: writeRanges,
  setStyle: setStyles,
  setColumnWidths,
  setRowHeights,
  setFrozenPanes,
  // Sheets has no page setup for scripts: `fitToHost` has taken these steps out and told the user.
  setPageSetup: () => undefined,
  ensureTable: ensureTables,
  setValidation: setValidations,
  setConditionalFormats,
  ensureName: ensureNames,
  setProtection: setProtections,
  setNotes,
  setHyperlinks,
  ensureChart: ensureCharts,
  ensurePivot: ensurePivots,
};

/** How a caller watches slices, and ends them. */
export interface SliceWork {
  /** Asked between two pieces of work; `true` leaves the rest for later. */
  readonly isOver: () => boolean;
  readonly onDone?: (done: number, total: number) => void;
}

/** What is being done, for the sentence when it fails. */
export interface Doing {
  readonly steps: readonly PlanStep[];
  group: StepGroup | null;
  isGrowing: boolean;
}

/**
 * Applies steps until all are done or time is over, and gives the number done.
 *
 * Only writes, and one flush: Sheets sends reads and writes apart, and changing between them costs a
 * round trip. What new charts are called is read when all is done.
 * https://developers.google.com/apps-script/guides/support/best-practices
 */
export function applySteps(workbook: OpenWorkbook, work: SliceWork, doing: Doing): number {
  let done = 0;
  const groups = groupSteps({ steps: workbook.steps });
  for (const group of groups) {
    if (done > 0 && work.isOver()) break;
    doing.group = group;
    if (group[0].kind !== 'ensureSheet') growSheets(workbook, doing);
    apply(workbook, group);
    done += group.length;
    work.onDone?.(done, workbook.steps.length);
  }
  doing.group = null;
  for (const sheet of workbook.sheets.values()) settleUnlocked(sheet);
  flush(workbook, done === workbook.steps.length);
  return done;
}

function flush(workbook: OpenWorkbook, isWhole: boolean): void {
  const { app } = workbook.services;
  app.flush();
  const unfinished = isWhole ? unfinishedNotes(workbook) : [];
  const areNoted = noteNewCharts(workbook);
  for (const note of unfinished) note.remove();
  if (areNoted || unfinished.length > 0) app.flush();
}

function apply(workbook: OpenWorkbook, group: StepGroup): void {
  // Safe: the map pairs each kind with the handler of that kind, which TypeScript cannot follow.
  const handle = handlers[group[0].kind] as (
    target: OpenWorkbook,
    steps: readonly PlanStep[],
  ) => void;
  handle(workbook, group);
}

/** Makes every sheet as large as the whole plan needs it, once. */
function growSheets(workbook: OpenWorkbook, doing: Doing): void {
  if (workbook.isGrown) return;
  doing.isGrowing = true;
  for (const [name, { rows, columns }] of reachOf(workbook.steps)) {
    const sheet = workbook.sheets.get(name);
    if (sheet !== undefined) grow(sheet, { rows, columns });
  }
  doing.isGrowing = false;
  workbook.isGrown = true;
}

function grow(sheet: OpenSheet, { rows, columns }: Reach): void {
  if (sheet.rowCount > 0 && rows > sheet.rowCount) {
    sheet.sheet.insertRowsAfter(sheet.rowCount, rows - sheet.rowCount);
    sheet.rowCount = rows;
  }
  if (sheet.columnCount > 0 && columns > sheet.columnCount) {
    sheet.sheet.insertColumnsAfter(sheet.columnCount, columns - sheet.columnCount);
    sheet.columnCount = columns;
  }
}
