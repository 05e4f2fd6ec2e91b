const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NOT_IN_XML =
  /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/g;
const MAY_NEED_ESCAPE = /_x|[\ud800-\udfff\ufffe\uffff]/;
// The full-width forms count: Japanese Excel takes them for the start of a formula as well.
const READ_AS_FORMULA = /^[=+\-@'＝＋－＠]/;

/**
 * Text as the file holds it: what looks like an escape and what XML cannot hold is escaped.
 *
 * @example
 * toFileText('_x0041_') // '_x005F_x0041_', which reads back as '_x0041_' and not as 'A'
 */
export function toFileText(text: string): string {
  if (!MAY_NEED_ESCAPE.test(text)) return text;
  return text.replace(ESCAPE_LIKE, '_x005F_').replace(NOT_IN_XML, escapeLast);
}

function escapeLast(match: string): string {
  const code = match
    .charCodeAt(match.length - 1)
    .toString(16)
    .toUpperCase();
  return `${match.slice(0, -1)}_x${code.padStart(4, '0')}_`;
}

/** Tells whether typing this text again would make Excel take it for a formula. */
export function needsQuotePrefix(text: string): boolean {
  return READ_AS_FORMULA.test(text);
}
