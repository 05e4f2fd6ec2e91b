import type { SheetModel, TableModel, WorkbookModel } from '../../model/workbook-model';
import { changeSheet, isSameName } from '../change-sheet';

/**
 * Makes sure that a native table of this name covers this area, header row included.
 *
 * A table of the same name is resized or moved, never doubled; names ignore case. The header cells must already be
 * written, as text and without repeats: Excel repairs a file whose header cell and table differ.
 */
export interface EnsureTable {
  readonly kind: 'ensureTable';
  readonly sheet: string;
  readonly table: TableModel;
}

/** The model with the table on its sheet, after the sheet's other tables, and nowhere else. */
export function applyEnsureTable(model: WorkbookModel, step: EnsureTable): WorkbookModel {
  const cleared = { ...model, sheets: model.sheets.map((sheet) => withoutTable(sheet, step)) };
  return changeSheet(cleared, step.sheet, (sheet) => ({
    ...sheet,
    tables: [...sheet.tables, step.table],
  }));
}

function withoutTable(sheet: SheetModel, { table }: EnsureTable): SheetModel {
  const others = sheet.tables.filter(({ name }) => !isSameName(name, table.name));
  return others.length === sheet.tables.length ? sheet : { ...sheet, tables: others };
}
