import type { PivotAxisField } from './pivot-items';

/** The groups that an axis shows. */
export interface PivotAxis {
  /** Which items occur together, one place among the items for each field; in order of the items. */
  readonly combinations: readonly (readonly number[])[];
  /** For each row of the source the place of its combination. */
  readonly groupOfRow: readonly number[];
}

/** Groups the rows of the source by several fields. Without a field all rows are one group. */
export function groupRows(fields: readonly PivotAxisField[], rowCount: number): PivotAxis {
  if (fields.length === 0) {
    return { combinations: [[]], groupOfRow: Array.from({ length: rowCount }, () => 0) };
  }
  const found = new Map<string, readonly number[]>();
  const keys = Array.from({ length: rowCount }, (_, row) => {
    const combination = fields.map(({ itemOfRow }) => itemOfRow[row] ?? 0);
    const key = combination.join();
    if (!found.has(key)) found.set(key, combination);
    return key;
  });
  const ordered = [...found].sort(([, one], [, other]) => compareCombinations(one, other));
  const places = new Map(ordered.map(([key], place) => [key, place]));
  return {
    combinations: ordered.map(([, combination]) => combination),
    groupOfRow: keys.map((key) => places.get(key) ?? 0),
  };
}

/** How many items two neighbouring groups share from the left: those are written once. */
export function sharedItems(one: readonly number[], other: readonly number[] | undefined): number {
  let count = 0;
  while (count < one.length && one[count] === other?.[count]) count += 1;
  return count;
}

function compareCombinations(one: readonly number[], other: readonly number[]): number {
  const first = sharedItems(one, other);
  return (one[first] ?? 0) - (other[first] ?? 0);
}
