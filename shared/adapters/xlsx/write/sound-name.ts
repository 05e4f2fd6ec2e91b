const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LOOKS_LIKE_CELL = /^(?:[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|[rc])$/i;
const LONGEST_NAME = 255;

/** Tells whether Excel takes this as the name of a range or a table. */
export function isSoundName(name: string): boolean {
  return name.length <= LONGEST_NAME && NAME.test(name) && !LOOKS_LIKE_CELL.test(name);
}
