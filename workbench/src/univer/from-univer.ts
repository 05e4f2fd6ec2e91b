import type { DefinedName, SheetModel, WorkbookModel } from '../../../shared/core/index';
import { emptySheet, isSameData } from '../../../shared/core/index';
import { drawPivots, noPivotCells } from './pivot-cells';
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
  const { model } = shown;
  const untouched = toUniver(model, { id: snapshot.id, name: snapshot.name });
  const before = readAsShown(untouched, { model, formulaOf: () => null });
  const after = readAsShown(snapshot, shown);
  const sheets = after.sheets.map((sheet, place) => {
    const index = shownIndex(model, snapshot.sheetOrder[place]);
    const [base, earlier] = [model.sheets[index], before.sheets[index]];
    return base === undefined || earlier === undefined
      ? sheet
      : keepUnchanged(base, earlier, sheet);
  });
  return { sheets, names: isSameData(after.names, before.names) ? model.names : after.names };
}

/**
 * The model as the grid alone tells it: what Univer holds only roughly comes back just as roughly.
 *
 * Two such readings differ exactly in what people did between them.
 */
export function readAsShown(snapshot: UniverSnapshot, shown: ShownWorkbook): WorkbookModel {
  const { model, formulaOf } = shown;
  const ids = sheetIds(snapshot.sheetOrder.map((id) => [id, snapshot.sheets[id]?.name ?? '']));
  const drawn = drawPivots(model).cells;
  const sheets = snapshot.sheetOrder.map((id) => {
    const base = model.sheets[shownIndex(model, id)] ?? emptySheet('');
    const pivotCells = drawn.get(base.name) ?? noPivotCells;
    return readSheet(snapshot, id, { base, ids, formulaOf, pivotCells });
  });
  return { sheets, names: namesOf(snapshot) };
}

function shownIndex(model: WorkbookModel, id: string | undefined): number {
  return model.sheets.findIndex((_, at) => sheetId(at) === id);
}

/** Takes from the grid only the parts that differ from what was shown. */
function keepUnchanged(base: SheetModel, before: SheetModel, after: SheetModel): SheetModel {
  const keys = Object.keys(base) as (keyof SheetModel)[];
  const kept = keys.map((key) => [
    key,
    isSameData(before[key], after[key]) ? base[key] : after[key],
  ]);
  return { ...base, ...(Object.fromEntries(kept) as Partial<SheetModel>) };
}

function namesOf(snapshot: UniverSnapshot): readonly DefinedName[] {
  const stored = Object.values(readResource(snapshot.resources, 'SHEET_DEFINED_NAME_PLUGIN'));
  return stored.flatMap((name) =>
    name === undefined
      ? []
      : [{ name: name.name, refersTo: name.formulaOrRefString.replace(/^=/, '') }],
  );
}
