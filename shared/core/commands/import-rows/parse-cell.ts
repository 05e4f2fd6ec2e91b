import { hasValidCheckDigit, parseCorporateNumber } from '../../domain/corporate-number';
import { isoToSerial, lastSerial } from '../../domain/dates';
import { parseDate } from '../../domain/era-dates';
import type { Scalar } from '../../model/workbook-model';
import type { ProblemCode } from '../../problems';
import { foldId, isUsableId } from '../../snapshot/ids';
import { matchChoice } from '../../snapshot/match-choice';
import { splitSeveral } from '../../snapshot/split-several';
import type { ColumnType } from '../../tables/table-definition';
import { textLimit } from '../../tables/longest-texts';
import type { ReferenceFinder } from './find-references';
import { parseFlag, parseNumber } from './parse-words';

/** What a problem's sentence names beside its place. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** A cell's value as the workbook stores it, perhaps with a doubt; or why it can't be stored. */
export type ParsedCell =
  | { readonly kind: 'value'; readonly value: Scalar; readonly doubt?: CellDoubt }
  | { readonly kind: 'bad'; readonly code: ProblemCode; readonly values: ProblemValues };

/** What looks wrong about a value that comes in all the same. */
export interface CellDoubt {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
}

/** Most characters that a cell can hold in Excel. */
const longestText = 32_767;

const earliestSerial = isoToSerial('1950-01-01');
const latestSerial = isoToSerial('2099-12-31');
// Characters that a workbook file must not contain: controls except tab and line feed, halves of pairs.
const unsafe = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/u;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Reads one filled cell of a file by the type of its column.
 *
 * What can't be stored as its type (a date that is no date, an id that is not there) is bad. What
 * can be kept as typed and merely looks wrong (a value outside its choices, a check digit that does
 * not fit) comes in with a doubt.
 */
export function parseCell(type: ColumnType, raw: Scalar, finder: ReferenceFinder): ParsedCell {
  const text = typedText(raw);
  const values = { value: shortened(text) };
  if (unsafe.test(text)) return { kind: 'bad', code: 'text-control-characters', values };
  if (text.length > longestText) {
    return { kind: 'bad', code: 'text-too-long', values: { ...values, limit: longestText } };
  }
  return parseTyped({ type, raw, text, values, finder });
}

interface TypedCell {
  readonly type: ColumnType;
  readonly raw: Scalar;
  readonly text: string;
  readonly values: ProblemValues;
  readonly finder: ReferenceFinder;
}

function parseTyped(cell: TypedCell): ParsedCell {
  const { type } = cell;
  switch (type.kind) {
    case 'id':
      return isUsableId(foldId(cell.text))
        ? { kind: 'value', value: foldId(cell.text) }
        : bad(cell, 'id-malformed');
    case 'reference':
      return parseReference(cell, type.table, type.several === true);
    case 'date':
      return parseDateCell(cell);
    case 'integer':
      return parseInteger(cell, type.from, type.to);
    case 'amount':
      return numberOr(cell, parseNumber(cell.raw));
    case 'choice':
      return parseChoice(cell, type.choices, type.several === true);
    case 'flag':
      return flagOr(cell, parseFlag(cell.raw));
    case 'corporate-number':
      return parseCorporate(cell);
    case 'email':
      return emailShape.test(cell.text.trim())
        ? { kind: 'value', value: cell.text.trim() }
        : kept(cell, 'email-invalid');
    case 'text':
      return parseText(cell);
    case 'computed':
      return { kind: 'value', value: cell.text };
  }
}

function parseText(cell: TypedCell): ParsedCell {
  const limit = textLimit(cell.type);
  const { length } = cell.text;
  if (limit === null || length <= limit) return { kind: 'value', value: cell.text };
  return kept(cell, 'text-over-limit', { length, limit });
}

/** A cell as text: flags as spreadsheets show them, line ends as spreadsheets store them. */
function typedText(raw: Scalar): string {
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  return raw === null ? '' : String(raw).replace(/\r\n?/g, '\n');
}

function shortened(text: string): string {
  const visible = text.replace(/\s+/g, ' ').trim();
  return visible.length > 40 ? `${visible.slice(0, 40)}…` : visible;
}

function bad(cell: TypedCell, code: ProblemCode, more: ProblemValues = {}): ParsedCell {
  return { kind: 'bad', code, values: { ...cell.values, ...more } };
}

function kept(cell: TypedCell, code: ProblemCode, more: ProblemValues = {}): ParsedCell {
  return { kind: 'value', value: cell.text, doubt: { code, values: { ...cell.values, ...more } } };
}

function parseReference(cell: TypedCell, table: string, several: boolean): ParsedCell {
  const ids: Scalar[] = [];
  for (const part of several ? splitSeveral(cell.text) : [cell.text]) {
    const found = cell.finder(table, part);
    if (found.kind === 'unknown') {
      return bad(cell, 'import-reference-unknown', { value: shortened(part), table });
    }
    if (found.kind === 'ambiguous') {
      return bad(cell, 'import-reference-ambiguous', { value: shortened(part), table });
    }
    ids.push(found.id);
  }
  return { kind: 'value', value: several ? ids.join(';') : (ids[0] ?? null) };
}

function parseDateCell(cell: TypedCell): ParsedCell {
  const serial = dateSerial(cell.raw);
  if (serial === null) return bad(cell, 'date-invalid');
  const value: ParsedCell = { kind: 'value', value: serial };
  if (serial >= earliestSerial && serial <= latestSerial) return value;
  return { ...value, doubt: { code: 'date-implausible', values: cell.values } };
}

function dateSerial(raw: Scalar): number | null {
  if (typeof raw === 'string') {
    const iso = parseDate(raw);
    return iso === null ? null : isoToSerial(iso);
  }
  if (typeof raw !== 'number' || !(raw >= 1 && raw <= lastSerial)) return null;
  return Math.floor(raw);
}

function parseInteger(cell: TypedCell, from: number, to: number): ParsedCell {
  const value = parseNumber(cell.raw);
  if (value === null || !Number.isInteger(value)) return bad(cell, 'number-invalid');
  if (value < from || value > to) return bad(cell, 'number-out-of-range', { from, to });
  return { kind: 'value', value };
}

function numberOr(cell: TypedCell, value: number | null): ParsedCell {
  return value === null ? bad(cell, 'number-invalid') : { kind: 'value', value };
}

function flagOr(cell: TypedCell, value: boolean | null): ParsedCell {
  return value === null ? bad(cell, 'flag-invalid') : { kind: 'value', value };
}

function parseChoice(cell: TypedCell, choices: string, several: boolean): ParsedCell {
  const whole = matchChoice(choices, cell.text);
  if (whole !== null) return { kind: 'value', value: whole };
  const parts = several ? splitSeveral(cell.text) : [];
  const matched = parts.map((part) => matchChoice(choices, part));
  const unknown = parts.filter((_, index) => matched[index] === null);
  if (parts.length > 0 && unknown.length === 0) return { kind: 'value', value: matched.join(';') };
  const value = shortened(unknown.length > 0 ? unknown.join(';') : cell.text);
  return kept(cell, 'choice-unknown', { value, choices });
}

function parseCorporate(cell: TypedCell): ParsedCell {
  const digits = parseCorporateNumber(cell.text);
  if (digits === null) return bad(cell, 'corporate-number-format');
  const value: ParsedCell = { kind: 'value', value: digits };
  if (hasValidCheckDigit(digits)) return value;
  return { ...value, doubt: { code: 'corporate-number-check-digit', values: cell.values } };
}
