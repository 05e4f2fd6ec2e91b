import { areaOfReference } from '../areas-of-steps';
import { entriesOf, type Entry } from '../metadata';
import { rangeOver, sheetNamed, type OpenWorkbook } from '../open-workbook';
import { isSame } from '../structure';
import type { StepOf } from './step-groups';

type Step = StepOf<'ensureName'>;

/** Names of cells become named ranges; Sheets has no names for constants, so those are noted. */
export function ensureNames(workbook: OpenWorkbook, steps: readonly Step[]): void {
  for (const step of steps) {
    if (areaOfReference(step.refersTo) === null) noteConstant(workbook, step);
    else nameRange(workbook, step);
  }
}

function nameRange(workbook: OpenWorkbook, { name, refersTo }: Step): void {
  for (const { sheet, area } of areaOfReference(refersTo) ?? []) {
    setNamedRange(workbook, { name, sheet, area });
  }
  for (const { metadata } of constantsNamed(workbook, name)) metadata.remove();
}

/** Makes or moves a named range; names ignore case, and the newest spelling stays. */
export function setNamedRange(
  workbook: OpenWorkbook,
  { name, sheet, area }: { name: string; sheet: string; area: Parameters<typeof rangeOver>[1] },
): void {
  const key = name.toLowerCase();
  const known = workbook.names.get(key);
  const range = rangeOver(sheetNamed(workbook, sheet), area);
  const handle = known?.handle ?? null;
  if (handle === null) workbook.spreadsheet.setNamedRange(name, range);
  else {
    handle.setRange(range);
    if (known?.name !== name) handle.setName(name);
  }
  workbook.names.set(key, { name, handle, sheet, area });
}

function noteConstant(workbook: OpenWorkbook, { name, refersTo }: Step): void {
  const value = JSON.stringify({ name, refersTo });
  const [known] = constantsNamed(workbook, name);
  if (known === undefined) workbook.spreadsheet.addDeveloperMetadata('tsunagi.name', value);
  else known.metadata.setValue(value);
  workbook.names.get(name.toLowerCase())?.handle?.remove();
  workbook.names.delete(name.toLowerCase());
}

function constantsNamed({ entries }: OpenWorkbook, name: string): readonly Entry<'tsunagi.name'>[] {
  return entriesOf(entries, 'tsunagi.name').filter(({ value }) => isSame(value.name, name));
}
