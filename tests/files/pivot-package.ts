import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { openXlsx } from '../../shared/adapters/xlsx/xlsx-adapter';
import { emptySheet } from '../../shared/core/index';
import type {
  CellContent,
  PivotModel,
  PivotSource,
  Scalar,
  SheetModel,
  WorkbookPlan,
} from '../../shared/core/index';

/** A workbook as a file: a table on the first sheet, then a sheet for each pivot over it, added in place. */
export async function workbookWithPivots(
  pivots: readonly PivotModel[],
  source: PivotSource,
): Promise<Uint8Array> {
  const data = await writeWorkbook({ names: [], sheets: [sourceSheet(pivots[0]!, source)] });
  return withPlan(data, pivotPlan(pivots));
}

/** The sheet with the table that pivots are over. */
function sourceSheet({ sourceTable }: PivotModel, source: PivotSource): SheetModel {
  const area = { row: 0, column: 0, rowCount: source.rows.length + 1 };
  const table = {
    name: sourceTable,
    area: { ...area, columnCount: source.titles.length },
    style: 'TableStyleLight9',
    bandedRows: true,
    filterButtons: true,
  };
  const rows = [source.titles, ...source.rows.map((row) => row.map(asContent))];
  return { ...emptySheet('元データ'), rows, tables: [table] };
}

/** The plan that puts each pivot on a sheet of its own. */
export function pivotPlan(pivots: readonly PivotModel[]): WorkbookPlan {
  return {
    steps: pivots.flatMap((pivot) => [
      { kind: 'ensureSheet', sheet: pivot.name } as const,
      { kind: 'ensurePivot', sheet: pivot.name, pivot } as const,
    ]),
  };
}

/** A file after a plan. */
export async function withPlan(bytes: Uint8Array, plan: WorkbookPlan): Promise<Uint8Array> {
  const opened = await openXlsx(bytes);
  if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problems));
  await opened.adapter.applyPlan(plan);
  return opened.adapter.toBytes();
}

// Only a formula gives the empty text.
function asContent(value: Scalar): CellContent {
  return value === '' ? { formula: '""', value } : value;
}
