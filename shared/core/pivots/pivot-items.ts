import type { Scalar } from '../model/workbook-model';

/** A column of the source that groups or filters: its different values, and which one each row has. */
export interface PivotAxisField {
  /** Place of the column in the source, from 0. */
  readonly sourceColumn: number;
  /** In the order in which the pivot shows them; of texts that differ in case only the first stays. */
  readonly items: readonly Scalar[];
  /** For each row of the source the place of its value among the items. */
  readonly itemOfRow: readonly number[];
}

/** Finds the different values of a column of the source. */
export function findItems(
  rows: readonly (readonly Scalar[])[],
  sourceColumn: number,
): PivotAxisField {
  const found = new Map<string, Scalar>();
  const keys = rows.map((row) => {
    const value = row[sourceColumn] ?? null;
    const key = itemKey(value);
    if (!found.has(key)) found.set(key, value);
    return key;
  });
  const ordered = [...found].sort(([, one], [, other]) => compareItems(one, other));
  const places = new Map(ordered.map(([key], place) => [key, place]));
  return {
    sourceColumn,
    items: ordered.map(([, item]) => item),
    itemOfRow: keys.map((key) => places.get(key) ?? 0),
  };
}

// Spreadsheets take texts that differ only in case for one item, but never a text for a number.
function itemKey(value: Scalar): string {
  return typeof value === 'string' ? `string ${value.toLowerCase()}` : `other ${String(value)}`;
}

/** Numbers, then texts by code units, then truth values, then blank: Excel's order of kinds. */
function compareItems(one: Scalar, other: Scalar): number {
  const kinds = kindRank(one) - kindRank(other);
  if (kinds !== 0 || one === null || other === null) return kinds;
  return one < other ? -1 : Number(one > other);
}

function kindRank(value: Scalar): number {
  if (value === null) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as 'number' | 'string' | 'boolean'];
}
