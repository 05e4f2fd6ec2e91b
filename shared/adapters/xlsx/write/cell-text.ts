const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
// A pair of surrogates is one character; each alone is none.
const NOT_IN_XML =
  /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g;
const MAY_NEED_ESCAPE = /_x|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
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
  return text.replace(ESCAPE_LIKE, '_x005F_').replace(NOT_IN_XML, escaped);
}

function escaped(match: string): string {
  if (match.length === 2) return match;
  const code = match.charCodeAt(0).toString(16).toUpperCase();
  return `_x${code.padStart(4, '0')}_`;
}

/** Text with the escapes of files taken away. */
export function fromFileText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** Tells whether typing this text again would make Excel take it for a formula. */
export function needsQuotePrefix(text: string): boolean {
  return READ_AS_FORMULA.test(text);
}
