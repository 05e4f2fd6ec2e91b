import { createExcelAdapter } from '../../../excel-addin/src/adapter/excel-adapter';
import { officeExcelApi } from '../../../excel-addin/src/taskpane/excel-api';
import type { PlanStep, SheetModel, WorkbookModel } from '../../../shared/core/index';
import { emptySheet } from '../../../shared/core/index';
import { HostError, type HostAdapter } from '../../../shared/ports/host-adapter';
import { openExcel } from '../../fakes/excel/client';
import { bookFromModel } from '../../fakes/excel/from-model';
import { modelFromBook } from '../../fakes/excel/to-model';

/** A sheet that is empty but for the parts given. */
export function sheet(name: string, parts: Partial<SheetModel> = {}): SheetModel {
  return { ...emptySheet(name), ...parts };
}

/** An Excel with these sheets open, and the adapter on it. */
export function openWorkbook(sheets: readonly SheetModel[], api = '1.15') {
  const given: WorkbookModel = { sheets, names: [] };
  const excel = openExcel({ api, book: bookFromModel(given) });
  return {
    excel,
    api: officeExcelApi(),
    adapter: createExcelAdapter(officeExcelApi()),
    model: () => modelFromBook(excel.book),
  };
}

/** Writes one value into A1. */
export function write(name: string, value: string): PlanStep {
  return {
    kind: 'writeRange',
    sheet: name,
    area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
    contents: [[value]],
  };
}

/** The problems of the failure that applying the steps ends in. */
export async function failureOf(adapter: HostAdapter, steps: readonly PlanStep[]) {
  const error: unknown = await Promise.resolve(adapter.applyPlan({ steps })).catch(
    (cause: unknown) => cause,
  );
  if (!(error instanceof HostError)) throw new Error('Nothing failed', { cause: error });
  return error.problems;
}
