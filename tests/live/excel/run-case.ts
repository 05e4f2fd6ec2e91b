import { createExcelAdapter } from '../../../excel-addin/src/adapter/excel-adapter';
import type { ExcelApi } from '../../../excel-addin/src/adapter/excel-api';
import type {
  CellStyle,
  SheetModel,
  WorkbookModel,
  WorkbookPlan,
} from '../../../shared/core/index';
import {
  applyToModel,
  emptySheet,
  emptyWorkbook,
  fitToHost,
  planDifference,
  type HostCapabilities,
} from '../../../shared/core/index';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import type { HostAdapter } from '../../../shared/ports/host-adapter';
import type { ContractCase } from '../../contract/cases/contract-case';
import { seenByExcel } from '../../fakes/excel/seen-by-excel';
import { differences } from './differences';
import { describeError } from './describe-error';
import { toldOfChart } from './reading/read-charts';
import { withoutUsual } from './reading/read-cells';
import { readModel } from './reading/read-model';
import { toldOfPivot } from './reading/read-pivots';
import { baseSheet, clearWorkbook } from './workbook-state';

/** How a contract case went in this Excel. */
export interface CaseResult {
  readonly name: string;
  readonly outcome: 'passed' | 'differs' | 'failed';
  /** What differs, or the error. */
  readonly details: readonly string[];
  /** This Excel lacks something, so a simpler plan was run. */
  readonly isLowered: boolean;
  readonly milliseconds: number;
}

/** Runs a case in an empty workbook, and leaves it empty again. Never throws. */
export async function runCase(api: ExcelApi, contractCase: ContractCase): Promise<CaseResult> {
  const start = performance.now();
  const { name, given, plan } = contractCase;
  const ended = (
    outcome: CaseResult['outcome'],
    details: readonly string[],
    isLowered: boolean,
  ) => {
    return {
      name,
      outcome,
      details,
      isLowered,
      milliseconds: Math.round(performance.now() - start),
    };
  };
  const adapter = createExcelAdapter(api);
  const isLowered = [plan, planFor(given)].some(
    (each) => fitToHost(each, adapter.capabilities).warnings.length > 0,
  );
  try {
    const found = await differencesOf(api, adapter, contractCase);
    await clearWorkbook(api);
    return ended(found.length === 0 ? 'passed' : 'differs', found, isLowered);
  } catch (error) {
    const lines = [describeError(error), ...(await clearAfterError(api))];
    return ended('failed', lines, isLowered);
  }
}

async function clearAfterError(api: ExcelApi): Promise<readonly string[]> {
  try {
    await clearWorkbook(api);
    return [];
  } catch (error) {
    return [`while clearing up: ${describeError(error)}`];
  }
}

async function differencesOf(
  api: ExcelApi,
  adapter: HostAdapter,
  { given, plan, expected }: ContractCase,
): Promise<readonly string[]> {
  const fitted = (each: WorkbookPlan) => fitToHost(each, adapter.capabilities).plan;
  await clearWorkbook(api);
  await adapter.applyPlan(fitted(planFor(given)));
  const wanted = lowered(expected, adapter.capabilities);
  const look = async (when: string) => [
    ...(await viewDifferences(adapter, wanted)).map((line) => `${when}, view, ${line}`),
    ...(await modelDifferences(api, wanted, [given, expected])).map((line) => `${when}, ${line}`),
  ];
  await adapter.applyPlan(fitted(plan));
  const once = await look('once');
  await adapter.applyPlan(fitted(plan));
  return [...once, ...(await look('twice'))];
}

/** The plan that makes a workbook beside the kit's own sheet, which stays the last one. */
function planFor(model: WorkbookModel): WorkbookPlan {
  const base = emptySheet(baseSheet);
  const wanted = { ...model, sheets: [...model.sheets, base] };
  const planned = planDifference({ sheets: [base], names: [] }, wanted);
  if (planned.kind === 'not-possible') throw new Error(`No plan makes this: ${planned.reason}`);
  return planned.plan;
}

/** The workbook as a host without some abilities can hold it. */
function lowered(model: WorkbookModel, capabilities: HostCapabilities): WorkbookModel {
  const planned = planDifference(emptyWorkbook, model);
  if (planned.kind === 'not-possible') return model;
  const fitted = fitToHost(planned.plan, capabilities);
  return fitted.warnings.length === 0 ? model : applyToModel(emptyWorkbook, fitted.plan);
}

/** What the adapter itself reads. */
async function viewDifferences(
  adapter: HostAdapter,
  wanted: WorkbookModel,
): Promise<readonly string[]> {
  const { sheets, names } = await adapter.readView();
  const found = {
    sheets: sheets
      .filter(({ name }) => name !== baseSheet)
      .map((sheet) => ({ ...emptySheet(sheet.name), ...sheet })),
    names,
  };
  return differences(viewOf(wanted), viewOf(found));
}

function viewOf(model: WorkbookModel) {
  const { sheets, names } = comparable(model);
  return {
    names,
    sheets: sheets.map(({ name, visibility, rows, tables }) => ({
      name,
      visibility,
      rows,
      tables,
    })),
  };
}

/** What the kit's own reader sees. */
async function modelDifferences(
  api: ExcelApi,
  wanted: WorkbookModel,
  models: readonly WorkbookModel[],
): Promise<readonly string[]> {
  const { model, usual } = await readModel(api, models);
  return differences(comparable(told(wanted, usual)), comparable(told(model, usual)));
}

/** The model without what Office.js does not tell. */
function told(model: WorkbookModel, usual: CellStyle): WorkbookModel {
  return { ...model, sheets: model.sheets.map((sheet) => toldOfSheet(sheet, usual)) };
}

function toldOfSheet(sheet: SheetModel, usual: CellStyle): SheetModel {
  return {
    ...sheet,
    styles: sheet.styles.map(({ area, style }) => ({ area, style: withoutUsual(style, usual) })),
    charts: sheet.charts.map(toldOfChart),
    pivots: sheet.pivots.map(toldOfPivot),
  };
}

/** The one form of all models of the same meaning; Excel ignores the case of names. */
function comparable(model: WorkbookModel): WorkbookModel {
  const names = model.names.map(({ name, refersTo }) => ({ name: name.toLowerCase(), refersTo }));
  return normalizeModel(seenByExcel({ ...model, names }));
}
