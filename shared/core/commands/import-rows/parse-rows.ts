import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import type { ReferenceFinder } from './find-references';
import type { ImportRowsInput } from './input';
import type { FileColumn } from './match-header';
import { parseCell, type ProblemValues } from './parse-cell';
import type { ProblemCode } from '../../problems';

/** A filled row of the file, read by the types of its columns. */
export interface ParsedRow {
  /** Row of the file, counted from 1 with the header. */
  readonly fileRow: number;
  /** Values as stored, by column key; blank cells of the file have no entry. */
  readonly values: ReadonlyMap<string, Scalar>;
  /** Why the row stays out; none for a row that comes in. */
  readonly problems: readonly Problem[];
  /** What looks wrong although the row can come in. */
  readonly doubts: readonly Problem[];
}

/** What it takes to read the rows of a file. */
export interface RowReader {
  readonly input: ImportRowsInput;
  readonly columns: readonly FileColumn[];
  readonly finder: ReferenceFinder;
}

/** Reads all rows of the file that hold anything in a known column. */
export function parseRows(reader: RowReader): readonly ParsedRow[] {
  const first = reader.input.firstRow ?? 2;
  const parsed: ParsedRow[] = [];
  reader.input.rows.forEach((cells, index) => {
    const row = parseRow(reader, cells, first + index);
    if (row.values.size + row.problems.length > 0) parsed.push(row);
  });
  return parsed;
}

function parseRow(reader: RowReader, cells: readonly Scalar[], fileRow: number): ParsedRow {
  const values = new Map<string, Scalar>();
  const problems: Problem[] = [];
  const doubts: Problem[] = [];
  const { table } = reader.input;
  for (const { definition, index } of reader.columns) {
    const raw = cells[index] ?? null;
    if (isBlank(raw)) continue;
    const at = { table, row: fileRow, column: definition.key };
    const parsed = parseCell(definition.type, raw, reader.finder);
    if (parsed.kind === 'bad') {
      problems.push(problemAt(at, parsed, 'error'));
      continue;
    }
    values.set(definition.key, parsed.value);
    if (parsed.doubt !== undefined) doubts.push(problemAt(at, parsed.doubt, 'warning'));
  }
  return { fileRow, values, problems, doubts };
}

function isBlank(value: Scalar): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function problemAt(
  place: { readonly table: string; readonly row: number; readonly column: string },
  { code, values }: { readonly code: ProblemCode; readonly values: ProblemValues },
  severity: 'error' | 'warning',
): Problem {
  return { code, severity, place, values };
}
