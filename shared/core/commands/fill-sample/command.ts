import type { TableLayouts } from '../../formulas/compile-formula';
import { emptyPlan, type PlanStep } from '../../plan/plan';
import type { Problem } from '../../problems';
import { sampleNetwork } from '../../sample/sample-network';
import type { Snapshot, TableSnapshot } from '../../snapshot/snapshot';
import { tableLayouts } from '../../snapshot/table-layouts';
import { tableDefinition, tableKeys, type TableKey } from '../../tables/tables';
import type { Command, CommandContext } from '../command';
import { planRecords } from '../new-network/plan-records';
import { planTableGrowth } from '../new-network/plan-table-growth';
import type { TableRecord } from '../new-network/table-cells';
import { sampleRowsIn } from './sample-rows';

/** What was filled in. */
export interface FillSampleOutput {
  /** Rows written, by table. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Fills an empty network workbook with the sample network.
 *
 * Refused while any table holds a row of its own or is missing: samples never mix with a network's
 * own rows. Rows of the sample are no obstacle, so that a filling that was cut off can be finished.
 */
export const fillSample: Command<Readonly<Record<string, never>>, FillSampleOutput> = (
  snapshot,
  _input,
  context,
) => {
  const records = sampleNetwork().tables;
  const problems = tableKeys.flatMap((key) => obstacles(snapshot, key, records[key]));
  if (problems.length > 0) return { kind: 'refused', problems };
  const layouts = tableLayouts(snapshot);
  const steps = tableKeys.flatMap((key) => {
    const table = snapshot.tables[key];
    if (table === undefined || sampleRowsIn(table, records[key]) === 'all') return [];
    return planTable({ table, records: records[key], layouts, context });
  });
  const rows = Object.fromEntries(tableKeys.map((key) => [key, records[key].length]));
  const plan = steps.length === 0 ? emptyPlan : { steps };
  return { kind: 'planned', plan, output: { rows }, warnings: [] };
};

function obstacles(
  snapshot: Snapshot,
  key: TableKey,
  records: readonly TableRecord[],
): readonly Problem[] {
  const table = snapshot.tables[key];
  if (table === undefined) {
    return [{ code: 'table-missing', severity: 'error', place: { table: key } }];
  }
  if (sampleRowsIn(table, records) !== 'foreign') return [];
  return [
    {
      code: 'table-not-empty',
      severity: 'error',
      place: { table: key, sheet: table.sheet },
      values: { rows: table.rows.length },
    },
  ];
}

interface SampleTable {
  readonly table: TableSnapshot;
  readonly records: readonly TableRecord[];
  readonly layouts: TableLayouts;
  readonly context: CommandContext;
}

function planTable({ table, records, layouts, context }: SampleTable): readonly PlanStep[] {
  const layout = layouts[table.key];
  if (layout === undefined) return [];
  const definition = tableDefinition(table.key);
  const firstRow = table.headerRow + 1;
  return [
    ...planTableGrowth({
      table,
      layouts,
      language: context.language,
      rowCount: records.length,
    }),
    // Last, so that a table with all rows needs nothing more.
    ...planRecords({ definition, layout, firstRow, records }),
  ];
}
