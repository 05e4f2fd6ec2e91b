/** More lines than this help nobody. */
const mostLines = 20;

/**
 * What differs between two values of plain data, one sentence for each place.
 *
 * @example
 * differences({ rows: [1, 2] }, { rows: [1, 3] }) // ['rows[1]: expected 2, found 3']
 */
export function differences(expected: unknown, found: unknown): readonly string[] {
  const lines = compare('', expected, found);
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), `... and ${more} more`] : lines;
}

function compare(path: string, expected: unknown, found: unknown): readonly string[] {
  if (Object.is(expected, found)) return [];
  if (!isContainer(expected) || !isContainer(found)) return [sentence(path, expected, found)];
  if (Array.isArray(expected) !== Array.isArray(found)) return [sentence(path, expected, found)];
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...names].flatMap((name) =>
    compare(below(path, name, Array.isArray(expected)), expected[name], found[name]),
  );
}

type Container = Readonly<Record<string, unknown>>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function below(path: string, name: string, isList: boolean): string {
  if (isList) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

function sentence(path: string, expected: unknown, found: unknown): string {
  return `${path === '' ? 'value' : path}: expected ${show(expected)}, found ${show(found)}`;
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}
