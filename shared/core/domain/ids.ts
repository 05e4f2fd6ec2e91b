/** Crockford's digits: no I, L, O and U, which people misread or mistype. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idLength = 10;
const idShape = /^([A-Z]{2,3})-[0-9A-HJKMNP-TV-Z]{10}$/;

/**
 * A new id such as `CS-4T7NWK2Q9C`, which follows from the seed of the command's context.
 *
 * The same prefix, seed and index give the same id, so that a command plans the same twice. A host
 * passes a fresh seed each time: 50 bits then keep workbooks apart that never met.
 */
export function newId(prefix: string, seed: string, index: number): string {
  return deriveId(prefix, `${index}\n${seed}`);
}

/**
 * The id that follows from a content: equal contents give equal ids.
 *
 * For rows that come in without id and must be known again when the same file comes in twice.
 */
export function deriveId(prefix: string, content: string): string {
  let rest = hash53(`${prefix}\n${content}`);
  let code = '';
  for (let position = 0; position < idLength; position += 1) {
    code = alphabet.charAt(rest % alphabet.length) + code;
    rest = Math.floor(rest / alphabet.length);
  }
  return `${prefix}-${code}`;
}

/**
 * Tells whether a text looks like an id made here, with the given prefix if one is given.
 *
 * Ids that people brought along look different and are as good; this is for hints only.
 */
export function isWellFormedId(text: string, prefix?: string): boolean {
  const found = idShape.exec(text)?.[1];
  return found !== undefined && (prefix === undefined || found === prefix);
}

/**
 * A number below 2^53 that spreads evenly over texts: cyrb53, which is in the public domain.
 * https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  const mixedHigh = mix(high, low);
  const mixedLow = mix(low, mixedHigh);
  return 4_294_967_296 * (2_097_151 & mixedLow) + (mixedHigh >>> 0);
}

function mix(one: number, other: number): number {
  return (
    Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)
  );
}
