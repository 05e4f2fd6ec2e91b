/** Holds the arguments of a call to the overloads that Google publishes. */
import { EnumerationValue } from './enumeration';
import { classOf } from './served';
import { ServiceError } from './service-error';
import type { Overload } from './service-types';
import { serviceTypes, splitOutside } from './service-types';

/** Throws what Apps Script throws when no overload takes these arguments. */
export function checkArguments(
  member: { readonly className: string; readonly method: string },
  overloads: readonly Overload[],
  given: readonly unknown[],
): void {
  if (overloads.some((overload) => fits(overload, given))) return;
  const types = given.map(typeName).join(',');
  throw new ServiceError(
    `The parameters (${types}) don't match the method signature for ${qualified(member)}.`,
  );
}

/** Services stand alone; classes of spreadsheets are named after theirs. */
function qualified({ className, method }: { className: string; method: string }): string {
  const isService = /(App|Service|Utilities|Logger|Session|Charts)$/.test(className);
  return isService ? `${className}.${method}` : `SpreadsheetApp.${className}.${method}`;
}

function fits({ parameters }: Overload, given: readonly unknown[]): boolean {
  const rest = parameters.find(({ isRest }) => isRest);
  const required = parameters.filter(({ isOptional, isRest }) => !isOptional && !isRest).length;
  if (given.length < required) return false;
  if (rest === undefined && given.length > parameters.length) return false;
  return given.every((value, index) => {
    const parameter = parameters[index];
    if (parameter === undefined || parameter.isRest) return true;
    if (value === undefined) return parameter.isOptional || parameter.type === 'any';
    return matches(parameter.type, value);
  });
}

const PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: () => true,
  string: (value) => typeof value === 'string',
  Char: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  Integer: Number.isInteger,
  Byte: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  undefined: (value) => value === undefined,
  Date: isDate,
  FontLine: (value) => ['none', 'underline', 'line-through'].includes(value as string),
  FontStyle: (value) => ['normal', 'italic'].includes(value as string),
  FontWeight: (value) => ['normal', 'bold'].includes(value as string),
};

function matches(type: string, value: unknown): boolean {
  const choices = splitOutside(type, '|').map((choice) => choice.trim());
  if (choices.length > 1) return choices.some((choice) => matches(choice, value));
  const item = itemType(type);
  if (item !== null) return Array.isArray(value) && everyItem(item, value);
  if (type.startsWith('"')) return value === type.slice(1, -1);
  if (type.startsWith('{')) return typeof value === 'object' && value !== null;
  const name = type.slice(type.lastIndexOf('.') + 1);
  return PLAIN[name]?.(value) ?? isInstance(name, value);
}

/** The type of the items of `X[]` or `Array<X>`; `null` for anything else. */
function itemType(type: string): string | null {
  if (type.endsWith('[]')) return type.slice(0, -2);
  return /^Array<([^]*)>$/.exec(type)?.[1]?.trim() ?? null;
}

/** Big blocks of anything are common: their cells need no look. */
function everyItem(type: string, items: readonly unknown[]): boolean {
  return type === 'any' || items.every((item) => matches(type, item));
}

function isInstance(name: string, value: unknown): boolean {
  if (serviceTypes().enumerations.has(name)) {
    return value instanceof EnumerationValue && value.enumeration === name;
  }
  return classOf(value) === name;
}

/** Tells a Date of any world. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `${value.length === 0 ? '' : shortName(value[0])}[]`;
  return shortName(value);
}

function shortName(value: unknown): string {
  if (Array.isArray(value)) return 'number[]';
  const served = classOf(value);
  if (served !== null) return `SpreadsheetApp.${served}`;
  if (value instanceof EnumerationValue) return value.enumeration;
  return typeof value === 'string' ? 'String' : typeof value;
}
