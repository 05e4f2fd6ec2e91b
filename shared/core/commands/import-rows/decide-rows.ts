import { deriveId } from '../../domain/ids';
import { foldText } from '../../domain/fold-text';
import type { Scalar } from '../../model/workbook-model';
import type { Problem, ProblemCode } from '../../problems';
import { indexById, textOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import { foldId } from '../../snapshot/ids';
import { tableDefinition } from '../../tables/tables';
import type { ParsedRow } from './parse-rows';
import { isSameValue } from './same-value';

/** What happens with one row of the file. */
export type RowDecision =
  | { readonly kind: 'added'; readonly row: ParsedRow; readonly id: string }
  | {
      readonly kind: 'updated';
      readonly row: ParsedRow;
      readonly target: GeneralRow;
      /** Only the cells that change. */
      readonly changes: ReadonlyMap<string, Scalar>;
    }
  | { readonly kind: 'unchanged'; readonly row: ParsedRow }
  | { readonly kind: 'rejected'; readonly row: ParsedRow; readonly problems: readonly Problem[] };

/**
 * Decides for every row of the file whether it is new, changes a row, changes nothing or stays out.
 *
 * Rows without id get one that follows from the workbook, the table and what the row says, so that
 * the same file brought in twice adds nothing the second time. It still fills cells of such a row
 * that are blank, because a host may have failed while it wrote them.
 */
export function decideRows(
  table: GeneralTable,
  workbookId: string,
  rows: readonly ParsedRow[],
): readonly RowDecision[] {
  const known = new Map([...indexById(table.rows)].map(([id, row]) => [foldId(id), row] as const));
  const firstRowOfId = new Map<string, number>();
  return rows.map((row) => {
    if (row.problems.length > 0) return { kind: 'rejected', row, problems: row.problems };
    const givenId = textOf(row.values.get('id'));
    const id = givenId === '' ? idFromContent(table, workbookId, row) : givenId;
    const earlier = firstRowOfId.get(id);
    if (earlier !== undefined) {
      return repeated(table, row, { id, earlier, isGiven: givenId !== '' });
    }
    firstRowOfId.set(id, row.fileRow);
    const target = known.get(id);
    if (target === undefined) return addition(table, row, id);
    const changed = update(table, row, target);
    return givenId === '' ? completion(changed) : changed;
  });
}

function idFromContent(table: GeneralTable, workbookId: string, row: ParsedRow): string {
  const { columns, idPrefix } = tableDefinition(table.key);
  const content = columns
    .filter(({ key }) => row.values.has(key))
    .map(({ key }) => [key, foldText(textOf(row.values.get(key)))]);
  return deriveId(idPrefix, JSON.stringify([workbookId, table.key, content]));
}

function repeated(
  table: GeneralTable,
  row: ParsedRow,
  {
    id,
    earlier,
    isGiven,
  }: { readonly id: string; readonly earlier: number; readonly isGiven: boolean },
): RowDecision {
  const code = isGiven ? 'id-duplicate' : 'import-row-known';
  const problem = problemOf(table, row, { code, column: 'id' });
  return {
    kind: 'rejected',
    row,
    problems: [{ ...problem, values: { value: id, other: earlier } }],
  };
}

function problemOf(
  table: GeneralTable,
  row: ParsedRow,
  { code, column }: { readonly code: ProblemCode; readonly column: string },
): Problem {
  return { code, severity: 'error', place: { table: table.key, row: row.fileRow, column } };
}

function addition(table: GeneralTable, row: ParsedRow, id: string): RowDecision {
  const missing = tableDefinition(table.key)
    .columns.filter(
      ({ key, required }) => required === true && key !== 'id' && !row.values.has(key),
    )
    .map(({ key }) => problemOf(table, row, { code: 'required-missing', column: key }));
  return missing.length > 0
    ? { kind: 'rejected', row, problems: missing }
    : { kind: 'added', row, id };
}

function update(table: GeneralTable, row: ParsedRow, target: GeneralRow): RowDecision {
  const changes = new Map<string, Scalar>();
  for (const { key, type } of tableDefinition(table.key).columns) {
    const value = row.values.get(key);
    if (value === undefined || key === 'id' || table.columns[key] === undefined) continue;
    if (!isSameValue(type, target.cells[key] ?? null, value)) changes.set(key, value);
  }
  return changes.size === 0
    ? { kind: 'unchanged', row }
    : { kind: 'updated', row, target, changes };
}

/** What people have changed since is theirs: only what is blank comes in. */
function completion(decision: RowDecision): RowDecision {
  if (decision.kind !== 'updated') return decision;
  const { row, target } = decision;
  const isBlank = ([key]: readonly [string, Scalar]) => (target.cells[key] ?? null) === null;
  const changes = new Map([...decision.changes].filter(isBlank));
  return changes.size === 0
    ? { kind: 'unchanged', row }
    : { kind: 'updated', row, target, changes };
}
