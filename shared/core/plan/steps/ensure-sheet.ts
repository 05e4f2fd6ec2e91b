import { emptySheet } from '../../model/workbook-model';
import type { SheetModel, WorkbookModel } from '../../model/workbook-model';

/**
 * Makes sure that a sheet of this name exists, at this place, with this tab colour and visibility.
 *
 * An existing sheet keeps its contents. `position` counts from 0 among all sheets, as they stand when
 * the whole plan is done; sheets without one keep their order in the places left over.
 */
export interface EnsureSheet {
  readonly kind: 'ensureSheet';
  readonly sheet: string;
  readonly position?: number;
  readonly tabColor?: string;
  readonly visibility?: SheetModel['visibility'];
  readonly showGridlines?: boolean;
}

/**
 * The model with the sheet there and looking as named, new sheets last.
 *
 * Places are settled by `arrangeSheets`, once for a whole plan: moving sheets one after the other
 * would give another order on a second run.
 */
export function applyEnsureSheet(model: WorkbookModel, step: EnsureSheet): WorkbookModel {
  const old = model.sheets.find(({ name }) => name === step.sheet);
  const sheet: SheetModel = {
    ...(old ?? emptySheet(step.sheet)),
    ...(step.tabColor === undefined ? {} : { tabColor: step.tabColor }),
    ...(step.visibility === undefined ? {} : { visibility: step.visibility }),
    ...(step.showGridlines === undefined ? {} : { showGridlines: step.showGridlines }),
  };
  const sheets = model.sheets.map((other) => (other === old ? sheet : other));
  return { ...model, sheets: old === undefined ? [...sheets, sheet] : sheets };
}
