/** Readers of what a request gives: the value in its type, or Excel's refusal. */
import type { Place } from './area';
import { parsePlace } from './area';
import type { Sheet } from './book';
import { ExcelError } from './excel-error';
import type { HostContext } from './host-object';
import { hasPlace } from './host-object';

const invalid = (detail?: string) => new ExcelError('InvalidArgument', detail);

/** A text. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalid();
  return value;
}

/** A text, or `undefined` if nothing was given. */
export function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(value);
}

/** A number. */
export function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid();
  return value;
}

/** A whole number, not less than `least`. */
export function wholeNumber(value: unknown, least = 0): number {
  const given = number(value);
  if (!Number.isInteger(given) || given < least) throw invalid();
  return given;
}

/** A truth value. */
export function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid();
  return value;
}

/** One of the texts allowed, compared as Excel does: exactly. */
export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw invalid();
  return choice;
}

/** A value of one of the client's own enumerations, e.g. `ChartType`. */
export function enumerationValue(host: HostContext, name: string, value: unknown): string {
  return oneOf(value, host.schema.enumerations[name] ?? []);
}

/** A plain object, whose values may be anything. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid();
  return value as Readonly<Record<string, unknown>>;
}

/** A block given as a range, or as an address on `sheet` (or with a sheet of its own). */
export function placeArgument(host: HostContext, value: unknown, sheet?: Sheet): Place {
  if (hasPlace(value)) return value.place;
  const place = typeof value === 'string' ? parsePlace(host.book, value, sheet) : undefined;
  if (place === undefined) throw invalid();
  return place;
}

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** A colour as Excel keeps it, from `#rrggbb`, `rrggbb` or one of a few names. */
export function color(value: unknown): string {
  const given = text(value);
  const digits = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  const found =
    digits === undefined ? namedColors[given.toLowerCase()] : `#${digits.toUpperCase()}`;
  if (found === undefined) throw invalid();
  return found;
}
