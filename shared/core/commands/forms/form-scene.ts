import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { findTable, type GeneralRow } from '../../snapshot/find';
import { createRowFinder, type RowFinder } from '../../snapshot/row-finder';
import type { Snapshot } from '../../snapshot/snapshot';
import type { FormChoiceName } from '../../tables/form-choices';
import type { TableKey } from '../../tables/tables';

/** Nobody knows which day the sheets take for today. */
export class UnknownDay extends Error {
  override readonly name = 'UnknownDay';
}

/** What the forms are computed from when the program does it instead of a spreadsheet. */
export interface FormScene {
  readonly choice: (name: FormChoiceName) => Scalar;
  /**
   * The day that the sheets take for today, as a serial number.
   *
   * @throws UnknownDay where another program dropped it: what leans on it is not known then.
   */
  readonly today: () => number;
  readonly findRow: RowFinder;
  /** A table's rows, as far down as the forms look. */
  readonly rowsOf: (table: TableKey) => readonly GeneralRow[];
  /** The rows of another table that name a case, as numbers on the sheet, the upper ones first. */
  readonly rowsOfCase: (table: TableKey, id: Scalar) => readonly number[];
  /** A row by its number on the sheet, counted from 1. */
  readonly rowAt: (table: TableKey, row: number) => GeneralRow | undefined;
  /** What was computed already: many lines of a form lean on the same rows. */
  readonly memory: Map<object, Scalar>;
}

/** Rows of a sheet in which the forms look for the rows of a case. */
export const searchedRows = 50_001;

/** A scene over the rows of a workbook. Tables are indexed when they are first asked for. */
export function formScene(snapshot: Snapshot): FormScene {
  const { formChoices } = snapshot;
  const today = formChoices.form_today ?? null;
  const rowsOf = (table: TableKey) =>
    (findTable(snapshot, table)?.rows ?? []).filter(({ row }) => row < searchedRows);
  const byRow = new Map<TableKey, ReadonlyMap<number, GeneralRow>>();
  const byCase = new Map<TableKey, ReadonlyMap<string, readonly number[]>>();
  return {
    choice: (name) => formChoices[name] ?? null,
    today: () => {
      if (typeof today !== 'number') throw new UnknownDay();
      return today;
    },
    findRow: createRowFinder(snapshot),
    rowsOf,
    rowsOfCase: (table, id) => {
      const rows = byCase.get(table) ?? groupByCase(rowsOf(table));
      byCase.set(table, rows);
      return rows.get(matchKey(id) ?? '') ?? [];
    },
    rowAt: (table, row) => {
      const rows = byRow.get(table) ?? indexByRow(findTable(snapshot, table)?.rows ?? []);
      byRow.set(table, rows);
      return rows.get(row);
    },
    memory: new Map(),
  };
}

function indexByRow(rows: readonly GeneralRow[]): ReadonlyMap<number, GeneralRow> {
  return new Map(rows.map((each) => [each.row + 1, each]));
}

function groupByCase(rows: readonly GeneralRow[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const { row, cells } of rows) {
    const id = matchKey(cells['case_id'] ?? null);
    if (id === null) continue;
    const group = groups.get(id) ?? [];
    group.push(row + 1);
    groups.set(id, group);
  }
  return groups;
}
