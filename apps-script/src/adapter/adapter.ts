import type { PlanStep, WorkbookPlan, WorkbookView } from '../../../shared/core/index';
import { HostError, type HostAdapter, type HostWork } from '../../../shared/ports/host-adapter';
import { applySteps, type Doing, type SliceWork } from './apply-plan';
import { areasOf } from './areas-of-steps';
import { createDates, type Dates } from './dates';
import { hostErrorOf } from './failures';
import { preparePlan } from './prepare-plan';
import { readView, shapeOf, type ReadView } from './read-view';
import { sheetsCapabilities } from './sheets-capabilities';
import type { SheetsServices, Spreadsheet } from './sheets-types';
import { readStructure, type Structure } from './structure';
import { surveyFor } from './survey';
import { finishedPart } from './unfinished-sheets';

/** A Google spreadsheet as a host. Everything happens at once, nothing waits. */
export interface SheetsAdapter extends HostAdapter {
  readonly readView: () => WorkbookView;
  readonly applyPlan: (plan: WorkbookPlan, work?: HostWork) => void;
  /**
   * Applies a plan made by `preparePlan` as far as time allows; `done` counts its steps.
   *
   * The rest can be applied later, in another run: steps already done are harmless.
   */
  readonly applySlices: (plan: WorkbookPlan, work: SliceWork) => { readonly done: number };
  /** How the sheets that a plan writes to stand now, as a text to be compared. */
  readonly shapesFor: (plan: WorkbookPlan) => string;
}

/** What was read before a plan was made. */
interface Known extends ReadView {
  readonly structure: Structure;
  readonly dates: Dates;
}

/**
 * The adapter over an open spreadsheet.
 *
 * What `readView` learned of sheets and names serves the next plan, so that a command reads once. If a
 * sheet that the plan writes to has grown or shrunk since, or has other titles, `host-busy` says that somebody was quicker.
 */
export function createSheetsAdapter(
  spreadsheet: Spreadsheet,
  services: SheetsServices,
): SheetsAdapter {
  let known: Known | null = null;

  return {
    capabilities: sheetsCapabilities,
    readView: () => {
      known = guard('read', () => readAll(spreadsheet, services));
      return known.view;
    },
    applyPlan: (plan, work = {}) => void applySlices(preparePlan(plan), wholeWork(work)),
    applySlices,
    shapesFor: ({ steps }) => guard('read', () => shapesNow(spreadsheet, steps)),
  };

  function applySlices({ steps }: WorkbookPlan, work: SliceWork): { readonly done: number } {
    const before = known;
    // Whatever happens now, what was read is no longer how things are.
    known = null;
    const doing: Doing = { steps, group: null, isGrowing: false };
    const apply = () => {
      if (before !== null) refuseChanged(before, steps);
      const around = before ?? readAround(spreadsheet, services);
      return applySteps(surveyFor({ spreadsheet, services, ...around, steps }), work, doing);
    };
    return { done: guard('apply', apply, doing) };
  }

  function guard<Result>(
    phase: 'read' | 'apply',
    work: () => Result,
    doing: Doing = { steps: [], group: null, isGrowing: false },
  ): Result {
    try {
      return work();
    } catch (cause) {
      if (phase === 'apply') flushRest(services);
      throw hostErrorOf({ spreadsheet, services, phase, cause, doing });
    }
  }
}

/** What was sent before the failure is applied before the lock is given back to others. */
function flushRest({ app }: SheetsServices): void {
  try {
    app.flush();
  } catch {
    // The failure itself is told; that it shows here again says nothing new.
  }
}

function wholeWork({ onProgress }: HostWork): SliceWork {
  const onDone = (done: number, total: number) => onProgress?.({ phase: 'apply', done, total });
  return { isOver: () => false, onDone };
}

function readAll(spreadsheet: Spreadsheet, services: SheetsServices): Known {
  const { structure, dates } = readAround(spreadsheet, services);
  return { structure, dates, ...readView(finishedPart(structure), dates) };
}

function readAround(spreadsheet: Spreadsheet, { utilities }: SheetsServices) {
  const dates = createDates(utilities, spreadsheet.getSpreadsheetTimeZone());
  return { structure: readStructure(spreadsheet), dates };
}

function shapesNow(spreadsheet: Spreadsheet, steps: readonly PlanStep[]): string {
  const shapes = [...touchedBy(steps)].map((name) => {
    const sheet = spreadsheet.getSheetByName(name);
    return [name, sheet === null ? null : shapeOf(sheet)];
  });
  return JSON.stringify(shapes);
}

/** Addresses in a plan hold only as long as nobody has added, taken away or moved rows and columns. */
function refuseChanged({ structure, shapes }: Known, steps: readonly PlanStep[]): void {
  const touched = touchedBy(steps);
  for (const { sheet, name } of structure.sheets) {
    const before = shapes.get(name);
    if (!touched.has(name) || before === undefined) continue;
    if (JSON.stringify(shapeOf(sheet)) !== JSON.stringify(before)) throw changedMeanwhile(name);
  }
}

function changedMeanwhile(sheet: string): HostError {
  return new HostError({
    host: 'sheets',
    phase: 'apply',
    problems: [{ code: 'host-busy', severity: 'error', place: { sheet } }],
    cause: `${sheet} has changed since it was read`,
  });
}

function touchedBy(steps: readonly PlanStep[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => areasOf(step).map(({ sheet }) => sheet)));
}
