// Why: our own adapter behind the same three functions as the other libraries.
import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import {
  applyToModel,
  emptySheet,
  scalarOf,
  type Scalar,
  type WorkbookModel,
  type WorkbookPlan,
} from '../../../shared/core/index';

/** The sheet that `makeSheet` gives. */
interface BenchmarkSheet {
  readonly name: string;
  readonly rows: readonly (readonly Scalar[])[];
  readonly dateColumns: readonly number[];
  readonly dateFormat: string;
}

/** Makes the model of the sheet and writes it. */
export function write(sheet: BenchmarkSheet): Promise<Uint8Array> {
  const { name, rows, dateColumns, dateFormat } = sheet;
  const styles = dateColumns.map((column) => ({
    area: { row: 0, column, rowCount: rows.length, columnCount: 1 },
    style: { numberFormat: dateFormat },
  }));
  return writeWorkbook({ sheets: [{ ...emptySheet(name), rows, styles }], names: [] });
}

/** Reads the model; its rows come when asked for. */
export async function read(bytes: Uint8Array): Promise<() => Scalar[][]> {
  const { sheets } = await readModel(bytes);
  return () => (sheets[0]?.rows ?? []).map((row) => row.map(scalarOf));
}

/** Reads the whole file, changes the model and writes the whole file. */
export async function edit(
  bytes: Uint8Array,
  { plan }: { readonly plan: WorkbookPlan },
): Promise<Uint8Array> {
  return writeWorkbook(applyToModel(await readModel(bytes), plan));
}

async function readModel(bytes: Uint8Array): Promise<WorkbookModel> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'read') return reading.model;
  throw new Error(`The file was refused: ${JSON.stringify(reading.problems)}`);
}
