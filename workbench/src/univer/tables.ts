import type { IRange } from '@univerjs/core';
import type { CellContent, SheetModel, TableModel } from '../../../shared/core/index';
import { scalarOf } from '../../../shared/core/index';
import { toArea, toRange } from './ranges';

/** A table as Univer stores it, as far as it is ours to write. */
export interface StoredTable {
  readonly id: string;
  readonly name: string;
  readonly range: IRange;
  readonly options: {
    readonly showHeader: boolean;
    readonly showFooter: boolean;
    readonly tableStyleId: string;
  };
  readonly filters: { readonly tableColumnFilterList: readonly unknown[] };
  readonly columns: readonly StoredColumn[];
}

interface StoredColumn {
  readonly id: string;
  readonly displayName: string;
  readonly dataType: 'string';
  readonly formula: string;
  readonly meta: Readonly<Record<string, never>>;
  readonly style: Readonly<Record<string, never>>;
}

/** The name of the tables' look, which `createUniver` defines. */
export const tableLook = 'tsunagi-table';

/** A table in Univer's form. The titles are those of the header cells. */
export function tableToUniver(table: TableModel, sheet: SheetModel, id: string): StoredTable {
  const titles: readonly CellContent[] = sheet.rows[table.area.row] ?? [];
  return {
    id,
    name: table.name,
    range: toRange(table.area),
    options: { showHeader: true, showFooter: false, tableStyleId: tableLook },
    filters: { tableColumnFilterList: [] },
    columns: Array.from({ length: table.area.columnCount }, (_, index) => ({
      id: `${id}-${String(index)}`,
      displayName: String(scalarOf(titles[table.area.column + index]) ?? ''),
      dataType: 'string',
      formula: '',
      meta: {},
      style: {},
    })),
  };
}

/** A table read back. Its style is the one it had, or Excel's plain light one for a new table. */
export function tableFromUniver(stored: StoredTable, before: TableModel | undefined): TableModel {
  return {
    name: stored.name,
    area: toArea(stored.range),
    style: before?.style ?? 'TableStyleLight1',
    bandedRows: before?.bandedRows ?? true,
    filterButtons: before?.filterButtons ?? true,
  };
}
