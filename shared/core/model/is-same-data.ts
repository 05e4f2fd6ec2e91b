/**
 * Compares plain data by value; the order of an object's keys does not matter.
 *
 * @example
 * isSameData({ a: 1, b: [2] }, { b: [2], a: 1 }) // true
 */
export function isSameData(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length || Array.isArray(left) !== Array.isArray(right)) {
    return false;
  }
  return keys.every((key) => key in right && isSameData(left[key], right[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
