import type { PlanStep, ProtectionModel } from '../../../../shared/core/index';
import type { Inventory } from './inventory';
import type { Survey, SurveyedSheet } from '../reading/survey';

/** Sheets by name with what people may do on them while they are protected. */
export type Protections = ReadonlyMap<string, Excel.WorksheetProtectionOptions>;

/** What happens to protections around a plan. */
export interface ProtectionPlan {
  /** Open before the first step, with the protection they had. */
  readonly lifted: Protections;
  /** Protected after the last step. */
  readonly wanted: Protections;
}

/**
 * Sheets that the plan writes to are opened first and get their protection back at the end.
 *
 * A protection that is as the plan wants it, on a sheet that nothing else is written to, is left
 * alone: protecting empties the user's undo.
 */
export function planProtection(
  { sheets }: Survey,
  steps: readonly PlanStep[],
  inventory: Inventory,
): ProtectionPlan {
  const written = writtenSheets(steps, inventory);
  const lifted = new Map<string, Excel.WorksheetProtectionOptions>();
  const wanted = new Map<string, Excel.WorksheetProtectionOptions>();
  const present = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const named = new Set([...present.keys(), ...steps.flatMap((step) => sheetOf(step) ?? [])]);
  for (const name of named) {
    const before = present.get(name)?.protection ?? null;
    const after = protectionAfter(steps, { name, before });
    const isOpened = before !== null && (written.has(name) || after !== before);
    if (isOpened) lifted.set(name, before);
    if (after !== null && (isOpened || before === null)) wanted.set(name, after);
  }
  return { lifted, wanted };
}

function sheetOf(step: PlanStep): string | null {
  return step.kind === 'ensureName' ? null : step.sheet;
}

function writtenSheets(steps: readonly PlanStep[], inventory: Inventory): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => [...ownSheet(step), ...sheetLeft(step, inventory)]));
}

/** Names, tabs and protection are not on the sheet. */
function ownSheet(step: PlanStep): readonly string[] {
  if (step.kind === 'ensureName' || step.kind === 'ensureSheet') return [];
  return step.kind === 'setProtection' ? [] : [step.sheet];
}

/** A table or pivot that moves is taken from the sheet where it was. */
function sheetLeft(step: PlanStep, { tables, pivots }: Inventory): readonly string[] {
  const left =
    step.kind === 'ensureTable'
      ? tables.get(step.table.name.toLowerCase())?.sheet
      : step.kind === 'ensurePivot' && pivots.get(step.pivot.name.toLowerCase());
  return typeof left === 'string' ? [left] : [];
}

interface SheetBefore {
  readonly name: string;
  readonly before: SurveyedSheet['protection'];
}

/** The very object of before where the plan asks for nothing else. */
function protectionAfter(
  steps: readonly PlanStep[],
  { name, before }: SheetBefore,
): SurveyedSheet['protection'] {
  let after = before;
  for (const step of steps) {
    if (step.kind === 'setProtection' && step.sheet === name) {
      after = step.protection === null ? null : merged(before, step.protection);
    }
  }
  return after;
}

/** What else people were allowed to do stays allowed. */
function merged(
  before: SurveyedSheet['protection'],
  { allowFilter, allowFormatColumns }: ProtectionModel,
): Excel.WorksheetProtectionOptions {
  const isSame =
    before?.allowAutoFilter === allowFilter && before.allowFormatColumns === allowFormatColumns;
  return isSame ? before : { ...before, allowAutoFilter: allowFilter, allowFormatColumns };
}
