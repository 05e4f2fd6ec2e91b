import { createSheetsAdapter } from '../../../apps-script/src/adapter/adapter';
import { sheetsCapabilities } from '../../../apps-script/src/adapter/sheets-capabilities';
import {
  emptySheet,
  fitToHost,
  planDifference,
  type WorkbookModel,
  type WorkbookPlan,
} from '../../../shared/core/index';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import type { ContractCase } from '../../contract/cases/contract-case';
import { seenBySheets } from '../../fakes/sheets/model/seen-by-sheets';
import { differences } from '../excel/differences';
import type { Google } from './google';
import { expectTold, readTold } from './reading/read-told';
import { baseSheet } from './workbook-state';

/** Runs a case in an empty spreadsheet; gives what differs from what should be there. */
export function runCase(google: Google, contractCase: ContractCase): readonly string[] {
  const { given, plan, expected } = contractCase;
  apply(google, planFor(given));
  const look = (when: string) => [
    ...viewDifferences(google, expected).map((line) => `${when}, view, ${line}`),
    ...toldDifferences(google, expected, given).map((line) => `${when}, ${line}`),
  ];
  apply(google, plan);
  const once = look('once');
  apply(google, plan);
  return [...once, ...look('twice')];
}

function apply({ spreadsheet, services }: Google, plan: WorkbookPlan): void {
  const fitted = fitToHost(plan, sheetsCapabilities).plan;
  createSheetsAdapter(spreadsheet, services).applyPlan(fitted);
}

/** The plan that makes a workbook beside the kit's own sheet, which stays the last one. */
function planFor(model: WorkbookModel): WorkbookPlan {
  const base = emptySheet(baseSheet);
  const wanted = { ...model, sheets: [...model.sheets, base] };
  const planned = planDifference({ sheets: [base], names: [] }, wanted);
  if (planned.kind === 'not-possible') throw new Error(`No plan makes this: ${planned.reason}`);
  return planned.plan;
}

/** What the adapter itself reads. */
function viewDifferences(
  { spreadsheet, services }: Google,
  expected: WorkbookModel,
): readonly string[] {
  const { sheets, names } = createSheetsAdapter(spreadsheet, services).readView();
  const found = sheets
    .filter(({ name }) => name !== baseSheet)
    .map((sheet) => ({ ...emptySheet(sheet.name), ...sheet }));
  return differences(
    viewOf(seenBySheets(expected)),
    viewOf({ sheets: found, names: names.map((each) => each) }),
  );
}

function viewOf(model: WorkbookModel) {
  const { sheets, names } = normalizeModel(model);
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
function toldDifferences(
  google: Google,
  expected: WorkbookModel,
  given: WorkbookModel,
): readonly string[] {
  return differences(expectTold(google, expected), readTold(google, [given, expected]));
}
