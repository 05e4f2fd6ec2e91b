/** Those who want to be told of something, and the source that is asked only when there are any. */
export interface Listeners<Value> {
  /** Adds a listener; gives the way to stop. */
  readonly add: (listener: (value: Value) => void) => () => void;
  readonly tell: (value: Value) => void;
  /** Whether there is anybody to tell. */
  readonly areThere: () => boolean;
  /** Whether the source is there, so that nothing is missed. */
  readonly isHeard: () => boolean;
}

/** Nobody listens yet. `start` is called once, with the first listener, and again if it failed. */
export function createListeners<Value>(start: () => Promise<unknown>): Listeners<Value> {
  const listeners = new Set<(value: Value) => void>();
  let state: 'off' | 'starting' | 'heard' = 'off';
  const ensureStarted = () => {
    if (state !== 'off') return;
    state = 'starting';
    start().then(
      () => {
        state = 'heard';
      },
      // Without events the pane still works; it only does not follow. The next listener tries again.
      () => {
        state = 'off';
      },
    );
  };
  return {
    add: (listener) => {
      listeners.add(listener);
      ensureStarted();
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (value) => {
      for (const listener of listeners) listener(value);
    },
    areThere: () => listeners.size > 0,
    isHeard: () => state === 'heard',
  };
}
