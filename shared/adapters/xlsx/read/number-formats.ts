/**
 * Date formats that files name by number only, as a Japanese Excel shows them.
 *
 * ECMA-376 part 1, 18.8.30, with the table for ja-jp.
 */
export const builtinDateFormats: ReadonlyMap<number, string> = new Map([
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  ...[27, 36, 50, 57].map((id) => [id, '[$-411]ge.m.d'] as const),
  ...[28, 29, 51, 54, 58].map((id) => [id, '[$-411]ggge"年"m"月"d"日"'] as const),
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  ...[34, 52, 55].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[35, 53, 56].map((id) => [id, 'm"月"d"日"'] as const),
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
]);

/** The other formats that files name by number only, the same in every language (18.8.30). */
export const builtinFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [49, '@'],
]);

/** Tells whether a number format shows a date or a time. */
export function isDateFormat(code: string): boolean {
  const [shown = ''] = code
    .replace(/"[^"]*"|\\.|[*_]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';');
  return /[ymdhsge]/i.test(shown.replace(/General|E[+-]/gi, ''));
}

/**
 * A format as quoted text, so that the library takes no number for a date.
 *
 * Its dates are cut to milliseconds, and numbers that are no possible date are lost.
 */
export function maskFormat(code: string): string {
  const units = Array.from({ length: code.length }, (_, index) => code.charCodeAt(index));
  return `"${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}"`;
}

/** The format that `maskFormat` hid; another format comes back as it is. */
export function unmaskFormat(masked: string): string {
  const units = /^"((?:[0-9a-f]{4})+)"$/.exec(masked)?.[1]?.match(/.{4}/g);
  if (units === undefined || units === null) return masked;
  return units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}
