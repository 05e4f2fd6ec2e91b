import type { Scalar } from '../../model/workbook-model';
import type { Problem, ProblemCode } from '../../problems';
import { textOf } from '../../snapshot/find';
import type { ColumnDefinition } from '../../tables/table-definition';
import { tableDefinition } from '../../tables/tables';
import { idKey } from '../case-work/case-scene';
import type { ReferenceFinder } from '../import-rows/find-references';
import { parseCell, type CellDoubt, type ProblemValues } from '../import-rows/parse-cell';
import { isSameValue } from '../import-rows/same-value';
import type { SaveRowInput } from './input';
import { placeIn, type CellTarget } from './row-target';

/** What an input says about a row, as the workbook stores it. */
export interface ReadValues {
  /** Only what differs from the row that is there; `null` clears. Dates are serial numbers. */
  readonly changes: ReadonlyMap<string, Scalar>;
  /** Errors, and warnings that people may confirm. */
  readonly problems: readonly Problem[];
}

/** What people typed for one row. */
export type GivenValues = Pick<SaveRowInput, 'id' | 'values'>;

/** Doubts that an import lets in, but that whoever types one row puts right at once. */
const unacceptable: readonly ProblemCode[] = ['choice-unknown', 'date-implausible'];

/**
 * Reads values as an import does.
 *
 * What a row says already is no change, and nothing is wrong with it: old slips are for the check to
 * tell, and must not stand in the way of the rest.
 */
export function readValues(
  target: CellTarget,
  input: GivenValues,
  finder: ReferenceFinder,
): ReadValues {
  const changes = new Map<string, Scalar>();
  const problems: Problem[] = [];
  for (const [key, raw] of Object.entries(input.values)) {
    const read = readValue(target, input, { key, raw, finder });
    problems.push(...read.problems);
    if (read.change !== undefined) changes.set(key, read.change);
  }
  return { changes, problems: [...problems, ...missingProblems(target, input)] };
}

interface GivenValue {
  readonly key: string;
  readonly raw: Scalar;
  readonly finder: ReferenceFinder;
}

interface ReadValue {
  readonly change?: Scalar;
  readonly problems: readonly Problem[];
}

interface ValueFault extends Pick<Problem, 'code'> {
  readonly values: ProblemValues;
  readonly severity?: Problem['severity'];
}

const nothing: ReadValue = { problems: [] };

function readValue(target: CellTarget, { id = '' }: GivenValues, given: GivenValue): ReadValue {
  const { key, raw } = given;
  const column = tableDefinition(target.key).columns.find((each) => each.key === key);
  if (column === undefined) {
    return problem(target, key, { code: 'column-unknown', values: { value: key } });
  }
  const { type } = column;
  if (type.kind === 'computed') {
    return problem(target, key, { code: 'column-computed', values: {} });
  }
  if (type.kind === 'id') {
    if (isBlank(raw) || idKey(textOf(raw)) === idKey(id)) return nothing;
    const values = { value: textOf(raw), expected: '{ table, id?, values: { … } }' };
    return problem(target, key, { code: 'input-invalid', values });
  }
  if (isBlank(raw)) return readBlank(target, column);
  if (target.table.columns[key] === undefined) {
    const place = { sheet: target.table.sheet, table: target.key, column: key };
    return { problems: [{ code: 'column-missing', severity: 'error', place }] };
  }
  return readFilled(target, column, given);
}

function isBlank(raw: Scalar): boolean {
  return textOf(raw) === '';
}

function readBlank({ row }: CellTarget, { key }: ColumnDefinition): ReadValue {
  const isFilled = row !== null && (row.cells[key] ?? null) !== null;
  return isFilled ? { change: null, problems: [] } : nothing;
}

function readFilled(
  target: CellTarget,
  { key, type }: ColumnDefinition,
  { raw, finder }: GivenValue,
): ReadValue {
  const existing = target.row?.cells[key] ?? null;
  const parsed = parseCell(type, typeof raw === 'string' ? raw.trim() : raw, finder);
  const isAsTyped = target.row !== null && textOf(existing) === textOf(raw);
  if (parsed.kind === 'bad') {
    const fault = { code: codeOf(parsed.code), values: parsed.values };
    return isAsTyped ? nothing : problem(target, key, fault);
  }
  const { value, doubt } = parsed;
  if (isSameValue(type, existing, value) || (doubt !== undefined && isAsTyped)) return nothing;
  return { ...doubted(target, key, doubt), change: value };
}

/** A list is there to choose from; a number that looks mistyped may be right all the same. */
function doubted(target: CellTarget, key: string, doubt: CellDoubt | undefined): ReadValue {
  if (doubt === undefined) return nothing;
  const severity = unacceptable.includes(doubt.code) ? 'error' : 'warning';
  return problem(target, key, { ...doubt, severity });
}

/** An import can bring the other table in first; whoever types chooses a row that is there. */
function codeOf(code: ProblemCode): ProblemCode {
  return code === 'import-reference-unknown' ? 'reference-unknown' : code;
}

function problem(
  target: CellTarget,
  column: string,
  { code, values, severity = 'error' }: ValueFault,
): ReadValue {
  return { problems: [{ code, severity, place: placeIn(target, column), values }] };
}

function missingProblems(target: CellTarget, { values }: GivenValues): readonly Problem[] {
  const required = tableDefinition(target.key).columns.filter(
    (column) => column.required === true && column.key !== 'id',
  );
  return required.flatMap(({ key }): readonly Problem[] => {
    const given = values[key];
    const existing = target.row?.cells[key] ?? null;
    const isEmptied = given !== undefined && isBlank(given) && !isBlank(existing);
    if (target.row === null ? !isBlank(given ?? null) : !isEmptied) return [];
    return [{ code: 'required-missing', severity: 'error', place: placeIn(target, key) }];
  });
}
