import { textOf } from '../../snapshot/find';
import { tableDefinition, type TableKey } from '../../tables/tables';
import { fieldsOf, type TableAndRow } from './card-scene';
import type { CardField } from './input';

/** Columns that say how far a row is. */
const statusColumns = ['status', 'state', 'progress', 'role'] as const;

/** The columns that show what a row of the main tables is; all else is read on the sheet. */
const mainColumns: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  cases: [
    ...['found', 'posted', 'matched', 'started', 'closed', 'close_reason'],
    ...['priority', 'direction', 'talent_type', 'engagement', 'candidates'],
  ],
  companies: ['prefecture', 'city', 'industry', 'employees', 'corporate_number'],
  agencies: ['kind', 'hub', 'step0', 'step1', 'step2', 'step3', 'joined', 'left'],
  supporters: ['aida', 'started'],
};

/** A card of another table shows no more cells than these. */
const mostFields = 8;

/** The cell that says how far a row is; `null` if there is none or it is blank. */
export function statusOf({ table, row }: TableAndRow): CardField | null {
  // What role a requirement asks for says nothing about how far it is.
  if (table === 'requirements') return null;
  const column = statusColumns.find((key) => textOf(row.cells[key]) !== '');
  return column === undefined ? null : { column, value: row.cells[column] ?? null };
}

/** The cells that say what a row is, beside its id, name, status and references. */
export function cardFields(found: TableAndRow): readonly CardField[] {
  const columns = mainColumns[found.table];
  if (columns !== undefined) return fieldsOf(found, columns);
  const shown = statusOf(found)?.column;
  const others = tableDefinition(found.table)
    .columns.filter(({ key, type }) => {
      const isElsewhere = key === shown || ['id', 'reference', 'computed'].includes(type.kind);
      // Fifteen check boxes are read on the maturity tab.
      return !isElsewhere && type.kind !== 'flag';
    })
    .map(({ key }) => key);
  return fieldsOf(found, others).slice(0, mostFields);
}
