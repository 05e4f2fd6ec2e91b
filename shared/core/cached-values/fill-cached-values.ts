import { planDashboards } from '../commands/new-network/plan-dashboards';
import { computeKpis } from '../domain/kpis';
import type { KpiComputation } from '../domain/kpi-computation';
import {
  isFormula,
  type CellContent,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from '../model/workbook-model';
import { findTable, type GeneralTable } from '../snapshot/find';
import { readSnapshot } from '../snapshot/read-snapshot';
import type { Snapshot } from '../snapshot/snapshot';
import type { ColumnDefinition } from '../tables/table-definition';
import { tableDefinition, tableKeys, type TableKey } from '../tables/tables';
import { computedValues } from './computed-values';
import { dashboardFigures } from './dashboard-figures';
import { kpiTargets } from './kpi-targets';

/** Values of formula cells, by row and column. */
type Values = ReadonlyMap<number, ReadonlyMap<number, Scalar>>;

/** What our formulas show once they are calculated: by sheet, row and column. */
export type ComputedResults = ReadonlyMap<string, Values>;

/**
 * The values that our formulas will show once a spreadsheet program calculates them.
 *
 * Only for cells where our tables and dashboards have a formula; whether one stands there is not
 * looked at. Without a period nothing is known.
 */
export function computedResults(model: WorkbookModel): ComputedResults {
  const values = new Map<string, Values>();
  const snapshot = readSnapshot(model);
  const { period } = snapshot.identity;
  if (period === null) return values;
  const computation = computeKpis(snapshot.tables, period);
  for (const key of tableKeys) {
    const table = findTable(snapshot, key);
    if (table !== undefined) values.set(table.sheet, tableValues(snapshot, table, computation));
  }
  const figures = dashboardFigures({ snapshot, computation, period, targets: kpiTargets(model) });
  for (const [sheet, cells] of planDashboards(snapshot, figures)) values.set(sheet, cells);
  return values;
}

/**
 * Gives our formulas the values that they will show once a spreadsheet program calculates them.
 *
 * Previews and Protected View show stored values, and charts draw them, so a file that was only
 * just written must not show zeros. Formulas that are not ours keep what they have.
 */
export function fillCachedValues(
  model: WorkbookModel,
  values: ComputedResults = computedResults(model),
): WorkbookModel {
  if (values.size === 0) return model;
  return { ...model, sheets: model.sheets.map((sheet) => withValues(sheet, values)) };
}

function withValues(sheet: SheetModel, values: ComputedResults): SheetModel {
  const rows = values.get(sheet.name);
  if (rows === undefined) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((contents, row) => {
      const cells = rows.get(row);
      return cells === undefined ? contents : withRowValues(contents, cells);
    }),
  };
}

function withRowValues(
  contents: readonly CellContent[],
  cells: ReadonlyMap<number, Scalar>,
): readonly CellContent[] {
  return contents.map((content, column) => {
    const value = cells.get(column);
    return value === undefined || !isFormula(content) ? content : { ...content, value };
  });
}

interface ComputedColumn {
  readonly definition: ColumnDefinition;
  readonly column: number;
}

function tableValues(snapshot: Snapshot, table: GeneralTable, computation: KpiComputation): Values {
  const columns = computedColumns(table);
  const valueOf = computedValues(snapshot, table.key, computation);
  const values = new Map<number, ReadonlyMap<number, Scalar>>();
  const blank = new Map(columns.map(({ definition, column }) => [column, blankValue(definition)]));
  for (let row = table.headerRow + 1; row < endOfTable(table); row += 1) values.set(row, blank);
  for (const row of table.rows) {
    const cells = new Map<number, Scalar>();
    for (const { definition, column } of columns) {
      const value = valueOf(row, definition);
      if (value !== undefined) cells.set(column, value);
    }
    values.set(row.row, cells);
  }
  return values;
}

function computedColumns({ key, columns }: GeneralTable): readonly ComputedColumn[] {
  return tableDefinition(key satisfies TableKey).columns.flatMap((definition) => {
    const column = columns[definition.key];
    return definition.type.kind === 'computed' && column !== undefined
      ? [{ definition, column }]
      : [];
  });
}

function blankValue({ type }: ColumnDefinition): Scalar {
  return type.kind === 'computed' ? (type.onBlankRow ?? '') : '';
}

function endOfTable({ nativeTable }: GeneralTable): number {
  return nativeTable === null ? 0 : nativeTable.area.row + nativeTable.area.rowCount;
}
