import type { CellPosition, SheetModel, WorkbookModel } from '../model/workbook-model';

/**
 * Replaces one sheet of a model; all others stay the same objects.
 *
 * Throws when the sheet does not exist: `checkPlan` reports such a plan before it gets here.
 */
export function changeSheet(
  model: WorkbookModel,
  name: string,
  change: (sheet: SheetModel) => SheetModel,
): WorkbookModel {
  if (!model.sheets.some((sheet) => sheet.name === name)) {
    throw new Error(`The plan needs a sheet that does not exist: ${name}`);
  }
  return {
    ...model,
    sheets: model.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** Tells whether two names mean the same thing to a spreadsheet, which ignores case in them. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Sets entries that belong to one cell each, or removes them; the result is sorted by cell. */
export function setByCell<Entry extends CellPosition>(
  existing: readonly Entry[],
  entries: readonly Entry[],
  isRemoval: (entry: Entry) => boolean,
): readonly Entry[] {
  if (entries.length === 0) return existing;
  const byCell = new Map<string, Entry>();
  for (const entry of [...existing, ...entries]) {
    const cell = `${String(entry.row)},${String(entry.column)}`;
    if (isRemoval(entry)) byCell.delete(cell);
    else byCell.set(cell, entry);
  }
  return [...byCell.values()].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}
