import { parseCorporateNumber } from '../../domain/corporate-number';
import { equalsTrimmed, matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import { placeOf, textOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { ColumnDefinition } from '../../tables/table-definition';
import { tableDefinition } from '../../tables/tables';
import { repairWords } from '../../text/repairs';
import { checkCell, type Finding } from './check-cell';
import type { CheckScene } from './check-scene';
import type { FoundProblem } from './found-problem';

/** The first row (as people count) in which a value of a column that must not repeat was seen. */
type SeenValues = Map<string, number>;

/**
 * Checks every cell of a table against its column: filled, of its type, not given twice.
 *
 * Every rule comes from the table's definition. One pass over the rows.
 */
export function checkTable(scene: CheckScene, table: GeneralTable): readonly FoundProblem[] {
  const problems: FoundProblem[] = [];
  const columns = tableDefinition(table.key).columns.filter(
    ({ key, type }) => type.kind !== 'computed' && table.columns[key] !== undefined,
  );
  const seen = new Map<string, SeenValues>(columns.map(({ key }) => [key, new Map()]));
  const repairs = scene.repairs.get(table.key);
  for (const row of table.rows) {
    const changes = repairs?.get(row.row);
    for (const column of columns) {
      const to = changes?.get(column.key);
      const found = checkRowCell(scene, column, row);
      const repeated = found === null || to !== undefined ? checkRepeat(column, row, seen) : null;
      const own = to === undefined ? found : repairable(scene, column, { row, found, to });
      if (own === null && repeated === null) continue;
      const place = placeOf(table, row, column.key);
      problems.push(
        ...[own, repeated].flatMap((each) => (each === null ? [] : { ...each, place })),
      );
    }
  }
  return problems;
}

interface Repairable {
  readonly row: GeneralRow;
  readonly found: Finding | null;
  readonly to: Scalar;
}

/** What is found about a cell that can be put right, which may be nothing else than that. */
function repairable(
  { language }: CheckScene,
  { key, type }: ColumnDefinition,
  { row, found, to }: Repairable,
): Omit<FoundProblem, 'place'> {
  const from = row.cells[key] ?? null;
  const repair = { from, to };
  if (found !== null) return { ...found, repair };
  const remedy = repairWords(type, repair, language).to;
  // A choice that formulas do not recognise is counted wrongly; other untidiness is harmless.
  const isMisread = type.kind === 'choice' && !equalsTrimmed(from, String(to));
  return {
    code: 'value-untidy',
    severity: isMisread ? 'warning' : 'hint',
    values: { value: textOf(from), remedy },
    repair,
  };
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
