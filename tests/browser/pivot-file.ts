import { createXlsxAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import { emptySheet, type WorkbookModel } from '../../shared/core/index';

/** Visits in a table, a pivot that sums them up, and a formula that looks at a figure of the pivot. */
export const pivotWorkbook: WorkbookModel = {
  names: [],
  sheets: [
    {
      ...emptySheet('訪問'),
      rows: [
        ['企業', '担当', '回数'],
        ['潮路製作所', '佐藤', 3],
        ['浜風水産', '鈴木', 5],
        ['潮路製作所', '鈴木', 4],
      ],
      tables: [
        {
          name: 'Visits',
          area: { row: 0, column: 0, rowCount: 4, columnCount: 3 },
          style: 'TableStyleLight9',
          bandedRows: true,
          filterButtons: true,
        },
      ],
    },
    {
      ...emptySheet('集計'),
      rows: [['担当ごとの回数'], [], ['鈴木さんの計', { formula: 'B8' }]],
      columnWidths: { 0: 20 },
      pivots: [
        {
          name: '担当別',
          sourceTable: 'Visits',
          anchor: { row: 5, column: 0 },
          rows: [{ column: '担当' }],
          columns: [],
          values: [{ column: '回数', caption: '回数の計' }],
          filters: [],
        },
      ],
    },
  ],
};

/** The same as a file. */
export function pivotFile(): Promise<Uint8Array> {
  return createXlsxAdapter(pivotWorkbook).toBytes();
}
