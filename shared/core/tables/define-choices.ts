import type { LocalizedText } from './table-definition';

/** Value and English label, then the Japanese label where it differs from the value. */
type ChoiceRow = readonly [value: string, en: string, ja?: string];

/** A closed set of values that keeps its literal types. */
export interface TypedChoiceSet<Key extends string, Value extends string> {
  readonly key: Key;
  readonly choices: readonly { readonly value: Value; readonly label: LocalizedText }[];
}

/**
 * Builds a choice set from short rows; without a Japanese label the value itself is the label.
 *
 * @example
 * defineChoices('priority', [['高', 'High'], ['低', 'Low']]).choices[0]
 * // { value: '高', label: { ja: '高', en: 'High' } }
 */
export function defineChoices<Key extends string, const Rows extends readonly ChoiceRow[]>(
  key: Key,
  rows: Rows,
): TypedChoiceSet<Key, Rows[number][0]> {
  return {
    key,
    choices: rows.map(([value, en, ja]) => ({ value, label: { ja: ja ?? value, en } })),
  };
}
