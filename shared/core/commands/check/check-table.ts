import { parseCorporateNumber } from '../../domain/corporate-number';
import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import { placeOf, textOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { ColumnDefinition } from '../../tables/table-definition';
import { tableDefinition } from '../../tables/tables';
import { checkCell, type Finding } from './check-cell';
import type { CheckScene } from './check-scene';

/** The first row (as people count) in which a value of a column that must not repeat was seen. */
type SeenValues = Map<string, number>;

/**
 * Checks every cell of a table against its column: filled, of its type, not given twice.
 *
 * Every rule comes from the table's definition. One pass over the rows.
 */
export function checkTable(scene: CheckScene, table: GeneralTable): readonly Problem[] {
  const problems: Problem[] = [];
  const columns = tableDefinition(table.key).columns.filter(
    ({ key, type }) => type.kind !== 'computed' && table.columns[key] !== undefined,
  );
  const seen = new Map<string, SeenValues>(columns.map(({ key }) => [key, new Map()]));
  for (const row of table.rows) {
    for (const column of columns) {
      const found = checkRowCell(scene, column, row) ?? checkRepeat(column, row, seen);
      if (found !== null) problems.push({ ...found, place: placeOf(table, row, column.key) });
    }
  }
  return problems;
}

function checkRowCell(
  scene: CheckScene,
  column: ColumnDefinition,
  row: GeneralRow,
): Finding | null {
  const value = row.cells[column.key] ?? null;
  if (value !== null && textOf(value) !== '') return checkCell(scene, column, value);
  if (column.required === true) return { code: 'required-missing', severity: 'error' };
  // Looks blank to people but not to formulas.
  return value === null ? null : { code: 'text-spaces', severity: 'warning' };
}

function checkRepeat(
  { key, type }: ColumnDefinition,
  row: GeneralRow,
  seen: ReadonlyMap<string, SeenValues>,
): Finding | null {
  if (type.kind !== 'id' && type.kind !== 'corporate-number') return null;
  const repeatKey = type.kind === 'id' ? idKey(row) : corporateKey(row.cells[key]);
  const rows = seen.get(key);
  if (repeatKey === null || rows === undefined) return null;
  const first = rows.get(repeatKey);
  if (first === undefined) {
    rows.set(repeatKey, row.row + 1);
    return null;
  }
  const values = { value: textOf(row.cells[key]), other: first };
  return type.kind === 'id'
    ? { code: 'id-duplicate', severity: 'error', values }
    : { code: 'corporate-number-duplicate', severity: 'warning', values };
}

function idKey(row: GeneralRow): string | null {
  return matchKey(row.cells['id'] ?? null);
}

function corporateKey(value: Scalar | undefined): string | null {
  return parseCorporateNumber(textOf(value));
}
