import type { Remembered, RememberedText } from '../ports/host-bridge';

/**
 * A flag in the browser's storage, apart for each place that Office shows the add-in in.
 *
 * Where storage is blocked (private windows, strict settings) the flag lasts as long as the page.
 */
export function rememberedFlag(name: string, partition: string | undefined): Remembered {
  const remembered = rememberedText(name, partition);
  return { isSet: () => remembered.text() === 'yes', set: () => remembered.set('yes') };
}

/** A text that is kept like a flag. */
export function rememberedText(name: string, partition: string | undefined): RememberedText {
  const key = `${partition ?? ''}${name}`;
  let textHere = '';
  return {
    text: () => textHere || readText(key),
    set: (text) => {
      textHere = text;
      writeText(key, text);
    },
  };
}

function readText(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function writeText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Remembered for this page only; see above.
  }
}
