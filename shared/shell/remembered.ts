import type { Remembered } from '../ports/host-bridge';

/**
 * A flag in the browser's storage, apart for each place that Office shows the add-in in.
 *
 * Where storage is blocked (private windows, strict settings) the flag lasts as long as the page.
 */
export function rememberedFlag(name: string, partition: string | undefined): Remembered {
  const key = `${partition ?? ''}${name}`;
  let isSetHere = false;
  return {
    isSet: () => isSetHere || readFlag(key),
    set: () => {
      isSetHere = true;
      writeFlag(key);
    },
  };
}

function readFlag(key: string): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

function writeFlag(key: string): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Remembered for this page only; see above.
  }
}
