/**
 * The version of sheets, columns and formulas that this program makes.
 *
 * The first number changes when an older program could no longer work with the workbook.
 */
export const templateVersion = '1.2';

/**
 * Tells whether a template version came before another; a version that is no number before all.
 *
 * @example
 * isOlderTemplate('1.2', '1.10') // true
 */
export function isOlderTemplate(version: string, than: string): boolean {
  const [[major, minor], [otherMajor, otherMinor]] = [partsOf(version), partsOf(than)];
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

function partsOf(version: string): readonly [number, number] {
  const [, major = '0', minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return [Number(major), Number(minor)];
}
