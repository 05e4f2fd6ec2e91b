import {
  applyToModel,
  isFormula,
  parseCellAddress,
  readSnapshot,
  runCommand,
  scalarOf,
  splitReference,
  type CellContent,
  type SheetModel,
  type WorkbookModel,
} from '../../shared/core/index';
import type { ShowFormInput } from '../../shared/core/index';
import { isoToSerial } from '../../shared/core/domain/dates';
import { context, typeRows, type TypedRow } from './new-workbook';

/** The workbook with a form set by the command. */
export function showing(model: WorkbookModel, input: ShowFormInput): WorkbookModel {
  const result = runCommand({ name: 'show-form', input }, readSnapshot(model), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return applyToModel(model, result.plan);
}

/** The workbook with one named cell holding this, whatever stood there. */
export function withNamedCell(
  model: WorkbookModel,
  name: string,
  change: (content: CellContent) => CellContent,
): WorkbookModel {
  const target = splitReference(model.names.find((each) => each.name === name)?.refersTo ?? '');
  const cell = parseCellAddress(target?.address ?? '');
  if (target === null || cell === null) throw new Error(`No cell is called ${name}`);
  const sheets = model.sheets.map((sheet) =>
    sheet.name !== target.sheet ? sheet : withCell(sheet, cell, change),
  );
  return { ...model, sheets };
}

function withCell(
  sheet: SheetModel,
  cell: { readonly row: number; readonly column: number },
  change: (content: CellContent) => CellContent,
): SheetModel {
  const rows = sheet.rows.map((contents, row) =>
    row !== cell.row
      ? contents
      : contents.map((content, column) => (column === cell.column ? change(content) : content)),
  );
  return { ...sheet, rows };
}

/** The workbook as if it had last been calculated on a day; today unless said otherwise. */
export function calculatedOn(model: WorkbookModel, day = localToday()): WorkbookModel {
  if (!model.names.some(({ name }) => name === 'form_today')) return model;
  return withNamedCell(model, 'form_today', (content) =>
    isFormula(content) ? { ...content, value: isoToSerial(day) } : content,
  );
}

/** Spreadsheet programs take the day from the clock of the machine. */
function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What stands on a sheet, line by line; only the last known results of formulas. */
export function linesOn(model: WorkbookModel, sheet: string): readonly string[] {
  const found = model.sheets.find(({ name }) => name === sheet);
  return (found?.rows ?? []).map((contents) =>
    contents
      .map((content) => String(scalarOf(content) ?? ''))
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** The same workbook with rows in several of its tables. */
export function withRows(
  model: WorkbookModel,
  tables: Readonly<Record<string, readonly TypedRow[]>>,
): WorkbookModel {
  return Object.entries(tables).reduce(
    (changed, [table, rows]) => typeRows(changed, table as Parameters<typeof typeRows>[1], rows),
    model,
  );
}
