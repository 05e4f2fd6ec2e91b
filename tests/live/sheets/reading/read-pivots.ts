import type { PivotModel, SheetModel } from '../../../../shared/core/index';
import type { Google, Sheet } from '../google';
import { heldOn } from './held';

/** What scripts are told of a pivot: neither captions nor the columns of its figures. */
export interface ToldPivot {
  readonly name: string;
  readonly place: Readonly<Record<'row' | 'column', number>>;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly string[];
  readonly filters: readonly string[];
}

/** The pivots of a sheet, each by the name that its entry gives it. */
export function readPivots({ spreadsheet }: Google, sheet: Sheet): readonly ToldPivot[] {
  const entries = heldOn(sheet, 'pivot');
  return sheet.getPivotTables().map((pivot) => {
    const anchor = pivot.getAnchorCell();
    const place = { row: anchor.getRow() - 1, column: anchor.getColumn() - 1 };
    const held = entries.find(({ row, column }) => row === place.row && column === place.column);
    const source = spreadsheet.getRangeByName(held?.sourceTable ?? '');
    const title = (part: { readonly getSourceDataColumn: () => number }) =>
      String(source?.getSheet().getRange(source.getRow(), part.getSourceDataColumn()).getValue());
    return {
      name: held?.name ?? '',
      place,
      rows: pivot.getRowGroups().map(title),
      columns: pivot.getColumnGroups().map(title),
      values: pivot.getPivotValues().map((value) => value.getSummarizedBy().toString()),
      filters: pivot.getFilters().map(title),
    };
  });
}

const summaries = { sum: 'SUM', count: 'COUNTA', average: 'AVERAGE' } as const;

/** What scripts should be told of the pivots of a model's sheet. */
export function toldPivots({ pivots }: SheetModel): readonly ToldPivot[] {
  return pivots.map(({ name, anchor, rows, columns, values, filters }: PivotModel) => ({
    name,
    place: { row: anchor.row, column: anchor.column },
    rows: rows.map(({ column }) => column),
    columns: columns.map(({ column }) => column),
    values: values.map(({ summarizeBy = 'sum' }) => summaries[summarizeBy]),
    filters: filters.map(({ column }) => column),
  }));
}
