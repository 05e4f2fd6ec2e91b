import type { ColumnType } from './table-definition';

/**
 * Most characters of a text that still reads well in its cell: a short one on a line or two, a long
 * one on a printed form. More is kept, but doubted.
 */
const longestTexts = { text: 100, long: 300 } as const;

/** Most characters that a column should hold; `null` where its type sets no such limit. */
export function textLimit(type: ColumnType): number | null {
  if (type.kind !== 'text') return null;
  return type.long === true ? longestTexts.long : longestTexts.text;
}
