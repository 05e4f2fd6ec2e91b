import { emptyPlan } from '../../plan/plan';
import { findTable, textOf, type GeneralRow } from '../../snapshot/find';
import { tableDefinition, tableKeys, type TableKey } from '../../tables/tables';
import { tableProblems } from '../case-work/case-scene';
import type { Command } from '../command';
import { fieldsOf, isSameId } from '../row-card/card-scene';
import type { RowValues, RowValuesInput, RowValuesOutput } from './input';

/** Gives rows with all their cells, as a form shows them to be edited. Changes nothing. */
export const rowValues: Command<RowValuesInput, RowValuesOutput> = (snapshot, input) => {
  const key = tableKeys.find((each) => each === input.table);
  if (key === undefined) {
    const values = { value: input.table };
    return { kind: 'refused', problems: [{ code: 'table-unknown', severity: 'error', values }] };
  }
  const table = findTable(snapshot, key);
  if (table === undefined) return { kind: 'refused', problems: tableProblems(snapshot, [key]) };
  const [column, id] = 'id' in input ? ['id', input.id] : ['case_id', input.case];
  const found = table.rows.filter(({ cells }) => isSameId(cells[column], id));
  // Of two rows with one id the upper counts, as everywhere.
  const rows = column === 'id' ? found.slice(0, 1) : found;
  const output = { table: key, rows: rows.map((row) => valuesOf(key, row)) };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

function valuesOf(table: TableKey, row: GeneralRow): RowValues {
  const stored = tableDefinition(table).columns.filter(({ type }) => type.kind !== 'computed');
  const fields = fieldsOf(
    { table, row },
    stored.map(({ key }) => key),
  );
  return {
    id: textOf(row.cells['id']),
    values: Object.fromEntries(fields.map(({ column, value }) => [column, value])),
  };
}
