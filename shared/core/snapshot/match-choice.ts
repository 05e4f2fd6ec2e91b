import { foldText } from '../domain/fold-text';
import { choiceSet } from '../tables/choices';

/** Stored value by everything that people write for it, made once per set. */
const writings = new Map<string, ReadonlyMap<string, string>>();

/**
 * The stored value that a text means, or `null` when it is none of the set.
 *
 * Values and labels of either language are understood, alone or one after the other, in any width
 * and with any spaces.
 *
 * @example
 * matchChoice('industry', 'Ｅ　製造業') // 'E'
 */
export function matchChoice(choices: string, text: string): string | null {
  const known = writings.get(choices) ?? writingsOf(choices);
  writings.set(choices, known);
  return known.get(folded(text)) ?? null;
}

function writingsOf(choices: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { value, label } of choiceSet(choices).choices) {
    const labels = [label.ja, label.en];
    const texts = [value, ...labels, ...labels.map((each) => value + each)];
    for (const text of texts) if (!known.has(folded(text))) known.set(folded(text), value);
  }
  return known;
}

// ○ has look-alikes that input methods offer first: the large circle and the numeral zero.
function folded(text: string): string {
  return foldText(text).replace(/\s+/g, '').replace(/[◯〇]/g, '○').toLowerCase();
}
