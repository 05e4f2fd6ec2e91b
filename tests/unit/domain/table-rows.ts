import type { Scalar } from '../../../shared/core/model/workbook-model';
import type { Snapshot, TableSnapshots } from '../../../shared/core/snapshot/snapshot';
import { tableDefinition, type ColumnKey, type TableKey } from '../../../shared/core/tables/tables';
import { isoToSerial } from '../../../shared/core/domain/dates';

/** Cells of one row by column key; columns left out are blank. */
export type Cells<Key extends TableKey> = Partial<Record<ColumnKey<Key>, Scalar>>;

/** Rows of some tables, in the order of their sheets. */
export type TableRows = { readonly [Key in TableKey]?: readonly Cells<Key>[] };

/** The serial number of a day, for readable test data. */
export const day = isoToSerial;

/** Builds table snapshots. The titles stand in row 0, so the first data row is sheet row 2. */
export function someTables(rows: TableRows): TableSnapshots {
  const entries = Object.entries(rows).map(([key, cells]) => [
    key,
    tableOf(key as TableKey, cells),
  ]);
  return Object.fromEntries(entries) as TableSnapshots;
}

function tableOf(key: TableKey, rows: readonly Partial<Record<string, Scalar>>[]): unknown {
  const keys = tableDefinition(key).columns.map((column) => column.key);
  return {
    key,
    sheet: tableDefinition(key).title.ja,
    headerRow: 0,
    columns: Object.fromEntries(keys.map((column, index) => [column, index])),
    extraColumns: [],
    nativeTable: null,
    rows: rows.map((cells, index) => ({
      row: index + 1,
      cells: Object.fromEntries(keys.map((column) => [column, cells[column] ?? null])),
    })),
  };
}

const kpiTables: TableRows = {
  agencies: [],
  supporters: [],
  companies: [],
  cases: [],
  followups: [],
  trainings: [],
};

/** Builds a snapshot with all tables that the commands under test read, empty unless given. */
export function aSnapshot(rows: TableRows, identity: Partial<Snapshot['identity']> = {}): Snapshot {
  const empty: TableRows = {
    ...kpiTables,
    handoffs: [],
    activities: [],
    maturity: [],
    funding: [],
  };
  return {
    sheetNames: [],
    changeLog: null,
    formChoices: {},
    identity: {
      workbookId: 'WB-TEST000000',
      templateVersion: '1.0',
      definitionsVersion: '1.0',
      language: 'ja',
      networkName: '',
      period: { from: '2023-04-01', to: '2024-03-31' },
      declaredType: null,
      ...identity,
    },
    tables: someTables({ ...empty, ...rows }),
    names: [],
    problems: [],
  };
}

/** A context for commands: everything that comes in from outside, fixed. */
export const context = { today: '2024-01-15', seed: 'seed', language: 'ja' } as const;

/** The snapshot of a workbook that lacks one table. */
export function without(snapshot: Snapshot, table: TableKey): Snapshot {
  const tables = Object.entries(snapshot.tables).filter(([key]) => key !== table);
  return { ...snapshot, tables: Object.fromEntries(tables) };
}
