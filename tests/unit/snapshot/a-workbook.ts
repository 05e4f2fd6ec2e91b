import {
  emptySheet,
  emptyWorkbook,
  type CellContent,
  type DefinedName,
  type SheetModel,
  type WorkbookModel,
} from '../../../shared/core/index';

/** A sheet with these rows from its first one on. */
export function aSheet(
  name: string,
  rows: readonly (readonly CellContent[])[],
  more: Partial<SheetModel> = {},
): SheetModel {
  return { ...emptySheet(name), rows, ...more };
}

/** A sheet whose rows, titles included, are a native table. */
export function aTableSheet(
  name: string,
  tableName: string,
  rows: readonly (readonly CellContent[])[],
): SheetModel {
  const area = { row: 0, column: 0, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
  const table = { name: tableName, area, style: '', bandedRows: false, filterButtons: true };
  return aSheet(name, rows, { tables: [table] });
}

/** A workbook of these sheets. */
export function aWorkbook(
  sheets: readonly SheetModel[],
  names: readonly DefinedName[] = [],
): WorkbookModel {
  return { ...emptyWorkbook, sheets, names };
}
