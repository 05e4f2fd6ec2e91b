import { hasValidCheckDigit, parseCorporateNumber } from '../../domain/corporate-number';
import { serialToIso } from '../../domain/dates';
import { parseDate } from '../../domain/era-dates';
import type { Scalar } from '../../model/workbook-model';
import type { ProblemCode, Severity } from '../../problems';
import { textOf } from '../../snapshot/find';
import { isUsableId } from '../../snapshot/ids';
import { splitSeveral } from '../../snapshot/split-several';
import type { ColumnDefinition, ColumnType } from '../../tables/table-definition';
import { textLimit } from '../../tables/longest-texts';
import type { CheckScene } from './check-scene';
import { isChoice } from './is-choice';

/** What is wrong with one cell, without its place. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly values?: Readonly<Record<string, string | number>>;
}

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Checks one filled cell against its column: the type, the choices, the row it refers to.
 *
 * A value that can't be counted as it stands is an error, one that merely looks wrong a warning.
 */
export function checkCell(
  scene: CheckScene,
  { type, example }: ColumnDefinition,
  value: NonNullable<Scalar>,
): Finding | null {
  switch (type.kind) {
    case 'id':
      return checkId(value, textOf(example));
    case 'reference':
      return checkReference(scene, value, type);
    case 'date':
      return checkDate(scene, value);
    case 'integer':
      return checkInteger(value, type);
    case 'amount':
      return typeof value === 'number' ? null : error('number-invalid', value);
    case 'choice':
      return checkChoice(value, type);
    case 'flag':
      return typeof value === 'boolean' ? null : error('flag-invalid', value);
    case 'corporate-number':
      return checkCorporateNumber(value);
    case 'email':
      return emailShape.test(textOf(value)) ? checkSpaces(value) : warning('email-invalid', value);
    case 'text':
      return checkLength(value, type) ?? checkSpaces(value);
    case 'computed':
      return null;
  }
}

function error(code: ProblemCode, value: Scalar, more: Finding['values'] = {}): Finding {
  return { code, severity: 'error', values: { value: textOf(value), ...more } };
}

function warning(code: ProblemCode, value: Scalar, more: Finding['values'] = {}): Finding {
  return { code, severity: 'warning', values: { value: textOf(value), ...more } };
}

function checkSpaces(value: Scalar): Finding | null {
  if (typeof value !== 'string' || value === value.trim()) return null;
  return { code: 'text-spaces', severity: 'hint', values: { value: value.trim() } };
}

/** A long text is kept whole; it is only hard to read in its cell and on forms. */
function checkLength(value: Scalar, type: ColumnType): Finding | null {
  const { length } = textOf(value);
  const limit = textLimit(type);
  if (limit === null || length <= limit) return null;
  return { code: 'text-over-limit', severity: 'warning', values: { length, limit } };
}

function checkId(value: Scalar, example: string): Finding | null {
  return isUsableId(textOf(value))
    ? checkSpaces(value)
    : warning('id-malformed', value, { example });
}

function checkReference(
  scene: CheckScene,
  value: Scalar,
  { table, several }: { readonly table: string; readonly several?: boolean },
): Finding | null {
  // A missing table is one problem of its own, not one per row that refers to it.
  if (!scene.hasTable(table)) return null;
  const ids = several === true ? splitSeveral(textOf(value)) : [value];
  const unknown = ids.filter((id) => scene.findRow(table, id) === undefined);
  return unknown.length === 0 ? null : error('reference-unknown', unknown.join(';'), { table });
}

function checkDate(scene: CheckScene, value: Scalar): Finding | null {
  if (typeof value === 'string') {
    const iso = parseDate(value);
    return iso === null
      ? error('date-invalid', value)
      : error('date-text', value, { remedy: iso.replace(/-0?/g, '/') });
  }
  const iso = typeof value === 'number' ? serialToIso(value) : null;
  if (iso === null) return error('date-invalid', value);
  return iso >= scene.plausible.from && iso <= scene.plausible.to
    ? null
    : warning('date-implausible', iso);
}

function checkInteger(
  value: Scalar,
  { from, to }: { readonly from: number; readonly to: number },
): Finding | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return error('number-invalid', value);
  return value < from || value > to ? warning('number-out-of-range', value, { from, to }) : null;
}

function checkChoice(
  value: Scalar,
  { choices, several }: { readonly choices: string; readonly several?: boolean },
): Finding | null {
  const text = textOf(value);
  const parts = several === true ? splitSeveral(text) : [text];
  const unknown = parts.filter((part) => !isChoice(choices, part));
  return unknown.length === 0 ? null : error('choice-unknown', unknown.join(';'), { choices });
}

function checkCorporateNumber(value: Scalar): Finding | null {
  const digits = parseCorporateNumber(textOf(value));
  if (digits === null) return error('corporate-number-format', value);
  return hasValidCheckDigit(digits) ? null : warning('corporate-number-check-digit', value);
}
