/** The link between an object that a script holds and the state behind it. */
interface Served {
  readonly className: string;
  readonly state: object;
}

const behind = new WeakMap<object, Served>();

/** Notes what stands behind an object given to a script. */
export function remember(object: object, served: Served): void {
  behind.set(object, served);
}

/** The class of an object that a service gave, or `null` of anything else. */
export function classOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null
    ? (behind.get(value)?.className ?? null)
    : null;
}

/** The state behind an object that a service gave. The caller knows its class, which was checked with its arguments. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast by another name, safe because arguments are checked by class first
export function stateOf<State extends object>(value: unknown): State {
  const served = typeof value === 'object' && value !== null ? behind.get(value) : undefined;
  if (served === undefined) throw new TypeError('This object was not given by a service');
  return served.state as State;
}
