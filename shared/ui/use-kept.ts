import { useState } from 'preact/hooks';

/** What was typed, while its part is not shown. */
const kept = new Map<string, unknown>();

/** A state that is still there when people come back from another part; gone with the page. */
export function useKept<Value>(
  name: string,
  first: () => Value,
): readonly [Value, (value: Value) => void] {
  // Safe: each name is used by one part, which puts in what it takes out.
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as Value) : first()));
  const set = (next: Value) => {
    kept.set(name, next);
    setValue(() => next);
  };
  return [value, set];
}
