/**
 * Takes an item of a list by a running number, starting over at its end.
 *
 * @example
 * pick(['a', 'b'], 3) // 'b'
 */
export function pick<Item>(list: readonly Item[], index: number): Item {
  const length = list.length;
  const item = list[((index % length) + length) % length];
  if (item === undefined) throw new Error('The sample has nothing to pick from');
  return item;
}

/**
 * Gives a whole number from 0 to `size - 1` that looks scattered but is the same on every run.
 *
 * `salt` keeps the choices made for one row apart from each other.
 */
export function scatter(index: number, salt: number, size: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return ((hash ^ (hash >>> 16)) >>> 0) % size;
}

/** Makes a list by calling `make` with 0, 1, 2 and so on. */
export function times<Item>(count: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
