import { sheetOrder } from '../../../../shared/core/index';
import { sheetNamed, type OpenWorkbook } from '../open-workbook';
import type { Sheet } from '../sheets-types';
import { newSheetSize } from '../sizes';
import { emptyOpenSheet } from '../survey';
import { noteUnfinished } from '../unfinished-sheets';
import type { StepOf } from './step-groups';

type Steps = readonly StepOf<'ensureSheet'>[];

/** Adds what is missing in its final place, moves what stands elsewhere, then sets the looks. */
export function ensureSheets(workbook: OpenWorkbook, steps: Steps): void {
  const before = [...workbook.sheets.keys()];
  const missing = new Set(steps.map(({ sheet }) => sheet).filter((name) => !before.includes(name)));
  const order = sheetOrder([...before, ...missing], steps);
  const inserted = insertSheets(workbook, { order, missing });
  const moved = moveSheets(workbook, { order, current: inserted });
  for (const step of steps) setLook(workbook, step);
  setVisibility(workbook, steps);
  if (missing.size > 0 || moved) backToActiveSheet(workbook);
  if (workbook.steps.some(({ kind }) => kind === 'setHyperlinks')) noteIds(workbook, missing);
}

interface Wanted {
  readonly order: readonly string[];
  readonly missing: ReadonlySet<string>;
}

/** The names in the order of the tabs once the missing ones are there. */
function insertSheets(workbook: OpenWorkbook, { order, missing }: Wanted): string[] {
  const { spreadsheet, sheets } = workbook;
  const current = [...sheets.keys()];
  const made: Sheet[] = [];
  try {
    for (const [place, name] of order.entries()) {
      if (!missing.has(name)) continue;
      const index = Math.min(place, current.length);
      const sheet = spreadsheet.insertSheet(name, index);
      made.push(sheet);
      sheets.set(name, { ...emptyOpenSheet(sheet, name), ...newSheetSize, isNew: true });
      current.splice(index, 0, name);
    }
  } finally {
    noteUnfinished(workbook, made);
  }
  return current;
}

function moveSheets(
  workbook: OpenWorkbook,
  { order, current }: { readonly order: readonly string[]; readonly current: string[] },
): boolean {
  let moved = false;
  for (const [place, name] of order.entries()) {
    if (current[place] === name) continue;
    workbook.spreadsheet.setActiveSheet(sheetNamed(workbook, name).sheet);
    workbook.spreadsheet.moveActiveSheet(place + 1);
    current.splice(current.indexOf(name), 1);
    current.splice(place, 0, name);
    moved = true;
  }
  return moved;
}

function setLook(workbook: OpenWorkbook, step: StepOf<'ensureSheet'>): void {
  const { sheet } = sheetNamed(workbook, step.sheet);
  if (step.tabColor !== undefined) sheet.setTabColor(step.tabColor);
  if (step.showGridlines !== undefined) sheet.setHiddenGridlines(!step.showGridlines);
}

/** A spreadsheet must always show a sheet, so what is to be shown is shown first. */
function setVisibility(workbook: OpenWorkbook, steps: Steps): void {
  const shown = steps.filter(({ visibility }) => visibility === 'visible');
  const hidden = steps.filter(({ visibility }) => (visibility ?? 'visible') !== 'visible');
  for (const { sheet } of shown) sheetNamed(workbook, sheet).sheet.showSheet();
  for (const { sheet } of hidden) sheetNamed(workbook, sheet).sheet.hideSheet();
}

function backToActiveSheet({ spreadsheet, activeSheet }: OpenWorkbook): void {
  if (activeSheet !== null) spreadsheet.setActiveSheet(activeSheet);
}

/** Links name sheets by the ids that Google has just given them. */
function noteIds(workbook: OpenWorkbook, names: ReadonlySet<string>): void {
  for (const name of names) {
    const sheet = sheetNamed(workbook, name);
    sheet.id = sheet.sheet.getSheetId();
  }
}
