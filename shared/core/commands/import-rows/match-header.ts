import { foldHeader } from '../../domain/fold-text';
import type { Problem } from '../../problems';
import { findColumnKey } from '../../snapshot/titles';
import { tableDefinition } from '../../tables/tables';
import type { ColumnDefinition } from '../../tables/table-definition';
import type { ImportRowsInput } from './input';

/** A column of the file that belongs to a column of the table. */
export interface FileColumn {
  readonly definition: ColumnDefinition;
  /** Position in the file's rows, counted from 0. */
  readonly index: number;
}

/** The file's header, sorted into what comes in and what does not. */
export interface MatchedHeader {
  readonly columns: readonly FileColumn[];
  /** Columns of the file that are left out, and why. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the table's column for each column of the file.
 *
 * The map is asked first, then keys and titles in either language. Unknown columns, computed ones and
 * those that the sheet lacks are left out with a warning; of two with the same meaning the first
 * counts.
 */
export function matchHeader(
  input: ImportRowsInput,
  sheetColumns: Readonly<Record<string, number | undefined>>,
): MatchedHeader {
  const columns = new Map<string, FileColumn>();
  const problems: Problem[] = [];
  const computed: string[] = [];
  const mapped = foldedMap(input.map ?? {});
  input.header.forEach((header, index) => {
    if (header.trim() === '') return;
    const definition = definitionFor(input, mapped.get(foldHeader(header)) ?? header);
    const code = leftOutBecause(definition, columns, sheetColumns);
    if (definition !== undefined && code === null) {
      columns.set(definition.key, { definition, index });
    } else if (code === 'column-computed') computed.push(header);
    else problems.push(leftOut(input, header, code ?? 'column-unknown'));
  });
  if (computed.length > 0) problems.push(leftOut(input, computed.join('、'), 'column-computed'));
  return { columns: [...columns.values()], problems };
}

function foldedMap(map: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(map).map(([header, column]) => [foldHeader(header), column]));
}

function definitionFor(input: ImportRowsInput, header: string): ColumnDefinition | undefined {
  const key = findColumnKey(input.table, header);
  return tableDefinition(input.table).columns.find((column) => column.key === key);
}

type LeftOutCode = 'column-unknown' | 'column-computed' | 'column-duplicate' | 'column-missing';

function leftOutBecause(
  definition: ColumnDefinition | undefined,
  columns: ReadonlyMap<string, FileColumn>,
  sheetColumns: Readonly<Record<string, number | undefined>>,
): LeftOutCode | null {
  if (definition === undefined) return 'column-unknown';
  if (definition.type.kind === 'computed') return 'column-computed';
  if (sheetColumns[definition.key] === undefined) return 'column-missing';
  return columns.has(definition.key) ? 'column-duplicate' : null;
}

function leftOut(input: ImportRowsInput, header: string, code: LeftOutCode): Problem {
  const row = (input.firstRow ?? 2) - 1;
  const column = findColumnKey(input.table, header) ?? header;
  return {
    code,
    severity: 'warning',
    place: { table: input.table, row, column },
    values: { value: header },
  };
}
