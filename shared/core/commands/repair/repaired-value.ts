import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import type { ColumnDefinition, ColumnType } from '../../tables/table-definition';
import { isChoice } from '../check/is-choice';
import type { ReferenceFinder } from '../import-rows/find-references';
import { parseCell } from '../import-rows/parse-cell';

/** What a repair needs to know about ids beyond the cell itself. */
export interface KnownIds {
  readonly finder: ReferenceFinder;
  /** Tells whether formulas find this very id in the table. */
  readonly isMatched: (table: string, id: Scalar) => boolean;
}

/** A spreadsheet keeps no more digits of a number than these. */
const exactDigits = 15;

/**
 * The one obvious right value of a filled cell, or the value itself where there is none.
 *
 * What a cell means is read by the parser of the import, so that a pasted list and an imported one
 * come out the same. Long texts are left to people, and so is everything that the parser doubts.
 * Ids of the table itself are decided together, not here.
 */
export function repairedValue(
  { type, required }: ColumnDefinition,
  value: NonNullable<Scalar>,
  ids: KnownIds,
): Scalar {
  // Looks blank to people but not to formulas. Where a value must be, somebody has to enter it.
  if (typeof value === 'string' && value.trim() === '') return required === true ? value : null;
  if (!needsParsing(type, value, ids)) return value;
  return type.kind === 'text' ? trimmed(value) : parsedValue(type, value, ids);
}

function trimmed(value: NonNullable<Scalar>): Scalar {
  return typeof value === 'string' ? value.trim() : value;
}

function parsedValue(type: ColumnType, value: NonNullable<Scalar>, ids: KnownIds): Scalar {
  const parsed = parseCell(type, value, ids.finder);
  // Separators with nothing between them say nothing, but somebody typed them.
  if (parsed.kind === 'bad' || parsed.value === '') return value;
  // That a date is far away does not make it less of a date.
  return parsed.doubt === undefined || type.kind === 'date' ? parsed.value : value;
}

/** Tells whether a cell may be anything else than what its column asks for. */
function needsParsing(type: ColumnType, value: NonNullable<Scalar>, ids: KnownIds): boolean {
  switch (type.kind) {
    case 'id':
    case 'computed':
      return false;
    case 'text':
      return type.long !== true;
    case 'date':
      return typeof value === 'string' && !hasTimeOfDay(value);
    case 'integer':
    case 'amount':
      return typeof value === 'string' && digitCount(value) <= exactDigits;
    case 'flag':
      return typeof value !== 'boolean';
    case 'choice':
      return type.several === true || typeof value !== 'string' || !isChoice(type.choices, value);
    case 'reference':
      return type.several === true || !ids.isMatched(type.table, value);
    case 'corporate-number':
    case 'email':
      return true;
  }
}

/** The parser drops the time behind a date; only midnight says nothing more than the date does. */
function hasTimeOfDay(text: string): boolean {
  const time = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*$/.exec(text.normalize('NFKC'));
  return time !== null && /[1-9]/.test(time[0]);
}

function digitCount(text: string): number {
  return text.normalize('NFKC').replace(/\D/g, '').length;
}

/** Tells whether formulas find the id among those of a table. */
export function isMatchedId(matched: ReadonlySet<string> | undefined, id: Scalar): boolean {
  return matched?.has(matchKey(id) ?? '') === true;
}
