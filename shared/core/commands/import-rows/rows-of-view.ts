import { scalarOf, type Scalar } from '../../model/workbook-model';
import { bestHeaderRow } from '../../snapshot/locate-tables';
import type { SheetView, WorkbookView } from '../../snapshot/snapshot';
import { titleText } from '../../snapshot/titles';
import type { TableKey } from '../../tables/tables';
import type { ImportRowsInput } from './input';

/** The part of an import's input that a workbook gives. */
export type RowsOfView = Pick<ImportRowsInput, 'header' | 'rows'> & { readonly firstRow: number };

/**
 * The rows for a table from somebody's workbook: those of the sheet whose titles fit best.
 *
 * When no sheet has a fitting title, those of the first sheet with anything on it, so that a map can
 * explain its titles. `null` when the workbook is blank.
 */
export function rowsOfView(view: WorkbookView, table: TableKey): RowsOfView | null {
  let best: { sheet: SheetView; row: number; titles: number } | null = null;
  for (const sheet of view.sheets) {
    if (!sheet.rows.some((row) => row.length > 0)) continue;
    const header = bestHeaderRow(sheet, table);
    if (best === null || header.titles > best.titles) best = { sheet, ...header };
  }
  if (best === null) return null;
  const { sheet, row } = best;
  return {
    header: [...(sheet.rows[row] ?? [])].map(titleText),
    rows: sheet.rows.slice(row + 1).map((cells): readonly Scalar[] => [...cells].map(scalarOf)),
    firstRow: row + 2,
  };
}
