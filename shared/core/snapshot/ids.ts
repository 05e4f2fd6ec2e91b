/**
 * Brings an id into the form in which ids are compared: plain characters, nothing around them.
 *
 * @example
 * foldId(' ＣＳ－１ ') // 'CS-1'
 */
export function foldId(text: string): string {
  return text.normalize('NFKC').trim();
}

/**
 * Tells whether an id can be referred to. Any scheme will do, but a space can't be seen, a
 * separator would split the id in cells that hold several, and MATCH takes `*`, `?` and `~` for
 * wildcards.
 */
export function isUsableId(id: string): boolean {
  return id !== '' && !/[\s;；,，、*?~]/.test(id);
}
