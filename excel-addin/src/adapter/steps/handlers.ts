import type { PlanStep, StepHandlers } from '../../../../shared/core/index';
import type { Writing } from '../writing/writing';
import { ensureChart } from './ensure-chart';
import { ensureName } from './ensure-name';
import { ensurePivot } from './ensure-pivot';
import { ensureSheet } from './ensure-sheet';
import { ensureTable } from './ensure-table';
import { setConditionalFormats } from './set-conditional-formats';
import { setFrozenPanes } from './set-frozen-panes';
import { setHyperlinks } from './set-hyperlinks';
import { setNotes } from './set-notes';
import { setPageSetup } from './set-page-setup';
import { setColumnWidths, setRowHeights } from './set-sizes';
import { setStyle } from './set-style';
import { setValidation } from './set-validation';
import { writeRange } from './write-range';

const handlers: StepHandlers<Writing, void> = {
  ensureSheet,
  writeRange,
  setStyle,
  setColumnWidths,
  setRowHeights,
  setFrozenPanes,
  setPageSetup,
  ensureTable,
  setValidation,
  setConditionalFormats,
  ensureName,
  // Lifted before all steps and set after them, for the whole plan at once; see `protection.ts`.
  setProtection: () => undefined,
  setNotes,
  setHyperlinks,
  ensureChart,
  ensurePivot,
};

/** Queues what a step needs. Nothing is sent yet. */
export function queueStep(writing: Writing, step: PlanStep): void {
  // Safe: the map pairs each kind with the handler of that kind, which TypeScript cannot follow.
  const handle = handlers[step.kind] as (writing: Writing, step: PlanStep) => void;
  handle(writing, step);
}
