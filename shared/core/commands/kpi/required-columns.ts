import type { KpiTableKey } from '../../domain/kpi-computation';
import type { Problem } from '../../problems';
import { findTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';

/** The columns that the KPIs are counted from. */
const requiredColumns: Readonly<Record<KpiTableKey, readonly string[]>> = {
  agencies: ['id', 'joined', 'left'],
  supporters: ['id'],
  companies: ['id', 'corporate_number'],
  cases: ['id', 'company_id', 'status', 'posted', 'matched'],
  followups: ['case_id', 'date'],
  trainings: ['supporter_id', 'date', 'kind', 'status'],
};

const requiredTables = Object.keys(requiredColumns) as readonly KpiTableKey[];

/**
 * Lists the tables and columns that are missing for the KPIs.
 *
 * A figure of 0 because a column is gone would be believed, so the command refuses instead.
 */
export function missingForKpis(snapshot: Snapshot): readonly Problem[] {
  return requiredTables.flatMap((key): readonly Problem[] => {
    const table = findTable(snapshot, key);
    if (table === undefined) {
      return [{ code: 'table-missing', severity: 'error', place: { table: key } }];
    }
    return requiredColumns[key]
      .filter((column) => table.columns[column] === undefined)
      .map((column) => ({
        code: 'column-missing',
        severity: 'error',
        place: { sheet: table.sheet, table: key, row: table.headerRow + 1, column },
      }));
  });
}

/** What is wrong with the structure of the tables that the KPIs read. */
export function structureWarnings(snapshot: Snapshot): readonly Problem[] {
  return snapshot.problems.filter(({ place }) =>
    requiredTables.some((key) => key === place?.table),
  );
}
