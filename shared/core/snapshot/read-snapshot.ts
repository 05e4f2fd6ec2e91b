import type { Problem } from '../problems';
import { tableDefinition, tableKeys, type TableKey } from '../tables/tables';
import { isOlderTemplate } from '../tables/template-version';
import type { GeneralTable } from './find';
import { locateChangeLog } from './locate-change-log';
import { locateColumns } from './locate-columns';
import { locateTables, type LocatedTables, type TablePlace } from './locate-tables';
import { readFormChoices } from './read-form-choices';
import { readIdentity } from './read-identity';
import { readRows } from './read-rows';
import type { Snapshot, WorkbookIdentity, WorkbookView } from './snapshot';

/**
 * Reads what commands need from any host's view of a workbook.
 *
 * Tables are found even after sheets were renamed, columns moved, added or titled in the other
 * language, and rows sorted. Nothing is corrected; what is wrong with the structure is reported in
 * `problems`. Takes one pass over the cells.
 */
export function readSnapshot(view: WorkbookView): Snapshot {
  const located = locateTables(view);
  const identity = readIdentity(view);
  const tables: Record<string, GeneralTable> = {};
  const problems: Problem[] = [...missingTables(located, identity), ...doubledTables(located)];
  for (const place of located.places.values()) {
    const { table, problems: found } = readTable(place);
    tables[place.key] = table;
    problems.push(...found);
  }
  return {
    sheetNames: view.sheets.map((sheet) => sheet.name),
    identity,
    tables,
    names: view.names,
    changeLog: locateChangeLog(view),
    formChoices: readFormChoices(view),
    problems,
  };
}

function readTable(place: TablePlace): {
  readonly table: GeneralTable;
  readonly problems: readonly Problem[];
} {
  const { columns, extraColumns, problems } = locateColumns(place);
  const table: GeneralTable = {
    key: place.key,
    sheet: place.sheet.name,
    headerRow: place.headerRow,
    columns,
    extraColumns,
    nativeTable: place.nativeTable,
    rows: readRows(place, columns),
  };
  return { table, problems };
}

function missingTables(
  { places }: LocatedTables,
  { templateVersion }: WorkbookIdentity,
): readonly Problem[] {
  return tableKeys
    .filter((key) => !places.has(key) && !cameLater(key, templateVersion))
    .map((key) => ({
      code: 'table-missing',
      severity: 'error',
      place: { table: key },
    }));
}

/** A workbook of an older template lacks nothing; one that does not tell its template is as ours. */
function cameLater(key: TableKey, version: string | null): boolean {
  const { since } = tableDefinition(key);
  return since !== undefined && version !== null && isOlderTemplate(version, since);
}

function doubledTables({ duplicates, places }: LocatedTables): readonly Problem[] {
  return duplicates.map(({ key, sheet }) => ({
    code: 'table-duplicate',
    severity: 'warning',
    place: { sheet, table: key },
    values: { other: places.get(key)?.sheet.name ?? '' },
  }));
}
