import {
  areasOverlap,
  parseAreaAddress,
  type PlanStep,
  type Problem,
} from '../../../shared/core/index';
import { HostError } from '../../../shared/ports/host-adapter';
import { areasOf, reachOf, sheetOf } from './areas-of-steps';
import type { Doing } from './apply-plan';
import { SheetGone } from './open-workbook';
import type { Sheet, SheetsServices, Spreadsheet } from './sheets-types';
import { sheetsLimits } from './sizes';

/** What was being done to which spreadsheet when it failed. */
export interface Failure {
  readonly spreadsheet: Spreadsheet;
  readonly services: SheetsServices;
  readonly phase: 'read' | 'apply';
  readonly cause: unknown;
  readonly doing: Doing;
}

/**
 * What the user is told of an exception of the service.
 *
 * Its text is in the user's language, so what went wrong is told from what was being done and from
 * how the spreadsheet looks now.
 */
export function hostErrorOf(failure: Failure): HostError {
  const { cause, phase } = failure;
  if (cause instanceof HostError) return cause;
  return new HostError({ host: 'sheets', phase, problems: [problemOf(failure)], cause });
}

function problemOf(failure: Failure): Problem {
  const { cause } = failure;
  if (cause instanceof SheetGone) return gone(cause.sheet);
  try {
    const found = missingSheet(failure) ?? lockedSheet(failure) ?? tooLarge(failure);
    if (found !== null) return found;
  } catch {
    // Not even looking is possible: the service itself does not answer.
    return { code: 'host-not-reached', severity: 'error' };
  }
  const detail = cause instanceof Error ? cause.message : String(cause);
  return { code: 'host-failed', severity: 'error', values: { detail } };
}

function gone(sheet: string): Problem {
  return { code: 'host-item-gone', severity: 'error', place: { sheet } };
}

/** Sheets that the plan makes itself need not be there yet. */
function missingSheet({ spreadsheet, doing }: Failure): Problem | null {
  const { steps } = doing;
  const made = doing.group === null || doing.group[0].kind === 'ensureSheet';
  const names = new Set(steps.flatMap((step) => sheetOf(step) ?? []));
  for (const step of steps) if (made && step.kind === 'ensureSheet') names.delete(step.sheet);
  const missing = [...names].find((name) => spreadsheet.getSheetByName(name) === null);
  return missing === undefined ? null : gone(missing);
}

/** Writes are sent together, so any sheet of the plan may be the one; that of the step comes first. */
function lockedSheet({ spreadsheet, services, doing }: Failure): Problem | null {
  const ordered = [...(doing.group ?? []), ...doing.steps];
  const names = new Set(ordered.flatMap((step) => sheetOf(step) ?? []));
  for (const name of names) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null || !isLocked(sheet, services, doing.steps)) continue;
    return { code: 'host-sheet-protected', severity: 'error', place: { sheet: name } };
  }
  return null;
}

function isLocked(sheet: Sheet, { app }: SheetsServices, steps: readonly PlanStep[]): boolean {
  const { RANGE, SHEET } = app.ProtectionType;
  if (sheet.getProtections(SHEET).some((protection) => !protection.canEdit())) return true;
  const name = sheet.getName();
  const touched = steps.flatMap(areasOf).filter((place) => place.sheet === name);
  return sheet.getProtections(RANGE).some((protection) => {
    if (protection.canEdit()) return false;
    const area = parseAreaAddress(protection.getRange().getA1Notation());
    return area === null || touched.some((place) => areasOverlap(place.area, area));
  });
}

function tooLarge({ spreadsheet, doing }: Failure): Problem | null {
  const texts = doing.steps.flatMap((step) =>
    step.kind === 'writeRange' ? step.contents.flat() : [],
  );
  const isLong = texts.some(
    (text) => typeof text === 'string' && text.length > sheetsLimits.textLength,
  );
  const isFull = doing.isGrowing && cellsNeeded(spreadsheet, doing.steps) > sheetsLimits.cells;
  return isLong || isFull ? { code: 'host-too-large', severity: 'error' } : null;
}

/** The cells of the whole spreadsheet if every sheet reached as far as the plan writes. */
function cellsNeeded(spreadsheet: Spreadsheet, steps: readonly PlanStep[]): number {
  const reach = reachOf(steps);
  return spreadsheet.getSheets().reduce((sum, sheet) => {
    const { rows, columns } = reach.get(sheet.getName()) ?? { rows: 0, columns: 0 };
    return sum + Math.max(rows, sheet.getMaxRows()) * Math.max(columns, sheet.getMaxColumns());
  }, 0);
}
