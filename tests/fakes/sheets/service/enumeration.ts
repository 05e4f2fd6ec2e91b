import { serviceTypes } from './service-types';

/** A value of one of Google's enumerations: an object of its own, equal only to itself. */
export class EnumerationValue {
  constructor(
    readonly enumeration: string,
    private readonly label: string,
    private readonly place: number,
  ) {
    Object.freeze(this);
  }

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.place;
  }

  compareTo(other: EnumerationValue): number {
    return this.place - other.place;
  }

  toString(): string {
    return this.label;
  }

  toJSON(): string {
    return this.label;
  }
}

const known = new Map<string, Readonly<Record<string, EnumerationValue>>>();

/** All values of an enumeration by name; the same objects every time. */
export function enumeration(name: string): Readonly<Record<string, EnumerationValue>> {
  const found = known.get(name);
  if (found !== undefined) return found;
  const labels = serviceTypes().enumerations.get(name);
  if (labels === undefined) throw new Error(`There is no enumeration ${name}`);
  const entries = labels.map((label, place) => [label, new EnumerationValue(name, label, place)]);
  const values = Object.freeze(Object.fromEntries(entries)) as Record<string, EnumerationValue>;
  known.set(name, values);
  return values;
}

/** One value, for the stand-in's own use. */
export function enumerationValue(name: string, label: string): EnumerationValue {
  const value = enumeration(name)[label];
  if (value === undefined) throw new Error(`${name} has no ${label}`);
  return value;
}
