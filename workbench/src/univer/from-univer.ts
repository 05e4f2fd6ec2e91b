import type { DefinedName, SheetModel, WorkbookModel } from '../../../shared/core/index';
import { emptySheet } from '../../../shared/core/index';
import { isSame } from './ranges';
import { readResource } from './resources';
import { readSheet, type FormulaOf } from './sheet-from-univer';
import { sheetId, sheetIds, toUniver, type UniverSnapshot } from './to-univer';

/** What was shown, and how to read formulas that the snapshot holds only once for several cells. */
export interface ShownWorkbook {
  readonly model: WorkbookModel;
  readonly formulaOf: FormulaOf;
}

/**
 * The model of a workbook as people left it in the grid.
 *
 * Every part that nobody changed comes back exactly as it was shown, with what Univer cannot hold
 * (page setup, charts, pivots, protection, table styles). Sheets are known by id, so they may be
 * renamed, moved and deleted.
 */
export function fromUniver(snapshot: UniverSnapshot, shown: ShownWorkbook): WorkbookModel {
  const before = toUniver(shown.model, { id: snapshot.id, name: snapshot.name });
  const sheets = snapshot.sheetOrder.map((id) => {
    const base = baseSheet(shown.model, id);
    const after = readSheet(snapshot, id, {
      base,
      ids: idsOf(snapshot),
      formulaOf: shown.formulaOf,
    });
    if (before.sheets[id] === undefined) return after;
    const earlier = readSheet(before, id, {
      base,
      ids: idsOf(before),
      formulaOf: () => null,
    });
    return keepUnchanged(base, earlier, after);
  });
  return { sheets, names: readNames(snapshot, before, shown.model) };
}

function idsOf(snapshot: UniverSnapshot) {
  return sheetIds(snapshot.sheetOrder.map((id) => [id, snapshot.sheets[id]?.name ?? '']));
}

function baseSheet(model: WorkbookModel, id: string): SheetModel {
  const index = model.sheets.findIndex((_, at) => sheetId(at) === id);
  return model.sheets[index] ?? emptySheet('');
}

/** Takes from the grid only the parts that differ from what was shown. */
function keepUnchanged(base: SheetModel, before: SheetModel, after: SheetModel): SheetModel {
  const keys = Object.keys(base) as (keyof SheetModel)[];
  const kept = keys.map((key) => [key, isSame(before[key], after[key]) ? base[key] : after[key]]);
  return { ...base, ...(Object.fromEntries(kept) as Partial<SheetModel>) };
}

function readNames(
  snapshot: UniverSnapshot,
  before: UniverSnapshot,
  model: WorkbookModel,
): readonly DefinedName[] {
  const names = namesOf(snapshot);
  return isSame(names, namesOf(before)) ? model.names : names;
}

function namesOf(snapshot: UniverSnapshot): readonly DefinedName[] {
  const stored = Object.values(readResource(snapshot.resources, 'SHEET_DEFINED_NAME_PLUGIN'));
  return stored.flatMap((name) =>
    name === undefined
      ? []
      : [{ name: name.name, refersTo: name.formulaOrRefString.replace(/^=/, '') }],
  );
}
