import type { PlanStep } from '../../plan/plan';
import { findTable, type GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableLayouts } from '../../snapshot/table-layouts';
import { tableDefinition, tableKeys } from '../../tables/tables';
import { joinCells, type CellWrite } from '../import-rows/join-cells';
import { planTableBody } from '../new-network/plan-table-body';
import type { Repairs, TableRepairs } from './find-repairs';

/** The steps that write the repairs: values, and the number formats that let them stay what they are. */
export function planRepairs(snapshot: Snapshot, repairs: Repairs): readonly PlanStep[] {
  return tableKeys.flatMap((key) => {
    const table = findTable(snapshot, key);
    const changes = repairs.get(key);
    if (table === undefined || changes === undefined) return [];
    const writes = cellWrites(table, changes);
    return [...formatSteps(snapshot, table, writes), ...joinCells(table.sheet, writes)];
  });
}

function cellWrites(table: GeneralTable, changes: TableRepairs): readonly CellWrite[] {
  return [...changes].flatMap(([row, cells]) =>
    [...cells].flatMap(([key, value]) => {
      const column = table.columns[key];
      return column === undefined ? [] : [{ row, column, value }];
    }),
  );
}

/**
 * The number format of the template for each repaired cell: a pasted cell brings its own, and a date
 * in a cell formatted as text would show as a number. Nothing else of the looks changes.
 */
function formatSteps(
  snapshot: Snapshot,
  table: GeneralTable,
  writes: readonly CellWrite[],
): readonly PlanStep[] {
  const formats = numberFormats(snapshot, table);
  const filled = writes.filter(({ column, value }) => value !== null && formats.has(column));
  return [...formats].flatMap(([column, numberFormat]) => {
    const rows = filled.filter((write) => write.column === column).map(({ row }) => row);
    return runsOf(rows).map(({ row, rowCount }): PlanStep => ({
      kind: 'setStyle',
      sheet: table.sheet,
      area: { row, column, rowCount, columnCount: 1 },
      style: { numberFormat },
    }));
  });
}

/** The template's number format by column of the sheet; columns without one have no entry. */
function numberFormats(snapshot: Snapshot, table: GeneralTable): ReadonlyMap<number, string> {
  const definition = tableDefinition(table.key);
  const typed = definition.columns.filter(({ type }) => type.kind !== 'computed');
  const steps = planTableBody({
    definition: { ...definition, columns: typed },
    layouts: tableLayouts(snapshot),
    language: snapshot.identity.language,
    firstRow: 0,
    rowCount: 1,
  });
  return new Map(
    steps.flatMap((step) => {
      const format = step.kind === 'setStyle' ? step.style.numberFormat : undefined;
      return step.kind === 'setStyle' && format !== undefined ? [[step.area.column, format]] : [];
    }),
  );
}

interface RowRun {
  readonly row: number;
  readonly rowCount: number;
}

function runsOf(rows: readonly number[]): readonly RowRun[] {
  const runs: { row: number; rowCount: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row + last.rowCount === row) last.rowCount += 1;
    else runs.push({ row, rowCount: 1 });
  }
  return runs;
}
