import { splitReference } from '../../../../shared/core/index';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Defines the name, or points a known one elsewhere; its formulas keep it meanwhile. */
export function ensureName({ workbook, inventory }: Writing, step: StepOf<'ensureName'>): void {
  const { name, refersTo } = step;
  const key = name.toLowerCase();
  const known = inventory.names.get(key);
  if (known === undefined) workbook.names.add(name, `=${refersTo}`);
  else if (!isSameReference(known, refersTo)) workbook.names.getItem(name).formula = `=${refersTo}`;
  inventory.names.set(key, refersTo);
}

/** Excel leaves quotes around a sheet's name out where it can. */
function isSameReference(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [splitReference(one), splitReference(other)];
  return (
    first !== null &&
    second !== null &&
    first.sheet === second.sheet &&
    first.address === second.address
  );
}
