/** The entries of a record whose keys are row or column numbers, in their order. */
export function numberedEntries<Value>(
  record: Readonly<Record<number, Value>> | undefined,
): readonly (readonly [number, Value])[] {
  return Object.entries(record ?? {}).map(([key, value]: [string, Value]) => [Number(key), value]);
}
