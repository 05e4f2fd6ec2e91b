import { parseAreaAddress } from '../../../shared/core/model/address';
import type {
  CellContent,
  SheetModel,
  TableModel,
  ValidationModel,
  WorkbookModel,
} from '../../../shared/core/model/workbook-model';
import { emptySheet } from '../../../shared/core/model/workbook-model';
import { checkPlan } from '../../../shared/core/plan/check-plan';
import type { PlanStep } from '../../../shared/core/plan/plan';

/** The area of an address such as `A1:B2`. */
export const area = (address: string) =>
  parseAreaAddress(address) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const sheet = (name: string, parts: Partial<SheetModel> = {}): SheetModel => ({
  ...emptySheet(name),
  ...parts,
});

export const table = (name: string, address: string): TableModel => ({
  name,
  area: area(address),
  style: 'TableStyleLight9',
  bandedRows: true,
  filterButtons: true,
});

/** A workbook with a table on sheet A, an empty sheet KPI and a name. */
export const book: WorkbookModel = {
  sheets: [
    sheet('A', {
      rows: [
        ['ID', '名称', null, 'x'],
        ['1', 'a'],
      ],
      tables: [table('agencies', 'A1:B3')],
    }),
    sheet('KPI'),
  ],
  names: [{ name: 'kpi_1', refersTo: "'KPI'!$A$1" }],
};

/** Why the steps cannot be done in `book`. */
export const reasons = (...steps: readonly PlanStep[]) =>
  checkPlan(book, { steps }).map(({ values }) => values?.['reason']);

export const write = (
  address: string,
  contents: readonly (readonly CellContent[])[],
): PlanStep => ({
  kind: 'writeRange',
  sheet: 'KPI',
  area: area(address),
  contents,
});

export const validate = (validation: Partial<ValidationModel>): PlanStep => ({
  kind: 'setValidation',
  sheet: 'KPI',
  validation: { area: area('A1'), rule: { kind: 'checkbox' }, alert: 'stop', ...validation },
});

export const makeTable = (model: TableModel, on = 'KPI'): PlanStep => ({
  kind: 'ensureTable',
  sheet: on,
  table: model,
});

export const define = (name: string, refersTo = "'KPI'!$A$1"): PlanStep => ({
  kind: 'ensureName',
  name,
  refersTo,
});

export const link = (target: string): PlanStep => ({
  kind: 'setHyperlinks',
  sheet: 'KPI',
  hyperlinks: [{ row: 0, column: 0, target }],
});
